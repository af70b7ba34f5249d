import { setTimeout as pause } from 'node:timers/promises';
import { claimData, readSecrets } from './data-folder.mjs';
import { findRunningDatabase, startEmbeddedDatabase } from './embedded-database.mjs';
import { checkVersion, connectTo } from './external-database.mjs';
import { Failure } from './failure.mjs';
import { migrate } from './migrations.mjs';
import { report } from './progress.mjs';

/**
 * A database that is up and has every migration of this checkout.
 *
 * @typedef {object} OpenDatabase
 * @property {string} url
 * @property {string} secret signs sessions
 * @property {() => Promise<void>} close leaves everything as it was found
 */

/** What the lock of a data folder says while the application serves from it. */
export const serving = 'the application';

/**
 * For the application, which has claimed the data folder.
 *
 * @param {import('./environment.mjs').Environment} environment
 * @param {(reason: unknown) => void} onLost called when the embedded database is gone for good
 * @param {() => void} [onLaunched] called when there is nothing to do but wait for it
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase({ databaseUrl, secret, data }, onLost, onLaunched) {
  if (databaseUrl) {
    onLaunched?.();
    await bringUpToDate(databaseUrl);
    return { url: databaseUrl, secret: secret ?? '', close: async () => undefined };
  }
  const database = await startEmbeddedDatabase(data, onLost, onLaunched);
  try {
    await bringUpToDate(database.url);
  } catch (reason) {
    await database.stop();
    throw reason;
  }
  return { url: database.url, secret: secret ?? readSecrets(data).session, close: () => database.stop() };
}

/**
 * For a command: DATABASE_URL, or the embedded database that the application is running, or else that database
 * started for as long as the command takes.
 *
 * @param {import('./environment.mjs').Environment} environment
 * @param {string} command its name, for those who wait for it
 * @returns {Promise<OpenDatabase>}
 */
export async function attachDatabase(environment, command) {
  if (environment.databaseUrl) return openDatabase(environment, () => undefined);
  const { data } = environment;
  for (let announced = ''; ; ) {
    const { release, holder } = claimData(data, `npm run ${command}`);
    if (release) return startFor(environment, release);
    const url = holder.doing === serving ? findRunningDatabase(data) : null;
    if (url) {
      await bringUpToDate(url);
      return { url, secret: environment.secret ?? readSecrets(data).session, close: async () => undefined };
    }
    if (announced !== holder.doing)
      report(`waiting for ${holder.doing} (process ${holder.pid}), which uses ${data}`);
    announced = holder.doing;
    await pause(250);
  }
}

/**
 * @param {import('./environment.mjs').Environment} environment
 * @param {() => void} release
 * @returns {Promise<OpenDatabase>}
 */
async function startFor(environment, release) {
  try {
    const database = await openDatabase(environment, (reason) => {
      throw reason;
    });
    return { ...database, close: () => database.close().finally(release) };
  } catch (reason) {
    release();
    throw reason;
  }
}

/** A process that was killed may take this long, in milliseconds, to be gone. */
const lastBreath = 1500;

/**
 * Takes the data folder for the application. A command that works on it is waited for; another application only for as long
 * as one that was just killed takes to be gone.
 *
 * @param {string} data
 * @returns {Promise<() => void>} gives it back
 */
export async function claimForApplication(data) {
  const patientUntil = Date.now() + lastBreath;
  for (let announced = false; ; ) {
    const { release, holder } = claimData(data, serving);
    if (release) return release;
    if (holder.doing === serving && Date.now() > patientUntil) {
      throw new Failure(
        `Mốc 2030 already runs on ${data} (process ${holder.pid}): stop it first, or set MOC_DATA to another folder.`,
      );
    }
    if (holder.doing !== serving && !announced) {
      report(`waiting for ${holder.doing} (process ${holder.pid}) to finish`);
      announced = true;
    }
    await pause(250);
  }
}

/** @param {string} url */
async function bringUpToDate(url) {
  const client = await connectTo(url);
  try {
    await checkVersion(client);
    const applied = await migrate(client, undefined, (name) => report(`applying migration ${name}`));
    if (applied.length > 0) report(`the database is up to date (${applied.length} new)`);
  } finally {
    await client.end();
  }
}
