import { format, lint, runChecks, types, vitest } from './setup/checks.mjs';
import { end, endOnSignals } from './setup/lifecycle.mjs';
import { prepareToRun } from './setup/prepare.mjs';

/** The fast half of `npm test`: format, lint, types, and the tests that need neither database nor server. */
async function check() {
  await prepareToRun();
  return runChecks([format, lint, types, vitest(['unit'])]);
}

endOnSignals();
check().then((code) => end(undefined, code), end);
