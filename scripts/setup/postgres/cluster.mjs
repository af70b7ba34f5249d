import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { spawnAs } from './account.mjs';

/** The major version of the embedded PostgreSQL: a cluster made by another one cannot be opened. */
export const clusterMajor = '18';

/** The role the application signs in with: owner of its database, not a superuser. */
export const applicationRole = 'moc';
export const applicationDatabase = 'moc';
export const administratorRole = 'postgres';

/**
 * @typedef {object} Passwords
 * @property {string} administrator
 * @property {string} application
 */

/**
 * Says what is in a cluster's folder, and refuses one that this PostgreSQL cannot open.
 *
 * @param {string} folder
 * @returns {'absent' | 'present'}
 */
export function inspectCluster(folder) {
  if (!existsSync(folder)) return 'absent';
  const names = readdirSync(folder);
  if (names.length === 0) return 'absent';
  if (
    !names.includes('PG_VERSION') ||
    !names.includes('global') ||
    !existsSync(join(folder, 'global', 'pg_control'))
  ) {
    throw new Failure(
      `The data folder ${folder} is damaged (it holds files but no complete PostgreSQL cluster): put a backup in its place, or move it away to begin anew.`,
    );
  }
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (major !== clusterMajor) {
    throw new Failure(
      `The data folder ${folder} was made by PostgreSQL ${major}, and this version brings PostgreSQL ${clusterMajor}: make a backup with the version of Mốc 2030 that wrote it, and restore that.`,
    );
  }
  return 'present';
}

/**
 * Makes a cluster with the application's role and database. It is made beside its place and moved there when it is
 * whole: a cluster cut short never counts as one.
 *
 * @param {object} plan
 * @param {import('./binaries.mjs').Binaries} plan.binaries
 * @param {import('./account.mjs').Account} plan.account
 * @param {string} plan.folder
 * @param {Passwords} plan.passwords
 * @param {boolean} [plan.mayCreateDatabases] lets the application's role create databases (tests do)
 */
export async function createCluster({ binaries, account, folder, passwords, mayCreateDatabases = false }) {
  removeDrafts(folder);
  const draft = `${folder}.new-${process.pid}-${Date.now()}`;
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = `${draft}.password`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${passwords.administrator}\n`, { mode: 0o600 });
  if (account.identity)
    for (const path of [draft, passwordFile]) chownSync(path, account.identity.uid, account.identity.gid);
  try {
    await initialise(binaries, account, draft, passwordFile);
    await createDatabase(binaries, account, draft, passwords.application, mayCreateDatabases);
  } catch (reason) {
    removeDrafts(folder);
    throw reason;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/**
 * Removes clusters cut short. A killed start may have left its `initdb` running: what that one still writes is
 * removed the next time, and it never meets the draft of anyone else.
 *
 * @param {string} folder
 */
function removeDrafts(folder) {
  const drafts = readdirSync(dirname(folder)).filter((name) => name.startsWith(`${basename(folder)}.new-`));
  for (const name of drafts) {
    try {
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
    } catch {
      // Still being written to.
    }
  }
}

/**
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {import('./account.mjs').Account} account
 * @param {string} folder
 * @param {string} passwordFile
 */
async function initialise(binaries, account, folder, passwordFile) {
  const words = [`--pgdata=${folder}`, `--username=${administratorRole}`, `--pwfile=${passwordFile}`];
  words.push('--auth=scram-sha-256', '--data-checksums', '--no-instructions');
  words.push('--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi-VN');
  const first = await run(account, binaries.initdb, [...words, '--locale=C.UTF-8'], folder);
  if (first.code === 0) return;
  const second = first.said.includes('locale name')
    ? await run(account, binaries.initdb, [...words, '--locale=C'], folder)
    : first;
  if (second.code !== 0)
    throw new Failure(`PostgreSQL could not make its data folder ${folder}: ${lastErrorIn(second.said)}.`);
}

/**
 * Speaks to the cluster in PostgreSQL's single-user mode, so that no half-made cluster ever listens.
 *
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {import('./account.mjs').Account} account
 * @param {string} folder
 * @param {string} password
 * @param {boolean} mayCreateDatabases
 */
async function createDatabase(binaries, account, folder, password, mayCreateDatabases) {
  const statements = [
    `CREATE ROLE ${applicationRole} LOGIN ${mayCreateDatabases ? 'CREATEDB' : ''} PASSWORD '${password}'`,
    `CREATE DATABASE ${applicationDatabase} OWNER ${applicationRole}`,
    `REVOKE ALL ON DATABASE ${applicationDatabase} FROM PUBLIC`,
  ];
  await runSingle({ binaries, account, folder }, statements);
}

/**
 * Gives both roles the passwords of the plan: the file that held the old ones was lost.
 *
 * @param {object} plan
 * @param {import('./binaries.mjs').Binaries} plan.binaries
 * @param {import('./account.mjs').Account} plan.account
 * @param {string} plan.folder
 * @param {Passwords} plan.passwords
 */
export async function renewPasswords({ binaries, account, folder, passwords }) {
  await runSingle({ binaries, account, folder }, [
    `ALTER ROLE ${administratorRole} PASSWORD '${passwords.administrator}'`,
    `ALTER ROLE ${applicationRole} PASSWORD '${passwords.application}'`,
  ]);
}

/**
 * @param {{ binaries: import('./binaries.mjs').Binaries, account: import('./account.mjs').Account, folder: string }} cluster
 * @param {string[]} statements one line each
 */
async function runSingle({ binaries, account, folder }, statements) {
  const words = ['--single', '-D', folder, 'postgres'];
  const { code, said } = await run(account, binaries.postgres, words, folder, `${statements.join('\n')}\n`);
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(said)) {
    throw new Failure(`PostgreSQL could not prepare its data folder ${folder}: ${lastErrorIn(said)}.`);
  }
}

/**
 * @param {import('./account.mjs').Account} account
 * @param {string} program
 * @param {string[]} words
 * @param {string} folder
 * @param {string} [input]
 * @returns {Promise<{ code: number | null, said: string }>}
 */
function run(account, program, words, folder, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawnAs(account, program, words, {
      cwd: folder,
      env: serverEnvironment(),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

/**
 * What a PostgreSQL process may see of our environment: no PG* variable, no secret of the application.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment() {
  return { NODE_ENV: 'production', PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * The reason in what a PostgreSQL program printed, without its time stamp.
 *
 * @param {string} text
 */
export function lastErrorIn(text) {
  const lines = text.split('\n').filter((line) => /(error|ERROR|FATAL|PANIC): /.test(line));
  return (
    (lines.at(-1) ?? text.trim().split('\n').at(-1) ?? '').replace(/^.*?(error|ERROR|FATAL|PANIC): +/, '') ||
    'no reason given'
  );
}
