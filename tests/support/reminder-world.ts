import { database } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import type { Reminder } from '@/lib/domain/reminder';
import { remind } from '@/lib/server/reminders';
import type { FreshDatabase } from './database';
import { asSignedIn } from './report-world';

/** Half past six in the morning of a day in Vietnam. */
export const morningOf = (day: CalendarDate): Date => new Date(`${day}T06:30:00+07:00`);

/** What people do on a day, after its reminders came. */
export type Diary = Readonly<Record<CalendarDate, () => Promise<unknown>>>;

/** Who was reminded of what on a day: `before log-report 2026-Q3 A`. */
export type Reminded = Record<string, string[]>;

/**
 * Lets the days from the first to the last pass one after another: in the morning reminders are made, then people do what
 * stands in the diary. Answers what everybody was reminded of, by day and name; a day without reminders is left out.
 */
export async function daysPass(
  fresh: FreshDatabase,
  first: CalendarDate,
  last: CalendarDate,
  diary: Diary,
): Promise<Record<CalendarDate, Reminded>> {
  const told: Record<CalendarDate, Reminded> = {};
  let seen = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    await remind(morningOf(day), null);
    const digests = await digestsOn(day);
    if (Object.keys(digests).length > 0) told[day] = digests;
    await diary[day]?.();
    seen = await dated(fresh, day, seen);
  }
  return told;
}

/** Everybody's reminders of a day, by name. */
export async function digestsOn(day: CalendarDate): Promise<Reminded> {
  const rows = await database().digest.findMany({
    where: { on: new Date(day) },
    include: { account: true },
    orderBy: { accountId: 'asc' },
  });
  return Object.fromEntries(
    rows.map(({ account, items }) => [account.name, (items as unknown as Reminder[]).map(inShort)]),
  );
}

function inShort(reminder: Reminder): string {
  const { stage, kind, named } = reminder;
  const about = 'period' in reminder ? reminder.period : reminder.dueOn;
  const goal = reminder.kind === 'behind-pace' ? [reminder.goal, reminder.state] : [];
  return [stage, kind, about, ...goal, named.map(({ code }) => code).join('+')].join(' ');
}

/**
 * Steps taken since the ones up to `seen` were taken in the afternoon of a day of the test: the database's own clock stands
 * outside of it. Answers up to which they are dated now.
 */
async function dated(fresh: FreshDatabase, day: CalendarDate, seen: number): Promise<number> {
  await fresh.query('alter table "ReportStep" disable trigger append_only');
  await fresh.query('update "ReportStep" set at = $1 where id > $2', [`${day}T15:00:00+07:00`, seen]);
  await fresh.query('alter table "ReportStep" enable trigger append_only');
  const [last] = await fresh.query<{ id: number }>(
    'select coalesce(max(id), 0)::int as id from "ReportStep"',
  );
  return last?.id ?? 0;
}

/** Somebody as he is after signing in anew: what was decided meanwhile holds. */
export const now = (viewer: Viewer): Promise<Viewer> => asSignedIn(viewer.accountId);
