import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Made, mustRead, problemsOf, type ReadWhole, workbook } from './making';
import { uglyMerges, uglyRows } from './ugly-list';

/** Files that LibreOffice wrote, from lists made as in `ugly-list.ts`. */
const fixture = (name: string): Promise<ReadWhole> =>
  mustRead(new Uint8Array(readFileSync(`tests/files/import/lists/${name}`)), name);

const factsOf = ({ rows }: ReadWhole) => rows.map(({ facts }) => facts);

describe('the list with everything around it, saved by LibreOffice', async () => {
  const original = await mustRead(await workbook(uglyRows, { merges: uglyMerges }), 'a.xlsx');

  test.each(['ugly.xls', 'ugly.xlsx'])('%s reads the same', async (name) => {
    const list = await fixture(name);
    expect(factsOf(list)).toEqual(factsOf(original));
    expect(list.head.columns).toEqual(original.head.columns);
    expect(list.head.skipped).toEqual(original.head.skipped);
    expect(list.head.head).toEqual({ first: 6, last: 8 });
  });
});

describe('letters that are Vietnamese only in their font', () => {
  const facts = [
    {
      name: 'công ty cổ phần cơ khí Phổ Yên',
      unit: 'Phường Bách Quang',
      organisation: { exists: true, kind: null, name: null },
      organisationFoundedOn: { on: '2018-10-01', precision: 'month' },
      workers: 120,
      fullMembers: 5,
    },
    {
      name: 'Hợp tác xã dịch vụ Lương Sơn',
      unit: 'Xã Tân Quang',
      organisation: { exists: false, kind: null, name: null },
      workers: 12,
      fullMembers: 0,
    },
    {
      name: 'Samsung Vina',
      unit: 'Phường Mỏ Chè',
      organisation: { exists: true, kind: null, name: null },
      organisationFoundedOn: { on: '2019-02-05', precision: 'day' },
      workers: 900,
      fullMembers: 12,
    },
  ];

  test.each(['tcvn3.xls', 'tcvn3.xlsx'])('%s, the first name in capitals by its font', async (name) => {
    const list = await fixture(name);
    expect(list.head.encoding).toBe('tcvn3');
    const written = list.head.columns.filter(({ encoding }) => encoding === 'tcvn3');
    expect(written.map(({ letter }) => letter)).toEqual(['A', 'B', 'F', 'G']);
    expect(list.head.skipped.map(({ row, text }) => `${row} ${text}`)).toEqual([
      '1 DANH SÁCH DOANH NGHIỆP',
      '6 Người lập biểu',
    ]);
    expect(list.rows).toMatchObject(
      facts.map((row, index) => ({
        facts: index === 0 ? { ...row, name: row.name.toUpperCase() } : row,
      })),
    );
    expect(list.rows[0]?.texts[6]).toBe('Ph\u00adêng B¸ch Quang');
  });

  test('vni.xls', async () => {
    const list = await fixture('vni.xls');
    expect(list.head.encoding).toBe('vni');
    expect(list.rows).toMatchObject(facts.map((row) => ({ facts: row })));
  });

  test('Unicode that somebody typed in such a font stays Unicode', async () => {
    const rows: Made[][] = [
      ['Tên DN', 'MST'],
      ['Công ty cổ phần Đại Lộc', '0100109106'],
    ];
    const list = await mustRead(await workbook(rows, { fonts: { A: '.VnTime' } }), 'a.xlsx');
    expect(list.rows[0]?.facts.name).toBe('Công ty cổ phần Đại Lộc');
  });

  test('a column without a font to tell is found by its words', async () => {
    const rows: Made[][] = [
      ['Tên DN', 'MST'],
      ['C«ng ty cæ phÇn §¹i Léc', '0100109106'],
      ['C«ng ty TNHH C¬ khÝ', '0100686174'],
    ];
    const list = await mustRead(await workbook(rows), 'a.xlsx');
    expect(factsOf(list).map(({ name }) => name)).toEqual(['Công ty cổ phần Đại Lộc', 'Công ty TNHH Cơ khí']);
    expect(list.head.columns[0]?.encoding).toBe('tcvn3');
  });

  test('a cell of another encoding among the others is flagged, not guessed', async () => {
    const rows: Made[][] = [
      ['Tên DN', 'MST'],
      ['Công ty cổ phần Đại Lộc', '0100109106'],
      ['C«ng ty TNHH C¬ khÝ', '0100686174'],
      ['C?ng ty C? khí', '0100107370'],
    ];
    const list = await mustRead(await workbook(rows), 'a.xlsx');
    expect(problemsOf(list)).toEqual(['A3 damaged-text', 'A4 damaged-text']);
  });
});

