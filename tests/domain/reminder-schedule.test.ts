import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import { type ReminderKind, stageOn } from '@/lib/domain/reminder';
import { comesUp, spanOf } from '@/lib/domain/reminder-schedule';
import { isWorkingDay } from '@/lib/domain/working-days';

/** Every working day on which a kind of reminder about a day comes, when digests are made on each of them. */
function daysOf(kind: ReminderKind, day: CalendarDate, holidays = new Set<string>()): CalendarDate[] {
  const found: CalendarDate[] = [];
  let previous = addDays(day, -30);
  for (let today = addDays(previous, 1); today <= addDays(day, 30); today = addDays(today, 1)) {
    if (!isWorkingDay(today, holidays)) continue;
    if (comesUp(kind, day, spanOf(today, previous), holidays)) found.push(today);
    previous = today;
  }
  return found;
}

describe('reminders come', () => {
  test('of a report that is due on a Tuesday', () => {
    expect(daysOf('log-report', '2026-10-13')).toEqual([
      '2026-10-02',
      '2026-10-09',
      '2026-10-13',
      '2026-10-14',
      '2026-10-16',
      '2026-10-20',
      '2026-10-27',
      '2026-11-03',
      '2026-11-10',
    ]);
  });

  test('on the working day after a day off, once for all that fell together', () => {
    // Due on Friday: the Saturday after it and the Monday, which is three days after it, are told on Monday.
    expect(daysOf('log-report', '2026-10-16').filter((day) => day > '2026-10-16')).toEqual([
      '2026-10-19',
      '2026-10-23',
      '2026-10-30',
      '2026-11-06',
      '2026-11-13',
    ]);
    // 20 October, seven days after, is a holiday.
    const holidays = new Set(['2026-10-20']);
    expect(daysOf('reports-missing', '2026-10-13', holidays)).toEqual([
      '2026-10-16',
      '2026-10-21',
      '2026-10-27',
      '2026-11-03',
      '2026-11-10',
    ]);
  });

  test('of a measure whose deadline is a Saturday', () => {
    expect(daysOf('measure', '2026-11-21')).toEqual([
      '2026-11-12',
      '2026-11-23',
      '2026-11-24',
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
    ]);
  });

  test('of a report that waits, of one that was returned, and of a slow pace', () => {
    expect(daysOf('approve', '2026-10-05').slice(0, 4)).toEqual([
      '2026-10-06',
      '2026-10-08',
      '2026-10-12',
      '2026-10-19',
    ]);
    expect(daysOf('returned', '2026-10-09')).toEqual(['2026-10-12']);
    expect(daysOf('behind-pace', '2026-10-09')).toEqual(['2026-10-12']);
  });

  test('at once when digests were not made for a while, and never twice', () => {
    const span = spanOf('2026-10-28', '2026-10-12');
    expect(comesUp('log-report', '2026-10-13', span, new Set())).toBe(true);
    expect(comesUp('log-report', '2026-10-13', spanOf('2026-10-29', '2026-10-28'), new Set())).toBe(false);
  });

  test('in the first digest of an installation of what came up within a week', () => {
    expect(comesUp('reports-missing', '2026-10-13', spanOf('2026-11-23', null), new Set())).toBe(true);
    expect(comesUp('returned', '2026-10-13', spanOf('2026-11-23', null), new Set())).toBe(false);
  });
});

test('a day lies before, on or after another', () => {
  expect(['2026-10-12', '2026-10-13', '2026-10-14'].map((day) => stageOn(day, '2026-10-13'))).toEqual([
    'before',
    'on',
    'after',
  ]);
});
