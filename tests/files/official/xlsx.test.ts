import type { Workbook, Worksheet } from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { goalCodes } from '@/lib/domain/goal';
import { isFileRefusal } from '@/lib/domain/list-problem';
import type { Annex, OfficialDocument } from '@/lib/domain/official-document';
import { standardFormat } from '@/lib/export/official/standard-format';
import { paintXlsx } from '@/lib/export/official/xlsx/paint';
import { openFile } from '@/lib/import/file/recognise-file';
import { UNKNOWN } from '@/lib/text/official/annex-cells';
import { resultOf } from '@/tests/support/formulas';
import { addressesOf, seriesIn } from '@/tests/support/native-charts';
import { officialReports } from '@/tests/support/official-reports';
import { officeParts, packageProblems, schemaProblems } from '@/tests/support/ooxml';
import { cellsIn, formulasIn, opened, shown } from '@/tests/support/workbooks';
import { documentOf, hostileReport, longReport, silentReport } from './papers';

const worlds = { ...officialReports, hostile: hostileReport, long: longReport, silent: silentReport };

/** The row of the column numbers "1, 2, 3": figures begin under it. */
function firstRowOf(sheet: Worksheet): number {
  for (let row = 1; row < 20; row++) {
    if (sheet.getCell(row, 1).value === 1 && sheet.getCell(row, 2).value === 2) return row + 1;
  }
  throw new Error(`${sheet.name} has no column numbers`);
}

const annexesOf = (workbook: Workbook, document: OfficialDocument): [Annex, Worksheet][] =>
  document.annexes.map((annex, index) => [annex, workbook.worksheets[index + 2] as Worksheet]);

describe.each(Object.entries(worlds))('the workbook of a report (%s)', (_name, report) => {
  const document = documentOf(report);
  let file: Uint8Array;
  let workbook: Workbook;
  beforeAll(async () => {
    file = await paintXlsx(document, standardFormat, report);
    workbook = await opened(file);
  });

  test('has nothing that Excel would have to repair', () => {
    expect(packageProblems(file)).toEqual([]);
  });

  test('follows the schemas of Excel 2010', { timeout: 120_000 }, () => {
    expect(schemaProblems(file, 'xlsx')).toEqual([]);
  });

  test('has a summary, the charts, and a sheet for each annex', () => {
    const names = ['Tổng hợp', 'Biểu đồ', ...document.annexes.map(({ number }) => number)];
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(names);
  });

  test('gives every number of the annexes as a number, and what is not known as "…"', () => {
    for (const [annex, sheet] of annexesOf(workbook, document)) {
      const first = firstRowOf(sheet);
      const read = annex.rows.map((row, index) =>
        annex.columns.map(({ formula }, column) =>
          formula && row.kind !== 'label' ? null : shown(sheet.getCell(first + index, column + 1)),
        ),
      );
      const given = annex.rows.map(({ cells, kind }) =>
        annex.columns.map(({ formula, kind: holds }, column) => {
          const cell = cells[column] ?? null;
          if (formula && kind !== 'label') return null;
          if (cell === null) return UNKNOWN;
          return holds === 'share' && typeof cell === 'number' ? cell / 100 : cell;
        }),
      );
      expect(read).toEqual(given);
    }
  });

  test('holds with every formula what the formula gives, and no error', () => {
    for (const sheet of workbook.worksheets) {
      const at = (address: string) => shown(sheet.getCell(address));
      const formulas = formulasIn(sheet);
      if (sheet.name !== 'Biểu đồ') expect(formulas.length).toBeGreaterThan(0);
      const kept = formulas.map(({ address, result }) => [address, result]);
      expect(kept).toEqual(formulas.map(({ address, formula }) => [address, resultOf(formula, at)]));
    }
  });

  test('reads back with our own reader as it was written', async () => {
    const source = await openFile(file, 'bao-cao.xlsx');
    if (isFileRefusal(source)) throw new Error(source.fileRefusal);
    for (const sheet of workbook.worksheets) {
      const read = await source.readSheet(sheet.name);
      if (isFileRefusal(read)) throw new Error(read.fileRefusal);
      const numbers = read.rows.flatMap(({ row, cells }) =>
        cells.flatMap((cell, index) => (typeof cell === 'number' ? [[row, index + 1, cell]] : [])),
      );
      const written = cellsIn(sheet).flatMap((cell) => {
        const value = shown(cell);
        const isDate = cell.numFmt === 'dd/mm/yyyy';
        return typeof value === 'number' && !isDate ? [[Number(cell.row), Number(cell.col), value]] : [];
      });
      expect(numbers).toEqual(written);
    }
  });

  test('prints on A4 landscape, one page wide, with the head of the table on every page', () => {
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(sheet.headerFooter.oddFooter).toContain('&P/&N');
    }
    for (const [, sheet] of annexesOf(workbook, document)) {
      const head = firstRowOf(sheet) - 1;
      expect(sheet.pageSetup.printTitlesRow).toBe(`${head - 2}:${head}`);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: head, xSplit: 2 });
    }
  });

  test('has for each goal a chart with its target, drawn from cells that hold the same', () => {
    const parts = officeParts(file);
    goalCodes.forEach((goal, index) => {
      const series = seriesIn(parts.get(`xl/charts/chart${index + 1}.xml`) ?? '<none/>');
      const target = series.find(({ name }) => name.startsWith('Mục tiêu'));
      expect(target?.kind).toBe('c:lineChart');
      expect([...(target?.values.values() ?? [])]).toEqual(
        Array.from({ length: target?.points ?? 0 }, () => report.standings[goal].target / 10_000),
      );
      for (const { cells, nameCell, name, values, points } of series) {
        const { sheet, addresses } = addressesOf(cells);
        const held = addresses.map((address) =>
          shown((workbook.getWorksheet(sheet) as Worksheet).getCell(address)),
        );
        expect(held).toEqual(Array.from({ length: points }, (_, at) => values.get(at) ?? null));
        const head = addressesOf(nameCell);
        expect(shown((workbook.getWorksheet(head.sheet) as Worksheet).getCell(head.addresses[0] ?? ''))).toBe(
          name,
        );
      }
    });
  });

  test('is the same to the byte when it is made again', async () => {
    expect(Buffer.from(await paintXlsx(document, standardFormat, report)).equals(Buffer.from(file))).toBe(
      true,
    );
  });

  test('says on every sheet, on paper and on screen, that figures are invented', () => {
    for (const sheet of workbook.worksheets) {
      expect(sheet.headerFooter.oddHeader).toContain('Số liệu minh họa, không có thật');
      expect(cellsIn(sheet).some(({ value }) => value === 'Số liệu minh họa, không có thật.')).toBe(true);
    }
  });
});
