import type { ReactNode } from 'react';

/** Lines that open to forms, beside one another; the one that is open takes the whole width. */
export function DeedLines({ children }: { children: ReactNode }) {
  return (
    <div className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3 [&>div:has(details[open])]:col-span-full">
      {children}
    </div>
  );
}
