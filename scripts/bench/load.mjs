/**
 * The load generator: a process of its own that speaks HTTP/1.1 on plain sockets, because on two cores every
 * millisecond that a client library takes is taken from the server. One request at a time on each connection.
 */

import { connect } from 'node:net';
import { AnswerReader } from './answer-reader.mjs';
import { asker } from './askers.mjs';

/**
 * @typedef {object} Job
 * @property {number} port
 * @property {number} connections
 * @property {number} [milliseconds] how long to ask
 * @property {number} [requests] how many times to ask, over all connections
 * @property {Plan} plan what to ask
 */

/**
 * What the connections ask.
 *
 * `rotate`: each connection its own list, again and again (`#` in a path becomes a number that never comes twice);
 * `once`: one list that the connections share, every request one time; `edits`: each connection changes one report again
 * and again, naming the revision that the answer before gave it.
 *
 * @typedef {{ kind: 'rotate', lists: Request[][] } | { kind: 'once', list: Request[] } | { kind: 'edits', reports: Edit[] }} Plan
 */

/**
 * @typedef {object} Request
 * @property {string} method
 * @property {string} path
 * @property {Record<string, string>} headers
 * @property {string} [body]
 */

/**
 * @typedef {object} Edit
 * @property {string} path
 * @property {Record<string, string>} headers
 * @property {number} revision that was seen
 * @property {string[]} bodies used in turn, with `"revision":0` where the revision goes
 */

/**
 * @typedef {object} Load
 * @property {number[]} durations in milliseconds
 * @property {Record<string, number>} statuses how often each was answered
 * @property {number} bytes of all answers
 * @property {number} seconds
 * @property {number[]} revisions of the reports that were edited, in the order of the plan
 */

/**
 * One connection from its beginning to its end.
 *
 * @param {number} port
 * @param {import('./askers.mjs').Asker} who
 * @param {boolean} keepsText
 * @param {{ ask: (who: import('./askers.mjs').Asker) => string | null, count: (status: string | number) => void, result: Load }} job
 * @returns {Promise<void>}
 */
function talk(port, who, keepsText, { ask, count, result }) {
  return new Promise((resolve) => {
    const reader = new AnswerReader(keepsText);
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let sent = 0;
    // Until the first request is sent, and from each request to the end of its answer.
    let isWaiting = true;
    const say = () => {
      const text = ask(who);
      isWaiting = text !== null;
      if (text === null) {
        socket.end();
        return;
      }
      reader.begin();
      sent = performance.now();
      socket.write(text);
    };
    socket.on('connect', say);
    socket.on('data', (/** @type {Buffer} */ chunk) => {
      result.bytes += chunk.length;
      if (!reader.take(chunk)) return;
      isWaiting = false;
      result.durations.push(performance.now() - sent);
      count(reader.status);
      who.hear(reader.text);
      say();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (isWaiting) count('cut off');
      resolve();
    });
  });
}

/**
 * Runs one job.
 *
 * @param {Job} job
 * @returns {Promise<Load>}
 */
async function load({
  port,
  connections,
  milliseconds = 600_000,
  requests = Number.POSITIVE_INFINITY,
  plan,
}) {
  /** @type {Load} */
  const result = { durations: [], statuses: {}, bytes: 0, seconds: 0, revisions: [] };
  if (plan.kind === 'edits') result.revisions = plan.reports.map(({ revision }) => revision);
  const begun = performance.now();
  const until = begun + milliseconds;
  let asked = 0;

  const ask = (/** @type {import('./askers.mjs').Asker} */ { next }) => {
    if (asked >= requests || performance.now() >= until) return null;
    asked += 1;
    return next();
  };
  const count = (/** @type {string | number} */ status) => {
    result.statuses[status] = (result.statuses[status] ?? 0) + 1;
  };
  const each = Array.from({ length: connections }, (_, connection) =>
    talk(port, asker(plan, connection, result.revisions), plan.kind === 'edits', { ask, count, result }),
  );
  await Promise.all(each);
  result.seconds = (performance.now() - begun) / 1000;
  return result;
}

process.on('message', (/** @type {Job} */ job) => {
  load(job).then(
    (result) => process.send?.({ result }),
    (reason) => process.send?.({ reason: String(reason) }),
  );
});
process.on('disconnect', () => process.exit(0));
