/** How a cell's reader says what is wrong with it. */

import type { ListProblemKind } from '@/lib/domain/list-problem';

/** Notes a problem of the cell being read, with what may have been meant. */
export type Report = (kind: ListProblemKind, suggestion?: string) => void;

/** What people write where there is nothing to say. */
const nothing = new Set(['', '.', '..', '…', '...', '?', '/', 'n/a', 'na', 'null', 'khong ro', 'chua ro']);

/** Whether a folded text says nothing at all. */
export function saysNothing(folded: string): boolean {
  return nothing.has(folded);
}
