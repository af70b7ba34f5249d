import { inCheckout } from '../setup/paths.mjs';
import { importTypeScript } from '../setup/typescript.mjs';

/** Fills the database of DATABASE_URL with a register of as many enterprises and units as the words say, in a process of its own. */
const { seedRegister } = await importTypeScript(inCheckout('scripts', 'bench', 'register-seed.ts'));
const [enterprises, units] = process.argv.slice(2).map(Number);
await seedRegister({ enterprises, units });
