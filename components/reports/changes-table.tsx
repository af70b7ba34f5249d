import { Answer } from '@/components/reports/figure-table';
import { itemNames } from '@/components/reports/report-reading';
import { RowHead } from '@/components/reports/row-head';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { DraftChanges, DraftContent } from '@/lib/domain/draft';
import { goalCodes } from '@/lib/domain/goal';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { reportHistoryWords } from '@/lib/text/words/report-history';
import { reportPageWords } from '@/lib/text/words/report-page';
import { reportRegisterWords } from '@/lib/text/words/report-register';

const plainItems = ['asOf', 'members', 'workers', 'note', 'source'] as const;

/** What changed from one state of a report to another, item by item. */
export function ChangesTable({
  changes,
  caption,
  locale,
}: {
  changes: DraftChanges;
  caption: string;
  locale: Locale;
}) {
  const words = reportHistoryWords[locale];
  const names = itemNames(locale);
  const { before, after } = changes;
  const goals = goalCodes.filter((goal) => goal in { ...before.figures, ...after.figures });
  const reasons = goalCodes.filter((goal) => goal in { ...before.reasons, ...after.reasons });
  const plain = plainItems.filter((item) => item in { ...before, ...after });
  return (
    <Table caption={caption} captionHidden className="max-w-3xl">
      <thead>
        <tr>
          <HeadCell>{words.field}</HeadCell>
          <HeadCell>{words.before}</HeadCell>
          <HeadCell>{words.after}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => (
          <Row key={goal}>
            <RowHead>{names[goal]}</RowHead>
            <Cell className="tabular text-muted">
              <Answer figure={before.figures?.[goal]} locale={locale} />
            </Cell>
            <Cell className="tabular font-semibold">
              <Answer figure={after.figures?.[goal]} locale={locale} />
            </Cell>
          </Row>
        ))}
        {reasons.map((goal) => (
          <Row key={`${goal} reason`}>
            <RowHead>{reportRegisterWords[locale].reasonOf(names[goal] ?? goal)}</RowHead>
            <Cell className="whitespace-pre-wrap text-muted">
              {before.reasons?.[goal] || reportPageWords[locale].empty}
            </Cell>
            <Cell className="font-semibold whitespace-pre-wrap">
              {after.reasons?.[goal] || reportPageWords[locale].empty}
            </Cell>
          </Row>
        ))}
        {plain.map((item) => (
          <Row key={item}>
            <RowHead>{names[item]}</RowHead>
            <Cell className="tabular whitespace-pre-wrap text-muted">
              {inWords(before[item], item, locale)}
            </Cell>
            <Cell className="tabular font-semibold whitespace-pre-wrap">
              {inWords(after[item], item, locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

type Item = (typeof plainItems)[number];

function inWords(value: DraftContent[Item] | undefined, item: Item, locale: Locale): string {
  if (value === undefined || value === null || value === '') return reportPageWords[locale].empty;
  if (typeof value === 'number') return formatCount(value, locale);
  return item === 'asOf' ? formatDate(value, locale) : value;
}
