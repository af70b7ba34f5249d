import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldError } from '@/components/ui/field';

export interface ChoicesProps {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A group of radio buttons or checkboxes that answer one question. */
export function Choices({ id, legend, hint, error, className, children }: ChoicesProps) {
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <fieldset
      id={id}
      aria-describedby={describedBy || undefined}
      className={classNames('grid gap-1', error ? 'border-l-4 border-error pl-3' : null, className)}
    >
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {children}
    </fieldset>
  );
}

export type ChoiceProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  label: ReactNode;
  /** One sentence under the label. */
  hint?: ReactNode;
};

function Choice({ kind, label, hint, className, ...rest }: ChoiceProps & { kind: 'radio' | 'checkbox' }) {
  return (
    <label className={classNames('flex min-h-11 cursor-pointer items-start gap-3 py-2', className)}>
      <input type={kind} className="mt-0.5 size-6 shrink-0 accent-link" {...rest} />
      <span>
        {label}
        {hint ? <span className="block text-sm text-muted">{hint}</span> : null}
      </span>
    </label>
  );
}

/** One of several answers. */
export function Radio(props: ChoiceProps) {
  return <Choice kind="radio" {...props} />;
}

/** Yes or no. */
export function Checkbox(props: ChoiceProps) {
  return <Choice kind="checkbox" {...props} />;
}
