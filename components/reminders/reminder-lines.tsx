import { StageMark } from '@/components/reminders/stage-mark';
import { type Digest, stages } from '@/lib/domain/reminder';
import type { Locale } from '@/lib/text/locale';
import { capitalised, type ReminderText, reminderText } from '@/lib/text/reminder-text';
import { digestWords } from '@/lib/text/words/digest';

export type ReminderLinesProps = { digest: Digest; isToday: boolean; locale: Locale };

/** The reminders of a day, the most pressing first, each with the way to where its work is done. */
export function ReminderLines({ digest, isToday, locale }: ReminderLinesProps) {
  const words = digestWords[locale];
  const groups = stages
    .map((stage) => ({ stage, items: digest.items.filter((item) => item.stage === stage) }))
    .filter(({ items }) => items.length > 0);
  return groups.map(({ stage, items }) => (
    <section key={stage} aria-labelledby={`stage-${stage}`} className="mt-8 first:mt-0">
      <h2
        id={`stage-${stage}`}
        className="flex items-center gap-2 border-b-2 border-ink pb-1 text-lg font-semibold"
      >
        <StageMark stage={stage} />
        {stage === 'on' && !isToday ? words.thatDay : words.groups[stage]}
      </h2>
      <ul>
        {items.map((item) => (
          <Line key={JSON.stringify(item)} text={reminderText(item, digest.on, locale)} />
        ))}
      </ul>
    </section>
  ));
}

function Line({ text: { title, when, whom, action, href } }: { text: ReminderText }) {
  return (
    <li className="grid items-center gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <p className="font-semibold">{title}</p>
        {when === '' ? null : <p className="text-sm">{capitalised(when)}</p>}
        {whom === '' ? null : <p className="text-sm text-muted">{whom}</p>}
      </div>
      <a href={href} className="inline-flex min-h-11 items-center sm:justify-self-end print:hidden">
        {action}
        <span className="sr-only">: {[title, whom].filter(Boolean).join(', ')}</span>
      </a>
    </li>
  );
}
