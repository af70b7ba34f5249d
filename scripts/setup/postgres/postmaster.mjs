import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.mjs';
import { spawnAs } from './account.mjs';
import { lastErrorIn, serverEnvironment } from './cluster.mjs';

/**
 * A running PostgreSQL that this process started.
 *
 * @typedef {object} Postmaster
 * @property {number} pid
 * @property {number} port
 * @property {Promise<void>} ended settles when the process is gone, for whatever reason
 * @property {() => Promise<void>} stop ends every connection, writes everything down, and waits for the end
 */

/**
 * @typedef {object} PostmasterPlan
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {import('./account.mjs').Account} account
 * @property {string} folder
 * @property {string} logFile
 * @property {Record<string, string>} settings
 * @property {number} [port] the port to use again when it is free
 * @property {boolean} [onlyThisPort] refuse any other one
 * @property {() => void} [onLaunched] called when it is under way and there is nothing to do but wait
 */

/**
 * Starts PostgreSQL on 127.0.0.1 and waits until it takes connections (which includes recovery after a crash).
 *
 * @param {PostmasterPlan} plan
 * @returns {Promise<Postmaster>}
 */
export async function startPostmaster(plan) {
  for (let attempt = 0; ; attempt += 1) {
    const port =
      plan.onlyThisPort && plan.port ? plan.port : await freePort(attempt === 0 ? plan.port : undefined);
    const { postmaster, reason } = await launch(plan, port);
    if (postmaster) return postmaster;
    const portWasTaken = reason.includes('TCP/IP socket') || reason.includes('Address already in use');
    if (!portWasTaken || plan.onlyThisPort || attempt === 4) {
      throw new Failure(`PostgreSQL could not open ${plan.folder}: ${reason} (its log: ${plan.logFile}).`);
    }
  }
}

/**
 * @param {PostmasterPlan} plan
 * @param {number} port
 * @returns {Promise<{ postmaster: Postmaster | null, reason: string }>}
 */
async function launch({ binaries, account, folder, logFile, settings, onLaunched }, port) {
  const logBefore = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(logFile, 'a', 0o600);
  const all = { ...settings, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A group of its own: Ctrl-C in the terminal is for us, and we stop PostgreSQL after the last request.
  const options = {
    cwd: folder,
    env: serverEnvironment(),
    detached: true,
    stdio: /** @type {const} */ (['ignore', log, log]),
  };
  const child = spawnAs(account, binaries.postgres, ['-D', folder, '-p', String(port), ...words], {
    ...options,
    stdio: [...options.stdio],
  });
  closeSync(log);
  onLaunched?.();
  let running = true;
  const ended = new Promise((/** @type {(value: void) => void} */ resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).then(() => {
    running = false;
  });
  while (running) {
    if (child.pid && isReady(folder, child.pid)) {
      return {
        postmaster: { pid: child.pid, port, ended, stop: () => stopProcess(child.pid ?? 0, ended) },
        reason: '',
      };
    }
    await Promise.race([pause(15), ended]);
  }
  const said = readFileSync(logFile).subarray(logBefore).toString('utf8');
  return { postmaster: null, reason: said ? lastErrorIn(said) : `${binaries.postgres} did not run` };
}

/**
 * @param {string} folder
 * @param {number} pid
 */
function isReady(folder, pid) {
  const file = readPidFile(folder);
  return file?.pid === pid && file.status === 'ready';
}

/**
 * What PostgreSQL wrote in `postmaster.pid`, or null when there is none.
 *
 * @param {string} folder
 * @returns {{ pid: number, port: number, status: string } | null}
 */
export function readPidFile(folder) {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
}

/**
 * Stops a PostgreSQL: politely (roll back what is open, write everything down), then by its emergency exit, which
 * is as safe and only makes the next start replay its journal.
 *
 * @param {number} pid
 * @param {Promise<void>} ended
 */
export async function stopProcess(pid, ended) {
  for (const [signal, patience] of /** @type {const} */ ([
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ])) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const waiting = new AbortController();
    const gone = await Promise.race([
      ended.then(() => true),
      pause(patience, false, { signal: waiting.signal }).catch(() => false),
    ]);
    waiting.abort();
    if (gone) return;
  }
}

/**
 * A port of 127.0.0.1 that nobody uses: the wished one when it is free.
 *
 * @param {number} [wished]
 * @returns {Promise<number>}
 */
export function freePort(wished = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wished ? resolve(freePort()) : reject(error)));
    probe.listen({ host: '127.0.0.1', port: wished }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wished));
    });
  });
}
