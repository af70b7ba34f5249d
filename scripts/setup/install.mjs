import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { cacheFolder, inCheckout, root } from './paths.mjs';
import { report, secondsSince } from './progress.mjs';

/**
 * Installs the packages that package-lock.json names. Built-ins only: this runs before there are packages.
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/** Exists while an installation is under way: found later, it says that one was cut short. */
const underWay = join(cacheFolder, 'installing');

/** npm's words for a network that failed, as opposed to a package that does not exist. */
const networkTrouble =
  /ECONNRESET|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|EINTEGRITY|network/;

/** Whether node_modules holds exactly what package-lock.json asks for. */
export function areDependenciesCurrent() {
  const installed = readPackages(inCheckout('node_modules', '.package-lock.json'));
  if (!installed || existsSync(underWay)) return false;
  const wanted = readPackages(inCheckout('package-lock.json'));
  if (!wanted)
    throw new Failure(`There is no readable package-lock.json in ${root}: get a whole copy of the program.`);
  return Object.entries(wanted).every(([path, locked]) => {
    const present = installed[path];
    if (present)
      return (
        present.version === locked.version && (!locked.integrity || present.integrity === locked.integrity)
      );
    return path === '' || !isForThisMachine(locked);
  });
}

/** Installs what is missing; the second attempt is for networks that stumble. */
export async function installDependencies() {
  const start = performance.now();
  report('installing dependencies (once; a few minutes on a slow network)');
  try {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(underWay, '');
  } catch (reason) {
    throw new Failure(
      `The folder ${root} cannot be written (${String(reason)}): correct its permissions, or use a copy of your own.`,
    );
  }
  const first = await npmCi();
  const { code, said } = first.code !== 0 && networkTrouble.test(first.said) ? await secondAttempt() : first;
  if (code !== 0) throw new Failure(`The dependencies could not be installed: ${npmReason(said)}.`);
  if (!areAllButMarkCurrent())
    throw new Failure(
      'npm installed something else than package-lock.json names: run "npm ci" and read what it says.',
    );
  report(`installed in ${secondsSince(start)}`);
}

async function secondAttempt() {
  report('the network failed: trying once more');
  return npmCi();
}

function areAllButMarkCurrent() {
  rmSync(underWay, { force: true });
  const isCurrent = areDependenciesCurrent();
  if (!isCurrent) writeFileSync(underWay, '');
  return isCurrent;
}

function npmCi() {
  const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http'];
  const npm = process.env.npm_execpath;
  const [program, first] = npm && /\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const locked = Object.values(readPackages(inCheckout('package-lock.json')) ?? {});
  const total = locked.filter((entry) => isForThisMachine(entry)).length;
  let fetched = 0;
  let shownAt = performance.now();
  const onLine = (/** @type {string} */ line) => {
    if (/http fetch GET 200 .*\.tgz|http cache .*\.tgz/.test(line)) fetched += 1;
    if (performance.now() - shownAt < 3000) return;
    shownAt = performance.now();
    report(`  ${Math.min(fetched, total)} of ${total} packages`);
  };
  return runChild(program, [...first, ...words], { onLine }).catch((reason) => ({
    code: 1,
    said: `npm error ${String(reason)}`,
  }));
}

/** @param {string} said */
function npmReason(said) {
  const errors = said.split('\n').filter((line) => /^npm (error|ERR!) /.test(line));
  const lines = errors.map((line) => line.replace(/^npm (error|ERR!) /, '').trim()).filter(Boolean);
  return lines.slice(0, 3).join('; ').replace(/\.$/, '') || 'npm gave no reason';
}

/** @param {LockedPackage} locked */
function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true;
  if (libc) return false; // npm leaves out the other C library's build, and it is not worth guessing which one is ours.
  return Boolean(os && cpu) && matches(os, process.platform) && matches(cpu, process.arch);
}

/**
 * @param {string[] | undefined} list
 * @param {string} value
 */
function matches(list, value) {
  return list?.includes(value) ?? true;
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
