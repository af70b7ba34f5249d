import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { RuleChoices } from '@/lib/domain/counting';
import type { GoalCode, GoalTerms, Milestone } from '@/lib/domain/goal';
import {
  calendarOfPeriod,
  cutOffOf,
  type Period,
  type ReportingCadence,
  type ReportingCalendar,
} from '@/lib/domain/period';
import { database, type Reader } from './client';
import { fromDateColumn } from './dates';

/** A counting rule as recorded. */
export type RecordedRule = {
  id: number;
  goal: GoalCode;
  name: string;
  validFrom: CalendarDate;
  choices: RuleChoices;
  sourceNote: string;
  authorName: string;
};

/** What figures are judged by: all dated terms of the goals, reporting calendars and counting rules. */
export type Standards = {
  terms: GoalTerms[];
  calendars: ReportingCalendar[];
  rules: RecordedRule[];
};

let kept: { version: string; standards: Standards } | null = null;

/** The standards, read once per version of the structure. */
export async function standards(viewer: Pick<Viewer, 'version'>): Promise<Standards> {
  const version = viewer.version.structure;
  if (kept?.version !== version) kept = { version, standards: await readStandards() };
  return kept.standards;
}

/** The standards as they stand in this very transaction. */
export async function readStandards(reader: Reader = database()): Promise<Standards> {
  const terms = await reader.goalTerms.findMany({ orderBy: { id: 'asc' } });
  const calendars = await reader.reportingCalendar.findMany({
    orderBy: { id: 'asc' },
  });
  const rules = await reader.countingRule.findMany({ orderBy: { id: 'asc' } });
  return {
    terms: terms.map(toTerms),
    calendars: calendars.map((row) => ({
      cadence: row.cadence as ReportingCadence,
      yearStartsInMonth: row.yearStartsInMonth,
      dueAfterDays: row.dueAfterDays,
      appliesFrom: fromDateColumn(row.appliesFrom),
    })),
    rules: rules.map(({ authorId: _author, recordedAt: _recorded, ...row }) => ({
      ...row,
      goal: row.goal as GoalCode,
      validFrom: fromDateColumn(row.validFrom),
      choices: row.choices as RuleChoices,
    })),
  };
}

type TermsRow = Awaited<ReturnType<ReturnType<typeof database>['goalTerms']['findMany']>>[number];

function toTerms(row: TermsRow): GoalTerms {
  const { baselineOn, baselineNumerator: numerator, baselineDenominator: denominator } = row;
  const known = baselineOn !== null && numerator !== null && denominator !== null;
  return {
    id: row.id,
    goal: row.goal as GoalCode,
    appliesFrom: fromDateColumn(row.appliesFrom),
    targetBasisPoints: row.targetBasisPoints,
    dueOn: fromDateColumn(row.dueOn),
    baseline: known ? { on: fromDateColumn(baselineOn), numerator, denominator } : null,
    milestones: row.milestones as Milestone[],
    reason: row.reason,
    authorName: row.authorName,
    recordedAt: row.recordedAt.toISOString(),
  };
}

/** The rule of a goal in force on a date. */
export function ruleOn(
  rules: readonly RecordedRule[],
  goal: GoalCode,
  date: CalendarDate,
): RecordedRule | null {
  return rules.findLast((rule) => rule.goal === goal && rule.validFrom <= date) ?? null;
}

const keptCutOffs = new WeakMap<Standards, Map<Period, CalendarDate>>();

/** The last day of a period by its calendar. A page asks for that of the same few periods hundreds of times. */
export function cutOffIn(known: Standards, period: Period): CalendarDate {
  const cutOffs = keptCutOffs.get(known) ?? new Map<Period, CalendarDate>();
  keptCutOffs.set(known, cutOffs);
  const cutOff = cutOffs.get(period) ?? cutOffOf(period, calendarOfPeriod(known.calendars, period));
  cutOffs.set(period, cutOff);
  return cutOff;
}
