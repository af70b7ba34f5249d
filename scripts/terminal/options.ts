import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Failure } from '@/scripts/setup/failure.mjs';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the words after a command; a wrong one ends it with a sentence. */
export function readOptions<T extends Options>(args: string[], options: T, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
  }
}

/** The value of an option that must be there. */
export function needed(value: string | undefined, name: string, usage: string): string {
  if (value === undefined || value.trim() === '') throw new Failure(`--${name} is missing.\nUsage: ${usage}`);
  return value.trim();
}
