import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

export type DisclosureProps = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode };

/** A line that opens to show more, without JavaScript. */
export function Disclosure({ summary, open, className, children }: DisclosureProps) {
  return (
    <details open={open} className={classNames('group', className)}>
      <summary className="inline-flex min-h-8 items-center gap-1.5 text-sm font-semibold text-link marker:content-[''] print:hidden">
        <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 group-open:rotate-90">
          <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span className="underline underline-offset-4">{summary}</span>
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
