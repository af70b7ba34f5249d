import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addYears,
  daysBetween,
  firstOfMonth,
  isCalendarDate,
  todayInVietnam,
  yearsBetween,
} from '@/lib/domain/calendar-date';

const aDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));

test.each(['2024-02-29', '2026-12-31', '2000-02-29'])('%s is a day', (text) => {
  expect(isCalendarDate(text)).toBe(true);
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-01',
  '2026-04-31',
  '1900-02-29',
  '2026-09-30T00:00',
  '',
  '30/09/2026',
])('"%s" is not a day', (text) => {
  expect(isCalendarDate(text)).toBe(false);
});

test('a day and so many days further is that many days away', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
      expect(isCalendarDate(addDays(day, days))).toBe(true);
    }),
  );
});

test('29 February a year later is 28 February', () => {
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  expect(addYears('2026-09-30', 4)).toBe('2030-09-30');
});

test('months beyond December run on into the next year', () => {
  expect(firstOfMonth(2025, 13)).toBe('2026-01-01');
  expect(firstOfMonth(2025, 11)).toBe('2025-11-01');
});

describe('years between two days', () => {
  test.each([
    ['2026-09-30', '2030-09-30', 4],
    ['2028-12-31', '2030-12-31', 2],
    ['2024-02-29', '2025-02-28', 1],
    ['2026-01-01', '2026-01-01', 0],
    // 4 whole years to 30/09/2030, then 92 of the 365 days to 30/09/2031
    ['2026-09-30', '2030-12-31', 4 + 92 / 365],
    // 182 of the 366 days from 01/01/2028
    ['2028-01-01', '2028-07-01', 182 / 366],
    ['2030-12-31', '2028-12-31', -2],
  ])('from %s to %s are %d', (from, to, years) => {
    expect(yearsBetween(from, to)).toBeCloseTo(years, 12);
  });

  test('there and back are opposite', () => {
    fc.assert(
      fc.property(aDay, aDay, (one, other) => {
        expect(yearsBetween(one, other)).toBeCloseTo(-yearsBetween(other, one), 12);
      }),
    );
  });
});

test('today is the day in Vietnam, whatever the time zone of the machine', () => {
  expect(todayInVietnam(new Date('2026-09-30T16:59:59Z'))).toBe('2026-09-30');
  expect(todayInVietnam(new Date('2026-09-30T17:00:00Z'))).toBe('2026-10-01');
});
