import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { ReportingCalendar } from '@/lib/domain/period';
import { formatDate, formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { calendarWords } from '@/lib/text/words/admin/calendar';
import { adminWords } from '@/lib/text/words/admin/overview';

type Recorded = ReportingCalendar & { id: number; reason: string; authorName: string; recordedAt: Date };

/** Every calendar ever decided, the newest first. */
export function CalendarHistory({ calendars, locale }: { calendars: Recorded[]; locale: Locale }) {
  const words = calendarWords[locale];
  return (
    <Table caption={adminWords[locale].screens.calendar.lead} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.appliesFrom}</HeadCell>
          <HeadCell>{words.cadence}</HeadCell>
          <HeadCell>{words.why}</HeadCell>
          <HeadCell>{words.by}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {calendars.map((each) => (
          <Row key={each.id}>
            <Cell className="whitespace-nowrap">{formatDate(each.appliesFrom, locale)}</Cell>
            <Cell>{calendarSentence(each, locale)}</Cell>
            <Cell className="min-w-52">{each.reason}</Cell>
            <Cell>
              {each.authorName}
              <span className="block text-muted">{formatInstant(each.recordedAt, locale)}</span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** A calendar in one line. */
export function calendarSentence(
  { cadence, yearStartsInMonth, dueAfterDays }: ReportingCalendar,
  locale: Locale,
): string {
  const words = calendarWords[locale];
  const starts = `${words.yearStarts.toLowerCase()} ${words.month(yearStartsInMonth)}`;
  return `${words.cadences[cadence]}; ${starts}; ${words.days(String(dueAfterDays))}`;
}
