import { describe, expect, test } from 'vitest';
import { csv, fieldsOf, type Made, mustRead, problemsOf, utf8, workbook } from './making';
import { uglyMerges, uglyRows } from './ugly-list';

describe('a list with everything around it', async () => {
  const list = await mustRead(await workbook(uglyRows, { merges: uglyMerges }), 'danh sách.xlsx');

  test('its head is three merged rows under the titles', () => {
    expect(list.head.head).toEqual({ first: 6, last: 8 });
    expect(list.head.headerRow).toBe(8);
  });

  test('every column is known, merged heads joined', () => {
    expect(fieldsOf(list)).toEqual({
      STT: 'ordinal',
      'Tên doanh nghiệp': 'name',
      MST: 'taxCode',
      'Tổng số CNLĐ': 'workers',
      'Đảng viên / Tổng số': 'membersTotal',
      'Đảng viên / Trong đó / Chính thức': 'fullMembers',
      'Đảng viên / Trong đó / Dự bị': 'probationaryMembers',
      'Tổ chức đảng / Có': 'organisation',
      'Tổ chức đảng / Ngày thành lập': 'organisationFoundedOn',
      CĐCS: 'union',
      'Kết nạp trong năm': 'admissions',
      'Họ và tên giám đốc': null,
      'Ghi chú': 'note',
    });
  });

  test('the persons in it are not read', () => {
    expect(list.head.refusedColumns).toEqual([
      { source: 'Họ và tên giám đốc', letter: 'L', why: 'person-name' },
    ]);
    expect(JSON.stringify(list)).not.toContain('Nguyễn Văn A');
    expect(JSON.stringify(list)).not.toContain('Trần Thị B');
  });

  test('what is no data is listed with why', () => {
    expect(list.head.skipped.map(({ row, why }) => `${row} ${why}`)).toEqual([
      ...[
        '1 title',
        '2 title',
        '4 title',
        '5 title',
        '9 column-numbers',
        '10 section',
        '13 section',
        '16 subtotal',
      ],
      ...['18 signature', '19 signature', '20 signature', '21 signature'],
    ]);
  });

  test('what is data is typed, with the unit of its section', () => {
    expect(list.rows.map(({ row }) => row)).toEqual([11, 12, 14]);
    expect(list.rows.map(({ facts }) => facts)).toEqual([
      {
        ordinal: '1',
        name: 'Công ty TNHH Cơ khí Minh Đức',
        taxCode: '0100109106',
        workers: 125,
        membersTotal: 7,
        fullMembers: 5,
        probationaryMembers: 2,
        organisation: { exists: true, kind: null, name: null },
        organisationFoundedOn: { on: '2018-10-05', precision: 'day' },
        union: true,
        admissions: 1,
        unit: 'Phường Bách Quang',
      },
      {
        ordinal: '2',
        name: 'Công ty cổ phần Đại Lộc',
        taxCode: '0100686174',
        workers: 30,
        membersTotal: 2,
        fullMembers: 2,
        probationaryMembers: 0,
        organisation: { exists: false, kind: null, name: null },
        union: false,
        note: 'mới thành lập',
        unit: 'Phường Bách Quang',
      },
      {
        ordinal: '3',
        name: 'HTX Tân Quang',
        taxCode: '0100107370',
        workers: 40,
        membersTotal: 3,
        fullMembers: 3,
        probationaryMembers: 0,
        organisation: { exists: true, kind: null, name: null },
        organisationFoundedOn: { on: '2019-10-01', precision: 'month' },
        union: false,
        admissions: 0,
        unit: 'Phường Sông Công',
      },
    ]);
    expect(problemsOf(list)).toEqual(['I14 date-not-exact']);
  });

  test('the cells are kept as they were, but for persons', () => {
    expect(list.rows[0]?.texts).toEqual([
      '1',
      'Công ty TNHH Cơ khí Minh Đức',
      '100109106',
      '125',
      '7',
      '5',
      '2',
      'x',
      '05/10/2018',
      'x',
      '1',
      '',
      '',
    ]);
  });
});

test('the same list as CSV, where nothing is merged, reads the same', async () => {
  const shown = (cell: Made): string => (cell instanceof Date ? '05/10/2018' : String(cell ?? ''));
  const rows = uglyRows.map((row) => Array.from({ length: 13 }, (_, index) => shown(row[index] ?? null)));
  const fromCsv = await mustRead(utf8(csv(rows)), 'a.csv');
  const fromWorkbook = await mustRead(await workbook(uglyRows, { merges: uglyMerges }), 'a.xlsx');
  expect(fromCsv.rows.map(({ facts }) => facts)).toEqual(fromWorkbook.rows.map(({ facts }) => facts));
  expect(fieldsOf(fromCsv)).toEqual(fieldsOf(fromWorkbook));
  expect(fromCsv.head.headerRow).toBe(8);
  expect(fromCsv.head.skipped.map(({ row }) => row)).toEqual(fromWorkbook.head.skipped.map(({ row }) => row));
});

describe('heads', () => {
  test('of one row, on the first line', async () => {
    const list = await mustRead(utf8('Tên DN,MST\nCông ty A,0100109106\n'), 'a.csv');
    expect(list.head.headerRow).toBe(1);
    expect(list.rows).toHaveLength(1);
  });

  test('repeated on later pages', async () => {
    const head = ['STT', 'Tên doanh nghiệp', 'Mã số thuế', 'Số LĐ'];
    const rows: Made[][] = [head, [1, 'Công ty A', '0100109106', 5], head, [2, 'Công ty B', '0100686174', 6]];
    const list = await mustRead(await workbook(rows), 'a.xlsx');
    expect(list.rows.map(({ facts }) => facts.name)).toEqual(['Công ty A', 'Công ty B']);
    expect(list.head.skipped).toEqual([{ row: 3, why: 'repeated-head', text: head.join(' ') }]);
  });

  test('where a person says', async () => {
    const rows: Made[][] = [
      ['a', 'b'],
      ['Tên gì đó', 'Số gì đó'],
      ['Công ty A', 5],
    ];
    const list = await mustRead(await workbook(rows), 'a.xlsx', {
      headerRow: 2,
      mapping: { 'Tên gì đó': 'name', 'Số gì đó': 'workers' },
    });
    expect(list.head.headerRow).toBe(2);
    expect(list.rows.map(({ facts }) => facts)).toEqual([{ name: 'Công ty A', workers: 5 }]);
  });

  test('on the first sheet that has one; hidden sheets are not looked at', async () => {
    const list: Made[][] = [
      ['Tên DN', 'MST'],
      ['Công ty A', '0100109106'],
    ];
    const before = [
      {
        name: 'Cũ',
        rows: [
          ['Tên DN', 'MST'],
          ['Công ty ẩn', '0100686174'],
        ],
        hidden: true,
      },
      { name: 'Hướng dẫn', rows: [['Điền vào các ô màu vàng'], ['Không sửa tiêu đề']] },
    ];
    const { head, rows } = await mustRead(await workbook(list, { before }), 'a.xlsx');
    expect(head.sheets).toEqual(['Hướng dẫn', 'Danh sách']);
    expect(head.sheet).toBe('Danh sách');
    expect(rows.map(({ facts }) => facts.name)).toEqual(['Công ty A']);
  });
});
