import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

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
    const child = spawn(program, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
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
      running.delete(child);
      resolve({ code: code ?? 1, said });
    });
  });
}

/** Runs a script of ours (or of a package) with the Node.js that runs us. */
export const runNode = (
  /** @type {string[]} */ words,
  /** @type {Parameters<typeof runChild>[2]} */ options,
) => runChild(process.execPath, words, options);

/** Stops what still runs: nothing of ours goes on in the background after we have ended. */
export function stopChildren() {
  for (const child of running) child.kill('SIGTERM');
}
