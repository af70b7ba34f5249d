import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildApplication, isApplicationCurrent } from './application.mjs';
import { stopStrayChildren } from './children.mjs';
import { Failure } from './failure.mjs';
import { generateClient, isClientCurrent } from './generate.mjs';
import { areDependenciesCurrent, installDependencies } from './install.mjs';
import { waitForLock } from './lock.mjs';
import { cacheFolder, root } from './paths.mjs';
import { report } from './progress.mjs';

/**
 * @typedef {object} Step
 * @property {() => boolean} isDone
 * @property {() => Promise<void>} run
 */

/** @type {Step} */
const dependencies = { isDone: areDependenciesCurrent, run: installDependencies };
/** @type {Step} */
const client = { isDone: isClientCurrent, run: generateClient };
/** @type {Step} */
const application = { isDone: isApplicationCurrent, run: buildApplication };

/** Everything that serving needs. */
export const prepareToServe = () => prepare([dependencies, application]);

/** Everything that a command written in TypeScript needs. */
export const prepareToRun = () => prepare([dependencies, client]);

/** Everything that serving and a command at once need. */
export const prepareToDemonstrate = () => prepare([dependencies, client, application]);

/** Everything that the tests need, but a browser. */
export const prepareToTest = () => prepare([dependencies, client, application]);

/**
 * Does what is not done yet, one process at a time in one checkout; costs a look at the files when all is done.
 *
 * @param {Step[]} steps
 */
async function prepare(steps) {
  if (steps.every((step) => step.isDone())) return;
  const release = await waitForTurn();
  try {
    await stopStrayChildren();
    for (const step of steps) if (!step.isDone()) await step.run();
  } finally {
    release();
  }
}

async function waitForTurn() {
  try {
    mkdirSync(cacheFolder, { recursive: true });
    const announce = (/** @type {import('./lock.mjs').Holder} */ holder) =>
      report(`waiting for another set-up of this checkout (process ${holder.pid})`);
    return await waitForLock(join(cacheFolder, 'set-up.lock'), 'set-up', announce);
  } catch (reason) {
    throw new Failure(
      `The folder ${root} cannot be written (${String(reason)}): correct its permissions, or use a copy of your own.`,
    );
  }
}
