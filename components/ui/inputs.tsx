import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { classNames } from '@/components/ui/class-names';

const box =
  'min-h-11 w-full rounded-sm border border-edge bg-white px-3 py-2 text-base text-ink hover:border-ink disabled:bg-wash disabled:text-muted aria-invalid:border-2 aria-invalid:border-error';

/** Not for selects, which browsers always take for read-only. */
const whenReadOnly = 'read-only:bg-wash';

export type TextInputProps = InputHTMLAttributes<HTMLInputElement>;

/** One line of text; also for e-mail, passwords, dates (`type`). At least 44 px high. */
export function TextInput({ className, type = 'text', ...rest }: TextInputProps) {
  return <input type={type} className={classNames(box, whenReadOnly, className)} {...rest} />;
}

/**
 * A whole number typed by hand: numeric keys on a phone, tabular figures set right, no spin buttons that a
 * mouse wheel could turn by accident. The server reads the text, so "1.234" may be typed.
 */
export function NumberInput({ className, ...rest }: Omit<TextInputProps, 'type' | 'inputMode'>) {
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      className={classNames(box, whenReadOnly, 'tabular text-right', className)}
      {...rest}
    />
  );
}

export type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Several lines of text. */
export function TextArea({ className, rows = 3, ...rest }: TextAreaProps) {
  return (
    <textarea rows={rows} className={classNames(box, whenReadOnly, 'leading-relaxed', className)} {...rest} />
  );
}

export type SelectProps = SelectHTMLAttributes<HTMLSelectElement>;

/** A native select: it works without JavaScript, by keyboard and with every screen reader. */
export function Select({ className, ...rest }: SelectProps) {
  return <select className={classNames(box, 'pr-8', className)} {...rest} />;
}
