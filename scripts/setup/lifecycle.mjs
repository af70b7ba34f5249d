import { setTimeout as pause } from 'node:timers/promises';
import { stopChildren } from './children.mjs';
import { describe } from './failure.mjs';

/**
 * The end of a command: whatever was opened is closed in reverse order, once, however the end comes.
 *
 * @typedef {() => unknown} Closing
 */

/** @type {Closing[]} */
const closings = [];
let ending = false;

/** How long one closing may take before the next one is begun all the same. */
const patience = 40_000;

/**
 * Closes this before everything that was registered earlier.
 *
 * @param {Closing} closing
 */
export function atEnd(closing) {
  closings.push(closing);
}

/**
 * Ends the process: with one sentence on standard error and exit code 1 when there is a reason, with 0 otherwise.
 *
 * @param {unknown} [reason]
 * @param {number} [code] an exit code of the command's own
 */
export async function end(reason, code = reason === undefined ? 0 : 1) {
  if (ending) return;
  ending = true;
  if (reason !== undefined) process.stderr.write(`${describe(reason)}\n`);
  stopChildren();
  for (const closing of closings.reverse()) await closeInTime(closing);
  process.exit(code);
}

/** @param {Closing} closing */
async function closeInTime(closing) {
  try {
    await Promise.race([closing(), pause(patience)]);
  } catch (reason) {
    process.stderr.write(`${describe(reason)}\n`);
  }
}

/** Ctrl-C, a service manager's stop, a closed terminal, and bugs: each ends the command cleanly. */
export function endOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => void end());
  process.on('uncaughtException', (reason) => void end(reason));
  process.on('unhandledRejection', (reason) => process.stderr.write(`${describe(reason)}\n`));
  endWithNpm();
}

/** A `kill -9` of npm would leave us running where nobody sees us. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || void end(), 1000).unref();
}
