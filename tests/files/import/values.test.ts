import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GREATEST_COUNT } from '@/lib/domain/figures';
import type { Cell } from '@/lib/import/file/cell';
import { textOf } from '@/lib/import/file/cell';
import { dateOfSerial, precisionOfFormat } from '@/lib/import/file/serial-date';
import { readCount } from '@/lib/import/values/count';
import { readDate } from '@/lib/import/values/date';
import {
  readOrganisation,
  readOrganisationKind,
  readOwnership,
  readStage,
  readStatus,
} from '@/lib/import/values/named-values';
import type { Report } from '@/lib/import/values/report';
import { readTaxCode } from '@/lib/import/values/tax-code-cell';
import { emptyMeans, readYesNo } from '@/lib/import/values/yes-no';
import { formatDate } from '@/lib/text/dates';
import { formatCount } from '@/lib/text/numbers';

/** What a reader makes of a cell: its value, or the problem with its suggestion. */
function reading<T>(read: (cell: Cell, text: string, report: Report) => T | undefined, cell: Cell) {
  const problems: string[] = [];
  const value = read(cell, textOf(cell).trim(), (kind, suggestion) =>
    problems.push(suggestion === undefined ? kind : `${kind} ${suggestion}`),
  );
  return { value, problems };
}

describe('counts', () => {
  test.each<[Cell, number | undefined]>([
    [25, 25],
    ['25', 25],
    ['025', 25],
    ['12.984', 12984],
    ['12 984', 12984],
    ['1.234.567', 1234567],
    ['1.234,0', 1234],
    ['25,00', 25],
    ['25 người', 25],
    ['25 LĐ', 25],
    ['12.984 lao động', 12984],
    ['3 đ/c', 3],
    ['４', 4],
    ['-', 0],
    ['–', 0],
    ['không', 0],
    ['Chưa có', 0],
    ['', undefined],
    ['...', undefined],
  ])('%j is %j', (cell, value) => {
    expect(reading(readCount, cell)).toEqual({ value, problems: [] });
  });

  test.each<[Cell, string]>([
    ['7,32', 'not-an-integer'],
    [7.32, 'not-an-integer'],
    ['12,984', 'not-an-integer 12984'],
    [12.984, 'not-an-integer 12984'],
    ['-5', 'negative'],
    [-5, 'negative'],
    ['(5)', 'negative'],
    ['20-30', 'not-exact'],
    ['trên 20', 'not-exact'],
    ['> 20', 'not-exact'],
    ['khoảng 25', 'not-exact'],
    ['từ 20 đến 30', 'not-exact'],
    ['nhiều', 'not-a-number'],
    ['x', 'not-a-number'],
    ['12%', 'not-a-number'],
    ['1.23.4', 'not-a-number'],
    [1e12, 'number-too-large'],
    [{ type: 'date', on: '2026-02-10', precision: 'day' }, 'number-became-date'],
  ])('%j is refused: %s', (cell, problem) => {
    expect(reading(readCount, cell)).toEqual({ value: undefined, problems: [problem] });
  });

  test('whatever the product writes, it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: GREATEST_COUNT }), (count) => {
        expect(reading(readCount, formatCount(count, 'vi')).value).toBe(count);
        expect(reading(readCount, String(count)).value).toBe(count);
        expect(reading(readCount, count).value).toBe(count);
        expect(reading(readCount, `${formatCount(count, 'vi')} người`).value).toBe(count);
      }),
    );
  });

  test('nothing that is not whole is ever taken for a count', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (number) => {
        fc.pre(!Number.isInteger(number));
        expect(reading(readCount, number).value).toBeUndefined();
        expect(reading(readCount, String(number).replace('.', ',')).value).toBeUndefined();
      }),
    );
  });
});

