import { format, lint, pages, runChecks, types, vitest } from './setup/checks.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { end, endOnSignals } from './setup/lifecycle.mjs';
import { prepareToTest } from './setup/prepare.mjs';

/** Everything: set-up, format, lint, types, and every test. The last line says how many passed and failed. */
async function testAll() {
  // What is set for somebody's own database must not reach the tests.
  for (const name of ['DATABASE_URL', 'DATABASE_REPLICA_URL', 'MOC_DATA', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET'])
    delete process.env[name];
  Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', CI: process.env.CI ?? '1' });
  await prepareToTest();
  process.env.CHROMIUM = await ensureChromium();
  return runChecks([format, lint, types, vitest(['unit', 'database', 'commands']), pages]);
}

endOnSignals();
testAll().then((code) => end(undefined, code), end);
