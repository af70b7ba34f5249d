/** Which way a table column is sorted; `aria-sort` on its head says the same in words. */
export type SortDirection = 'ascending' | 'descending';

const drawings: Record<SortDirection, string> = { ascending: 'M1 7h8L5 2z', descending: 'M1 3h8L5 8z' };

export function SortArrow({ direction }: { direction: SortDirection }) {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" className="ml-1 inline-block size-2.5 align-baseline">
      <path d={drawings[direction]} fill="currentColor" />
    </svg>
  );
}