describe('dates', () => {
  test.each<[Cell, string, string]>([
    ['05/02/2019', '2019-02-05', 'day'],
    ['5-2-19', '2019-02-05', 'day'],
    ['5.2.1998', '1998-02-05', 'day'],
    ['5/2/98', '1998-02-05', 'day'],
    ['2019-02-05', '2019-02-05', 'day'],
    ['2019-02-05T00:00:00', '2019-02-05', 'day'],
    ['05/02/2019 00:00', '2019-02-05', 'day'],
    ['ngày 5 tháng 2 năm 2019', '2019-02-05', 'day'],
    ['29/02/2024', '2024-02-29', 'day'],
    [43501, '2019-02-05', 'day'],
    ['10/2018', '2018-10-01', 'month'],
    ['tháng 10/2018', '2018-10-01', 'month'],
    ['Tháng 10 năm 2018', '2018-10-01', 'month'],
    ['2018-10', '2018-10-01', 'month'],
    ['quý I/2024', '2024-01-01', 'quarter'],
    ['Quý IV năm 2024', '2024-10-01', 'quarter'],
    ['Q3/2024', '2024-07-01', 'quarter'],
    ['2019', '2019-01-01', 'year'],
    [2019, '2019-01-01', 'year'],
    ['năm 2019', '2019-01-01', 'year'],
    [{ type: 'date', on: '2018-10-01', precision: 'month' }, '2018-10-01', 'month'],
  ])('%j is %s to the %4$s', (cell, on, precision) => {
    expect(reading(readDate, cell).value).toEqual({ on, precision });
  });

  test.each<[Cell, string]>([
    ['31/02/2024', 'impossible-date 29/02/2024'],
    ['29/02/2023', 'impossible-date 28/02/2023'],
    ['3/13/2024', 'impossible-date 13/03/2024'],
    ['32/01/2024', 'impossible-date'],
    ['00/01/2024', 'impossible-date'],
    ['13/2024', 'impossible-date'],
    ['05/02/1800', 'date-out-of-range'],
    ['hôm qua', 'not-a-date'],
    ['10', 'not-a-date'],
    [12.5, 'not-a-date'],
  ])('%j is refused: %s', (cell, problem) => {
    expect(reading(readDate, cell)).toEqual({ value: undefined, problems: [problem] });
  });

  test.each(['', '-', 'chưa', 'x'])('%j says nothing', (cell) => {
    expect(reading(readDate, cell)).toEqual({ value: undefined, problems: [] });
  });

  const aDay = fc
    .integer({ min: Date.UTC(1930, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

  test('whatever the product writes, it reads', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const read = { value: { on: day, precision: 'day' }, problems: [] };
        expect(reading(readDate, formatDate(day, 'vi'))).toEqual(read);
        expect(reading(readDate, day)).toEqual(read);
        const [year, month, date] = day.split('-').map(Number);
        expect(reading(readDate, `${date}-${month}-${year}`)).toEqual(read);
      }),
    );
  });

  test('serials of both date systems are the days that Excel shows', () => {
    expect(dateOfSerial(1, false)).toBe('1900-01-01');
    expect(dateOfSerial(59, false)).toBe('1900-02-28');
    expect(dateOfSerial(60, false)).toBeNull();
    expect(dateOfSerial(61, false)).toBe('1900-03-01');
    expect(dateOfSerial(43501.75, false)).toBe('2019-02-05');
    expect(dateOfSerial(42039, true)).toBe('2019-02-05');
    expect(dateOfSerial(0, false)).toBeNull();
    expect(dateOfSerial(1e9, false)).toBeNull();
  });

  test.each([
    [14, undefined, 'day'],
    [17, undefined, 'month'],
    [0, undefined, null],
    [164, 'dd/mm/yyyy', 'day'],
    [164, 'mm/yyyy', 'month'],
    [164, '[$-42A]mmmm yyyy', 'month'],
    [164, 'yyyy', 'year'],
    [164, '#,##0 "đồng"', null],
    [164, '0.00', null],
    [164, 'h:mm', null],
    [164, '@', null],
  ])('number format %i %s shows the %s', (id, code, precision) => {
    expect(precisionOfFormat(id, code)).toBe(precision);
  });
});

describe('yes and no', () => {
  test.each<Cell>([
    'x',
    'X',
    'x ',
    'có',
    'Có',
    '1',
    1,
    2,
    '✓',
    'đã có',
    'rồi',
    'đã thành lập',
    true,
    'CĐCS Công ty A',
  ])('%j is yes', (cell) => expect(reading(readYesNo, cell)).toEqual({ value: true, problems: [] }));

  test.each<Cell>(['-', '0', 0, 'chưa', 'Chưa có', 'không', 'Ko', false])('%j is no', (cell) =>
    expect(reading(readYesNo, cell)).toEqual({ value: false, problems: [] }),
  );

  test('anything else is asked', () => {
    expect(reading(readYesNo, 'đang làm')).toEqual({ value: undefined, problems: ['not-yes-or-no'] });
    expect(reading(readYesNo, 0.5)).toEqual({ value: undefined, problems: ['not-yes-or-no'] });
  });

  test('an empty cell is a no only where the column knows nothing but marks for yes', () => {
    expect(emptyMeans([true, true])).toBe('no');
    expect(emptyMeans([true, false])).toBe('not-said');
    expect(emptyMeans([false])).toBe('not-said');
    expect(emptyMeans([])).toBe('not-said');
  });
});

