'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from '@/components/ui/button';

export type SubmitButtonProps = Omit<ButtonProps, 'type'> & {
  /** What the button says while the form is on its way, for example "Đang lưu…". */
  busyLabel: string;
};

/**
 * The submit button of a form with a server action. While the form is on its way it says so and a second press
 * does nothing; it stays focusable, so that a keyboard user does not lose their place.
 */
export function SubmitButton({ busyLabel, children, onClick, look = 'primary', ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...rest}
      look={look}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {pending ? busyLabel : children}
    </Button>
  );
}
