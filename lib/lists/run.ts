/** A list from its file to the register: shown first, then taken over. */

import type { ListRequest } from '@/lib/db/register/import/context';
import { type Imported, importList } from '@/lib/db/register/import/import';
import { previewList, type RowWatcher } from '@/lib/db/register/import/preview';
import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ListHead } from '@/lib/domain/list';
import { isFileRefusal } from '@/lib/domain/list-problem';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { RowChoice } from '@/lib/domain/register/import/row-plan';
import type { OpenList, ReadOptions } from '@/lib/import/open-list';
import { ReadingStopped } from '@/lib/import/read-list';
import { readersAtOnce } from '@/lib/import/reader-turns';
import { inTurns, type Turns } from '@/lib/server/turns';
import { refusalOfFile } from '@/lib/text/words/imports/file-refusal';
import { replacedByList, sourcesOfList } from '@/lib/text/words/imports/sources';
import { openList, rowsOfList, type SentFile } from './open';

/** What somebody sends, for which unit and day, and what he has decided. */
export type SentList = {
  readonly file: SentFile;
  /** The unit's code. */
  readonly unit: string;
  readonly asOf: CalendarDate;
  readonly reading: ReadOptions;
  readonly choices: ReadonlyMap<number, RowChoice>;
  /** The hash of the preview that he has agreed to. */
  readonly agreed?: string;
  /** The upload that the file is; without one it is taken over as often as it is sent. */
  readonly uploadId?: string;
};

/** What a list is and what it comes to; `importId` is null when nothing was written. */
export type ListResult = Imported & { readonly head: Omit<ListHead, 'chunks' | 'close'> };

/** Whether a list is only looked at, on which day, and who sees its rows. */
type Running = { readonly dryRun: boolean; readonly today: CalendarDate; readonly watch?: RowWatcher };

/** Longer than taking over a list of the greatest length takes. */
const longestMilliseconds = 10 * 60_000;

// The bundles of pages, actions and routes are several; the process is one.
const kept = globalThis as typeof globalThis & { listTurn?: Turns };

/**
 * Shows what a list would change (`dryRun`), or takes it over, when its turn has come: an import that waited for the thread
 * that reads its file would hold a transaction all the while, and many would leave the pages no connection.
 */
export function runList(viewer: Viewer, sent: SentList, running: Running): Promise<ListResult | Refusal> {
  kept.listTurn ??= inTurns(readersAtOnce, longestMilliseconds);
  return kept.listTurn(() => runInTurn(viewer, sent, running));
}

async function runInTurn(
  viewer: Viewer,
  sent: SentList,
  { dryRun, today, watch }: Running,
): Promise<ListResult | Refusal> {
  const { file, asOf, reading, agreed, uploadId } = sent;
  if (asOf > today) return refuse('fact-in-future', { path: 'asOf', detail: { date: today } });
  const unit = await unitFor(viewer, 'keep-register', sent.unit);
  if (isRefusal(unit)) return unit;
  const request: ListRequest = {
    unit,
    asOf,
    today,
    sources: sourcesOfList(file.name, asOf),
    choices: sent.choices,
  };
  let head: OpenList | null = null;
  const open = () =>
    rowsOfList(async () => {
      const list = await openList(unit.id, file, reading);
      if (!isFileRefusal(list)) head = list;
      return list;
    });
  try {
    const told = {
      ...request,
      fileName: file.name,
      reason: replacedByList(file.name),
      ...(agreed && { agreed }),
      ...(uploadId && { uploadId }),
    };
    const done = dryRun
      ? { ...(await previewList(viewer, request, open(), watch)), importId: null }
      : await importList(viewer, told, open, watch);
    return isRefusal(done) || head === null ? (done as Refusal) : { ...done, head };
  } catch (error) {
    if (error instanceof ReadingStopped) return refusalOfFile(error.refusal);
    throw error;
  }
}
