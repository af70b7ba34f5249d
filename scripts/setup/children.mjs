import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder, root } from './paths.mjs';
import { startOf, stateOf } from './process-table.mjs';

/**
 * Programs that set-up runs: npm, the build, apt. Each leads a process group of its own and is written down while it
 * runs, so that after a `kill -9` of ours the next set-up finds and stops it instead of working beside it.
 */

/** @type {Set<number>} */
const running = new Set();
const noteOf = (/** @type {number} */ pid) => join(cacheFolder, `running-${pid}.json`);

/**
 * Runs a program in the checkout and waits for it. What it says can be shown as it comes and is handed back.
 *
 * @param {string} program
 * @param {string[]} words
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(line: string) => void} [options.onLine] told of every line of both outputs
 * @returns {Promise<{ code: number, said: string }>}
 */
export function runChild(program, words, { env = process.env, onLine = () => undefined } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { pid } = child;
    if (pid) writeDown(pid);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
        said += chunk;
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine(line);
      });
      stream.on('end', () => rest && onLine(rest));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (pid) crossOut(pid);
      resolve({ code: code ?? 1, said });
    });
  });
}

/**
 * Runs a script of ours (or of a package) with the Node.js that runs us.
 *
 * @param {string[]} words
 * @param {Parameters<typeof runChild>[2]} [options]
 */
export const runNode = (words, options) => runChild(process.execPath, words, options);

/** Stops what still runs: nothing of ours goes on in the background after we have ended. */
export function stopChildren() {
  for (const pid of running) killGroup(pid, 'SIGTERM');
}

/** Stops what a killed set-up of this checkout left running. For the holder of the set-up lock. */
export async function stopStrayChildren() {
  for (const name of readdirSync(cacheFolder).filter((file) => /^running-\d+\.json$/.test(file))) {
    const { pid, start } = readNote(join(cacheFolder, name));
    if (stateOf(pid) === 'running' && startOf(pid) === start) {
      killGroup(pid, 'SIGKILL');
      while (stateOf(pid) === 'running') await pause(20);
    }
    rmSync(join(cacheFolder, name), { force: true });
  }
}

/** @param {number} pid */
function writeDown(pid) {
  running.add(pid);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(noteOf(pid), JSON.stringify({ pid, start: startOf(pid) }));
}

/** @param {number} pid */
function crossOut(pid) {
  running.delete(pid);
  rmSync(noteOf(pid), { force: true });
}

/**
 * @param {string} file
 * @returns {{ pid: number, start: string }}
 */
function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { pid: 0, start: '' };
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has just ended by itself.
  }
}
