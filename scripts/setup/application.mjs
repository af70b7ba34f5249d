import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runNode } from './children.mjs';
import { Failure } from './failure.mjs';
import { inCheckout } from './paths.mjs';
import { report, secondsSince } from './progress.mjs';
import { fingerprintOf, makeAndMark, readMark } from './sources.mjs';

/** The bundled server. */
export const serverBundle = inCheckout('.next', 'server-main.cjs');

/** @returns {Promise<import('./serve.mjs').ServerModule>} */
export const loadApplication = async () => createRequire(import.meta.url)(serverBundle);

const mark = inCheckout('.next', 'made-from');

const folders = ['app', 'components', 'lib', 'prisma', 'public'];
const files = [
  'next.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'instrumentation.ts',
  'scripts/build.mjs',
];

const fingerprint = () => fingerprintOf([...folders, ...files]);

/** Whether `.next` was built, to its end, from these sources. */
export const isApplicationCurrent = () => existsSync(serverBundle) && readMark(mark) === fingerprint();

/** Builds the application in a process of its own, whose memory goes away with it. */
export async function buildApplication() {
  const start = performance.now();
  report('building the application (about a minute)');
  await makeAndMark(mark, fingerprint(), async () => {
    const onLine = (/** @type {string} */ line) => line.trim() && !isNoise(line) && report(`  ${line}`);
    const { code } = await runNode([inCheckout('scripts', 'build.mjs')], { onLine });
    if (code !== 0) throw new Failure('The application could not be built: the reason is above.');
  });
  report(`built in ${secondsSince(start)}`);
}

/** Lines of Next.js that say nothing to the person who starts the program: its table of routes. */
const isNoise = (/** @type {string} */ line) => /^[┌├└│○●ƒ◐ ]|^Route|^\(/.test(line);
