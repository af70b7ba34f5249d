import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startOf, stateOf } from './process-table.mjs';

/**
 * A lock file that names its holder: the number of the process and when it began, so that a lock left by a killed
 * process is recognised, even when its number has been given to another one.
 *
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} start
 * @property {string} doing what it does, for the sentence that names it
 */

/**
 * @param {string} file
 * @param {string} doing
 * @returns {{ release: () => void, holder: null } | { release: null, holder: Holder }}
 */
export function tryLock(file, doing) {
  const mine = JSON.stringify({ pid: process.pid, start: startOf(process.pid), doing });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o644 });
  try {
    for (;;) {
      if (linked(draft, file)) return { release: () => release(file, mine), holder: null };
      const holder = readHolder(file);
      if (holder && isAlive(holder)) return { release: null, holder };
      moveAway(file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Who holds a lock at this moment.
 *
 * @param {string} file
 * @returns {Holder | null}
 */
export function holderOf(file) {
  const holder = readHolder(file);
  return holder && isAlive(holder) ? holder : null;
}

/**
 * Waits for a lock.
 *
 * @param {string} file
 * @param {string} doing
 * @param {(holder: Holder) => void} announce told once when there is somebody to wait for
 */
export async function waitForLock(file, doing, announce) {
  for (let announced = false; ; announced = true) {
    const { release: free, holder } = tryLock(file, doing);
    if (free) return free;
    if (!announced) announce(holder);
    await pause(250);
  }
}

/**
 * @param {string} draft
 * @param {string} file
 */
function linked(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (reason) {
    if (/** @type {NodeJS.ErrnoException} */ (reason).code === 'EEXIST') return false;
    throw reason;
  }
}

/**
 * @param {string} file
 * @returns {Holder | null}
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {Holder} holder */
function isAlive(holder) {
  return stateOf(holder.pid) === 'running' && startOf(holder.pid) === holder.start;
}

/**
 * Takes a dead holder's lock out of the way. Two processes may try at once: the one that finds it has moved a living
 * holder's lock puts it back.
 *
 * @param {string} file
 */
function moveAway(file) {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const holder = readHolder(aside);
  if (holder && isAlive(holder)) linked(aside, file);
  rmSync(aside, { force: true });
}

/**
 * @param {string} file
 * @param {string} mine
 */
function release(file, mine) {
  try {
    if (readFileSync(file, 'utf8') === mine) rmSync(file, { force: true });
  } catch {
    // The folder is gone with the lock: nothing is held any more.
  }
}
