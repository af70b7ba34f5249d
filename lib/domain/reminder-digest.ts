/** Everybody's digest of a day: matters of one line are told together, however many units they are about. */

import { goalCodes } from './goal';
import { comparePeriods } from './period';
import { type Named, type Reminder, reminderKinds, stages } from './reminder';
import type { ReminderFacts } from './reminder-facts';
import { mattersIn, type ReminderLine } from './reminder-matters';
import { officesOf } from './reminder-offices';
import type { Span } from './reminder-schedule';
import { isWorkingDay } from './working-days';

/** A line names so many; of the others it tells how many they are. */
const namedAtMost = 5;

type Told = { line: ReminderLine; about: Named[]; comesUp: boolean };

/** What every account is reminded of on the last day of a span; nobody of nothing, and on a day off nobody at all. */
export function digestsOf(facts: ReminderFacts, span: Span): Map<number, Reminder[]> {
  const digests = new Map<number, Reminder[]>();
  if (!isWorkingDay(span.upTo, facts.dates.holidays)) return digests;
  for (const [accountId, lines] of toldTo(facts, span)) {
    const items = [...lines.values()].filter(({ comesUp }) => comesUp).map(reminderOf);
    if (items.length > 0) digests.set(accountId, items.sort(byUrgency));
  }
  return digests;
}

/** The lines of each account, by what they have in common. */
function toldTo(facts: ReminderFacts, span: Span): Map<number, Map<string, Told>> {
  const desks = new Map<number, Map<string, Told>>();
  const offices = officesOf(facts.tree, facts.officers);
  for (const { line, about, to, comesUp } of mattersIn(facts, offices, span)) {
    const key = keyOf(line);
    for (const accountId of new Set(to)) {
      const desk = desks.get(accountId) ?? new Map<string, Told>();
      const told = desk.get(key) ?? { line, about: [], comesUp: false };
      told.about.push(about);
      told.comesUp ||= comesUp;
      desks.set(accountId, desk.set(key, told));
    }
  }
  return desks;
}

const keyOf = (line: ReminderLine): string => JSON.stringify(inGeneral(line));

/** Without what is said of a single unit or measure only, and keeps nothing apart. */
function inGeneral<L extends ReminderLine>(line: L): L {
  if (line.kind === 'behind-pace') return { ...line, missing: null };
  return line.kind === 'measure' ? { ...line, body: null } : line;
}

function reminderOf({ line, about }: Told): Reminder {
  const named = about.slice(0, namedAtMost);
  return { ...(about.length > 1 ? inGeneral(line) : line), named, count: about.length };
}

/** The most pressing stage first, then by kind, period, day and goal. */
function byUrgency(one: Reminder, other: Reminder): number {
  return (
    stages.indexOf(one.stage) - stages.indexOf(other.stage) ||
    reminderKinds.indexOf(one.kind) - reminderKinds.indexOf(other.kind) ||
    byPeriod(one, other) ||
    dayOf(one).localeCompare(dayOf(other)) ||
    goalRank(one) - goalRank(other)
  );
}

function byPeriod(one: Reminder, other: Reminder): number {
  if (!('period' in one && 'period' in other) || one.period === other.period) return 0;
  return comparePeriods(one.period, other.period);
}

const dayOf = (reminder: Reminder): string => ('dueOn' in reminder ? reminder.dueOn : '');

const goalRank = (reminder: Reminder): number => ('goal' in reminder ? goalCodes.indexOf(reminder.goal) : -1);
