/** The interface of reading a list: a file's bytes in, its head and typed rows out. */

import type { ListChoices, ListHead, ListRow } from '@/lib/domain/list';

/** How far reading has come: bytes unpacked while a workbook is opened (text files are opened at once), then rows. */
export type ReadProgress = { readonly phase: 'opening' | 'rows'; readonly done: number; readonly of: number };

/** Choices of a person, and how the reading is watched and stopped. */
export type ReadOptions = ListChoices & {
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
};

/**
 * An opened list. Its rows come in chunks, each made when it is asked for, so that a list of any length takes little
 * memory here. `close` gives the reader's memory back; reading to the end, or breaking off, does the same.
 */
export type OpenList = ListHead & {
  chunks(): AsyncGenerator<readonly ListRow[], void, undefined>;
  close(): Promise<void>;
};