describe('days in workbooks', () => {
  test('counted from 1904', async () => {
    const made = await workbook(
      [
        ['Tên DN', 'MST', 'Ngày thành lập chi bộ'],
        ['Công ty A', '0100109106', new Date('2019-02-05')],
      ],
      { date1904: true, formats: { C2: 'dd/mm/yyyy' } },
    );
    for (const list of [await mustRead(made, 'a.xlsx'), await fixture('dates-1904.xls')]) {
      expect(list.rows[0]?.facts.organisationFoundedOn).toEqual({ on: '2019-02-05', precision: 'day' });
    }
  });

  test('"10/2018", of which Excel made a day, is a month still; a number without a format is a serial', async () => {
    const rows: Made[][] = [
      ['Tên DN', 'MST', 'Ngày TL chi bộ', 'Số LĐ'],
      ['Công ty A', '0100109106', new Date('2018-10-01'), 5],
      ['Công ty B', '0100686174', 43501, new Date('2026-02-10')],
    ];
    const making = { formats: { C2: 'mm/yyyy', C3: 'General', D3: 'dd/mm/yyyy' } };
    const list = await mustRead(await workbook(rows, making), 'a.xlsx');
    expect(factsOf(list).map(({ organisationFoundedOn }) => organisationFoundedOn)).toEqual([
      { on: '2018-10-01', precision: 'month' },
      { on: '2019-02-05', precision: 'day' },
    ]);
    expect(problemsOf(list)).toEqual(['C2 date-not-exact', 'D3 number-became-date']);
    expect(list.rows[0]?.texts[2]).toBe('10/2018');
  });
});

test('formulas give their last value; without one, and where they fail, the cell is named', async () => {
  const rows: Made[][] = [
    ['Tên DN', 'MST', 'Số LĐ', 'Đảng viên chính thức', 'Ghi chú'],
    ['Công ty A', '0100109106', { formula: 'SUM(1,2)', result: 3 }, { formula: 'NOW()' }, null],
    ['Công ty B', '0100686174', { error: '#REF!' }, 1, { formula: '"a"&"b"', result: 'ab' }],
  ];
  const list = await mustRead(await workbook(rows), 'a.xlsx');
  expect(list.rows[0]?.facts.workers).toBe(3);
  expect(list.rows[1]?.facts.note).toBe('ab');
  expect(problemsOf(list)).toEqual(['D2 formula-without-value', 'C3 error-cell']);
  expect(list.rows[1]?.problems[0]?.value).toBe('#REF!');
});

test('text in runs, with line breaks, with characters that XML escapes', async () => {
  const rows: Made[][] = [
    ['Tên\ndoanh nghiệp', 'Mã số\r\nthuế'],
    [{ richText: [{ text: 'Công ty ' }, { text: '<A & B>', font: { bold: true } }] }, '0100109106'],
    ['Công  ty\nC', '0100686174'],
  ];
  const list = await mustRead(await workbook(rows), 'a.xlsx');
  expect(factsOf(list).map(({ name }) => name)).toEqual(['Công ty <A & B>', 'Công ty C']);
  expect(list.head.columns.map(({ source }) => source)).toEqual(['Tên doanh nghiệp', 'Mã số thuế']);
});
