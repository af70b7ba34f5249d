import { unitField } from '@/components/admin/unit-field';
import { FieldForm, type Secret } from '@/components/forms/field-form';
import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Period } from '@/lib/domain/period';
import type { Unit } from '@/lib/domain/unit';
import { type Holidays, workingDayFrom } from '@/lib/domain/working-days';
import type { FormAction } from '@/lib/text/action-state';
import { formatDate, formatInstant, formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { calendarWords } from '@/lib/text/words/admin/calendar';
import { dueDaysWords } from '@/lib/text/words/admin/due-days';
import { formTexts } from '@/lib/text/words/form';

/** A due day that somebody decided. */
export type ShownDueDay = {
  id: number;
  unitName: string;
  period: Period;
  dueOn: CalendarDate;
  reason: string;
  authorName: string;
  recordedAt: Date;
};

export type DueDaysSectionProps = {
  dueDays: readonly ShownDueDay[];
  holidays: Holidays;
  /** The units whose due days may be moved, and the periods for which. */
  units: readonly Unit[];
  periods: readonly Period[];
  decide: FormAction<Secret>;
  locale: Locale;
};

/** Due days other than the calendar's: those decided, and one more. */
export function DueDaysSection(props: DueDaysSectionProps) {
  const { units, periods, decide, locale } = props;
  const words = dueDaysWords[locale];
  const { why, whyHint } = calendarWords[locale];
  return (
    <Section id="due-days" title={words.dueDays} lead={words.dueDaysLead}>
      <DueDayList {...props} />
      <div className="mt-6">
        <FieldForm
          id="due-day"
          action={decide}
          fields={[
            unitField(units, { name: 'unit', label: words.unit }),
            {
              kind: 'select',
              name: 'period',
              label: words.period,
              value: periods[1],
              options: periods.map((each) => ({ value: each, label: formatPeriod(each, locale) })),
            },
            { kind: 'date', name: 'dueOn', label: words.dueOn, required: true },
            { kind: 'textarea', name: 'reason', label: why, hint: whyHint, required: true, maxLength: 1000 },
          ]}
          texts={formTexts(locale, words.decide)}
          look="secondary"
          emptyWhenDone
        />
      </div>
    </Section>
  );
}

function DueDayList({ dueDays, holidays, locale }: DueDaysSectionProps) {
  const words = dueDaysWords[locale];
  if (dueDays.length === 0) return <p className="text-muted">{words.dueDaysNone}</p>;
  return (
    <Table caption={words.dueDays} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.unit}</HeadCell>
          <HeadCell>{words.period}</HeadCell>
          <HeadCell>{words.dueOn}</HeadCell>
          <HeadCell>{calendarWords[locale].why}</HeadCell>
          <HeadCell>{calendarWords[locale].by}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {dueDays.map(({ id, unitName, period, dueOn, reason, authorName, recordedAt }) => (
          <Row key={id}>
            <Cell className="min-w-44">{unitName}</Cell>
            <Cell className="whitespace-nowrap">{formatPeriod(period, locale)}</Cell>
            <Cell className="whitespace-nowrap">
              {formatDate(dueOn, locale)}
              <Moved from={dueOn} to={workingDayFrom(dueOn, holidays)} locale={locale} />
            </Cell>
            <Cell className="min-w-52">{reason}</Cell>
            <Cell>
              {authorName}
              <span className="block text-muted">{formatInstant(recordedAt, locale)}</span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** A due day that is a day off is followed by the day that counts. */
function Moved({ from, to, locale }: { from: CalendarDate; to: CalendarDate; locale: Locale }) {
  if (from === to) return null;
  return <span className="block text-muted">{dueDaysWords[locale].movedTo(formatDate(to, locale))}</span>;
}
