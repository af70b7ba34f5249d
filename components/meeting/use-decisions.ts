import { useCallback, useEffect, useRef, useState } from 'react';
import { changeKept, type Decision, type KeptDecision, keptDecisions, newKey, send } from './decision-queue';

/** A decision that the server has recorded since the page was opened. */
export type RecordedDecision = Decision & { readonly id: number };

/** The decisions of a meeting: what waits, what was recorded, and what stands in the way. */
export type Decisions = {
  readonly kept: readonly KeptDecision[];
  readonly recorded: readonly RecordedDecision[];
  readonly sending: boolean;
  readonly needsSignIn: boolean;
  /** The browser keeps nothing: what waits lives as long as the page. */
  readonly keepsNothing: boolean;
  readonly ofOthers: boolean;
  record(decision: Decision): void;
  /** Takes one away that was refused, to be changed or dropped. */
  take(key: string): void;
};

const pauseMilliseconds = 15_000;
const address = '/meeting/decisions';

/** Keeps decisions in the browser until the server has them, and sends them whenever it can be reached. */
export function useDecisions(account: number): Decisions {
  const [all, setAll] = useState<readonly KeptDecision[]>([]);
  const [recorded, setRecorded] = useState<readonly RecordedDecision[]>([]);
  const [state, setState] = useState({ sending: false, needsSignIn: false, keepsNothing: false });
  const waiting = useRef<readonly KeptDecision[]>([]);
  const isSending = useRef(false);

  const change = useCallback((by: (kept: KeptDecision[]) => KeptDecision[]) => {
    const isKept = changeKept(by);
    waiting.current = isKept ? keptDecisions() : by([...waiting.current]);
    setState((before) => ({ ...before, keepsNothing: !isKept }));
    setAll(waiting.current);
  }, []);

  const flush = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    setState((before) => ({ ...before, sending: true }));
    const needsSignIn = await sendAll(
      account,
      () => waiting.current,
      change,
      (done) => setRecorded((before) => [...before, done]),
    );
    isSending.current = false;
    setState((before) => ({ ...before, sending: false, needsSignIn }));
  }, [account, change]);

  useEffect(() => {
    const reread = () => {
      waiting.current = keptDecisions();
      setAll(waiting.current);
    };
    const again = () => {
      if (waiting.current.some((each) => each.refused === null)) void flush();
    };
    reread();
    again();
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
  }, [flush]);

  const record = (decision: Decision) => {
    change((kept) => [...kept, { ...decision, key: newKey(), account, refused: null }]);
    void flush();
  };
  const take = (key: string) => change((kept) => kept.filter((each) => each.key !== key));
  const kept = all.filter((each) => each.account === account);
  return { kept, recorded, ...state, ofOthers: kept.length < all.length, record, take };
}

/** Sends what waits, one after another, until one cannot be sent. True when the session has ended. */
async function sendAll(
  account: number,
  waiting: () => readonly KeptDecision[],
  change: (by: (kept: KeptDecision[]) => KeptDecision[]) => void,
  recorded: (decision: RecordedDecision) => void,
): Promise<boolean> {
  for (;;) {
    const next = waiting().find((each) => each.account === account && each.refused === null);
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
