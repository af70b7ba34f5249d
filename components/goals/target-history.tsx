import { Cell, HeadCell, NumberCell, Row, Table } from '@/components/ui/table';
import { cadenceOfGoal, type GoalTerms } from '@/lib/domain/goal';
import { targetPercent } from '@/lib/domain/ratio';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import { goalPageWords } from '@/lib/text/words/goal-page';

/** Every target that a goal has had, the newest first: a verdict keeps the one of its day. */
export function TargetHistory({ terms, locale }: { terms: readonly GoalTerms[]; locale: Locale }) {
  const { history, historyColumns: columns, cadence } = goalPageWords[locale];
  return (
    <Table caption={history} captionHidden>
      <thead>
        <tr>
          <HeadCell>{columns.from}</HeadCell>
          <HeadCell number>{columns.target}</HeadCell>
          <HeadCell>{columns.due}</HeadCell>
          <HeadCell>{columns.reason}</HeadCell>
          <HeadCell>{columns.author}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {terms.toReversed().map((each) => (
          <Row key={each.id}>
            <Cell className="tabular">{formatDate(each.appliesFrom, locale)}</Cell>
            <NumberCell>{formatPercent(targetPercent(each.targetBasisPoints), locale)}</NumberCell>
            <Cell>
              {cadenceOfGoal[each.goal] === 'every-year'
                ? cadence['every-year']
                : cadence['by-date'](formatDate(each.dueOn, locale))}
            </Cell>
            <Cell className="min-w-56">{each.reason}</Cell>
            <Cell>{each.authorName}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
