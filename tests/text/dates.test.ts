import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/calendar-date';
import { formatDate, formatInstant, formatPeriod, formatPeriodShort, parseDate } from '@/lib/text/dates';

test('days are written as people write them', () => {
  expect(formatDate('2026-09-05', 'vi')).toBe('05/09/2026');
  expect(formatDate('2026-09-05', 'en')).toBe('5 September 2026');
});

test.each([
  ['2026-Q3', 'quý III/2026', 'Q3 2026', 'QIII/2026'],
  ['2026-Q1', 'quý I/2026', 'Q1 2026', 'QI/2026'],
  ['2026-H1', '6 tháng đầu năm 2026', 'first half of 2026', '6T đầu 2026'],
  ['2026-H2', '6 tháng cuối năm 2026', 'second half of 2026', '6T cuối 2026'],
  ['2026', 'năm 2026', '2026', '2026'],
])('the period %s reads "%s"', (period, vietnamese, english, short) => {
  expect(formatPeriod(period, 'vi')).toBe(vietnamese);
  expect(formatPeriod(period, 'en')).toBe(english);
  expect(formatPeriodShort(period, 'vi')).toBe(short);
});

test('instants are shown on the clock of Vietnam', () => {
  expect(formatInstant('2026-09-30T17:05:00Z', 'vi')).toBe('00:05 01/10/2026');
  expect(formatInstant(new Date('2026-09-30T07:05:00Z'), 'en')).toBe('30 September 2026, 14:05');
});

describe('a day that somebody typed', () => {
  test.each(['30/09/2026', '30/9/2026', '30-9-2026', '30.09.2026', ' 2026-09-30 '])('"%s"', (typed) => {
    expect(parseDate(typed)).toBe('2026-09-30');
  });

  test.each([
    ['', 'required'],
    ['31/09/2026', 'not-a-date'],
    ['09/30/2026', 'not-a-date'],
    ['30/9/26', 'not-a-date'],
    ['hôm qua', 'not-a-date'],
  ])('"%s" is refused', (typed, code) => {
    expect(parseDate(typed)).toMatchObject({ refusal: code });
  });

  test('is the day that was shown', () => {
    fc.assert(
      fc.property(fc.nat(50_000), (days) => {
        const date = addDays('1990-01-01', days);
        expect(parseDate(formatDate(date, 'vi'))).toBe(date);
      }),
    );
  });
});
