/** Opening a list for a unit: with the names of columns that administrators have added, and as the unit matched it the last time. */

import { findSynonyms, rememberedMapping } from '@/lib/db/register/import/columns';
import type { RowChunks } from '@/lib/db/register/import/plan-list';
import type { ListChoices, ListHead } from '@/lib/domain/list';
import { type FileRefusal, isFileRefusal } from '@/lib/domain/list-problem';
import type { OpenList, ReadOptions } from '@/lib/import/open-list';
import { ReadingStopped, readList } from '@/lib/import/read-list';

/** A file as it was sent. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** Opens a file. What the person has not chosen himself is taken from what his unit chose for the same headings before. */
export async function openList(
  unitId: number,
  file: SentFile,
  { onProgress, signal, ...chosen }: ReadOptions,
): Promise<OpenList | FileRefusal> {
  const watched = { ...(onProgress && { onProgress }), ...(signal && { signal }) };
  const choices: ListChoices = { ...chosen, synonyms: await findSynonyms() };
  const list = await readList(file.bytes, file.name, { ...choices, ...watched });
  if (isFileRefusal(list) || choices.mapping) return list;
  const mapping = await rememberedMapping(unitId, headingsOf(list));
  const isAsRecognised = list.columns.every(({ source, field }) => (mapping?.[source] ?? field) === field);
  if (!mapping || isAsRecognised) return list;
  await list.close();
  return readList(file.bytes, file.name, { ...choices, ...watched, mapping });
}

/** The headings by which a unit's own matching is remembered. */
export const headingsOf = ({ columns }: Pick<ListHead, 'columns'>): string[] =>
  columns.map(({ source }) => source);

/** The rows of a list, opened when they are asked for. A file that is refused then ends them. */
export async function* rowsOfList(open: () => Promise<OpenList | FileRefusal>): RowChunks {
  const list = await open();
  if (isFileRefusal(list)) throw new ReadingStopped(list);
  yield* oneAhead(list.chunks());
}

/** Asks for the next chunk while the last one is worked on: the file is read in a thread of its own. */
async function* oneAhead<T>(chunks: AsyncGenerator<T, void, undefined>): AsyncGenerator<T> {
  const ask = () => {
    const asked = chunks.next();
    // Whoever awaits it hears of a failure; until then it is no stray one.
    asked.catch(() => undefined);
    return asked;
  };
  try {
    for (let next = ask(); ; ) {
      const { done, value } = await next;
      if (done) return;
      next = ask();
      yield value;
    }
  } finally {
    await chunks.return();
  }
}

/** The head of a list alone, for choosing what its columns are. */
export async function headOfList(
  unitId: number,
  file: SentFile,
  reading: ReadOptions,
): Promise<ListHead | FileRefusal> {
  const list = await openList(unitId, file, reading);
  if (isFileRefusal(list)) return list;
  const { chunks: _chunks, close, ...head } = list;
  await close();
  return head;
}
