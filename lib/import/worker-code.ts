/** The code of a thread, as one file. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { fileAddress, type ThreadName, threads } from './threads.mjs';

/** How a thread is started: from a file, or from code held in memory. */
export type WorkerCode = { readonly source: string; readonly isCode: boolean };

const made = new Map<ThreadName, Promise<string>>();

/** The code of the reader's thread. */
export const workerCode = (root?: string): Promise<WorkerCode> => threadCode('importList', root);

/** The file that the build made, in production; elsewhere the code is made from the sources, once in a process. */
export async function threadCode(name: ThreadName, root = process.cwd()): Promise<WorkerCode> {
  const file = join(/* turbopackIgnore: true */ root, '.next', threads[name].built);
  if (process.env.NODE_ENV === 'production' && existsSync(file)) return { source: file, isCode: false };
  const source = made.get(name) ?? makeCode(name, root);
  made.set(name, source);
  return { source: await source, isCode: true };
}

async function makeCode(name: ThreadName, root: string): Promise<string> {
  const { build } = await import(/* turbopackIgnore: true */ 'esbuild');
  const { entry, external } = threads[name];
  const options: BuildOptions & { write: false } = {
    entryPoints: [join(/* turbopackIgnore: true */ root, entry)],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: { '@': root },
    external: [...external],
    ...fileAddress,
    write: false,
  };
  const { outputFiles } = await build(options);
  return outputFiles[0]?.text ?? '';
}
