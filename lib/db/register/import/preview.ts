import { database } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access';
import type { RowOutcome } from '@/lib/domain/register/import/row-plan';
import { contextOf, type ListRequest } from './context';
import { type PlannedRow, planHasher, planList, type RowChunks } from './plan-list';

/** How many rows come to what. */
export type ListCounts = Record<RowOutcome, number>;

/** What a list would change: counts, and a hash by which the import knows that nothing has changed since. */
export type ListPreview = { readonly counts: ListCounts; readonly hash: string };

/** Is given rows as they are planned, in the order of the file. */
export type RowWatcher = (rows: readonly PlannedRow[]) => void | Promise<void>;

/** Holds a list against the register and writes nothing. */
export async function previewList(
  viewer: Viewer,
  request: ListRequest,
  chunks: RowChunks,
  watch: RowWatcher = () => undefined,
): Promise<ListPreview> {
  const context = await contextOf(database(), viewer, request);
  const tally = countRows();
  for await (const rows of planList(database(), context, chunks)) {
    tally.add(rows);
    await watch(rows);
  }
  return tally.preview();
}

/** Counts rows and hashes what they come to. */
export function countRows() {
  const counts: ListCounts = { new: 0, updated: 0, unchanged: 0, refused: 0 };
  const hasher = planHasher();
  return {
    add(rows: readonly PlannedRow[]): void {
      for (const { plan } of rows) {
        counts[plan.outcome] += 1;
        hasher.add(plan);
      }
    },
    counts,
    preview: (): ListPreview => ({ counts, hash: hasher.digest() }),
  };
}
