import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, stateOf } from '../process-table.mjs';
import { readPidFile, stopProcess } from './postmaster.mjs';

/**
 * After a `kill -9` of the application its PostgreSQL runs on without a parent. It is stopped the ordinary way (it
 * writes everything down) before a new one is started. Also waits for a killed PostgreSQL that nobody has buried yet
 * (a zombie: in containers without an init process), as PostgreSQL would take it for a living one.
 *
 * @param {string} folder the folder of the cluster; nobody else may be using it on purpose
 * @returns {Promise<boolean>} whether there was one
 */
export async function stopLeftover(folder) {
  const pid = readPidFile(folder)?.pid;
  if (!pid) return false;
  const wasRunning = isServing(pid, folder);
  if (wasRunning) await stopProcess(pid, untilGone(pid, folder));
  if (stateOf(pid) === 'zombie') await waitForBurial(pid, folder);
  return wasRunning;
}

/**
 * Whether a process is the PostgreSQL of this very folder (process numbers are used again).
 *
 * @param {number} pid
 * @param {string} folder
 */
export function isServing(pid, folder) {
  const words = commandOf(pid);
  const served = words.includes('-D') ? words[words.indexOf('-D') + 1] : undefined;
  return stateOf(pid) === 'running' && served !== undefined && realPath(served) === realPath(folder);
}

/** @param {string} path */
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * @param {number} pid
 * @param {string} folder
 */
async function untilGone(pid, folder) {
  while (isServing(pid, folder)) await pause(20);
}

/**
 * @param {number} pid
 * @param {string} folder
 */
async function waitForBurial(pid, folder) {
  for (let tenths = 0; tenths < 30; tenths += 1) {
    if (stateOf(pid) !== 'zombie') return;
    await pause(100);
  }
  // Dead for certain and nobody buries it. Its children share its memory: only without them is the lock void.
  if (!hasProcessIn(folder)) rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/** @param {string} folder */
function hasProcessIn(folder) {
  if (!existsSync('/proc/self/cwd')) return true;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.some((pid) => {
    try {
      return (
        readlinkSync(`/proc/${pid}/cwd`) === realPath(folder) &&
        readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
      );
    } catch {
      return false;
    }
  });
}
