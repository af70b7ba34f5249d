import { lastDigestDay, makeDigests } from '@/lib/db/reminders/day';
import { markMailed, takeDigestToMail } from '@/lib/db/reminders/mailing';
import { isDemonstration } from '@/lib/db/settings';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { digestMail } from '@/lib/mail/digest-mail';
import type { Post } from '@/lib/mail/post';

const fiveMinutes = 5 * 60_000;

/** The hour of Vietnam from which on a day's digests are made: before anybody comes to work. */
const firstHour = 6;

/** Mails digests, as a link in them leads to `home`; null where no mail server is configured. */
export type Mailing = { post: () => Promise<Post>; home: string } | null;

/** The mail server of the environment; its values were checked before anything began. */
export function mailingOf({ SMTP_URL, MAIL_FROM, NEXTAUTH_URL }: NodeJS.ProcessEnv): Mailing {
  if (!SMTP_URL || !MAIL_FROM) return null;
  // Loaded by the first mail: most installations send none.
  const post = async () => (await import('@/lib/mail/post')).openPost(SMTP_URL, MAIL_FROM);
  return { post, home: NEXTAUTH_URL ?? '' };
}

/**
 * Makes and mails each day's digests, now and every five minutes, when it is time. Whatever fails is tried again then, and
 * stops nothing else. Answers how to end it; it keeps no process alive.
 */
export function remindDaily(mailing = mailingOf(process.env)): () => void {
  let underWay = false;
  const look = () => {
    if (underWay) return;
    underWay = true;
    remind(new Date(), mailing)
      .catch((error: unknown) => console.error('reminders', error))
      .finally(() => {
        underWay = false;
      });
  };
  look();
  const timer = setInterval(look, fiveMinutes).unref();
  return () => clearInterval(timer);
}

/** What is to be done at an instant: from six in the morning on; the very first digests are made at once, and mailed then. */
export async function remind(now: Date, mailing: Mailing): Promise<void> {
  const today = todayInVietnam(now);
  const isTime = hourInVietnam(now) >= firstHour;
  if (isTime || (await lastDigestDay()) === null) await makeDigests(today);
  if (isTime && mailing) await mailDigests(today, now, mailing);
}

/** Mails what is to be mailed, one after another; when the server fails, the rest waits. */
async function mailDigests(day: CalendarDate, now: Date, { post, home }: NonNullable<Mailing>) {
  let digest = await takeDigestToMail(day, now);
  if (digest === null) return;
  const server = await post();
  const demonstration = await isDemonstration();
  try {
    for (; digest !== null; digest = await takeDigestToMail(day, now)) {
      const { accountId, name, email, items } = digest;
      const mail = digestMail({ on: day, items }, { name, email, home, isDemonstration: demonstration });
      const { outcome, code } = await server.send(mail);
      if (outcome === 'accepted') await markMailed(accountId, day, now);
      else console.error(`reminders: the mail to account ${accountId} was not accepted (${code})`);
      if (outcome === 'server-failed') return;
    }
  } finally {
    server.close();
  }
}

const hourInVietnam = (now: Date): number => (now.getUTCHours() + 7) % 24;
