/**
 * When there are reminders: one table.
 *
 * Days before a due day are working days; days after it are calendar days. A reminder whose day is a Saturday, a Sunday or
 * a holiday comes on the next working day, together with what comes there anyway: never twice.
 */

import { addDays, type CalendarDate, daysBetween, laterOf } from './calendar-date';
import type { ReminderKind } from './reminder';
import { type Holidays, workingDaysBefore } from './working-days';

/** When a kind of reminder comes, beside the day that it is about. */
export type Times = {
  /** So many working days before. */
  readonly before: readonly number[];
  readonly onTheDay: boolean;
  /** So many days after. */
  readonly after: readonly number[];
  /** After that every so many days from the day itself, until it is done; `null`: no more. */
  readonly thenEvery: number | null;
};

const untilDone = { after: [1, 3], thenEvery: 7 } as const;
const notBefore = { before: [], onTheDay: false } as const;

/**
 * | kind              | beside which day                  | to whom                                                              |
 * | ----------------- | --------------------------------- | -------------------------------------------------------------------- |
 * | `log-report`      | the report's due day              | officials of the unit, else of the nearest above                      |
 * | `returned`        | the day on which it was returned  | the same, and at the times of `log-report` too, in its stead          |
 * | `reports-missing` | the report's due day              | approvers and officials of the nearest unit above                     |
 * | `approve`         | the day on which it was sent      | approvers of the unit, else of the nearest above, but nobody who wrote it |
 * | `measure`         | its deadline                      | officials of the unit that decided it and of the one that has to do it |
 * | `behind-pace`     | the day on which the unit's own report was approved; for a sum, the first working day of the month after the due day | leaders and officials of the unit, once a period |
 */
export const schedule: Record<ReminderKind, Times> = {
  'log-report': { before: [7, 2], onTheDay: true, ...untilDone },
  returned: { ...notBefore, after: [1], thenEvery: null },
  'reports-missing': { ...notBefore, after: [3], thenEvery: 7 },
  approve: { ...notBefore, ...untilDone },
  measure: { before: [7], onTheDay: true, ...untilDone },
  'behind-pace': { ...notBefore, after: [1], thenEvery: null },
};

/** The days whose reminders a digest gives: those after the digest before it, up to its own. */
export type Span = { readonly after: CalendarDate; readonly upTo: CalendarDate };

/** The first digest of an installation looks back so many days, so that what is overdue is told. */
const FIRST_LOOK_BACK = 7;

/** What a digest on `day` gives after one on `previous`; without one, what came up within a week. */
export function spanOf(day: CalendarDate, previous: CalendarDate | null): Span {
  return { after: previous ?? addDays(day, -FIRST_LOOK_BACK), upTo: day };
}

/** Whether a day lies in a span. */
export function liesIn(day: CalendarDate, { after, upTo }: Span): boolean {
  return after < day && day <= upTo;
}

/** Whether a kind of reminder about a day comes up in a span. */
export function comesUp(kind: ReminderKind, day: CalendarDate, span: Span, holidays: Holidays): boolean {
  const { before, onTheDay, after, thenEvery } = schedule[kind];
  return (
    (onTheDay && liesIn(day, span)) ||
    before.some((count) => liesIn(workingDaysBefore(day, count, holidays), span)) ||
    after.some((count) => liesIn(addDays(day, count), span)) ||
    (thenEvery !== null && recursIn(day, thenEvery, span))
  );
}

/** The same, remembered: thousands of units share a due day. */
export function comingUpIn(
  span: Span,
  holidays: Holidays,
): (kind: ReminderKind, day: CalendarDate) => boolean {
  const known = new Map<string, boolean>();
  return (kind, day) => {
    const key = `${kind} ${day}`;
    const answer = known.get(key) ?? comesUp(kind, day, span, holidays);
    known.set(key, answer);
    return answer;
  };
}

/** Whether one of the days `every`, 2 × `every` … after a day lies in a span. */
function recursIn(day: CalendarDate, every: number, { after, upTo }: Span): boolean {
  const passedBy = (date: CalendarDate) => Math.floor(daysBetween(day, date) / every);
  return upTo > day && passedBy(upTo) > passedBy(laterOf(after, day));
}
