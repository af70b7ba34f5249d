import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

export interface SectionProps {
  /** Also the anchor of the section and the source of its accessible name. */
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a page under an `h2`, named by it for screen readers. */
export function Section({ id, title, lead, actions, className, children }: SectionProps) {
  return (
    <section aria-labelledby={`${id}-title`} className={classNames('mt-12 first:mt-0 print:mt-6', className)}>
      <div className="mb-4 flex flex-wrap print:mb-2 items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={`${id}-title`} className="text-xl font-semibold">
            {title}
          </h2>
          {lead ? <div className="max-w-prose text-muted print:hidden">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
