import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inData, keepSecrets, ownLike, readSecrets } from './data-folder.mjs';
import { Failure } from './failure.mjs';
import { chooseAccount, withPassageTo } from './postgres/account.mjs';
import { findBinaries } from './postgres/binaries.mjs';
import {
  applicationDatabase,
  applicationRole,
  createCluster,
  inspectCluster,
  renewPasswords,
} from './postgres/cluster.mjs';
import { isServing, stopLeftover } from './postgres/leftover.mjs';
import { readPidFile, startPostmaster } from './postgres/postmaster.mjs';
import { officeSettings } from './postgres/settings.mjs';
import { report } from './progress.mjs';

/**
 * @typedef {object} RunningDatabase
 * @property {string} url
 * @property {() => Promise<void>} stop
 */

/** How often PostgreSQL may die within one minute before we say that we cannot go on. */
const mostDeathsAMinute = 5;
const largestLog = 10 * 1024 * 1024;

/**
 * Refuses a data folder whose database cannot be opened, before anything slow begins.
 *
 * @param {string} data
 */
export function checkEmbeddedDatabase(data) {
  inspectCluster(inData.cluster(data));
  if (existsSync(inData.secrets(data))) readSecrets(data);
}

/**
 * Starts the PostgreSQL of a data folder that this process has claimed; makes it on first use; starts it again when
 * it dies.
 *
 * @param {string} data
 * @param {(reason: unknown) => void} onLost called when it cannot be started again
 * @param {() => void} [onLaunched] called when PostgreSQL is under way and there is nothing to do but wait
 * @returns {Promise<RunningDatabase>}
 */
export async function startEmbeddedDatabase(data, onLost, onLaunched) {
  const folder = inData.cluster(data);
  const logFile = inData.log(data);
  const state = inspectCluster(folder);
  const { secrets, areNew } = keepSecrets(data);
  const binaries = findBinaries();
  const account = withPassageTo(chooseAccount(folder), [data, dirname(binaries.postgres)]);
  if (state === 'absent') report('making the database (once)');
  if (state === 'absent') await createCluster({ binaries, account, folder, passwords: secrets });
  else if (await stopLeftover(folder)) report('recovered: stopped a PostgreSQL that was left running');
  if (state === 'present' && areNew) await renewPasswords({ binaries, account, folder, passwords: secrets });
  beginLog(data, logFile);
  const plan = { binaries, account, folder, logFile, settings: officeSettings, onLaunched };
  const keeper = new PostgresKeeper(plan, await startPostmaster(plan), onLost);
  return { url: urlOf(secrets.application, keeper.port), stop: () => keeper.stop() };
}

/**
 * The address of the database that another process of ours runs in this data folder, or null while it is not ready.
 *
 * @param {string} data
 * @returns {string | null}
 */
export function findRunningDatabase(data) {
  const folder = inData.cluster(data);
  const file = readPidFile(folder);
  if (file?.status !== 'ready' || !isServing(file.pid, folder) || !existsSync(inData.secrets(data)))
    return null;
  return urlOf(readSecrets(data).application, file.port);
}

/**
 * @param {string} password
 * @param {number} port
 */
const urlOf = (password, port) =>
  `postgresql://${applicationRole}:${password}@127.0.0.1:${port}/${applicationDatabase}`;

/** Keeps one PostgreSQL running, on one port, until it is told to stop. */
class PostgresKeeper {
  /**
   * @param {import('./postgres/postmaster.mjs').PostmasterPlan} plan
   * @param {import('./postgres/postmaster.mjs').Postmaster} postmaster
   * @param {(reason: unknown) => void} onLost
   */
  constructor(plan, postmaster, onLost) {
    this.plan = plan;
    this.postmaster = postmaster;
    this.port = postmaster.port;
    this.onLost = onLost;
    this.stopping = false;
    /** @type {Promise<void>} */
    this.revival = Promise.resolve();
    /** @type {number[]} */
    this.deaths = [];
    this.watch();
  }

  watch() {
    this.postmaster.ended.then(() => {
      if (!this.stopping)
        this.revival = this.revive().catch((reason) => void (this.stopping || this.onLost(reason)));
    });
  }

  async revive() {
    const now = performance.now();
    this.deaths = [...this.deaths.filter((moment) => now - moment < 60_000), now];
    if (this.deaths.length > mostDeathsAMinute)
      throw new Failure(`PostgreSQL keeps dying: its log is ${this.plan.logFile}.`);
    report('PostgreSQL was killed: starting it again');
    this.postmaster = await this.restart();
    report('PostgreSQL runs again');
    this.watch();
  }

  /** The children of a killed PostgreSQL hold its memory for a moment: patience. */
  async restart() {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await stopLeftover(this.plan.folder);
        return await startPostmaster({ ...this.plan, port: this.port, onlyThisPort: true });
      } catch (reason) {
        if (attempt === 40 || this.stopping) throw reason;
        await pause(250);
      }
    }
  }

  async stop() {
    this.stopping = true;
    await this.revival;
    await this.postmaster.stop();
  }
}

/**
 * @param {string} data
 * @param {string} logFile
 */
function beginLog(data, logFile) {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLog)
    renameSync(logFile, `${logFile}.1`);
  if (existsSync(logFile)) return;
  closeSync(openSync(logFile, 'a', 0o600));
  ownLike(data, logFile);
}
