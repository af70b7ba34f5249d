import { Cell, HeadCell, NumberCell, Row, Table } from '@/components/ui/table';
import type { GoalTerms } from '@/lib/domain/goal';
import { targetPercent } from '@/lib/domain/ratio';
import { formatDate, formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import { goalAdminWords } from '@/lib/text/words/admin/goals';
import { milestonesText } from './goal-facts';

/** Everything that was ever decided about a goal, the newest first. */
export function GoalHistory({ terms, locale }: { terms: GoalTerms[]; locale: Locale }) {
  const words = goalAdminWords[locale];
  return (
    <Table caption={words.historyLead} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.appliesFrom}</HeadCell>
          <HeadCell number>{words.target}</HeadCell>
          <HeadCell>{words.dueOn}</HeadCell>
          <HeadCell>{words.milestones}</HeadCell>
          <HeadCell>{words.why}</HeadCell>
          <HeadCell>{words.by}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {terms.map((each) => (
          <Row key={each.id}>
            <Cell className="whitespace-nowrap">{formatDate(each.appliesFrom, locale)}</Cell>
            <NumberCell>{formatPercent(targetPercent(each.targetBasisPoints), locale)}</NumberCell>
            <Cell className="whitespace-nowrap">{formatDate(each.dueOn, locale)}</Cell>
            <Cell>{milestonesText(each, locale)}</Cell>
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
