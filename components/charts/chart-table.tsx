import { StatusMark } from '@/components/ui/status-mark';
import { Cell, HeadCell, NumberCell, Row, Table } from '@/components/ui/table';
import type { ChartModel, PathChart, YearsChart } from '@/lib/domain/chart';
import { type Figure, type RoundedPercent, targetPercent } from '@/lib/domain/ratio';
import { formatDate, formatPeriodShort } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';
import { type ChartWords, chartWords } from '@/lib/text/words/charts';

export type ChartTableProps = { model: ChartModel; caption: string; locale: Locale };

/** Every number of a chart, as a table: newest first, unknown ones said to be unknown. */
export function ChartTable({ model, caption, locale }: ChartTableProps) {
  const words = chartWords[locale];
  return (
    <Table caption={caption} captionHidden>
      {model.kind === 'path' ? (
        <PathRows model={model} words={words} locale={locale} />
      ) : (
        <YearRows model={model} words={words} locale={locale} />
      )}
    </Table>
  );
}

function PathRows({ model, words, locale }: { model: PathChart; words: ChartWords; locale: Locale }) {
  const { table, origin } = words;
  return (
    <>
      <thead>
        <tr>
          <HeadCell>{table.period}</HeadCell>
          <HeadCell number>{table.figure}</HeadCell>
          <HeadCell number>{table.percent}</HeadCell>
          <HeadCell number>{table.reported}</HeadCell>
          <HeadCell>{table.origin}</HeadCell>
          <HeadCell>{table.asOf}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {(model.planned ?? []).toReversed().map(({ on, figure, rounded }) => (
          <Row key={`planned ${on}`}>
            <HeadCell scope="row">{words.planned}</HeadCell>
            <NumberCell>{figureText(figure, words, locale)}</NumberCell>
            <NumberCell>{percentText(rounded, locale)}</NumberCell>
            <NumberCell>–</NumberCell>
            <Cell>{words.supposed}</Cell>
            <Cell className="tabular">{formatDate(on, locale)}</Cell>
          </Row>
        ))}
        {model.points.toReversed().map((point) => (
          <Row key={point.period}>
            <HeadCell scope="row">{formatPeriodShort(point.period, locale)}</HeadCell>
            <NumberCell>{figureText(point.figure, words, locale)}</NumberCell>
            <NumberCell>{percentText(point.rounded, locale)}</NumberCell>
            <NumberCell>
              {formatCount(point.reported, locale)}/{formatCount(point.expected, locale)}
            </NumberCell>
            <Cell>{point.figure === null ? '' : origin[point.origin]}</Cell>
            <Cell className="tabular">{formatDate(point.on, locale)}</Cell>
          </Row>
        ))}
      </tbody>
    </>
  );
}

function YearRows({ model, words, locale }: { model: YearsChart; words: ChartWords; locale: Locale }) {
  const { table } = words;
  return (
    <>
      <thead>
        <tr>
          <HeadCell>{table.year}</HeadCell>
          <HeadCell number>{table.figure}</HeadCell>
          <HeadCell number>{table.percent}</HeadCell>
          <HeadCell number>{table.target}</HeadCell>
          <HeadCell>{table.verdict}</HeadCell>
          <HeadCell>{table.asOf}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {model.bars.toReversed().map((bar) => (
          <Row key={bar.year}>
            <HeadCell scope="row">{bar.year}</HeadCell>
            <NumberCell>{figureText(bar.figure, words, locale)}</NumberCell>
            <NumberCell>{percentText(bar.rounded, locale)}</NumberCell>
            <NumberCell>{formatPercent(targetPercent(bar.target), locale)}</NumberCell>
            <Cell>
              <StatusMark state={bar.state}>{words.year(bar.state)}</StatusMark>
            </Cell>
            <Cell className="tabular">{bar.asOf === null ? '' : formatDate(bar.asOf, locale)}</Cell>
          </Row>
        ))}
      </tbody>
    </>
  );
}

function figureText(figure: Figure | null, words: ChartWords, locale: Locale): string {
  if (figure === null) return words.noFigure;
  return `${formatCount(figure.numerator, locale)}/${formatCount(figure.denominator, locale)}`;
}

function percentText(rounded: RoundedPercent | null, locale: Locale): string {
  return rounded === null ? '—' : formatPercent(rounded, locale);
}
