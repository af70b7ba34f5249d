'use client';

import { usePathname } from 'next/navigation';

export type NavigationProps = { label: string; links: readonly { href: string; label: string }[] };

/** The main pages; the one that is open is marked, and so is the page that it belongs to. */
export function Navigation({ label, links }: NavigationProps) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="mx-auto max-w-6xl overflow-x-auto px-4 print:hidden">
      <ul className="flex gap-x-5 sm:gap-x-7">
        {links.map(({ href, label: name }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isOpen(path, href) ? 'page' : undefined}
              className="block border-b-4 border-transparent forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight] pt-1 pb-1.5 whitespace-nowrap text-ink no-underline hover:underline aria-[current=page]:border-institution aria-[current=page]:font-semibold"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The goals' own pages belong to the overview, what a paper said to where papers are made. */
function isOpen(path: string, href: string): boolean {
  if (href === '/') return path === '/' || path.startsWith('/goals/');
  return path.startsWith(href) || (href === '/exports' && path.startsWith('/verify'));
}
