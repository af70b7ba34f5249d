import type { ReactNode } from 'react';

export interface Crumb {
  href: string;
  label: string;
}

export interface PageHeaderProps {
  title: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** The pages above this one, from the top down; this page itself is left out. */
  crumbs?: Crumb[];
  /** The accessible name of the crumbs, for example "Vị trí trang". */
  crumbsLabel?: string;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  className?: string;
}

/** The head of every page: where it stands, its only `h1`, and its main actions. */
export function PageHeader({
  title,
  lead,
  crumbs,
  crumbsLabel,
  actions,
  className = 'mb-6',
}: PageHeaderProps) {
  return (
    <header className={className}>
      {crumbs && crumbs.length > 0 ? <Crumbs crumbs={crumbs} label={crumbsLabel} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold sm:text-3xl">{title}</h1>
          {lead ? <div className="mt-1 max-w-prose text-muted sm:text-lg">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
    </header>
  );
}

function Crumbs({ crumbs, label }: { crumbs: Crumb[]; label?: string }) {
  return (
    <nav aria-label={label} className="mb-2 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex gap-2">
            <a href={crumb.href}>{crumb.label}</a>
            <span aria-hidden="true" className="text-faint">
              ›
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
