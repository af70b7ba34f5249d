import { describe, expect, test } from 'vitest';
import { checkDueDay, dueDatesOf, reportDueOn } from '@/lib/domain/due-day';
import { isRefusal } from '@/lib/domain/refusal';
import {
  firstWorkingDayOfNextMonth,
  isWorkingDay,
  workingDayFrom,
  workingDaysBefore,
} from '@/lib/domain/working-days';
import { aCalendar } from '@/tests/support/worlds';

/** Monday 12 October 2026, and the seven days of Tết 2027. */
const holidays = new Set([
  '2026-10-12',
  '2027-01-01',
  '2027-02-04',
  '2027-02-05',
  '2027-02-08',
  '2027-02-09',
  '2027-02-10',
]);

describe('offices work', () => {
  test.each([
    ['2026-10-09', true, 'a Friday'],
    ['2026-10-10', false, 'a Saturday'],
    ['2026-10-11', false, 'a Sunday'],
    ['2026-10-12', false, 'a Monday that is a holiday'],
    ['2026-10-13', true, 'the day after it'],
    ['2020-02-29', false, 'a Saturday before the week that is counted from'],
  ])('on %s: %s, %s', (day, works) => {
    expect(isWorkingDay(day, holidays)).toBe(works);
  });

  test.each([
    ['2026-10-09', '2026-10-09'],
    ['2026-10-10', '2026-10-13'],
    ['2027-02-04', '2027-02-11'],
  ])('from %s on, first on %s', (day, first) => {
    expect(workingDayFrom(day, holidays)).toBe(first);
  });

  test.each([
    ['2026-10-13', 2, '2026-10-08'],
    ['2026-10-13', 7, '2026-10-01'],
    ['2026-10-11', 1, '2026-10-09'],
    ['2027-02-11', 2, '2027-02-02'],
    ['2026-10-13', 0, '2026-10-13'],
  ])('and before %s the %i. last working day is %s', (day, count, before) => {
    expect(workingDaysBefore(day, count, holidays)).toBe(before);
  });

  test('the first working day of the next month passes over what is none, and over the end of the year', () => {
    expect(firstWorkingDayOfNextMonth('2026-10-13', holidays)).toBe('2026-11-02');
    expect(firstWorkingDayOfNextMonth('2026-12-31', holidays)).toBe('2027-01-04');
  });
});

describe('a report of the third quarter of 2026 is due', () => {
  const calendar = aCalendar();
  const due = (path: string, dates = dueDatesOf([], [])) => reportDueOn(path, '2026-Q3', calendar, dates);

  test('by the calendar ten days after the cut-off, which is a Saturday: on Monday', () => {
    expect(due('/1/2/')).toBe('2026-10-12');
  });

  test('a day later when that Monday is a holiday', () => {
    expect(due('/1/2/', dueDatesOf(holidays, []))).toBe('2026-10-13');
  });

  const decided = (unitId: number, dueOn: string, period = '2026-Q3') => ({ unitId, period, dueOn });

  test('when somebody decided another day: for the unit and those below it, the nearest and newest first', () => {
    const dates = dueDatesOf(
      [],
      [decided(1, '2026-10-20'), decided(3, '2026-10-26'), decided(1, '2026-10-21')],
    );
    expect(due('/1/', dates)).toBe('2026-10-21');
    expect(due('/1/2/', dates)).toBe('2026-10-21');
    expect(due('/1/3/', dates)).toBe('2026-10-26');
    expect(due('/1/3/9/', dates)).toBe('2026-10-26');
    expect(due('/9/', dates)).toBe('2026-10-12');
  });

  test('on the next working day when the day decided is none, and not for another period', () => {
    expect(due('/1/', dueDatesOf(holidays, [decided(1, '2026-10-12')]))).toBe('2026-10-13');
    expect(due('/1/', dueDatesOf([], [decided(1, '2026-10-20', '2026-Q2')]))).toBe('2026-10-12');
  });

  test.each([
    ['2026-09-30', true],
    ['2026-10-01', false],
    ['2027-04-01', false],
    ['2027-04-02', true],
  ])('%s is refused: %s', (day, refused) => {
    expect(isRefusal(checkDueDay(day, '2026-09-30', '2027-04-01'))).toBe(refused);
  });
});
