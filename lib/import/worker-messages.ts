/** What the reader's thread is told and what it answers. */

import type { ListChoices, ListHead, ListRow } from '@/lib/domain/list';
import type { FileRefusal } from '@/lib/domain/list-problem';

/** What the thread starts with. */
export type WorkerTask = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly choices: ListChoices;
};

/** The thread is asked for one chunk of rows after another. */
export type WorkerRequest = 'next';

/** What the thread answers. A chunk without rows is the end. */
export type WorkerAnswer =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'head'; readonly head: ListHead }
  | { readonly type: 'refusal'; readonly refusal: FileRefusal }
  | { readonly type: 'chunk'; readonly rows: readonly PackedRow[] };

/** A row on its way between threads: one long text is handed over far faster than many short ones. */
export type PackedRow = Omit<ListRow, 'texts'> & { readonly joined: string };

const BETWEEN = '\u001f';

/** Packs a row. A separator within a cell, which nobody types, becomes a space. */
export function packed({ texts, ...row }: ListRow): PackedRow {
  const isClean = !texts.some((text) => text.includes(BETWEEN));
  const cells = isClean ? texts : texts.map((text) => text.replaceAll(BETWEEN, ' '));
  return { ...row, joined: cells.join(BETWEEN) };
}

/** The row that was packed. */
export function unpacked({ joined, ...row }: PackedRow): ListRow {
  return { ...row, texts: joined.split(BETWEEN) };
}
