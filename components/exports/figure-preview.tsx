import { Cell, HeadCell, NumberCell, Row, Table } from '@/components/ui/table';
import type { GoalCode } from '@/lib/domain/goal';
import type { Observation } from '@/lib/domain/observation';
import { type BasisPoints, roundedPercent } from '@/lib/domain/ratio';
import { formatDate, formatPeriodShort } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';
import { exportWords } from '@/lib/text/words/exports';
import { goalWords } from '@/lib/text/words/goals';

/** A line as the file will hold it. */
export type PreviewLine = {
  readonly unit: { readonly code: string; readonly name: string };
  readonly goal: GoalCode;
  readonly target: BasisPoints;
  readonly observation: Observation;
};

/** The first lines of the file, with its most telling columns. */
export function FigurePreview({
  lines,
  isAll,
  locale,
}: {
  lines: readonly PreviewLine[];
  isAll: boolean;
  locale: Locale;
}) {
  const { columns, screen } = exportWords[locale];
  return (
    <Table caption={screen.preview(lines.length, isAll)}>
      <thead>
        <tr>
          <HeadCell>{columns.unit}</HeadCell>
          <HeadCell>{columns.period}</HeadCell>
          <HeadCell>{columns.cutOff}</HeadCell>
          <HeadCell>{columns.goal}</HeadCell>
          <HeadCell number>{columns.numerator}</HeadCell>
          <HeadCell number>{columns.denominator}</HeadCell>
          <HeadCell number>{columns.percent}</HeadCell>
          <HeadCell className="pl-3">{columns.origin}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <PreviewRow
            key={`${line.unit.code} ${line.observation.period} ${line.goal}`}
            line={line}
            locale={locale}
          />
        ))}
      </tbody>
    </Table>
  );
}

function PreviewRow({ line, locale }: { line: PreviewLine; locale: Locale }) {
  const { unit, goal, target, observation } = line;
  const { figure, period, cutOff, origin } = observation;
  const shown = figure && roundedPercent(figure, target);
  return (
    <Row>
      <Cell className="whitespace-nowrap">{unit.name}</Cell>
      <Cell className="whitespace-nowrap">{formatPeriodShort(period, locale)}</Cell>
      <Cell className="whitespace-nowrap">{formatDate(cutOff, locale)}</Cell>
      <Cell className="whitespace-nowrap">{goalWords[locale][goal].short}</Cell>
      <NumberCell>{figure && formatCount(figure.numerator, locale)}</NumberCell>
      <NumberCell>{figure && formatCount(figure.denominator, locale)}</NumberCell>
      <NumberCell>{shown && formatPercent(shown, locale)}</NumberCell>
      <Cell className="pl-3 whitespace-nowrap">{figure && exportWords[locale].origins[origin]}</Cell>
    </Row>
  );
}
