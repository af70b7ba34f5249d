import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: ReactNode;
  /** Why there is nothing and what to do about it. */
  children?: ReactNode;
  /** The one step onward, usually a `ButtonLink`. */
  action?: ReactNode;
}

/** What stands where data would: it says why there is none and what comes next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-2 border border-dashed border-edge bg-wash px-5 py-6">
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="max-w-prose text-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
