import { expect, test } from 'vitest';
import { csv, type Made, mustRead, problemsOf, utf8, workbook } from './making';

test('an empty cell is a no in a column of marks, and nothing in a column of answers', async () => {
  const rows = [
    ['Tên DN', 'MST', 'TCĐ', 'CĐ'],
    ['Công ty A', '0100109106', 'x', 'có'],
    ['Công ty B', '0100686174', '', 'chưa'],
    ['Công ty C', '0100107370', '', ''],
  ];
  const list = await mustRead(utf8(csv(rows)), 'a.csv');
  expect(list.head.columns.map(({ emptyMeans }) => emptyMeans)).toEqual([
    'not-said',
    'not-said',
    'no',
    'not-said',
  ]);
  expect(list.rows.map(({ facts }) => [facts.organisation?.exists, facts.union])).toEqual([
    [true, true],
    [false, false],
    [false, undefined],
  ]);
});

test('a ward merged beside its enterprises holds for all of them; a merged count does not', async () => {
  const rows: Made[][] = [
    ['Xã/phường', 'Tên DN', 'MST', 'Số LĐ'],
    ['Phường Bách Quang', 'Công ty A', '0100109106', 20],
    [null, 'Công ty B', '0100686174', null],
    ['Phường Sông Công', 'Công ty C', '0100107370', 7],
  ];
  const list = await mustRead(await workbook(rows, { merges: ['A2:A3', 'D2:D3'] }), 'a.xlsx');
  expect(list.rows.map(({ facts }) => [facts.unit, facts.workers])).toEqual([
    ['Phường Bách Quang', 20],
    ['Phường Bách Quang', undefined],
    ['Phường Sông Công', 7],
  ]);
});

test('"Tổng công ty" and "Cộng đồng" are enterprises, "Cộng" and "TONG CONG" are sums', async () => {
  const names = [
    'Tổng công ty Thép',
    'Công ty Cộng Đồng',
    'TONG CONG TY DIEN LUC',
    'Cộng',
    'TONG CONG',
    'Cộng phường Bách Quang',
  ];
  const list = await mustRead(utf8(csv([['Tên DN', 'Số LĐ'], ...names.map((name) => [name, 5])])), 'a.csv');
  expect(list.rows.map(({ facts }) => facts.name)).toEqual(names.slice(0, 3));
  expect(list.head.skipped.map(({ why }) => why)).toEqual(['subtotal', 'subtotal', 'subtotal']);
});

test('sections of zones, and enterprises outside of them', async () => {
  const rows = [
    ['STT', 'Tên DN', 'Số LĐ'],
    ['A', 'KCN Sông Công I (2 doanh nghiệp)', ''],
    ['1', 'Công ty A', '5'],
    ['B', 'Doanh nghiệp ngoài KCN', ''],
    ['2', 'Công ty B', '6'],
  ];
  const list = await mustRead(utf8(csv(rows)), 'a.csv');
  expect(list.rows.map(({ facts }) => facts.zone)).toEqual(['KCN Sông Công I', undefined]);
});

test('a row without name and code is refused where it stands in the middle', async () => {
  const rows = [
    ['Tên DN', 'MST', 'Số LĐ'],
    ['Công ty A', '0100109106', 5],
    ['', '', 7],
    ['Công ty B', '0100686174', 6],
  ];
  expect(problemsOf(await mustRead(utf8(csv(rows)), 'a.csv'))).toEqual([' 3 name-missing'.trim()]);
});
