import { BesideNote } from '@/components/reports/beside-note';
import { inCounts } from '@/components/reports/in-counts';
import { RowHead } from '@/components/reports/row-head';
import type { ShownComparison, ShownRevision } from '@/components/reports/shown-report';
import { StatusMark } from '@/components/ui/status-mark';
import { Cell, HeadCell, NumberCell, Row, Table } from '@/components/ui/table';
import { answerKind } from '@/lib/domain/figures';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { questions } from '@/lib/domain/questions';
import { type Figure, roundedPercent, sameFigure } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';
import { stateWords } from '@/lib/text/words/charts';
import { goalWords } from '@/lib/text/words/goals';
import { questionSentence } from '@/lib/text/words/questions';
import { reportPageWords } from '@/lib/text/words/report-page';
import { reportWords } from '@/lib/text/words/reports';

export type FigureTableProps = {
  revision: ShownRevision;
  comparison: ShownComparison;
  standings: Readonly<Record<GoalCode, GoalStanding>>;
  locale: Locale;
};

/** A report's figures beside earlier ones, to be read and printed; what deserves a second look is said in the row. */
export function FigureTable(props: FigureTableProps) {
  const { revision, comparison, locale } = props;
  const words = reportPageWords[locale].figures;
  return (
    <Table caption={words.caption} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.goal}</HeadCell>
          <HeadCell number>{words.now}</HeadCell>
          <HeadCell>{words.state}</HeadCell>
          <HeadCell number>{words.previous}</HeadCell>
          <HeadCell number>{words.lastYear}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {goalCodes.map((goal) => (
          <GoalRow key={goal} {...props} goal={goal} />
        ))}
        {(['members', 'workers'] as const).map((name) => (
          <Row key={name}>
            <RowHead>{words[name]}</RowHead>
            <NumberCell>{countText(revision[name], locale)}</NumberCell>
            <Cell />
            <NumberCell className="text-muted">
              {countText(comparison.context.previous?.[name], locale)}
            </NumberCell>
            <NumberCell className="text-muted">
              {countText(comparison.context.samePeriodLastYear?.[name], locale)}
            </NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function GoalRow({ goal, revision, comparison, standings, locale }: FigureTableProps & { goal: GoalCode }) {
  const standing = standings[goal];
  const asked = questions(revision.figures, comparison).filter((each) => each.goal === goal);
  const below = comparison.below?.[goal] ?? null;
  const figure = revision.figures[goal];
  const words = reportPageWords[locale].figures;
  return (
    <Row>
      <RowHead>
        {goalWords[locale][goal].name}
        <BesideNote figure={figure} beside={revision.register[goal]} locale={locale} />
        {asked.map((question) => (
          <span
            key={`${question.kind} ${question.part}`}
            className="mt-1 block border-l-4 border-late pl-2 text-late-ink"
          >
            {questionSentence(question, locale)}
          </span>
        ))}
        {below !== null && figure && !sameFigure(below, figure) ? (
          <span className="mt-1 block text-muted">
            {words.below}: {inCounts(below, locale)}
          </span>
        ) : null}
      </RowHead>
      <NumberCell className="font-semibold">
        <Answer figure={figure} locale={locale} />
        {standing.rounded === null ? null : (
          <span className="block">{formatPercent(standing.rounded, locale)}</span>
        )}
      </NumberCell>
      <Cell className="whitespace-nowrap">
        <StatusMark state={standing.state}>{stateWords[locale][standing.state]}</StatusMark>
      </Cell>
      <NumberCell className="text-muted">
        <Earlier figure={comparison.previous?.[goal]} target={standing.target} locale={locale} />
      </NumberCell>
      <NumberCell className="text-muted">
        <Earlier figure={comparison.samePeriodLastYear?.[goal]} target={standing.target} locale={locale} />
      </NumberCell>
    </Row>
  );
}

/** An answer as it is said: `15/92`, "không có phát sinh", "chưa có số liệu". */
export function Answer({ figure, locale }: { figure: Figure | null | undefined; locale: Locale }) {
  const kind = answerKind(figure);
  if (figure && kind === 'figure') return inCounts(figure, locale);
  return (
    <span className="font-normal whitespace-normal text-muted">{reportWords[locale].answers[kind]}</span>
  );
}

function Earlier({
  figure,
  target,
  locale,
}: {
  figure: Figure | null | undefined;
  target: number;
  locale: Locale;
}) {
  if (!figure) return '–';
  if (figure.denominator === 0)
    return <span className="whitespace-normal">{reportWords[locale].answers.nil}</span>;
  const percent = roundedPercent(figure, target);
  return (
    <>
      {inCounts(figure, locale)}
      {percent === null ? null : <span className="block">{formatPercent(percent, locale)}</span>}
    </>
  );
}

const countText = (count: number | null | undefined, locale: Locale): string =>
  count == null ? '–' : formatCount(count, locale);
