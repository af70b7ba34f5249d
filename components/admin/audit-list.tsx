import { Disclosure } from '@/components/ui/disclosure';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { AuditDeed, AuditSubjectKind, Json } from '@/lib/domain/audit';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { auditWords } from '@/lib/text/words/admin/audit';
import { auditSentence } from '@/lib/text/words/audit';
import { auditFields } from '@/lib/text/words/audit-fields';

export type ListedEvent = {
  id: string;
  at: Date;
  actorName: string;
  deed: AuditDeed;
  subjectKind: AuditSubjectKind;
  subjectName: string;
  subjectPeriod: string | null;
  reason: string | null;
  before: Json;
  after: Json;
};

/** Events as sentences, each opening to what was there before and after. */
export function AuditList({ events, locale }: { events: ListedEvent[]; locale: Locale }) {
  return (
    <ol>
      {events.map((event) => (
        <li key={event.id} className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[11rem_1fr]">
          <time dateTime={event.at.toISOString()} className="tabular text-sm text-muted sm:pt-0.5">
            {formatInstant(event.at, locale)}
          </time>
          <Event event={event} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

function Event({ event, locale }: { event: ListedEvent; locale: Locale }) {
  const words = auditWords[locale];
  const fields = auditFields(event.before, event.after, locale);
  const actorName = event.actorName || words.someone;
  const subjectName = event.subjectName || words.unknownAccount;
  return (
    <div className="min-w-0">
      <p>{auditSentence({ ...event, actorName, subjectName }, locale)}</p>
      {event.reason ? (
        <p className="text-sm text-muted">
          {words.reason}: {event.reason}
        </p>
      ) : null}
      {fields.length > 0 ? (
        <Disclosure summary={words.details}>
          <Changes fields={fields} locale={locale} />
        </Disclosure>
      ) : null}
    </div>
  );
}

function Changes({ fields, locale }: { fields: ReturnType<typeof auditFields>; locale: Locale }) {
  const words = auditWords[locale];
  return (
    <Table caption={words.details} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.field}</HeadCell>
          <HeadCell>{words.before}</HeadCell>
          <HeadCell>{words.after}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, before, after }) => (
          <Row key={name}>
            <HeadCell scope="row" className="font-normal">
              {name}
            </HeadCell>
            <Cell>{before}</Cell>
            <Cell>{after}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
