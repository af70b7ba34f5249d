import { writeAddress } from './data-folder.mjs';
import { claimForApplication, openDatabase } from './database.mjs';
import { checkEmbeddedDatabase } from './embedded-database.mjs';
import { readEnvironment } from './environment.mjs';
import { atEnd, end } from './lifecycle.mjs';
import { checkPort, refusalOf } from './port.mjs';
import { report } from './progress.mjs';

/**
 * From a checkout to a served address: shared by `npm start`, `npm run dev` and `npm run demo`.
 *
 * @typedef {object} ServePlan
 * @property {() => Promise<void>} prepare installs, generates, builds what is missing
 * @property {() => Promise<ServerModule>} loadServer
 * @property {(data: string) => Promise<void>} [clearData] runs when the data folder is ours, before the database starts
 * @property {() => Promise<void>} [fill] runs when the database is ready, before anything is served
 */

/**
 * What lib/server/main.ts exports.
 *
 * @typedef {object} ServerModule
 * @property {(port: number) => Promise<(plan: { host: string | undefined, publicUrl: string }) => Promise<{ close: () => Promise<void>, url: string, setupUrl: string | null }>>} load
 */

/** @param {ServePlan} plan */
export async function serve({ prepare, loadServer, clearData, fill }) {
  const environment = readEnvironment();
  const { host, port, publicUrl, data } = environment;
  atEnd(await claimForApplication(data));
  await checkPort(port, host);
  await clearData?.(data);
  if (!environment.databaseUrl) checkEmbeddedDatabase(data);
  await prepare();
  Object.assign(process.env, { NEXTAUTH_URL: publicUrl, MOC_DATA: data });
  // The application is loaded while PostgreSQL starts beside it. That goes first: loading leaves no moment to start anything.
  const load = once(() => loadServer().then((server) => server.load(port)));
  const database = await closedAtEnd(openDatabase(environment, end, load));
  Object.assign(process.env, { DATABASE_URL: database.url, NEXTAUTH_SECRET: database.secret });
  await fill?.();
  const serveOver = await load();
  const served = await closedAtEnd(serveOver({ host, publicUrl })).catch((reason) =>
    Promise.reject(refusalOf(reason, port, host)),
  );
  writeAddress(data, publicUrl);
  if (served.setupUrl) report(`setup ${served.setupUrl}`);
  report(`ready ${served.url}`);
}

/**
 * @template T
 * @param {() => Promise<T>} begin
 * @returns {() => Promise<T>} begins at the first call; whoever calls again waits for the same
 */
function once(begin) {
  /** @type {Promise<T> | undefined} */
  let begun;
  return () => {
    begun ??= begin();
    begun.catch(() => undefined);
    return begun;
  };
}

/**
 * Whatever is being opened when the end comes is closed all the same, as soon as it is open.
 *
 * @template {{ close: () => Promise<void> }} Opened
 * @param {Promise<Opened>} opening
 * @returns {Promise<Opened>}
 */
function closedAtEnd(opening) {
  atEnd(() =>
    opening.then(
      (opened) => opened.close(),
      () => undefined,
    ),
  );
  return opening;
}
