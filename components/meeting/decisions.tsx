'use client';

import { type FormEvent, useActionState, useRef, useState } from 'react';
import type { Secret } from '@/components/forms/field-form';
import type { FieldSpec } from '@/components/forms/field-spec';
import { FormField } from '@/components/forms/form-field';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { type ActionState, type FormAction, idle } from '@/lib/text/action-state';
import type { DecisionWords } from '@/lib/text/words/meeting';
import type { DecidedLine } from './decided-item';
import { problemsOf, typedIn } from './decision-form';
import { DecisionList } from './decision-list';
import type { Decision } from './decision-queue';
import { useDecisions } from './use-decisions';

export type DecisionsProps = {
  account: number;
  unit: string;
  /** Of the form; what is typed is named by them. */
  fields: readonly FieldSpec[];
  /** Without JavaScript the form is sent to it. */
  action: FormAction<Secret>;
  /** Those that the server knows of today. */
  decided: readonly DecidedLine[];
  signInHref: string;
  words: DecisionWords;
};

type Typed = ActionState<Secret>;

const refused = (errors: Record<string, string>, values: Record<string, string>): Typed => ({
  status: 'refused',
  message: '',
  errors,
  values,
});

/** Without JavaScript the server may say no to the form as a whole. */
const isRefusedAltogether = (state: Typed): state is Extract<Typed, { status: 'refused' }> =>
  state.status === 'refused' && state.message !== '' && Object.keys(state.errors).length === 0;

/** The decisions of a meeting: a form, what was decided today, and what has not reached the server yet. */
export function Decisions({ account, unit, fields, action, decided, signInHref, words }: DecisionsProps) {
  const decisions = useDecisions(account);
  const [answered, submit] = useActionState(action, idle as Typed);
  const [typed, setTyped] = useState<Typed | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // A new form takes what is to be changed as its beginning; one that stands would keep what it holds.
  const [edition, setEdition] = useState(0);
  const state = typed ?? answered;

  const record = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = typedIn(new FormData(event.currentTarget));
    const today = todayInVietnam(new Date());
    const errors = problemsOf(values, today, words);
    setTyped(Object.keys(errors).length > 0 ? refused(errors, values) : idle);
    if (Object.keys(errors).length > 0) return;
    decisions.record({ ...values, unit, decidedOn: today });
    form.current?.reset();
    form.current?.querySelector('textarea')?.focus();
  };
  const change = (decision: Decision & { key: string }) => {
    decisions.take(decision.key);
    const { title, body, bodyKind, goal, dueOn } = decision;
    setTyped(refused({}, { title, body, bodyKind, goal, dueOn }));
    setEdition((before) => before + 1);
  };

  return (
    <div className="slide-decisions">
      <form key={edition} ref={form} action={submit} onSubmit={record} noValidate className="slide-form">
        {fields.map((spec) => (
          <FormField
            key={'name' in spec ? spec.name : spec.label}
            form="decision"
            spec={spec}
            state={state}
          />
        ))}
        <div>
          {isRefusedAltogether(state) ? <FieldError id="decision-error">{state.message}</FieldError> : null}
          <Button type="submit" look="primary">
            {words.record}
          </Button>
        </div>
      </form>
      <DecisionList {...decisions} decided={decided} signInHref={signInHref} change={change} words={words} />
    </div>
  );
}
