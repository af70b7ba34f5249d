/** Decisions on their way to the server, as the browser keeps them until it has answered. */

/** What was decided, as it is sent. */
export type Decision = {
  readonly unit: string;
  readonly title: string;
  readonly body: string;
  readonly bodyKind: string;
  readonly goal: string;
  readonly decidedOn: string;
  readonly dueOn: string;
};

/** A decision that the server has not answered yet, or refused. */
export type KeptDecision = Decision & {
  /** The Idempotency-Key: the server records it once, however often it is sent. */
  readonly key: string;
  /** Whose decision it is; nobody else sends it. */
  readonly account: number;
  /** Why the server does not take it. */
  readonly refused: string | null;
};

const place = 'moc2030.decisions';

/** All that this browser keeps, of whichever account. */
export function keptDecisions(): KeptDecision[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(read) ? read.filter(isDecision) : [];
  } catch {
    return [];
  }
}

const texts = ['key', 'unit', 'title', 'body', 'bodyKind', 'goal', 'decidedOn', 'dueOn'] as const;

function isDecision(read: unknown): read is KeptDecision {
  if (typeof read !== 'object' || read === null) return false;
  const fields = read as Record<string, unknown>;
  const isAnswered = fields.refused === null || typeof fields.refused === 'string';
  return (
    isAnswered &&
    typeof fields.account === 'number' &&
    texts.every((name) => typeof fields[name] === 'string')
  );
}

/** Changes what is kept, starting from what is there now, which another tab may have changed. False when the browser keeps nothing. */
export function changeKept(change: (kept: KeptDecision[]) => KeptDecision[]): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(change(keptDecisions())));
    return true;
  } catch {
    return false;
  }
}

/** A key that nobody else will make; over plain http browsers have no `randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a kept decision says to the server. */
const saidBy = ({ key: _, refused: _refused, goal, account, ...decision }: KeptDecision) => ({
  ...decision,
  goal: goal === '' ? null : goal,
  account,
});

/** How sending a decision ended. */
export type Sent =
  | { readonly end: 'recorded'; readonly id: number }
  | { readonly end: 'refused'; readonly why: string }
  | { readonly end: 'sign-in' }
  | { readonly end: 'unreachable' };

const longestWait = 15_000;

/** Sends a decision; the same one again is answered as it was the first time. */
export async function send(decision: KeptDecision, address: string): Promise<Sent> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': decision.key,
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify(saidBy(decision)),
      signal: AbortSignal.timeout(longestWait),
    });
    return await endOf(answer);
  } catch {
    return { end: 'unreachable' };
  }
}

async function endOf(answer: Response): Promise<Sent> {
  const isJson = answer.headers.get('content-type')?.includes('json') === true;
  const said = isJson ? await answer.json() : {};
  if (answer.status === 201) return { end: 'recorded', id: said.id };
  if (answer.status === 401 || String(said.type).endsWith(':decided-by-another')) return { end: 'sign-in' };
  const isForLater =
    answer.status >= 500 || answer.status === 429 || String(said.type).endsWith(':key-in-use');
  if (isForLater || !isJson) return { end: 'unreachable' };
  const [problem] = said.errors ?? [];
  return { end: 'refused', why: problem?.message ?? said.detail };
}
