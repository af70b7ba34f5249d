import { pathToFileURL } from 'node:url';
import { inCheckout } from './paths.mjs';

/**
 * Imports a TypeScript module of this checkout, with its aliases, without a build.
 *
 * @param {string} file
 */
export async function importTypeScript(file) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: inCheckout('tsconfig.json') });
  return import(pathToFileURL(file).href);
}
