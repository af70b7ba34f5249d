import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/text/locale';
import { dueDaysWords } from '@/lib/text/words/admin/due-days';

/** The schedule of `lib/domain/reminder-schedule.ts`, as people read it. */
export function ReminderTimes({ locale }: { locale: Locale }) {
  const { times, timesLead, timesTable, timesRows } = dueDaysWords[locale];
  return (
    <Section id="times" title={times} lead={timesLead}>
      <ul className="border-t-2 border-ink">
        {timesRows.map(([what, when, whom]) => (
          <li
            key={what}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[9rem_minmax(0,3fr)_minmax(0,2fr)]"
          >
            <p className="font-semibold">{what}</p>
            <p>
              <span className="sr-only">{timesTable.when}: </span>
              {when}
            </p>
            <p className="text-muted">
              <span className="sm:sr-only">{timesTable.whom}: </span>
              {whom}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
