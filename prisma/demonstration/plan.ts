/**
 * From tables and story to reports with their history: every step with who, when and why. Pure: the same day gives the
 * same reports.
 */

import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import { applyInput, changesBetween, type DraftChanges, type DraftContent } from '@/lib/domain/draft';
import {
  cutOffOf,
  latestClosedPeriod,
  type Period,
  periodsFrom,
  type ReportingCalendar,
} from '@/lib/domain/period';
import type { ReportStatus, ReportStep } from '@/lib/domain/report';
import { validOn } from '@/lib/domain/unit';
import { type Answers, answersIn } from './answers';
import { approverOf, type DemonstrationPerson, officialOf } from './people';
import { type Chapter, courses, story } from './story';
import { type DemonstrationUnit, units } from './units';

/** One step of a report's history. */
export type PlannedStep = {
  readonly kind: ReportStep;
  readonly at: Date;
  readonly by: DemonstrationPerson;
  readonly reason: string | null;
  readonly goal: Chapter['goal'] | null;
  /** What an edit changed. */
  readonly changes: DraftChanges | null;
  /** What the report said after the step. */
  readonly content: DraftContent;
  readonly statusBefore: ReportStatus;
  readonly status: ReportStatus;
};

/** A revision, as it stands after its last step. */
export type PlannedRevision = {
  readonly number: number;
  readonly steps: readonly [PlannedStep, ...PlannedStep[]];
};

/** A unit's report for a period. */
export type PlannedReport = {
  readonly unit: DemonstrationUnit;
  readonly period: Period;
  readonly revisions: readonly PlannedRevision[];
};

const firstPeriod: Period = '2023-Q2';

const statusAfter: Record<ReportStep, ReportStatus> = {
  opened: 'draft',
  edited: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  approved: 'approved',
  reopened: 'draft',
};

/** Days that pass before each step; a report is due ten days after its cut-off. */
const daysBefore: Record<ReportStep, number> = {
  opened: 1,
  edited: 1,
  submitted: 3,
  returned: 2,
  approved: 2,
  reopened: 9,
};

/** Every report of the fictional city up to the newest closed quarter, by period and unit. Nothing lies after `now`. */
export function planReports(calendar: ReportingCalendar, today: CalendarDate, now: Date): PlannedReport[] {
  const newest = latestClosedPeriod(today, calendar);
  return periodsFrom(firstPeriod, newest).flatMap((period) => {
    const on = cutOffOf(period, calendar);
    return units.flatMap((unit, order) => {
      const answers = validOn(unit, on) ? answersIn(unit.code, period) : null;
      if (answers === null) return [];
      const chapter = chapterOf(unit.code, period, newest);
      const steps = stepsOf(unit, chapter, contentOf(answers, on), order, now);
      return steps.length === 0 ? [] : [{ unit, period, revisions: inRevisions(steps) }];
    });
  });
}

function chapterOf(unit: string, period: Period, newest: Period): Chapter {
  const isTold = (each: Chapter) =>
    each.unit === unit && (each.period === 'newest' ? newest === period : each.period === period);
  return story.find(isTold) ?? { unit, period, course: 'approved' };
}

const contentOf = (answers: Answers, asOf: CalendarDate): DraftContent => ({
  ...answers,
  asOf,
  note: '',
  source: '',
});

function stepsOf(
  unit: DemonstrationUnit,
  chapter: Chapter,
  usual: DraftContent,
  order: number,
  now: Date,
): PlannedStep[] {
  const course: readonly ReportStep[] = courses[chapter.course];
  const { first = {}, edited = {}, unanswered = [], note = '' } = chapter;
  const states = {
    first: applyInput(usual, { figures: first, unanswered, note }),
    edited: applyInput(usual, { figures: edited, note }),
  };
  const days = daysOf(course, usual.asOf, order, chapter.lateBy ?? 0);
  return course.map((kind, index) => {
    const wasEdited = course.indexOf('edited') !== -1 && index >= course.indexOf('edited');
    const isJudged = kind === 'returned' || kind === 'reopened';
    return {
      kind,
      at: notAfter(now, officeHour(days[index] ?? usual.asOf, order * 4 + index), course.length - index),
      by: byWhom(kind, unit),
      reason: isJudged ? (chapter.reason ?? null) : null,
      goal: isJudged ? (chapter.goal ?? null) : null,
      changes: kind === 'edited' ? changesBetween(states.first, states.edited) : null,
      content: wasEdited ? states.edited : states.first,
      statusBefore: statusAfter[course[index - 1] ?? 'opened'],
      status: statusAfter[kind],
    };
  });
}

function byWhom(kind: ReportStep, unit: DemonstrationUnit): DemonstrationPerson {
  const isJudged = kind === 'returned' || kind === 'reopened' || kind === 'approved';
  return isJudged ? approverOf(unit.below) : officialOf(unit.code);
}

/** The day of each step, never a Saturday or Sunday, each later than the one before. */
function daysOf(course: readonly ReportStep[], cutOff: CalendarDate, order: number, lateBy: number) {
  const days: CalendarDate[] = [];
  for (const [index, kind] of course.entries()) {
    const spread = (order + index) % 2;
    const before = days.at(-1) ?? addDays(cutOff, lateBy);
    days.push(workday(addDays(before, daysBefore[kind] + spread)));
  }
  return days;
}

function workday(date: CalendarDate): CalendarDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const daysToMonday: Record<number, number> = { 0: 1, 6: 2 };
  return addDays(date, daysToMonday[weekday] ?? 0);
}

/** A minute between 7:30 and 16:30 in Vietnam. */
function officeHour(date: CalendarDate, order: number): Date {
  const minutes = (order * 37) % 540;
  return new Date(Date.parse(`${date}T07:30:00+07:00`) + minutes * 60_000);
}

/** On the days just after a quarter has closed, what would come later has just happened. */
function notAfter(now: Date, planned: Date, minutesAgo: number): Date {
  const latest = new Date(now.getTime() - minutesAgo * 60_000);
  return planned < latest ? planned : latest;
}

function inRevisions(steps: readonly PlannedStep[]): PlannedRevision[] {
  const starts = steps.flatMap(({ kind }, index) =>
    kind === 'opened' || kind === 'reopened' ? [index] : [],
  );
  return starts.flatMap((start, index) => {
    const [first, ...rest] = steps.slice(start, starts[index + 1]);
    return first === undefined ? [] : [{ number: index + 1, steps: [first, ...rest] as const }];
  });
}
