'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { Notice } from '@/components/ui/notice';
import { type ActionState, type FormAction, idle } from '@/lib/text/action-state';
import type { FieldSpec, FormTexts } from './field-spec';
import { FormField, idOf } from './form-field';
import { ShownOnce } from './shown-once';

/** What an action may show once: a link or a token that is kept nowhere. */
export type Secret = { secret: string };

export type FieldFormProps = {
  /** Unique on the page. */
  id: string;
  action: FormAction<Secret>;
  fields: readonly FieldSpec[];
  texts: FormTexts;
  look?: ButtonLook;
  /** Empties the fields once done, for forms that add one after another. */
  emptyWhenDone?: boolean;
};

/** A form made of described fields. It works without JavaScript; with it, nothing that was typed is ever cleared by a refusal. */
export function FieldForm({ id, action, fields, texts, look = 'primary', emptyWhenDone }: FieldFormProps) {
  const [state, submit, pending] = useActionState(action, idle as ActionState<Secret>);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.status === 'refused') form.current?.querySelector<HTMLElement>('[role=alert]')?.focus();
    if (state.status === 'done' && emptyWhenDone) form.current?.reset();
  }, [state, emptyWhenDone]);

  // Sent by hand, because React empties a form after its action; before hydration the browser sends it by itself.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    if (!pending) startTransition(() => submit(typed));
  };

  return (
    <form ref={form} id={id} action={submit} onSubmit={send} noValidate className="grid max-w-xl gap-5">
      <Problems form={id} fields={fields} state={state} title={texts.refused} />
      {state.status === 'done' ? <Done state={state} texts={texts} /> : null}
      {fields.map((spec) => (
        <FormField key={'name' in spec ? spec.name : spec.label} form={id} spec={spec} state={state} />
      ))}
      <div>
        <Button type="submit" look={look} aria-disabled={pending || undefined}>
          {pending ? texts.busy : texts.submit}
        </Button>
      </div>
    </form>
  );
}

function Done({
  state,
  texts,
}: {
  state: Extract<ActionState<Secret>, { status: 'done' }>;
  texts: FormTexts;
}) {
  return (
    <>
      {state.message ? (
        <Notice tone="good" announce="status">
          {state.message}
        </Notice>
      ) : null}
      {state.data ? <ShownOnce secret={state.data.secret} copy={texts.copy} copied={texts.copied} /> : null}
    </>
  );
}

type ProblemsProps = { form: string; fields: readonly FieldSpec[]; state: ActionState; title: string };

/** Problems at fields link to them; what belongs to no field of this form is said by itself. */
function Problems({ form, fields, state, title }: ProblemsProps) {
  if (state.status !== 'refused') return null;
  const labels = new Map(
    fields.flatMap((spec) => ('name' in spec && 'label' in spec ? [[spec.name, spec.label] as const] : [])),
  );
  const atFields = Object.entries(state.errors).map(([name, message]) => {
    const label = labels.get(name);
    return label ? { message: `${label}: ${message}`, fieldId: idOf(form, name) } : { message };
  });
  const problems = atFields.length > 0 ? atFields : [{ message: state.message }];
  return <FormError title={title} problems={problems} />;
}
