import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/**
 * A path inside the checkout.
 *
 * @param {...string} parts
 */
export const inCheckout = (...parts) => join(root, ...parts);

/**
 * The folder that holds the embedded database, its secrets and its log: `$MOC_DATA`, else `data` in the checkout.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 */
export const dataFolder = (environment = process.env) => resolve(root, environment.MOC_DATA || 'data');

/** Where a command keeps what it can make again at any time: browsers, test clusters. Never in git. */
export const cacheFolder = inCheckout('.cache');
