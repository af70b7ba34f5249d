import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Failure } from '../failure.mjs';

/**
 * PostgreSQL refuses to run as root. Started by an ordinary user it runs as that user; started by root it runs as
 * the owner of the data folder, or the user `postgres`, or `nobody`.
 *
 * @typedef {object} Account
 * @property {string} name
 * @property {{ uid: number, gid: number } | null} identity to change to; null when no change is needed
 * @property {string[]} passage words to put before a command so that it can reach folders closed to the account
 */

/**
 * @param {string} clusterFolder the folder of the cluster, which may not exist yet
 * @returns {Account}
 */
export function chooseAccount(clusterFolder) {
  if (process.getuid?.() !== 0) return { name: userInfo().username, identity: null, passage: [] };
  const users = readUsers();
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })?.uid;
  const chosen =
    users.find((user) => owner !== 0 && user.uid === owner) ??
    users.find((user) => user.name === 'postgres') ??
    users.find((user) => user.name === 'nobody');
  if (!chosen) {
    throw new Failure(
      'PostgreSQL does not run as root and there is no user "postgres" or "nobody" on this machine: start as an ordinary user.',
    );
  }
  return { name: chosen.name, identity: { uid: chosen.uid, gid: chosen.gid }, passage: [] };
}

/** @returns {{ name: string, uid: number, gid: number }[]} */
function readUsers() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return { name, uid: Number(uid), gid: Number(gid) };
  });
}

/**
 * The same account, able to reach the given folders. A checkout under /root is closed to everyone else; rather than
 * open it or keep the data elsewhere, PostgreSQL is then given the one capability to pass through closed folders.
 *
 * @param {Account} account
 * @param {string[]} folders
 * @returns {Account}
 */
export function withPassageTo(account, folders) {
  if (!account.identity) return account;
  const candidates = [
    [],
    passageWith(account.identity, 'dac_read_search'),
    passageWith(account.identity, 'dac_override'),
  ];
  const passage = candidates.find((words) =>
    folders.every((folder) => reaches({ ...account, passage: words }, folder)),
  );
  if (passage) return { ...account, passage };
  const closed = folders.find((folder) => !reaches(account, folder));
  throw new Failure(
    `PostgreSQL does not run as root, and the user "${account.name}" it runs as cannot reach ${closed}: move the checkout out of closed folders (for example to /srv), set MOC_DATA to an open one, or start as an ordinary user.`,
  );
}

/**
 * @param {{ uid: number, gid: number }} identity
 * @param {string} capability
 */
function passageWith({ uid, gid }, capability) {
  const change = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  // initdb asks the system with access(2), which otherwise leaves capabilities out of its answer.
  const honest = '--securebits=+no_setuid_fixup';
  return ['setpriv', ...change, honest, `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, '--'];
}

/**
 * @param {Account} account
 * @param {string} folder
 */
function reaches(account, folder) {
  const [command = '', ...words] = [...account.passage, '/bin/sh', '-c', 'cd "$0" && test -x "$0"', folder];
  return spawnSync(command, words, { ...identityOptions(account), cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * Starts a program as the account.
 *
 * @param {Account} account
 * @param {string} program
 * @param {string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 */
export function spawnAs(account, program, words, options) {
  const [command = '', ...rest] = [...account.passage, program, ...words];
  return spawn(command, rest, { ...options, ...identityOptions(account) });
}

/** @param {Account} account */
function identityOptions({ identity, passage }) {
  return identity && passage.length === 0 ? identity : {};
}
