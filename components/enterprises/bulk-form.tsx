'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import type { Secret } from '@/components/forms/field-form';
import type { FieldSpec, FormTexts } from '@/components/forms/field-spec';
import { FormField, idOf } from '@/components/forms/form-field';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { Notice } from '@/components/ui/notice';
import { type ActionState, type FormAction, idle } from '@/lib/text/action-state';

/** An enterprise for which nothing could be recorded, and why. */
type RefusedLine = { id: number; name: string; why: string };

export type BulkFormProps = {
  id: string;
  action: FormAction<Secret>;
  fields: readonly FieldSpec[];
  texts: FormTexts;
  /** Where `without` has a `#`, stands how many remain. */
  words: { refused: string; without: string };
  count: number;
};

/**
 * One fact for many: recorded for all, or for none. When some are refused it says which and why, and offers to go on
 * without them; what was typed stays.
 */
export function BulkForm({ id, action, fields, texts, words, count }: BulkFormProps) {
  const [state, submit, pending] = useActionState(action, idle as ActionState<Secret>);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status === 'refused') form.current?.querySelector<HTMLElement>('[role=alert]')?.focus();
  }, [state]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const typed = new FormData(event.currentTarget, pressed);
    if (!pending) startTransition(() => submit(typed));
  };
  const refused = refusedIn(state);
  const rest = count - refused.length;
  return (
    <form ref={form} id={id} action={submit} onSubmit={send} noValidate className="grid max-w-xl gap-5">
      <Problems form={id} fields={fields} state={state} title={texts.refused} />
      {refused.length > 0 ? <RefusedList refused={refused} title={words.refused} /> : null}
      {state.status === 'done' ? (
        <Notice tone="good" announce="status">
          {state.message}
        </Notice>
      ) : null}
      {fields.map((spec) => (
        <FormField key={'name' in spec ? spec.name : spec.label} form={id} spec={spec} state={state} />
      ))}
      <div className="flex flex-wrap gap-3">
        {refused.length > 0 && rest > 0 ? (
          <Button
            type="submit"
            look="primary"
            name="without"
            value={refused.map((each) => each.id).join(',')}
            aria-disabled={pending || undefined}
          >
            {words.without.replace('#', String(rest))}
          </Button>
        ) : null}
        <Button
          type="submit"
          look={refused.length > 0 ? 'secondary' : 'primary'}
          aria-disabled={pending || undefined}
        >
          {pending ? texts.busy : texts.submit}
        </Button>
      </div>
    </form>
  );
}

const refusedIn = (state: ActionState): readonly RefusedLine[] =>
  state.status === 'refused' && Array.isArray(state.current) ? (state.current as RefusedLine[]) : [];

function RefusedList({ refused, title }: { refused: readonly RefusedLine[]; title: string }) {
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 grid gap-1">
        {refused.map(({ id, name, why }) => (
          <li key={id} className="text-sm">
            <a href={`/enterprises/${id}`}>{name}</a>: {why}
          </li>
        ))}
      </ul>
    </div>
  );
}

type ProblemsProps = { form: string; fields: readonly FieldSpec[]; state: ActionState; title: string };

function Problems({ form, fields, state, title }: ProblemsProps) {
  if (state.status !== 'refused') return null;
  const labelled = fields.flatMap((spec) =>
    'name' in spec && 'label' in spec && state.errors[spec.name]
      ? [{ message: `${spec.label}: ${state.errors[spec.name]}`, fieldId: idOf(form, spec.name) }]
      : [],
  );
  const problems = labelled.length > 0 ? labelled : [{ message: state.message }];
  return <FormError title={title} problems={problems} />;
}
