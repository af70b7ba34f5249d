import { readFileSync, writeFileSync } from 'node:fs';
import { inCheckout } from './paths.mjs';

/**
 * `node scripts/setup/complete-lock.mjs`, after adding a package behind a registry mirror that holds only some
 * platforms: npm then leaves the builds for other platforms out of package-lock.json, and `npm ci` refuses such a
 * lock everywhere. Adds what the packages themselves name, for the platforms that the names tell.
 *
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, optionalDependencies?: Record<string, string>, os?: string[], cpu?: string[], libc?: string[] }} Entry
 */

const file = inCheckout('package-lock.json');
/** @type {{ packages: Record<string, Entry> }} */
const lock = JSON.parse(readFileSync(file, 'utf8'));

/**
 * @param {string} name
 * @returns {Pick<Entry, 'os' | 'cpu' | 'libc'>}
 */
function platformOf(name) {
  const os = /android|darwin|freebsd|linux|win32/.exec(name)?.[0];
  const cpu = /arm64|x64|ia32|wasm32|arm(?!64)/.exec(name)?.[0];
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os && { os: [os] }),
    ...(name.includes('musl') && { libc: ['musl'] }),
  };
}

/**
 * @param {string} owner path of the package that names the other one
 * @param {string} name
 */
function isLocked(owner, name) {
  for (let place = owner; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${place && `${place}/`}node_modules/${name}`]) return true;
    if (!place) return false;
    if (!place.includes('/node_modules/')) return Boolean(lock.packages[`node_modules/${name}`]);
  }
}

let added = 0;
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(owner, name) || !/^\d+\.\d+\.\d+/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(entry.dev && { dev: true }),
      optional: true,
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added to package-lock.json`);
