import { database } from '@/lib/db/client';
import { fromDateColumn } from '@/lib/db/dates';
import { readDueDates } from '@/lib/db/due-dates';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { digestsOf } from '@/lib/domain/reminder-digest';
import { spanOf } from '@/lib/domain/reminder-schedule';
import { isWorkingDay } from '@/lib/domain/working-days';
import { factsFor } from './facts';

/** Digests of a country are thousands of rows. */
const longestMilliseconds = 120_000;

/** The day whose digests were made last; null before the first. */
export async function lastDigestDay(): Promise<CalendarDate | null> {
  const last = await database().digestDay.findFirst({ orderBy: { on: 'desc' } });
  return last && fromDateColumn(last.on);
}

/**
 * Makes everybody's digest of a day, once: of several processes that try at the same time one does it, and the others wait
 * and find it done. What came up on days on which nothing ran is told as well. Answers how many people have one, or null
 * when there is nothing to do: a day off, a day that is done, a house that is not set up.
 *
 * Digests tell of data and are none: they leave no audit event.
 */
export async function makeDigests(day: CalendarDate): Promise<number | null> {
  if (!isWorkingDay(day, (await readDueDates()).holidays)) return null;
  if ((await database().installation.count()) === 0) return null;
  const previous = await lastDigestDay();
  if (previous !== null && previous >= day) return null;
  return database().$transaction(
    async (tx) => {
      const claimed = await tx.$executeRaw`
        insert into "DigestDay" ("on") values (${day}::date) on conflict do nothing`;
      if (claimed === 0) return null;
      const span = spanOf(day, previous);
      const digests = [...digestsOf(await factsFor(span), span)];
      const rows = digests.map(([accountId, items]) => ({ accountId, items }));
      await tx.$executeRaw`
        insert into "Digest" ("accountId", "on", items) select d."accountId", ${day}::date, d.items
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d ("accountId" int, items jsonb)`;
      return digests.length;
    },
    { maxWait: 5000, timeout: longestMilliseconds },
  );
}
