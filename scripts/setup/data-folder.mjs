import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { errorCode, Failure } from './failure.mjs';
import { tryLock } from './lock.mjs';

/** The names of what lives in a data folder. */
export const inData = {
  cluster: (/** @type {string} */ data) => join(data, 'pg'),
  log: (/** @type {string} */ data) => join(data, 'postgres.log'),
  secrets: (/** @type {string} */ data) => join(data, 'secrets.json'),
  address: (/** @type {string} */ data) => join(data, 'address'),
  lock: (/** @type {string} */ data) => join(data, 'in-use.lock'),
};

/**
 * @typedef {object} Secrets
 * @property {string} session signs the sessions of people
 * @property {string} administrator password of the database's superuser
 * @property {string} application password of the application's database role
 */

/**
 * Makes the data folder when it is missing, and refuses one that cannot be written.
 *
 * @param {string} data
 */
export function openDataFolder(data) {
  const probe = join(data, `.probe-${process.pid}`);
  try {
    // Root's PostgreSQL runs as another user, who has to pass through.
    mkdirSync(data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (reason) {
    const why = {
      EACCES: 'permission denied',
      EROFS: 'the disk is read-only',
      ENOSPC: 'the disk is full',
      ENOTDIR: 'a part of it is not a folder',
      EEXIST: 'it is not a folder',
    }[errorCode(reason)];
    throw new Failure(
      `The data folder ${data} cannot be written (${why ?? String(reason)}): correct that, or set MOC_DATA to another folder.`,
    );
  }
}

/**
 * Takes the data folder for the application; commands that only want to read and write data attach instead.
 *
 * @param {string} data
 * @param {string} doing
 */
export function claimData(data, doing) {
  openDataFolder(data);
  return tryLock(inData.lock(data), doing);
}

/**
 * The secrets kept in the data folder, made on first use.
 *
 * @param {string} data
 * @returns {{ secrets: Secrets, areNew: boolean }}
 */
export function keepSecrets(data) {
  const file = inData.secrets(data);
  if (existsSync(file)) return { secrets: readSecrets(data), areNew: false };
  const word = () => randomBytes(32).toString('base64url');
  const secrets = { session: word(), administrator: word(), application: word() };
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  ownLike(data, draft);
  renameSync(draft, file);
  return { secrets, areNew: true };
}

/**
 * @param {string} data
 * @returns {Secrets}
 */
export function readSecrets(data) {
  const file = inData.secrets(data);
  try {
    const { session, administrator, application } = JSON.parse(readFileSync(file, 'utf8'));
    if (
      [session, administrator, application].every((word) => typeof word === 'string' && word.length >= 32)
    ) {
      return { session, administrator, application };
    }
  } catch (reason) {
    if (errorCode(reason) === 'EACCES')
      throw new Failure(`The file ${file} belongs to another user: start as that user.`);
  }
  throw new Failure(
    `The file ${file} is damaged: put it back from a backup, or remove it to have new secrets made (everybody signs in again).`,
  );
}

/**
 * Writes down where the application is served, so that commands print links that open.
 *
 * @param {string} data
 * @param {string} url
 */
export function writeAddress(data, url) {
  writeFileSync(inData.address(data), `${url}\n`);
  ownLike(data, inData.address(data));
}

/**
 * Where the application on this data is, or was last, served.
 *
 * @param {string} data
 * @returns {string | null}
 */
export function readAddress(data) {
  const file = inData.address(data);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/**
 * Gives what root makes in somebody's data folder to that person, who may be the one to start it next time.
 *
 * @param {string} data
 * @param {string} file
 */
export function ownLike(data, file) {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(data);
  chownSync(file, uid, gid);
}
