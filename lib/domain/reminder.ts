/**
 * What a person is reminded of on a day. A digest is a list of these, plain data; the words for them are in
 * `lib/text/words/reminders.ts`.
 */

import type { CalendarDate } from './calendar-date';
import type { GoalCode } from './goal';
import type { Period } from './period';

/** Every kind, as they stand below one another on a page. */
export const reminderKinds = [
  'returned',
  'log-report',
  'approve',
  'reports-missing',
  'measure',
  'behind-pace',
] as const;

/** What a reminder is about. */
export type ReminderKind = (typeof reminderKinds)[number];

/** Every stage, the most pressing first: quá hạn, hôm nay, sắp tới. */
export const stages = ['after', 'on', 'before'] as const;

/** Where the day of the digest lies beside the day that the reminder is about. */
export type Stage = (typeof stages)[number];

/** A unit by its code and name; a measure by its number and title. */
export type Named = { readonly code: string; readonly name: string };

/** What it is about: the first few by name, and how many there are in all. */
type About = { readonly named: readonly Named[]; readonly count: number; readonly stage: Stage };

/** A report that has to be sent, or sent again; or, to the unit above, that was not sent. */
export type ReportReminder = About & {
  readonly kind: 'log-report' | 'returned' | 'reports-missing';
  readonly period: Period;
  readonly dueOn: CalendarDate;
};

/** Reports that wait for approval. */
export type ApprovalReminder = About & { readonly kind: 'approve'; readonly period: Period };

/** A goal on which units move too slowly. */
export type PaceReminder = About & {
  readonly kind: 'behind-pace';
  readonly period: Period;
  readonly goal: GoalCode;
  readonly state: BelowPace;
  /** How many more the target needs; `null` when several units are meant, or it is not known. */
  readonly missing: number | null;
};

/** Work that was assigned, and its deadline. */
export type MeasureReminder = About & {
  readonly kind: 'measure';
  readonly dueOn: CalendarDate;
  /** Who has to do it; `null` when several measures are meant. */
  readonly body: string | null;
};

/** One line of a digest. */
export type Reminder = ReportReminder | ApprovalReminder | PaceReminder | MeasureReminder;

/** Classes of pace of which notice is given. */
export const belowPace = ['slow', 'behind'] as const;

/** chậm, tụt lại. */
export type BelowPace = (typeof belowPace)[number];

/** What somebody is reminded of on one day. */
export type Digest = {
  readonly on: CalendarDate;
  readonly items: readonly Reminder[];
  /** ISO instant; `null` while it was not read. */
  readonly readAt: string | null;
};

/** The stage on a day of something due on another. */
export function stageOn(day: CalendarDate, dueOn: CalendarDate): Stage {
  if (day < dueOn) return 'before';
  return day === dueOn ? 'on' : 'after';
}
