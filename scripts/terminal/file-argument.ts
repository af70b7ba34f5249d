import { resolve } from 'node:path';
import { Failure } from '@/scripts/setup/failure.mjs';

/** The one file that a command is about, relative to where npm was called; `flags` are words that may stand beside it. */
export function fileArgument(args: readonly string[], usage: string, flags: readonly string[] = []) {
  const given = new Set(args.filter((word) => flags.includes(word)));
  const files = args.filter((word) => !given.has(word));
  const [file] = files;
  if (files.length !== 1 || file === undefined || file.startsWith('-')) throw new Failure(`Usage: ${usage}`);
  return { path: resolve(process.env.INIT_CWD ?? '.', file), has: (flag: string) => given.has(flag) };
}
