'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { Notice } from '@/components/ui/notice';
import { errorOf, type FormAction, idle } from '@/lib/text/action-state';

export type FormatFormProps = {
  action: FormAction;
  /** Where the chosen file is shown as pages, without being recorded. */
  previewAt: string;
  unit: string;
  texts: {
    readonly file: string;
    readonly fileHint: string;
    readonly preview: string;
    readonly use: string;
    readonly using: string;
    readonly refused: string;
  };
};

const fileField = 'format-file';

/** A format file: looked at first, then used. Both buttons work without JavaScript; the chosen file stays chosen. */
export function FormatForm({ action, previewAt, unit, texts }: FormatFormProps) {
  const [state, submit, pending] = useActionState(action, idle);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.status === 'refused') form.current?.querySelector<HTMLElement>('[role=alert]')?.focus();
  }, [state]);

  // The preview goes to a tab of its own, as the browser sends it.
  const send = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    if (!pending) startTransition(() => submit(chosen));
  };

  return (
    <form ref={form} id="format" action={submit} onSubmit={send} className="grid max-w-xl gap-5">
      {state.status === 'refused' ? <FormError title={texts.refused} problems={problemsOf(state)} /> : null}
      {state.status === 'done' && state.message ? (
        <Notice tone="good" announce="status">
          {state.message}
        </Notice>
      ) : null}
      <input type="hidden" name="unit" value={unit} />
      <Field id={fileField} label={texts.file} hint={texts.fileHint} error={errorOf(state, 'file')}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".json,application/json"
            required
            className="block min-h-11 w-full rounded-sm border border-edge bg-white p-2 text-base file:mr-3 file:rounded-sm file:border file:border-edge file:bg-wash file:px-3 file:py-1.5 file:text-base file:font-semibold"
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          look="secondary"
          formAction={previewAt}
          formMethod="post"
          formEncType="multipart/form-data"
          formTarget="_blank"
        >
          {texts.preview}
        </Button>
        <Button type="submit" look="primary" aria-disabled={pending || undefined}>
          {pending ? texts.using : texts.use}
        </Button>
      </div>
    </form>
  );
}

/** One line a key; what is wrong with the whole file leads to its field. */
function problemsOf({ errors, message }: { errors: Readonly<Record<string, string>>; message: string }) {
  const problems = Object.entries(errors).map(([name, text]) =>
    name === 'file' ? { message: text, fieldId: fileField } : { message: text },
  );
  return problems.length > 0 ? problems : [{ message }];
}
