import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/calendar-date';
import {
  calendarOfPeriod,
  calendarOn,
  closesYear,
  comparePeriods,
  cutOffOf,
  dueOn,
  isPeriod,
  latestClosedPeriod,
  nextPeriod,
  opensYear,
  parsePeriod,
  periodAt,
  periodsFrom,
  previousPeriod,
  reportingCadences,
  samePeriodLastYear,
  startOf,
  yearPeriodOf,
} from '@/lib/domain/period';
import { aCalendar } from '@/tests/support/worlds';

const calendar = aCalendar();
const fromNovember = aCalendar({ yearStartsInMonth: 11 });

const aPeriod = fc
  .tuple(fc.integer({ min: 1950, max: 2100 }), fc.constantFrom('', '-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2'))
  .map(([year, part]) => `${year}${part}`);
const anyCalendar = fc
  .integer({ min: 1, max: 12 })
  .map((yearStartsInMonth) => aCalendar({ yearStartsInMonth }));
const aDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1960-01-01', days));

test('periods are quarters, half-years and years', () => {
  expect(parsePeriod('2026-Q3')).toEqual({ year: 2026, cadence: 'quarter', index: 3 });
  expect(parsePeriod('2026-H1')).toEqual({ year: 2026, cadence: 'half-year', index: 1 });
  expect(parsePeriod('2026')).toEqual({ year: 2026, cadence: 'year', index: 1 });
});

test.each(['2026-Q5', '2026-H3', '2026-Q0', '26-Q1', '2026Q1', '2026-q1', '', '2026-', ' 2026', '3026'])(
  '"%s" is no period',
  (text) => {
    expect(isPeriod(text)).toBe(false);
  },
);

describe('the dates of a period', () => {
  test.each([
    ['2026-Q1', calendar, '2026-01-01', '2026-03-31'],
    ['2026-Q3', calendar, '2026-07-01', '2026-09-30'],
    ['2026-Q4', calendar, '2026-10-01', '2026-12-31'],
    ['2026-H1', calendar, '2026-01-01', '2026-06-30'],
    ['2026', calendar, '2026-01-01', '2026-12-31'],
    ['2026', fromNovember, '2025-11-01', '2026-10-31'],
    ['2026-Q1', fromNovember, '2025-11-01', '2026-01-31'],
    ['2026-Q2', fromNovember, '2026-02-01', '2026-04-30'],
    ['2026-H1', fromNovember, '2025-11-01', '2026-04-30'],
    ['2028-Q1', aCalendar({ yearStartsInMonth: 12 }), '2027-12-01', '2028-02-29'],
    ['2026-Q1', aCalendar({ yearStartsInMonth: 12 }), '2025-12-01', '2026-02-28'],
  ])('%s', (period, by, start, cutOff) => {
    expect(startOf(period, by)).toBe(start);
    expect(cutOffOf(period, by)).toBe(cutOff);
  });

  test('a report is due so many days after the cut-off', () => {
    expect(dueOn('2026-Q3', calendar)).toBe('2026-10-10');
  });

  test('each period begins the day after the one before ended', () => {
    fc.assert(
      fc.property(aPeriod, anyCalendar, (period, by) => {
        expect(startOf(nextPeriod(period), by)).toBe(addDays(cutOffOf(period, by), 1));
      }),
    );
  });

  test('a day falls in the period that contains it', () => {
    fc.assert(
      fc.property(aDay, anyCalendar, fc.constantFrom(...reportingCadences), (day, by, cadence) => {
        const period = periodAt(day, cadence, by);
        expect(startOf(period, by) <= day && day <= cutOffOf(period, by)).toBe(true);
      }),
    );
  });
});

describe('the order of periods', () => {
  test('before and after are each other’s inverse', () => {
    fc.assert(
      fc.property(aPeriod, (period) => {
        expect(previousPeriod(nextPeriod(period))).toBe(period);
        expect(nextPeriod(previousPeriod(period))).toBe(period);
      }),
    );
  });

  test('follows the cut-offs', () => {
    fc.assert(
      fc.property(aPeriod, aPeriod, anyCalendar, (one, other, by) => {
        const order = comparePeriods(one, other);
        if (cutOffOf(one, by) < cutOffOf(other, by)) expect(order).toBeLessThan(0);
        if (one === other) expect(order).toBe(0);
        expect(Math.sign(comparePeriods(other, one))).toBe(-Math.sign(order) + 0);
      }),
    );
  });

  test('the same period last year is four quarters back', () => {
    expect(samePeriodLastYear('2026-Q3')).toBe('2025-Q3');
    expect(periodsFrom('2025-Q3', '2026-Q3')).toEqual([
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
    ]);
    expect(periodsFrom('2026-Q3', '2025-Q3')).toEqual([]);
    expect(() => periodsFrom('2026-Q3', '2027')).toThrow(RangeError);
  });

  test('the first and the last of a year open and close it', () => {
    expect(['2026-Q1', '2026-H1', '2026'].every(opensYear)).toBe(true);
    expect(['2026-Q4', '2026-H2', '2026'].every(closesYear)).toBe(true);
    expect(['2026-Q2', '2026-Q3'].some((period) => opensYear(period) || closesYear(period))).toBe(false);
    expect(yearPeriodOf('2026-Q2')).toBe('2026');
  });
});

test('a period can be reported from its last day on', () => {
  expect(latestClosedPeriod('2026-09-29', calendar)).toBe('2026-Q2');
  expect(latestClosedPeriod('2026-09-30', calendar)).toBe('2026-Q3');
  expect(latestClosedPeriod('2026-01-01', calendar)).toBe('2025-Q4');
  expect(latestClosedPeriod('2026-11-15', fromNovember)).toBe('2026-Q4');
});

describe('the calendar in force', () => {
  const halves = aCalendar({ cadence: 'half-year', appliesFrom: '2027-01-01' });

  test('is the newest by the date, and before the first the first', () => {
    expect(calendarOn([halves, calendar], '2026-12-31')).toBe(calendar);
    expect(calendarOn([halves, calendar], '2027-01-01')).toBe(halves);
    expect(calendarOn([calendar, halves], '2020-01-01')).toBe(calendar);
  });

  test('dates a period by its own beginning', () => {
    const november = aCalendar({ yearStartsInMonth: 11, appliesFrom: '2026-11-01' });
    expect(calendarOfPeriod([calendar, november], '2026-Q4')).toBe(calendar);
    expect(calendarOfPeriod([calendar, november], '2027-Q1')).toBe(november);
  });
});
