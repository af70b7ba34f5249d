import { database } from '@/lib/db/client';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Reminder } from '@/lib/domain/reminder';

/** A digest that is to be mailed, and to whom. */
export type DigestToMail = {
  accountId: number;
  name: string;
  email: string;
  items: Reminder[];
};

/**
 * Takes one digest of a day that no mail server has accepted yet, for whoever can sign in and wants mail; null when there is
 * none. It is nobody else's to mail for ten minutes, then for twenty, forty and so on: a server that refuses is asked a
 * few times a day, and a process that dies leaves nothing undone. `now` is the instant of the attempt.
 */
export async function takeDigestToMail(day: CalendarDate, now: Date): Promise<DigestToMail | null> {
  const [taken] = await database().$queryRaw<DigestToMail[]>`
    update "Digest" d set "triedAt" = ${now}, attempts = d.attempts + 1
    from (
      select x."accountId", x."on", a.name, a.email from "Digest" x join "Account" a on a.id = x."accountId"
      where x."on" = ${day}::date and x."mailedAt" is null and a."disabledAt" is null
        and (x."triedAt" is null or x."triedAt" + interval '10 minutes' * power(2, x.attempts - 1) <= ${now})
        and not exists (select 1 from "MailRefusal" m where m."accountId" = a.id)
      order by x."accountId" limit 1 for update of x skip locked) free
    where d."accountId" = free."accountId" and d."on" = free."on"
    returning d."accountId", free.name, free.email, d.items`;
  return taken ?? null;
}

/** Notes that a mail server accepted somebody's digest of a day. */
export async function markMailed(accountId: number, day: CalendarDate, now: Date): Promise<void> {
  await database().$executeRaw`
    update "Digest" set "mailedAt" = ${now} where "accountId" = ${accountId} and "on" = ${day}::date`;
}
