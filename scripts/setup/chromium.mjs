import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { cacheFolder } from './paths.mjs';
import { report } from './progress.mjs';

/**
 * The browser of the browser tests. npm brings none; Debian does, with root's rights or without.
 */

const home = join(cacheFolder, 'chromium');
const ownBrowser = join(home, 'chromium');
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Path of a Chromium or Chrome that runs: `$CHROMIUM`, one that is installed, one fetched earlier, or a new one.
 *
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!runs(named)) throw new Failure(`CHROMIUM is "${named}", which does not run as a browser.`);
    return named;
  }
  const present = findChromium();
  if (present) return present;
  if (!existsSync('/usr/bin/apt-get')) throw new Failure(cannotInstall);
  await (process.getuid?.() === 0 ? installAsRoot() : fetchAsUser());
  const installed = findChromium();
  if (!installed) throw new Failure(cannotInstall);
  return installed;
}

const cannotInstall =
  'The browser tests need Chromium, and it could not be installed here: install Chromium or Chrome, or set CHROMIUM to its path.';

/** For trials of the way without an installed browser: `MOC_IGNORE_SYSTEM_CHROMIUM=1`. */
function findChromium() {
  const folders = process.env.MOC_IGNORE_SYSTEM_CHROMIUM
    ? []
    : ['/usr/bin', '/usr/local/bin', '/opt/google/chrome'];
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...installed, ownBrowser].find((path) => isProgram(path) && runs(path)) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ubuntu's package `chromium` is a stub that only says where to get one: a browser has to tell its version.
 *
 * @param {string} path
 */
function runs(path) {
  const { status, stdout } = spawnSync(path, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === 0 && /Chrom(e|ium) \d+/.test(stdout);
}

async function installAsRoot() {
  report('installing Chromium with apt-get (once)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await aptGet(['update'], env);
  await aptGet(['install', '--yes', '--no-install-recommends', 'chromium'], env);
}

/**
 * Debian's packages for Chromium and whatever of its dependencies is missing here, unpacked into the cache folder.
 * Nothing outside the checkout is written.
 */
async function fetchAsUser() {
  report('fetching Chromium and its libraries from Debian (once, about 150 MB)');
  const draft = `${home}.new`;
  rmSync(draft, { recursive: true, force: true });
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'root']) {
    mkdirSync(join(draft, folder), { recursive: true });
  }
  const own = [
    `Dir::State=${draft}/state`,
    `Dir::Cache=${draft}/cache`,
    'Dir::State::status=/var/lib/dpkg/status',
  ];
  const options = [...own, 'Debug::NoLocking=true', 'APT::Sandbox::User=""'].flatMap((option) => [
    '-o',
    option,
  ]);
  await aptGet([...options, 'update']);
  const without = process.env.MOC_IGNORE_SYSTEM_CHROMIUM ? ['--reinstall'] : [];
  await aptGet([
    ...options,
    'install',
    '--yes',
    '--download-only',
    '--no-install-recommends',
    ...without,
    'chromium',
  ]);
  report('unpacking Chromium');
  await unpack(join(draft, 'cache', 'archives'), join(draft, 'root'));
  for (const folder of ['state', 'cache']) rmSync(join(draft, folder), { recursive: true, force: true });
  writeFileSync(join(draft, 'chromium'), launcher);
  chmodSync(join(draft, 'chromium'), 0o755);
  writeFileSync(join(draft, 'fonts.conf'), fontSettings);
  rmSync(home, { recursive: true, force: true });
  renameSync(draft, home);
}

/** Finds its libraries beside itself, wherever the checkout is. */
const launcher = `#!/bin/sh
root="$(dirname "$(readlink -f "$0")")/root"
machine="$(ls "$root/usr/lib" | grep -m 1 linux-gnu)"
export LD_LIBRARY_PATH="$root/usr/lib/$machine:$root/lib/$machine:$root/usr/lib/$machine/pulseaudio:$LD_LIBRARY_PATH"
export FONTCONFIG_FILE="$root/../fonts.conf"
exec "$root/usr/lib/chromium/chromium" "$@"
`;

/** The machine's fonts when it has any, and those that came along: without one, text has no size. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">root/usr/share/fonts</dir>
  <cachedir prefix="relative">font-cache</cachedir>
</fontconfig>
`;

/**
 * @param {string} archives
 * @param {string} root
 */
async function unpack(archives, root) {
  for (const name of readdirSync(archives).filter((file) => file.endsWith('.deb'))) {
    const { code, said } = await runChild('dpkg-deb', ['-x', join(archives, name), root]);
    if (code !== 0)
      throw new Failure(`The package ${name} could not be unpacked: ${said.trim().split('\n').at(-1)}`);
  }
}

/**
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 */
async function aptGet(words, env = process.env) {
  const { code, said } = await runChild('apt-get', words, { env });
  if (code === 0) return;
  const reason = said.split('\n').find((line) => line.startsWith('E: ')) ?? 'no reason given';
  throw new Failure(`${cannotInstall} (apt-get said: ${reason.replace('E: ', '')})`);
}
