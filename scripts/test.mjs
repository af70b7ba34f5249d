import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { format, lint, pages, runChecks, types, vitest } from './setup/checks.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { inData } from './setup/data-folder.mjs';
import { end, endOnSignals } from './setup/lifecycle.mjs';
import { holderOf } from './setup/lock.mjs';
import { cacheFolder } from './setup/paths.mjs';
import { stopLeftover } from './setup/postgres/leftover.mjs';
import { prepareToTest } from './setup/prepare.mjs';

/** Everything: set-up, format, lint, types, and every test. The last line says how many passed and failed. */
async function testAll() {
  // What is set for somebody's own installation must not reach the tests.
  const ours = /^(DATABASE_|MOC_DATA|NEXTAUTH_|OIDC_|PORT$|HOST$)/;
  for (const name of Object.keys(process.env).filter((key) => ours.test(key))) delete process.env[name];
  Object.assign(process.env, {
    NEXT_TELEMETRY_DISABLED: '1',
    CI: process.env.CI ?? '1',
    PWTEST_CACHE_DIR: join(cacheFolder, 'playwright'),
  });
  await prepareToTest();
  await removeOldTestData();
  process.env.CHROMIUM = await ensureChromium();
  return runChecks([format, lint, types, vitest(['unit', 'database', 'commands']), pages]);
}

/** Tests that were cut short leave their data folders. */
async function removeOldTestData() {
  const names = existsSync(cacheFolder) ? readdirSync(cacheFolder) : [];
  for (const data of names
    .filter((name) => name.startsWith('test-data-'))
    .map((name) => join(cacheFolder, name))) {
    if (holderOf(inData.lock(data))) continue;
    await stopLeftover(inData.cluster(data));
    rmSync(data, { recursive: true, force: true });
  }
}

endOnSignals();
testAll().then((code) => end(undefined, code), end);
