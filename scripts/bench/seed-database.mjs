import { inCheckout } from '../setup/paths.mjs';
import { importTypeScript } from '../setup/typescript.mjs';

/** Fills the database of DATABASE_URL as a house of the size that the first word names, in a process of its own. */
const { seed, sizes } = await importTypeScript(inCheckout('scripts', 'bench', 'seed.ts'));
await seed(sizes[process.argv[2] ?? '']);
