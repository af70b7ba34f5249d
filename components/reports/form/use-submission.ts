import { useState, useTransition } from 'react';
import { type ActionState, type FormAction, idle } from '@/lib/text/action-state';
import { withoutSetAside } from '@/lib/text/report-fields';
import type { DraftKeeper } from './draft-keeper';
import { fetchReport } from './sending';

type Refused = Extract<ActionState, { status: 'refused' }>;

export type Submission = {
  refused: Refused | null;
  isSubmitting: boolean;
  submit: () => void;
  /** What is corrected is no longer complained about. */
  corrected: (fields: readonly string[]) => void;
};

/** Sends the report on: first all that was typed, then the step, on top of exactly that state. */
export function useSubmission(
  { action, reportId }: { action: FormAction; reportId: number },
  posted: ActionState,
  { keeper, check }: { keeper: DraftKeeper; check: () => Promise<boolean> },
): Submission {
  const [answer, setAnswer] = useState<ActionState | null>(null);
  const [isSubmitting, start] = useTransition();

  const send = async () => {
    if (!(await keeper.settle()) || !(await check())) return;
    const answered = await perform(action, keeper, reportId);
    if (answered.status === 'done') {
      keeper.submitted();
      goToStatus();
    } else if (answered.status === 'refused' && answered.errors.revision) return takeUp(keeper, reportId);
    setAnswer(answered);
  };
  const current = answer ?? posted;
  return {
    refused: current.status === 'refused' ? current : null,
    isSubmitting,
    submit: () => {
      if (!isSubmitting) start(send);
    },
    corrected: (fields) => setAnswer((before) => without(before ?? posted, fields)),
  };
}

/** The answer of the server; a network that is gone is left to the keeper to say. */
async function perform(action: FormAction, keeper: DraftKeeper, reportId: number): Promise<ActionState> {
  const { fields, revision } = keeper.snapshot();
  const form = new FormData();
  for (const [name, value] of Object.entries({
    ...withoutSetAside(fields),
    id: reportId,
    revision,
    intent: 'submit',
  })) {
    form.set(name, String(value));
  }
  try {
    return await action(idle, form);
  } catch {
    keeper.lost();
    return idle;
  }
}

/** The form is gone; whoever sent it reads on where the page says that it was sent. */
function goToStatus(): void {
  const status = document.getElementById('report-status');
  status?.scrollIntoView({ block: 'center' });
  status?.focus();
}

async function takeUp(keeper: DraftKeeper, reportId: number): Promise<void> {
  const current = await fetchReport(reportId);
  if (current !== null) keeper.meet(current);
}

function without(answer: ActionState, fields: readonly string[]): ActionState {
  if (answer.status !== 'refused') return answer;
  const isAbout = (field: string) => fields.some((each) => each === field || each.startsWith(`${field}.`));
  const errors = Object.entries(answer.errors).filter(([field]) => !isAbout(field));
  return errors.length === 0 ? idle : { ...answer, errors: Object.fromEntries(errors) };
}
