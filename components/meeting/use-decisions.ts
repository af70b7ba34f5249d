import { useCallback, useEffect, useRef, useState } from 'react';
import { changeKept, type Decision, type KeptDecision, keptDecisions, newKey, send } from './decision-queue';
import { forgetKeptPages } from './kept-pages';

/** A decision that the server has recorded since the page was opened. */
export type RecordedDecision = Decision & { readonly id: number };

/** What the browser keeps, as it concerns whoever is signed in. */
type Kept = {
  /** Recorded in this page or sent by a press, and those that were refused. */
  readonly kept: readonly KeptDecision[];
  /**
   * Kept before this page was opened. Anybody who sat at this computer may have written them, under any name: they are
   * sent when the person who is signed in has read them and says so.
   */
  readonly earlier: readonly KeptDecision[];
  readonly ofOthers: boolean;
};

/** The decisions of a meeting: what waits, what was recorded, and what stands in the way. */
export type Decisions = Kept & {
  readonly recorded: readonly RecordedDecision[];
  readonly sending: boolean;
  readonly needsSignIn: boolean;
  /** The browser keeps nothing: what waits lives as long as the page. */
  readonly keepsNothing: boolean;
  record(decision: Decision): void;
  /** Sends what was kept earlier. */
  sendEarlier(): void;
  /** Takes one away, to be changed or dropped. */
  take(key: string): void;
};

const pauseMilliseconds = 15_000;
const address = '/meeting/decisions';

const nothing: Kept = { kept: [], earlier: [], ofOthers: false };

function sorted(all: readonly KeptDecision[], account: number, own: ReadonlySet<string>): Kept {
  const ours = all.filter((each) => each.account === account);
  const isEarlier = ({ key, refused }: KeptDecision) => refused === null && !own.has(key);
  return {
    kept: ours.filter((each) => !isEarlier(each)),
    earlier: ours.filter(isEarlier),
    ofOthers: ours.length < all.length,
  };
}

/** Keeps decisions in the browser until the server has them, and sends those of this page whenever it can be reached. */
export function useDecisions(account: number): Decisions {
  const [shown, setShown] = useState(nothing);
  const [recorded, setRecorded] = useState<readonly RecordedDecision[]>([]);
  const [state, setState] = useState({ sending: false, needsSignIn: false, keepsNothing: false });
  const waiting = useRef<readonly KeptDecision[]>([]);
  const isSending = useRef(false);
  /** Keys of the decisions that may be sent. */
  const own = useRef(new Set<string>());

  const show = useCallback(() => setShown(sorted(waiting.current, account, own.current)), [account]);
  const toSend = useCallback(
    () => sorted(waiting.current, account, own.current).kept.find(({ refused }) => refused === null),
    [account],
  );

  const change = useCallback(
    (by: (kept: KeptDecision[]) => KeptDecision[]) => {
      const isKept = changeKept(by);
      waiting.current = isKept ? keptDecisions() : by([...waiting.current]);
      setState((before) => ({ ...before, keepsNothing: !isKept }));
      show();
    },
    [show],
  );

  const flush = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    setState((before) => ({ ...before, sending: true }));
    const needsSignIn = await sendAll(toSend, change, (done) => setRecorded((before) => [...before, done]));
    if (needsSignIn) forgetKeptPages();
    isSending.current = false;
    setState((before) => ({ ...before, sending: false, needsSignIn }));
  }, [toSend, change]);

  useEffect(() => {
    const reread = () => {
      waiting.current = keptDecisions();
      show();
    };
    const again = () => {
      if (toSend()) void flush();
    };
    reread();
    const timer = setInterval(again, pauseMilliseconds);
    window.addEventListener('online', again);
    window.addEventListener('storage', reread);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      window.removeEventListener('storage', reread);
      document.removeEventListener('visibilitychange', again);
    };
  }, [flush, show, toSend]);

  const record = (decision: Decision) => {
    const key = newKey();
    own.current.add(key);
    change((kept) => [...kept, { ...decision, key, account, refused: null }]);
    void flush();
  };
  const sendEarlier = () => {
    for (const { key } of shown.earlier) own.current.add(key);
    show();
    void flush();
  };
  const take = (key: string) => change((kept) => kept.filter((each) => each.key !== key));
  return { ...shown, recorded, ...state, record, sendEarlier, take };
}

/** Sends what waits, one after another, until one cannot be sent. True when the session has ended. */
async function sendAll(
  toSend: () => KeptDecision | undefined,
  change: (by: (kept: KeptDecision[]) => KeptDecision[]) => void,
  recorded: (decision: RecordedDecision) => void,
): Promise<boolean> {
  for (;;) {
    const next = toSend();
    if (next === undefined) return false;
    const sent = await send(next, address);
    if (sent.end === 'sign-in') return true;
    if (sent.end === 'unreachable') return false;
    if (sent.end === 'recorded') {
      change((kept) => kept.filter(({ key }) => key !== next.key));
      recorded({ ...next, id: sent.id });
    } else {
      change((kept) => kept.map((each) => (each.key === next.key ? { ...each, refused: sent.why } : each)));
    }
  }
}
