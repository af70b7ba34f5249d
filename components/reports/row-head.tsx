import type { ReactNode } from 'react';

/** What a row is about, set as plainly as its cells. */
export function RowHead({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className="min-w-32 py-2 pr-3 text-left align-top font-normal">
      {children}
    </th>
  );
}