describe('tax codes', () => {
  test.each<[Cell, string]>([
    ['0100109106', '0100109106'],
    [100109106, '0100109106'],
    [100109106001, '0100109106-001'],
    ["'0100109106", '0100109106'],
    ['0100109106-001', '0100109106-001'],
  ])('%j is %s', (cell, value) => {
    expect(reading(readTaxCode, cell)).toEqual({ value, problems: [] });
  });

  test('a check digit that does not fit is noted with the one that would', () => {
    expect(reading(readTaxCode, '0100109107')).toEqual({
      value: '0100109107',
      problems: ['tax-code-check-digit 0100109106'],
    });
  });

  test('twelve digits are a personal number, and noted', () => {
    expect(reading(readTaxCode, '019204000123')).toEqual({
      value: '019204000123',
      problems: ['tax-code-personal'],
    });
  });

  test('what is none is refused; "chưa có" says nothing', () => {
    expect(reading(readTaxCode, '46')).toEqual({ value: undefined, problems: ['tax-code-malformed'] });
    expect(reading(readTaxCode, 4600.5)).toEqual({ value: undefined, problems: ['tax-code-malformed'] });
    expect(reading(readTaxCode, 'chưa có')).toEqual({ value: undefined, problems: [] });
  });
});

describe('words', () => {
  test.each([
    ['Đang hoạt động', 'operating'],
    ['NNT đang hoạt động (đã được cấp GCN ĐKT)', 'operating'],
    ['Tạm ngừng hoạt động', 'suspended'],
    ['tạm dừng KD', 'suspended'],
    ['Ngừng hoạt động', 'closed'],
    ['NNT không hoạt động tại địa chỉ đã đăng ký', 'closed'],
    ['Đã giải thể', 'closed'],
  ])('%s: %s', (written, status) => {
    expect(reading(readStatus, written).value).toBe(status);
  });

  test.each([
    ['DN nhà nước', 'state'],
    ['Ngoài nhà nước', 'private'],
    ['Công ty TNHH MTV', 'private'],
    ['TNHH 100% vốn nước ngoài', 'foreign'],
    ['FDI', 'foreign'],
    ['Hợp tác xã', 'cooperative'],
  ])('%s: %s', (written, ownership) => {
    expect(reading(readOwnership, written).value).toBe(ownership);
  });

  test.each([
    ['x', { exists: true, kind: null, name: null }],
    ['chưa', { exists: false, kind: null, name: null }],
    ['Chưa có tổ chức đảng', { exists: false, kind: null, name: null }],
    ['Chi bộ', { exists: true, kind: null, name: null }],
    ['Chi bộ cơ sở', { exists: true, kind: 'grassroots-cell', name: null }],
    ['Chi bộ ghép', { exists: true, kind: 'joint-cell', name: null }],
    ['Đảng bộ cơ sở', { exists: true, kind: 'grassroots-committee', name: null }],
    ['Chi bộ Công ty Thép', { exists: true, kind: null, name: 'Chi bộ Công ty Thép' }],
  ])('under "Tổ chức đảng", %s', (written, organisation) => {
    expect(reading(readOrganisation, written).value).toEqual(organisation);
  });

  test('kinds and stages', () => {
    expect(reading(readOrganisationKind, 'Chi bộ trực thuộc').value).toBe('dependent-cell');
    expect(reading(readOrganisationKind, 'Chi bộ')).toEqual({ value: undefined, problems: [] });
    expect(reading(readStage, 'Đang làm hồ sơ').value).toBe('preparing');
    expect(reading(readStage, 'Thống nhất chủ trương').value).toBe('agreed');
    expect(reading(readStage, 'mai')).toEqual({ value: undefined, problems: ['unknown-value'] });
  });
});
