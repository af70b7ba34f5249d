import type { Secret } from '@/components/forms/field-form';
import { InboxLine, type ShownLine } from '@/components/reports/inbox-line';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { dueStates } from '@/lib/domain/report';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { reportWords } from '@/lib/text/words/reports';

export type InboxListProps = {
  rows: readonly ShownLine[];
  today: CalendarDate;
  open: FormAction<Secret>;
  locale: Locale;
};

/** Reports in groups, the most pressing first. */
export function InboxList({ rows, ...shared }: InboxListProps) {
  const groups = dueStates
    .map((state) => ({ state, lines: rows.filter((row) => row.state === state) }))
    .filter(({ lines }) => lines.length > 0);
  return groups.map(({ state, lines }) => (
    <section key={state} aria-labelledby={`group-${state}`} className="mt-8 first:mt-0">
      <h2 id={`group-${state}`} className="border-b-2 border-ink pb-1 text-lg font-semibold">
        {reportWords[shared.locale].inbox.groups[state]}
      </h2>
      <ul>
        {lines.map((line) => (
          <InboxLine key={`${line.unit.code} ${line.period}`} line={line} {...shared} />
        ))}
      </ul>
    </section>
  ));
}
