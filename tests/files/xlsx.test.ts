import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Column, ColumnKind, Value } from '@/lib/export/table';
import { xlsxOf } from '@/lib/export/xlsx';
import { packageProblems } from '@/tests/support/ooxml';

const kinds: readonly ColumnKind[] = ['text', 'count', 'percent', 'date'];
const headers = ['Đơn vị', 'Tử số', 'Tỷ lệ', 'Ngày chốt'];

const columns: Column<readonly Value[]>[] = kinds.map((kind, index) => ({
  header: headers[index] ?? '',
  kind,
  width: 12 + index,
  value: (line) => line[index] ?? null,
}));

async function* given(lines: readonly (readonly Value[])[]) {
  yield* lines;
}

async function read(lines: readonly (readonly Value[])[], inOne: number) {
  const workbookFile = await xlsxOf({ name: 'Số liệu', columns, lines: given(lines) }, inOne);
  const bytes = await new Response(workbookFile).arrayBuffer();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  return sheet;
}

describe.each([
  ['made whole', 100],
  ['written while its lines come', 0],
])('a workbook %s', (_name, inOne) => {
  const sheetOf = (lines: readonly (readonly Value[])[]) => read(lines, inOne);

  test('numbers are numbers, dates are dates, and both are shown as such', async () => {
    const sheet = await sheetOf([['Phường Bách Quang', 1234, 16.3, '2026-09-30']]);
    const row = sheet.getRow(2);
    expect(row.values).toEqual([
      undefined,
      'Phường Bách Quang',
      1234,
      0.163,
      new Date('2026-09-30T00:00:00Z'),
    ]);
    expect([2, 3, 4].map((cell) => row.getCell(cell).numFmt)).toEqual(['#,##0', '0.0#%', 'dd/mm/yyyy']);
  });

  test('the one header row is frozen, columns have their widths, the sheet its Vietnamese name', async () => {
    const sheet = await sheetOf([['a', 1, 1, null]]);
    expect(sheet.name).toBe('Số liệu');
    expect(sheet.getRow(1).values).toEqual([undefined, ...headers]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(kinds.map((_, index) => Math.round(sheet.getColumn(index + 1).width ?? 0))).toEqual([
      12, 13, 14, 15,
    ]);
  });

  test('unknown is an empty cell, never a zero', async () => {
    const sheet = await sheetOf([['a', null, null, null]]);
    expect(sheet.getRow(2).getCell(2).value).toBeNull();
  });

  test('text that looks like a formula, a number or a date stays text', async () => {
    const texts = [
      '=HYPERLINK("http://evil.example")',
      '+84',
      '-5',
      '@SUM(A1)',
      '0123456789',
      '2026-Q3',
      '1/2',
    ];
    const sheet = await sheetOf(texts.map((text) => [text, 1, null, null]));
    const cells = texts.map((_, index) => sheet.getRow(index + 2).getCell(1));
    expect(cells.map(({ value }) => value)).toEqual(texts);
    expect(cells.map(({ type }) => type)).toEqual(texts.map(() => ExcelJS.ValueType.String));
  });

  test('signs that XML does not allow do not break the file', async () => {
    const typed = 'a\u0000b\u0008\ufffec\uffff\ud800<&>"\u{1f600}';
    const file = await xlsxOf({ name: 'Số liệu', columns, lines: given([[typed, 1, null, null]]) }, inOne);
    expect(packageProblems(new Uint8Array(await new Response(file).arrayBuffer()))).toEqual([]);
    const sheet = await sheetOf([[typed, 1, null, null]]);
    expect(sheet.getRow(2).getCell(1).value).toBe('abc<&>"\u{1f600}');
  });
});

test('a table without lines is a header', async () => {
  const sheet = await read([], 100);
  expect(sheet.rowCount).toBe(1);
});

test('a small workbook can be filtered and printed', async () => {
  const sheet = await read([['a', 1, 1, null]], 100);
  expect(sheet.autoFilter).toBe('A1:D2');
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '1:1' });
  expect(sheet.getCell('A1').font).toMatchObject({ bold: true });
});
