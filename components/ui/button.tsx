import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { classNames } from '@/components/ui/class-names';

/**
 * How loud a button is. One `primary` per screen: the step that most people came for.
 * `danger` is for what cannot be undone; `quiet` looks like a link but is as large as a button.
 */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border px-4 py-2 text-base font-semibold no-underline print:hidden';

const looks: Record<ButtonLook, string> = {
  primary:
    'border-link bg-link text-white hover:border-link-dark hover:bg-link-dark hover:text-white disabled:border-edge disabled:bg-edge',
  secondary:
    'border-edge bg-white text-ink hover:border-ink hover:bg-wash hover:text-ink disabled:text-faint',
  quiet:
    'border-transparent bg-transparent text-link underline hover:bg-wash hover:text-link-dark disabled:text-faint',
  danger:
    'border-error bg-white text-error hover:bg-error hover:text-white disabled:border-edge disabled:text-faint disabled:hover:bg-white',
};

/** The classes of a button, for the rare element that must look like one and is neither button nor link. */
export function buttonClasses(look: ButtonLook = 'secondary', extra?: string): string {
  return classNames(shape, looks[look], extra);
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook };

/** A button. It does not submit its form unless `type="submit"` is given. */
export function Button({ look = 'secondary', type = 'button', className, ...rest }: ButtonProps) {
  return <button type={type} className={buttonClasses(look, className)} {...rest} />;
}

export type ButtonLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; look?: ButtonLook };

/** A link that looks like a button, for the main way onward from a page. */
export function ButtonLink({ look = 'secondary', className, ...rest }: ButtonLinkProps) {
  return <a className={buttonClasses(look, className)} {...rest} />;
}
