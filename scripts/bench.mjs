import { end, endOnSignals } from './setup/lifecycle.mjs';
import { inCheckout } from './setup/paths.mjs';
import { prepareToDemonstrate } from './setup/prepare.mjs';
import { importTypeScript } from './setup/typescript.mjs';

/** Measures everything that was promised about speed and size, beside the least that this Next.js can do. */
async function bench() {
  await prepareToDemonstrate();
  const { run } = await importTypeScript(inCheckout('scripts', 'bench', 'main.ts'));
  return run(process.argv.slice(2));
}

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
endOnSignals();
bench().then((code) => end(undefined, code), end);
