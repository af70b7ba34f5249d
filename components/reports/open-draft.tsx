'use client';

import { useActionState } from 'react';
import type { Secret } from '@/components/forms/field-form';
import type { ButtonLook } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ActionState, type FormAction, idle } from '@/lib/text/action-state';

export type OpenDraftProps = {
  action: FormAction<Secret>;
  unit: { code: string; name: string };
  period: string;
  periodName: string;
  look: ButtonLook;
  texts: { open: string; busy: string };
};

/** One press opens the draft and goes on to its form. */
export function OpenDraft({ action, unit, period, periodName, look, texts }: OpenDraftProps) {
  const [state, submit] = useActionState(action, idle as ActionState<Secret>);
  return (
    <form action={submit}>
      <input type="hidden" name="unit" value={unit.code} />
      <input type="hidden" name="period" value={period} />
      <SubmitButton
        busyLabel={texts.busy}
        look={look}
        aria-label={`${texts.open}: ${unit.name}, ${periodName}`}
      >
        {texts.open}
      </SubmitButton>
      {state.status === 'refused' ? (
        <p role="alert" className="text-sm font-semibold text-error">
          {Object.values(state.errors)[0] ?? state.message}
        </p>
      ) : null}
    </form>
  );
}
