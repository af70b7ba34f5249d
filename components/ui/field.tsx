import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** What a field hands to its control so that label, hint and error are read out with it. */
export interface ControlLinks {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export interface FieldProps {
  /** Unique on the page; also the target of a link from `FormError`. */
  id: string;
  label: ReactNode;
  /** One sentence on what to enter, shown under the label. */
  hint?: ReactNode;
  /** What is wrong and how to put it right; marks the control as invalid. */
  error?: ReactNode;
  className?: string;
  children: (control: ControlLinks) => ReactNode;
}

/**
 * A labelled control with its hint and error.
 *
 * @example
 * <Field id="name" label="Họ và tên" hint="Như trên giấy tờ" error={problems.name}>
 *   {(control) => <TextInput {...control} name="name" autoComplete="name" />}
 * </Field>
 */
export function Field({ id, label, hint, error, className, children }: FieldProps) {
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  const control: ControlLinks = {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className={classNames('grid gap-1', error ? 'border-l-4 border-error pl-3' : null, className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {children(control)}
    </div>
  );
}

/** The error line of one control; `Field` and `Choices` print it, a custom control may too. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-sm font-semibold text-error">
      {children}
    </p>
  );
}
