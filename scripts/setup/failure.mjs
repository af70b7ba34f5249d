/**
 * A refusal that the person at the keyboard can act on: printed as one sentence, never with a stack trace.
 */
export class Failure extends Error {
  /** @param {string} sentence one sentence that says what is wrong and what to do */
  constructor(sentence) {
    super(sentence);
    this.name = 'Failure';
  }
}

/**
 * Ends the process the way every command of ours ends when it cannot go on: one sentence on standard error for
 * what we expected, the whole stack only for a bug; exit code 1 either way.
 *
 * @param {unknown} reason
 * @returns {never}
 */
export function exitBecause(reason) {
  process.stderr.write(`${describe(reason)}\n`);
  process.exit(1);
}

/**
 * @param {unknown} reason
 * @returns {string}
 */
export function describe(reason) {
  if (reason instanceof Failure) return reason.message;
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}

/**
 * The code of a system or database error (`ENOENT`, `28P01`), or the empty string.
 *
 * @param {unknown} reason
 * @returns {string}
 */
export function errorCode(reason) {
  const code = typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : '';
  return typeof code === 'string' ? code : '';
}
