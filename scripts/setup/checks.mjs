import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd } from './lifecycle.mjs';
import { cacheFolder, inCheckout, root } from './paths.mjs';
import { report, secondsSince } from './progress.mjs';

/**
 * The parts of `npm test`. Each counts what passed and what failed; a runner that died, or found nothing to run,
 * has failed whatever it says.
 *
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, run: () => Promise<Count> }} Check
 */

const bin = (/** @type {string} */ name) => inCheckout('node_modules', '.bin', name);
const resultFile = (/** @type {string} */ name) => join(cacheFolder, `result-${name}.json`);

/** @type {Check} */
export const format = { name: 'format', run: () => runOne([bin('biome'), 'format', '.']) };

/** @type {Check} */
export const lint = {
  name: 'lint',
  run: () => runOne([bin('biome'), 'check', '--formatter-enabled=false', '--error-on-warnings', '.']),
};

/** @type {Check} */
export const types = { name: 'types', run: () => runOne([bin('tsc'), '--noEmit', '--pretty']) };

/**
 * @param {string[]} projects of tests/vitest.config.ts
 * @returns {Check}
 */
export function vitest(projects) {
  const words = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...projects.flatMap((name) => ['--project', name]),
  ];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile('vitest')}`];
  return {
    name: projects.join(', '),
    run: () => runMany('vitest', [bin('vitest'), ...words, ...reporters], countVitest),
  };
}

/** @type {Check} */
export const pages = {
  name: 'pages',
  run: () =>
    runMany(
      'playwright',
      [bin('playwright'), 'test', '--config', 'tests/playwright.config.ts'],
      countPlaywright,
    ),
};

/**
 * Runs checks one after another and ends the process; the last line is the sum.
 *
 * @param {Check[]} checks
 */
export async function runChecks(checks) {
  const sum = { passed: 0, failed: 0 };
  for (const { name, run } of checks) {
    const start = performance.now();
    report(`\n— ${name}`);
    const { passed, failed } = await run();
    report(`— ${name}: ${passed} passed, ${failed} failed (${secondsSince(start)})`);
    sum.passed += passed;
    sum.failed += failed;
  }
  report(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

/**
 * @param {string[]} command
 * @returns {Promise<Count>}
 */
async function runOne(command) {
  return (await runShown(command)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @template Result what the runner writes about itself
 * @param {string} name
 * @param {string[]} command
 * @param {(result: Result) => Count} count
 * @returns {Promise<Count>}
 */
async function runMany(name, command, count) {
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(resultFile(name), { force: true });
  const code = await runShown(command, { PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile(name) });
  const { passed, failed } = countOf(name, count);
  const diedUnseen = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: diedUnseen ? 1 : failed };
}

/**
 * @template Result
 * @param {string} name
 * @param {(result: Result) => Count} count
 * @returns {Count}
 */
function countOf(name, count) {
  try {
    return count(JSON.parse(readFileSync(resultFile(name), 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/**
 * A file that could not even be read has no tests in it: it counts as one that failed.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} result
 * @returns {Count}
 */
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const isBroken = (/** @type {typeof testResults[0]} */ file) =>
    file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');
  return { passed: numPassedTests, failed: numFailedTests + testResults.filter(isBroken).length };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } }} result
 * @returns {Count}
 */
function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/**
 * Runs a command whose output goes straight to the screen.
 *
 * @param {string[]} command
 * @param {Record<string, string>} [variables]
 * @returns {Promise<number>}
 */
function runShown([program = '', ...words], variables = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...variables },
    });
    let running = true;
    atEnd(() => running && child.kill('SIGTERM'));
    child.on('error', () => resolve(1));
    child.on('close', (code) => {
      running = false;
      resolve(code ?? 1);
    });
  });
}
