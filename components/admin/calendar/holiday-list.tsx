import { DeedButton } from '@/components/forms/deed-button';
import type { Secret } from '@/components/forms/field-form';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { FormAction } from '@/lib/text/action-state';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatWeekday } from '@/lib/text/weekday';
import { calendarWords } from '@/lib/text/words/admin/calendar';
import { dueDaysWords } from '@/lib/text/words/admin/due-days';
import { formTexts } from '@/lib/text/words/form';
import type { HolidaySpan } from './holiday-spans';

export type HolidayListProps = {
  spans: readonly HolidaySpan[];
  /** null for whoever may only read. */
  withdraw: FormAction<Secret> | null;
  locale: Locale;
};

/** The holidays that stand, each with the way to withdraw it. */
export function HolidayList({ spans, withdraw, locale }: HolidayListProps) {
  const words = dueDaysWords[locale];
  if (spans.length === 0) return <p className="text-muted">{words.holidaysNone}</p>;
  return (
    <Table caption={words.holidays} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.days}</HeadCell>
          <HeadCell>{words.holidayName}</HeadCell>
          {withdraw ? <HeadCell>{words.withdraw}</HeadCell> : null}
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <Row key={span.ids.join()}>
            <Cell className="whitespace-nowrap">
              {daysOf(span, locale)}
              {span.ids.length > 1 ? (
                <span className="block text-muted">{words.holidayDays(span.ids.length)}</span>
              ) : null}
            </Cell>
            <Cell className="min-w-28">
              {span.name}
              <span className="block text-muted">
                {calendarWords[locale].by}: {span.authorName}
              </span>
            </Cell>
            {withdraw ? (
              <Cell>
                <DeedButton
                  id={`withdraw-${span.ids[0]}`}
                  action={withdraw}
                  subject={{ ids: span.ids.join(',') }}
                  label={words.withdraw}
                  texts={formTexts(locale, words.withdraw)}
                />
              </Cell>
            ) : null}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

const daysOf = ({ from, to }: HolidaySpan, locale: Locale): string =>
  from === to ? formatWeekday(from, locale) : `${formatDate(from, locale)} – ${formatDate(to, locale)}`;
