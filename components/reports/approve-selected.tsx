'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ActionState, type FormAction, idle } from '@/lib/text/action-state';

type Approved = { refused: string[] };

export type ApproveSelectedProps = {
  /** The tick boxes name this form; they stand in their rows, outside of it. */
  formId: string;
  action: FormAction<Approved>;
  /** Nothing waits any longer: only what was just done remains to be said. */
  isEmpty: boolean;
  words: Record<'approve' | 'busy' | 'notApproved' | 'noneSelected', string>;
};

/** Approves every ticked report at once, and says which could not be. */
export function ApproveSelected({ formId, action, isEmpty, words }: ApproveSelectedProps) {
  const [state, submit] = useActionState(action, idle as ActionState<Approved>);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'idle') result.current?.focus();
  }, [state]);
  return (
    <form
      id={formId}
      action={submit}
      className={
        isEmpty
          ? 'print:hidden'
          : 'sticky bottom-0 z-10 -mx-4 border-t-2 border-ink bg-white px-4 py-3 print:hidden'
      }
    >
      <div ref={result} tabIndex={-1} className="focus:outline-none">
        <Result state={state} words={words} />
      </div>
      {isEmpty ? null : <SubmitButton busyLabel={words.busy}>{words.approve}</SubmitButton>}
    </form>
  );
}

function Result({ state, words }: { state: ActionState<Approved>; words: ApproveSelectedProps['words'] }) {
  if (state.status === 'idle') return null;
  if (state.status === 'refused') {
    return (
      <Notice tone="error" announce="alert" className="mb-3">
        {state.errors.reports ? words.noneSelected : state.message}
      </Notice>
    );
  }
  const refused = state.data?.refused ?? [];
  return (
    <Notice
      tone={refused.length > 0 ? 'late' : 'good'}
      announce="status"
      className="mb-3"
      title={state.message}
    >
      {refused.length > 0 ? (
        <>
          <p>{words.notApproved}</p>
          <ul className="list-disc pl-5">
            {refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}
