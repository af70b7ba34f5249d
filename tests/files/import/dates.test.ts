import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '@/lib/import/file/cell';
import { dateOfSerial, precisionOfFormat } from '@/lib/import/file/serial-date';
import { readDate } from '@/lib/import/values/date';
import { formatDate } from '@/lib/text/dates';
import { reading } from './cell-reading';

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
