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
  | { readonly type: 'chunk'; readonly rows: readonly ListRow[] };
