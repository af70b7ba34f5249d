import type { Worksheet } from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { OfficialReport } from '@/lib/domain/official-report';
import { standingOf } from '@/lib/domain/standing';
import { shareFormat } from '@/lib/export/official/share-format';
import { standardFormat } from '@/lib/export/official/standard-format';
import { paintXlsx } from '@/lib/export/official/xlsx/paint';
import { sheetNames } from '@/lib/export/workbook';
import { cityReport, wardReport } from '@/tests/support/official-reports';
import { cellsIn, opened, shown } from '@/tests/support/workbooks';
import { anObservation, aStanding, of } from '@/tests/support/worlds';
import { documentOf, hostileReport, hostileTexts, longReport } from './papers';

async function sheetsOf(report: OfficialReport): Promise<Worksheet[]> {
  return (await opened(await paintXlsx(documentOf(report), standardFormat, report))).worksheets;
}

/** The row whose first words these are. */
function rowNamed(sheet: Worksheet | undefined, name: string): unknown[] {
  const found = cellsIn(sheet as Worksheet).find(({ value }) => value === name);
  if (!found || !sheet) throw new Error(`no row ${name}`);
  return Array.from({ length: 12 }, (_, index) =>
    shown(sheet.getCell(Number(found.row), Number(found.col) + index)),
  );
}

test('names of units that look like formulas stay text', async () => {
  const [, , , byUnit] = await sheetsOf(hostileReport);
  const names = cellsIn(byUnit as Worksheet).map(({ value }) => value);
  for (const text of hostileTexts) expect(names).toContain(text);
});

test('a unit with nothing below has the annex of all goals alone', async () => {
  const sheets = await sheetsOf(wardReport);
  expect(sheets.map(({ name }) => name)).toEqual(['Tổng hợp', 'Biểu đồ', 'Biểu số 1']);
});

test('an unknown unit has "…" in every figure, and is counted beside the annex', async () => {
  const [, , , byUnit] = await sheetsOf(cityReport);
  expect(rowNamed(byUnit, 'Đảng ủy Khu công nghiệp Sông Công I').slice(1, 9)).toEqual(Array(8).fill('…'));
  expect(rowNamed(byUnit, 'Số đơn vị chưa có số liệu').slice(1, 3)).toEqual([2, 2]);
});

test('nothing to divide by is a dash, never an error and never 0 %', async () => {
  const [summary, , all] = await sheetsOf(wardReport);
  const name = 'Thành lập tổ chức đảng ở doanh nghiệp có từ 3 đảng viên chính thức trở lên';
  expect(rowNamed(all, name).slice(2, 5)).toEqual([0, 0, '-']);
  expect(rowNamed(summary, name).slice(2, 7)).toEqual([0, 0, '-', '-', 'Chưa xác định']);
});

test('beside the annex stands by how much the total is more than its units', async () => {
  const [, , , byUnit] = await sheetsOf(cityReport);
  const total = rowNamed(byUnit, 'Tổng số');
  const sum = rowNamed(byUnit, 'Cộng các đơn vị có số liệu');
  const difference = rowNamed(byUnit, 'Tổng số trừ cộng các đơn vị');
  expect(difference[1]).toBe(Number(total[1]) - Number(sum[1]));
  expect(difference[1]).not.toBe(0);
});

test('what checks an annex is not printed', async () => {
  const [, , , byUnit] = await sheetsOf(cityReport);
  const check = cellsIn(byUnit as Worksheet).find(({ value }) => value === 'Phần kiểm tra (không in)');
  const lastPrinted = Number(/\$?(\d+)$/.exec(byUnit?.pageSetup.printArea ?? '')?.[1]);
  expect(lastPrinted).toBeGreaterThan(5);
  expect(Number(check?.row)).toBeGreaterThan(lastPrinted);
});

test('the summary says unit, period, cut-off, rule, source and code', async () => {
  const [summary] = await sheetsOf(wardReport);
  const said = cellsIn(summary as Worksheet).map((cell) => shown(cell));
  expect(said).toEqual(
    expect.arrayContaining([
      'Đảng ủy phường Cải Đan',
      'quý III/2026',
      'https://moc2030.example.vn/verify/SC267K3M92QP',
      'Doanh nghiệp đang hoạt động (áp dụng từ ngày 01/01/2023)',
      '(1), (2), (3), (4) Căn cứ của quy tắc: Quy tắc mặc định',
      'Báo cáo của đơn vị, lần 1, duyệt ngày 06/10/2026, người duyệt: Trần Thị B',
    ]),
  );
});

test('long names take more lines, not the space of others', async () => {
  const [, , , byUnit] = await sheetsOf(longReport);
  const cell = cellsIn(byUnit as Worksheet).find(({ value }) => /số 3$/.test(String(value)));
  expect(byUnit?.getRow(Number(cell?.row)).height).toBeGreaterThan(standardFormat.annex.size * 1.28 * 3);
});

test('figures that are real carry no mark', async () => {
  const sheets = await sheetsOf({ ...cityReport, isFictional: false });
  expect(sheets.map(({ headerFooter }) => headerFooter.oddHeader ?? null)).toEqual(sheets.map(() => null));
});

describe('a share is shown on its own side of the target', () => {
  test.each([
    [of(15, 100), '0.0%'],
    [of(1499, 10_000), '0.00%'],
    [of(149_996, 1_000_000), '0.0000%'],
    [of(9_999, 10_000), '0.00%'],
    [of(0, 0), '0.0%'],
    [null, '0.0%'],
  ])('%o as %s', (figure, format) => {
    expect(shareFormat(figure, 1500)).toBe(format);
  });
});

test('a share just below its target is not rounded up to it', async () => {
  const input = { ...aStanding(), observations: [anObservation('2026-Q3', of(1499, 10_000))] };
  const standings = { ...cityReport.standings, coverage: standingOf(input) };
  const [summary] = await sheetsOf({ ...cityReport, standings });
  const cell = cellsIn(summary as Worksheet).find((each) => shown(each) === 0.1499);
  expect(cell?.numFmt).toBe('0.00%');
});

test('sheets have names that Excel takes', () => {
  expect(sheetNames(['Biểu [1]: a/b*?', 'biểu  1   a b', "'", 'x'.repeat(40), 'x'.repeat(40)])).toEqual([
    'Biểu  1   a b',
    'biểu  1   a b (2)',
    'Biểu',
    'x'.repeat(31),
    `${'x'.repeat(26)} (2)`,
  ]);
});
