import { type Digest, type Reminder, type Stage, stages } from '@/lib/domain/reminder';
import type { Locale } from '@/lib/text/locale';
import { type ReminderText, reminderText } from '@/lib/text/reminder-text';
import { formatWeekday } from '@/lib/text/weekday';
import { type DigestWords, digestWords } from '@/lib/text/words/digest';
import { digestHtml } from './digest-html';
import type { Mail } from './post';

/** For whom a digest is, and where the application is found. */
export type Addressee = {
  readonly name: string;
  readonly email: string;
  /** Without a slash at its end. */
  readonly home: string;
  readonly isDemonstration: boolean;
};

/** The reminders of one stage under their heading. */
export type MailGroup = {
  readonly stage: Stage;
  readonly heading: string;
  readonly lines: readonly ReminderText[];
};

/** A digest as mail says it: its parts, each a heading with what stands beneath. */
export type MailContent = {
  readonly greeting: string;
  readonly lead: string;
  readonly groups: readonly MailGroup[];
  readonly home: string;
  readonly words: DigestWords['mail'];
  readonly isDemonstration: boolean;
};

/** The mail that brings somebody the digest of a day; mails are written in Vietnamese. */
export function digestMail(
  { on, items }: Pick<Digest, 'on' | 'items'>,
  { name, email, home, isDemonstration }: Addressee,
): Mail {
  const locale: Locale = 'vi';
  const words = digestWords[locale];
  const day = formatWeekday(on, locale);
  const lines = (ofStage: readonly Reminder[]) => ofStage.map((item) => reminderText(item, on, locale));
  const content: MailContent = {
    greeting: words.mail.greeting(name),
    lead: words.mail.lead(day),
    groups: stages
      .map((stage) => ({
        stage,
        heading: words.groups[stage],
        lines: lines(items.filter((item) => item.stage === stage)),
      }))
      .filter((group) => group.lines.length > 0),
    home,
    words: words.mail,
    isDemonstration,
  };
  return {
    to: { name, address: email },
    subject: words.mail.subject(items.length, day),
    text: digestText(content),
    html: digestHtml(content),
  };
}

function digestText({ greeting, lead, groups, home, words, isDemonstration }: MailContent): string {
  const parts = groups.map(({ heading, lines }) =>
    [heading.toLocaleUpperCase('vi'), ...lines.map((line) => lineText(line, home))].join('\n\n'),
  );
  const end = [`${words.open}: ${home}/reminders`, `-- \n${words.why}\n${words.stop}: ${home}/account`];
  return [...(isDemonstration ? [words.fictional] : []), greeting, lead, ...parts, ...end].join('\n\n');
}

function lineText({ title, when, whom, href }: ReminderText, home: string): string {
  const first = when === '' ? title : `${title} – ${when}`;
  return [`• ${first}`, ...(whom === '' ? [] : [`  ${whom}`]), `  ${home}${href}`].join('\n');
}
