import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { accountWords } from '@/lib/text/words/account';

export type SessionsProps = {
  sessions: { id: string; startedAt: Date; expiresAt: Date }[];
  currentId: string | null;
  locale: Locale;
};

/** One's sessions that still hold. */
export function Sessions({ sessions, currentId, locale }: SessionsProps) {
  const words = accountWords[locale];
  return (
    <Table caption={words.sessionsLead} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.startedAt}</HeadCell>
          <HeadCell>{words.until}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, startedAt, expiresAt }) => (
          <Row key={id}>
            <Cell>
              {formatInstant(startedAt, locale)}{' '}
              {id === currentId ? <Tag tone="good">{words.here}</Tag> : null}
            </Cell>
            <Cell>{formatInstant(expiresAt, locale)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
