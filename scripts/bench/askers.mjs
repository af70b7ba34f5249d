const agent = 'moc-2030-bench';
let unique = Date.now() % 1e9;

/** @param {import('./load.mjs').Request} request */
function written({ method, path, headers, body = '' }) {
  if (path.includes('#')) unique += 1;
  const lines = [
    `${method} ${path.replace('#', String(unique))} HTTP/1.1`,
    `host: localhost`,
    `user-agent: ${agent}`,
  ];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`);
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/**
 * What one connection asks.
 *
 * @typedef {object} Asker
 * @property {() => string | null} next the next request; `null` ends the connection
 * @property {(answered: string) => void} hear told of every answer
 */

const unheard = () => undefined;

/**
 * @param {import('./load.mjs').Plan} plan
 * @param {number} connection
 * @param {number[]} revisions
 * @returns {Asker}
 */
export function asker(plan, connection, revisions) {
  if (plan.kind === 'once') {
    const next = () => {
      const request = plan.list.pop();
      return request ? written(request) : null;
    };
    return { next, hear: unheard };
  }
  return plan.kind === 'rotate'
    ? rotating(plan.lists[connection % plan.lists.length] ?? [], connection)
    : editing(plan.reports[connection], connection, revisions);
}

/**
 * @param {import('./load.mjs').Request[]} list
 * @param {number} start
 * @returns {Asker}
 */
function rotating(list, start) {
  let turn = start;
  const next = () => {
    turn += 1;
    const request = list[turn % list.length];
    return request ? written(request) : null;
  };
  return { next, hear: unheard };
}

/**
 * @param {import('./load.mjs').Edit | undefined} edit
 * @param {number} connection
 * @param {number[]} revisions
 * @returns {Asker}
 */
function editing(edit, connection, revisions) {
  if (!edit) return { next: () => null, hear: unheard };
  const { path, headers, bodies } = edit;
  let turn = 0;
  const next = () => {
    turn += 1;
    const body = bodies[turn % bodies.length]?.replace('"revision":0', `"revision":${revisions[connection]}`);
    return written({ method: 'PATCH', path, headers, body });
  };
  const hear = (/** @type {string} */ answered) => {
    const revision = /"revision":(\d+)/.exec(answered)?.[1];
    if (revision) revisions[connection] = Number(revision);
  };
  return { next, hear };
}
