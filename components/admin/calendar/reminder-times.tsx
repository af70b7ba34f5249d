import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { Locale } from '@/lib/text/locale';
import { dueDaysWords } from '@/lib/text/words/admin/due-days';

/** The schedule of `lib/domain/reminder-schedule.ts`, as people read it. */
export function ReminderTimes({ locale }: { locale: Locale }) {
  const { times, timesLead, timesTable, timesRows } = dueDaysWords[locale];
  return (
    <Section id="times" title={times} lead={timesLead}>
      <Table caption={times} captionHidden>
        <thead>
          <tr>
            <HeadCell>{timesTable.what}</HeadCell>
            <HeadCell>{timesTable.when}</HeadCell>
            <HeadCell>{timesTable.whom}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {timesRows.map(([what, when, whom]) => (
            <Row key={what}>
              <Cell className="min-w-36 font-semibold">{what}</Cell>
              <Cell className="min-w-52">{when}</Cell>
              <Cell className="min-w-44">{whom}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
