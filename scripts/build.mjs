import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { fileAddress, threads } from '../lib/import/threads.mjs';
import nextConfiguration from '../next.config.js';
import { serverBundle } from './setup/application.mjs';
import { exitBecause, Failure } from './setup/failure.mjs';
import { generateClient, isClientCurrent } from './setup/generate.mjs';
import { inCheckout, root } from './setup/paths.mjs';

/** Builds everything that `npm start` serves: the database client, the Next.js application, the server around it. */
async function buildAll() {
  if (!isClientCurrent()) await generateClient();
  await buildPages();
  await bundleServer();
  await bundleThreads();
}

async function buildPages() {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const next = inCheckout('node_modules', 'next', 'dist', 'bin', 'next');
  const { status } = spawnSync(process.execPath, [next, 'build'], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) throw new Failure('next build failed.');
}

/**
 * One file for the server of lib/server/main.ts: plain Node.js runs it, and nothing is compiled at start. It is CommonJS, as
 * most packages are: before an ECMAScript module may load such a package, Node.js reads all of it to learn what it exports.
 */
async function bundleServer() {
  await build({
    entryPoints: [inCheckout('lib', 'server', 'main.ts')],
    outfile: serverBundle,
    absWorkingDir: root,
    tsconfig: inCheckout('tsconfig.json'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // One instance each, shared with the pages, or read by the first mail only; everything else is read faster from the one file.
    external: ['next', 'nodemailer', 'esbuild', ...(nextConfiguration.serverExternalPackages ?? [])],
    alias: { '@': root },
    ...fileAddress,
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

/** One file for each thread (lib/import/worker-code.ts). */
async function bundleThreads() {
  for (const { entry, built, external } of Object.values(threads)) {
    await build({
      entryPoints: [inCheckout(entry)],
      outfile: inCheckout('.next', built),
      absWorkingDir: root,
      tsconfig: inCheckout('tsconfig.json'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: [...external],
      alias: { '@': root },
      ...fileAddress,
      logLevel: 'warning',
    });
  }
}

buildAll().catch(exitBecause);
