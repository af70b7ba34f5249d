/** The code of the reader's thread, as one file that needs nothing else. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

/** How a thread is started: from a file, or from code held in memory. */
export type WorkerCode = { readonly source: string; readonly isCode: boolean };

/** Where the build puts the thread's code (scripts/build.mjs). */
const built = join('.next', 'import-worker.cjs');

let made: Promise<string> | undefined;

/** The built file in production; elsewhere the code is made from the sources, once in a process. */
export async function workerCode(root = process.cwd()): Promise<WorkerCode> {
  const file = join(/* turbopackIgnore: true */ root, built);
  if (process.env.NODE_ENV === 'production' && existsSync(file)) return { source: file, isCode: false };
  made ??= makeCode(root);
  return { source: await made, isCode: true };
}

async function makeCode(root: string): Promise<string> {
  const { build } = await import(/* turbopackIgnore: true */ 'esbuild');
  const options: BuildOptions & { write: false } = {
    entryPoints: [join(/* turbopackIgnore: true */ root, 'lib', 'import', 'worker.ts')],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: { '@': root },
    write: false,
  };
  const { outputFiles } = await build(options);
  return outputFiles[0]?.text ?? '';
}
