import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** A line that opens to show more, without JavaScript. */
export function Disclosure({
  summary,
  open,
  className,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} className={classNames('group', className)}>
      <summary className="print:hidden inline-flex min-h-8 items-center gap-1 text-sm font-semibold text-link underline underline-offset-4 marker:content-['']">
        <span aria-hidden="true" className="inline-block w-3 no-underline group-open:rotate-90">
          ›
        </span>
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
