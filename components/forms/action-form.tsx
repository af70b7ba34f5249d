'use client';

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { type ActionState, type FormAction, idle } from '@/lib/text/action-state';

export type ActionFormProps = {
  /** Unique on the page. */
  id: string;
  action: FormAction<never>;
  texts: { submit: string; busy: string; refused: string };
  look?: ButtonLook;
  className?: string;
  /** Stands beside the button. */
  aside?: ReactNode;
  children?: ReactNode;
};

/** A form whose fields its page has made, with one button. It works without JavaScript; with it, a refusal clears nothing. */
export function ActionForm({
  id,
  action,
  texts,
  look = 'primary',
  className,
  aside,
  children,
}: ActionFormProps) {
  const [state, submit, pending] = useActionState(action, idle as ActionState<never>);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status === 'refused') form.current?.querySelector<HTMLElement>('[role=alert]')?.focus();
  }, [state]);

  // Sent by hand, because React empties a form after its action; before hydration the browser sends it by itself.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    if (!pending) startTransition(() => submit(typed));
  };

  const sentences = state.status === 'refused' ? [...new Set(Object.values(state.errors))] : [];
  const problems = sentences.length > 0 || state.status !== 'refused' ? sentences : [state.message];
  return (
    <form ref={form} id={id} action={submit} onSubmit={send} className={className}>
      <FormError title={texts.refused} problems={problems.map((message) => ({ message }))} />
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look={look} aria-disabled={pending || undefined}>
          {pending ? texts.busy : texts.submit}
        </Button>
        {aside}
      </div>
    </form>
  );
}
