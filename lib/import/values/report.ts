/** What all readers of cells share: saying what is wrong, and comparing what was written. */

import type { ListProblemKind } from '@/lib/domain/list-problem';
import { foldForSearch } from '@/lib/text/search';

/** Notes a problem of the cell being read, with what may have been meant. */
export type Report = (kind: ListProblemKind, suggestion?: string) => void;

/** What people write where there is nothing to say. */
const nothing = new Set(['', '.', '..', '…', '...', '?', '/', 'n/a', 'na', 'null', 'khong ro', 'chua ro']);

/** Whether a folded text says nothing at all. */
export function saysNothing(folded: string): boolean {
  return nothing.has(folded);
}

/** Short texts folded before: answers and counts repeat all through a column. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;

/** A value as it is compared: without marks, in small letters, wide and circled digits made plain. */
export function foldedValue(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const folded = foldForSearch(text.normalize('NFKC'));
  known.set(text, folded);
  return folded;
}
