import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { Locale } from '@/lib/text/locale';
import { formatWords } from '@/lib/text/words/admin/format';
import type { FormatKey } from '@/lib/text/words/admin/format-keys';

/** Every key of a format file: what it means and what stands there. */
export function FormatKeysTable({ keys, locale }: { keys: readonly FormatKey[]; locale: Locale }) {
  const words = formatWords[locale];
  return (
    <Table caption={words.keys} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.key}</HeadCell>
          <HeadCell>{words.meaning}</HeadCell>
          <HeadCell>{words.value}</HeadCell>
        </tr>
      </thead>
      <tbody lang="vi">
        {keys.map(({ path, meaning, value }) => (
          <Row key={path}>
            <Cell>
              <code>{path}</code>
            </Cell>
            <Cell className="min-w-52">{meaning}</Cell>
            <Cell className="max-w-md min-w-52 break-words">{value}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
