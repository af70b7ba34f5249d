import { describe, expect, test } from 'vitest';
import { isFileRefusal } from '@/lib/domain/list-problem';
import type { OpenList } from '@/lib/import/open-list';
import { ReadingStopped, readList, readListHead } from '@/lib/import/read-list';
import { mustRead, utf8, workbook } from './making';
import { uglyMerges, uglyRows } from './ugly-list';

/** A list of so many enterprises. */
const long = (rows: number): Uint8Array =>
  utf8(
    `Tên DN;MST;Số LĐ\n${Array.from({ length: rows }, (_, index) => `Công ty ${index};0100109106;${index}`).join('\n')}`,
  );

async function mustOpen(...given: Parameters<typeof readList>): Promise<OpenList> {
  const list = await readList(...given);
  if (isFileRefusal(list)) throw new Error(list.fileRefusal);
  return list;
}

async function allOf(list: OpenList) {
  const rows = [];
  for await (const chunk of list.chunks()) rows.push(...chunk);
  return rows;
}

describe('a list is read in a thread', () => {
  test('and comes out as it went in', async () => {
    const bytes = await workbook(uglyRows, { merges: uglyMerges });
    const direct = await mustRead(bytes, 'a.xlsx');
    const list = await mustOpen(bytes, 'a.xlsx');
    const { chunks: _chunks, close: _close, ...head } = list;
    expect(head).toEqual(direct.head);
    expect(await allOf(list)).toEqual(direct.rows);
  });

  test('in chunks, saying how far it is', async () => {
    const said: string[] = [];
    const onProgress = ({ phase, done, of }: { phase: string; done: number; of: number }) =>
      said.push(`${phase} ${done}/${of}`);
    const list = await mustOpen(long(1200), 'a.csv', { onProgress });
    const sizes = [];
    for await (const chunk of list.chunks()) sizes.push(chunk.length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1200);
    expect(sizes.length).toBeGreaterThan(1);
    expect(said[0]).toBe('rows 500/1200');
    expect(said.at(-1)).toBe('rows 1200/1200');
  });

  test('only as far as its head when that is enough', async () => {
    const head = await readListHead(long(5), 'a.csv');
    expect(head).toMatchObject({ rowCount: 5, headerRow: 1 });
  });

  test('and refused there', async () => {
    expect(await readList(utf8(''), 'a.csv')).toEqual({ fileRefusal: 'empty' });
    expect(await readList(new Uint8Array(65 * 1024 * 1024), 'a.csv')).toMatchObject({
      fileRefusal: 'too-large',
    });
  });
});

describe('reading is broken off', () => {
  test('before it begins, and while the file is opened', async () => {
    expect(await readList(long(5), 'a.csv', { signal: AbortSignal.abort() })).toEqual({
      fileRefusal: 'cancelled',
    });
    const opening = new AbortController();
    const answer = readList(long(100_000), 'a.csv', { signal: opening.signal });
    setTimeout(() => opening.abort(), 50);
    expect(await answer).toEqual({ fileRefusal: 'cancelled' });
  });

  test('between rows', async () => {
    const reading = new AbortController();
    const list = await mustOpen(long(5000), 'a.csv', { signal: reading.signal });
    const read = async () => {
      for await (const _chunk of list.chunks()) reading.abort();
    };
    await expect(read()).rejects.toThrow(ReadingStopped);
  });

  test('by leaving the loop or closing the list', async () => {
    const left = await mustOpen(long(5000), 'a.csv');
    for await (const _chunk of left.chunks()) break;
    const closed = await mustOpen(long(5), 'a.csv');
    await closed.close();
    await expect(allOf(closed)).rejects.toThrow(ReadingStopped);
  });
});
