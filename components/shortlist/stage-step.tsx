'use client';

import { useActionState } from 'react';
import type { Secret } from '@/components/forms/field-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ActionState, type FormAction, idle } from '@/lib/text/action-state';

export type StageStepProps = {
  action: FormAction<Secret>;
  enterprise: { id: number; name: string };
  stage: string;
  texts: { label: string; busy: string };
};

/** One press records the next stage towards a founding, dated today. */
export function StageStep({ action, enterprise, stage, texts }: StageStepProps) {
  const [state, submit] = useActionState(action, idle as ActionState<Secret>);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={enterprise.id} />
      <input type="hidden" name="stage" value={stage} />
      <SubmitButton
        busyLabel={texts.busy}
        look="secondary"
        className="text-sm"
        aria-label={`${texts.label}: ${enterprise.name}`}
      >
        {texts.label}
      </SubmitButton>
      {state.status === 'refused' ? (
        <p role="alert" className="mt-1 text-sm font-semibold text-error">
          {Object.values(state.errors)[0] ?? state.message}
        </p>
      ) : null}
    </form>
  );
}
