import { expect, test } from 'vitest';
import { csvOf, type Separator } from '@/lib/export/csv';
import type { Column, ColumnKind, Value } from '@/lib/export/table';

const column = (kind: ColumnKind, header = kind): Column<readonly Value[]> => ({
  header,
  kind,
  width: 10,
  value: (line) => line[kinds.indexOf(kind)] ?? null,
});

const kinds: readonly ColumnKind[] = ['text', 'count', 'percent', 'date'];

async function* given(lines: readonly (readonly Value[])[]) {
  yield* lines;
}

async function csv(lines: readonly (readonly Value[])[], separator: Separator = ';'): Promise<string> {
  const table = { name: 'Số liệu', columns: kinds.map((kind) => column(kind)), lines: given(lines) };
  const bytes = await new Response(csvOf(table, separator)).arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
}

const firstCell = async (text: string) => (await csv([[text, null, null, null]])).split('\r\n')[1];

test('a file begins with its byte order mark, has one header row, and lines end with CRLF', async () => {
  const text = await csv([['Phường Bách Quang', 1234, 16.3, '2026-09-30']]);
  expect(text).toBe('\ufefftext;count;percent;date\r\nPhường Bách Quang;1234;16,3;2026-09-30');
});

test('with a comma between the cells the decimal mark is the point', async () => {
  expect(await csv([['a', 1, 16.3, null]], ',')).toBe('\ufefftext,count,percent,date\r\na,1,16.3,');
});

test('unknown is an empty cell, never a zero', async () => {
  expect(await csv([['a', null, null, null]])).toMatch(/\r\na;;;$/);
  expect(await csv([['a', 0, 0, null]])).toMatch(/\r\na;0;0;$/);
});

test.each(['=1+1', '+84 912', '-5', '@SUM(A1)', ' =1', '\u00a0=1', '＝1', "\t=cmd|' /C calc'!A0"])(
  'text that a spreadsheet would run is made harmless: %j',
  async (text) => {
    expect((await firstCell(text))?.replaceAll('"', '').startsWith(`'${text}`)).toBe(true);
  },
);

test('ordinary text stays as it is, quoted where it must be', async () => {
  expect(await firstCell('Công ty "Hòa Bình"; chi nhánh')).toBe('"Công ty ""Hòa Bình""; chi nhánh";;;');
  expect(await firstCell('2026-Q3')).toBe('2026-Q3;;;');
});

test('real numbers below zero are not touched', async () => {
  expect(await csv([['a', -5, -1.5, null]])).toMatch(/\r\na;-5;-1,5;$/);
});
