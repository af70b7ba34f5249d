import { EmptyState } from '@/components/ui/empty-state';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatWords } from '@/lib/text/words/admin/format';

type Recorded = { id: number; fileName: string; isStandard: boolean; authorName: string; recordedAt: Date };

/** Every format that was recorded for a unit, the newest first. */
export function FormatHistory({ formats, locale }: { formats: readonly Recorded[]; locale: Locale }) {
  const words = formatWords[locale];
  if (formats.length === 0) return <EmptyState title={words.none}>{words.standard}</EmptyState>;
  return (
    <Table caption={words.history} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.at}</HeadCell>
          <HeadCell>{words.file}</HeadCell>
          <HeadCell>{words.by}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {formats.map(({ id, fileName, isStandard, authorName, recordedAt }) => (
          <Row key={id}>
            <Cell className="whitespace-nowrap">{formatInstant(recordedAt, locale)}</Cell>
            <Cell className="break-words">{isStandard ? words.withdrawn : fileName}</Cell>
            <Cell>{authorName}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
