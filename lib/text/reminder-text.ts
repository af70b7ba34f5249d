/** A reminder in words, and where what it asks for is done. */

import { type CalendarDate, daysBetween } from '@/lib/domain/calendar-date';
import type {
  ApprovalReminder,
  MeasureReminder,
  PaceReminder,
  Reminder,
  ReportReminder,
} from '@/lib/domain/reminder';
import { formatDate, formatPeriod } from './dates';
import type { Locale } from './locale';
import { formatCount } from './numbers';
import { goalWords } from './words/goals';
import { type ReminderWords, reminderWords } from './words/reminders';

/** A reminder as it is shown: what to do, by when, for whom, and the one step onward. */
export type ReminderText = {
  readonly title: string;
  /** By when, or for when; empty where the title says it all. */
  readonly when: string;
  /** Units, or measures. */
  readonly whom: string;
  readonly action: string;
  /** A path of this application. */
  readonly href: string;
};

type Told<R> = (reminder: R, on: CalendarDate, locale: Locale) => ReminderText;

/** A line that stands by itself begins with a capital. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** What a reminder says in the digest of a day. */
export function reminderText(reminder: Reminder, on: CalendarDate, locale: Locale): ReminderText {
  switch (reminder.kind) {
    case 'log-report':
    case 'returned':
    case 'reports-missing':
      return reportText(reminder, on, locale);
    case 'approve':
      return approvalText(reminder, on, locale);
    case 'behind-pace':
      return paceText(reminder, on, locale);
    case 'measure':
      return measureText(reminder, on, locale);
  }
}

const subjects = { 'log-report': 'report', returned: 'returned', 'reports-missing': 'missing' } as const;

const reportText: Told<ReportReminder> = (reminder, on, locale) => {
  const words = reminderWords[locale];
  const { kind, period, count } = reminder;
  const { one, many } = words[subjects[kind]];
  const spoken = formatPeriod(period, locale);
  const single = kind === 'returned' ? words.actions.correct : words.actions.log;
  return {
    title: count === 1 ? one(spoken) : many(count, spoken),
    when: dueIn(reminder, on, locale),
    whom: unitsIn(reminder, words),
    action: count === 1 && kind !== 'reports-missing' ? single : words.actions.list,
    href: addressOf('/reports', { period, ...narrowed(reminder) }),
  };
};

/** One unit by its code; several by what they have in common. */
function narrowed({ kind, stage, count, named }: ReportReminder): Record<string, string> {
  const [first] = named;
  if (count === 1 && first !== undefined) return { text: first.code };
  if (kind === 'returned') return { state: 'returned' };
  return stage === 'after' ? { state: 'overdue' } : {};
}

const approvalText: Told<ApprovalReminder> = (reminder, _on, locale) => {
  const words = reminderWords[locale];
  const { period, count } = reminder;
  const spoken = formatPeriod(period, locale);
  return {
    title: count === 1 ? words.waiting.one(spoken) : words.waiting.many(count, spoken),
    when: '',
    whom: unitsIn(reminder, words),
    action: words.actions.approve,
    href: addressOf('/reports', { state: 'waiting', period }),
  };
};

const paceText: Told<PaceReminder> = (reminder, _on, locale) => {
  const words = reminderWords[locale];
  const { period, goal, state, missing, count, named } = reminder;
  const { short, missing: what } = goalWords[locale][goal];
  const whose = count === 1 ? '' : `${words.paceMany(count)} `;
  const needed = missing === null ? [] : [words.stillMissing(formatCount(missing, locale), what(missing))];
  const unit: Record<string, string> = count === 1 && named[0] !== undefined ? { unit: named[0].code } : {};
  return {
    title: `${short}: ${whose}${words.pace[state]}`,
    when: [words.paceIn(formatPeriod(period, locale)), ...needed].join(', '),
    whom: unitsIn(reminder, words),
    action: count === 1 ? words.actions.goal : words.actions.matrix,
    href: addressOf(`/goals/${goal}`, { ...unit, period }),
  };
};

const measureText: Told<MeasureReminder> = (reminder, on, locale) => {
  const { measure, actions, othersMeasures } = reminderWords[locale];
  const { count, named, body } = reminder;
  const [first] = named;
  const due = dueIn(reminder, on, locale);
  if (count > 1 || first === undefined) {
    const whom = listed(reminder, '; ', othersMeasures);
    return { title: measure.many(count), when: due, whom, action: actions.measures, href: '/measures' };
  }
  return {
    title: first.name,
    when: measure.due(due),
    whom: body === null ? '' : measure.body(body),
    action: actions.measure,
    href: `/measures/${first.code}`,
  };
};

function dueIn(
  { dueOn, stage }: { dueOn: CalendarDate } & Reminder,
  on: CalendarDate,
  locale: Locale,
): string {
  return reminderWords[locale].due[stage](formatDate(dueOn, locale), Math.abs(daysBetween(on, dueOn)));
}

const unitsIn = (reminder: Reminder, words: ReminderWords): string => listed(reminder, ', ', words.others);

function listed({ named, count }: Reminder, between: string, others: (count: number) => string): string {
  const names = named.map(({ name }) => name).join(between);
  return count > named.length ? `${names} ${others(count - named.length)}` : names;
}

const addressOf = (path: string, query: Record<string, string>): string =>
  `${path}?${new URLSearchParams(query)}`;
