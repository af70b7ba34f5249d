/** @type {NodeJS.WritableStream} */
let stream = process.stdout;

/**
 * Sends progress somewhere else than to standard output: commands whose output is read by programs use standard error.
 *
 * @param {NodeJS.WritableStream} other
 */
export function reportTo(other) {
  stream = other;
}

/**
 * Tells the person at the keyboard what goes on.
 *
 * @param {string} line
 */
export function report(line) {
  stream.write(`${line}\n`);
}

/** Seconds since a moment, as people read them: `1.4 s`. */
export const secondsSince = (/** @type {number} */ start) =>
  `${((performance.now() - start) / 1000).toFixed(1)} s`;
