import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReportFields } from '@/lib/text/report-fields';
import { DraftKeeper } from './draft-keeper';
import type { DraftState } from './draft-state';
import type { ReportFormProps } from './form-props';
import { localCopies } from './local-copy';
import { fetchReport, sendChanges, tellLeaving, tellPresence } from './sending';

type Draft = {
  keeper: DraftKeeper;
  state: DraftState;
  /** Names of those who have the same draft open. */
  others: readonly string[];
  /** Asks the server whether this browser still acts for the account that typed; without a network it may be. */
  check: () => Promise<boolean>;
};

type Plan = Pick<
  ReportFormProps,
  'accountId' | 'reportId' | 'revision' | 'content' | 'locale' | 'presenceSeconds'
>;

/** The draft of a form: kept while it is typed, restored when it was left, and shared with whoever else has it open. */
export function useDraft(
  { accountId, reportId, presenceSeconds, ...plan }: Plan,
  typed: ReportFields | null,
): Draft {
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        ...plan,
        typed,
        copies: localCopies(accountId, reportId),
        send: (revision, changes) => sendChanges(reportId, revision, changes),
      }),
  );
  const [others, setOthers] = useState<readonly string[]>([]);
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);

  const check = useCallback(async () => {
    const present = await tellPresence(reportId);
    if (present === null) return true;
    const isOurs = present !== 'signed-out' && present.account === accountId;
    if (!isOurs) {
      keeper.halt(present === 'signed-out' ? 'signed-out' : 'stranger');
      return false;
    }
    setOthers(present.others);
    keeper.retry();
    if (present.revision > keeper.snapshot().revision && keeper.isIdle()) {
      const current = await fetchReport(reportId);
      if (current !== null && keeper.isIdle()) keeper.meet(current);
    }
    return true;
  }, [keeper, accountId, reportId]);

  useEffect(() => {
    keeper.restore();
    void check();
    const isHidden = () => document.visibilityState === 'hidden';
    const ticking = setInterval(() => isHidden() || void check(), presenceSeconds * 1000);
    const stop = listen({
      online: () => keeper.retry(),
      focus: () => void check(),
      visibilitychange: () => void (isHidden() ? keeper.save() : check()),
      pagehide: () => {
        void keeper.save();
        tellLeaving(reportId);
      },
    });
    return () => {
      clearInterval(ticking);
      stop();
    };
  }, [keeper, check, reportId, presenceSeconds]);

  return { keeper, state, others, check };
}

/** Listens to events of the window, and of the document, which bubble to it, until the returned function is called. */
function listen(listeners: Record<string, () => void>): () => void {
  const all = Object.entries(listeners);
  for (const [event, listener] of all) window.addEventListener(event, listener);
  return () => {
    for (const [event, listener] of all) window.removeEventListener(event, listener);
  };
}
