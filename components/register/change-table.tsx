import { Cell, HeadCell, NumberCell, Row, Table } from '@/components/ui/table';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { BasisPoints, Figure } from '@/lib/domain/ratio';
import type { ChangePart } from '@/lib/domain/register/change-parts';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatChange, formatCount } from '@/lib/text/numbers';
import { registerPageWords } from '@/lib/text/words/register-pages';
import { registerReasonWords } from '@/lib/text/words/register-reasons';
import { figureText } from './figure-text';

export type ChangeTableProps = {
  from: { on: CalendarDate; figure: Figure };
  to: { on: CalendarDate; figure: Figure };
  parts: readonly (Figure & { readonly part: ChangePart })[];
  target: BasisPoints;
  locale: Locale;
};

/** A figure, what was added to it and taken from it, and the figure that it came to; bars show how much each weighs. */
export function ChangeTable({ from, to, parts, target, locale }: ChangeTableProps) {
  const words = registerPageWords[locale].change;
  const most = Math.max(
    1,
    ...parts.flatMap(({ numerator, denominator }) => [numerator, denominator].map(Math.abs)),
  );
  return (
    <Table caption={words.caption} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.columns.why}</HeadCell>
          <HeadCell number>{words.columns.numerator}</HeadCell>
          <HeadCell aria-hidden="true" className="hidden w-40 sm:table-cell" />
          <HeadCell number>{words.columns.denominator}</HeadCell>
          <HeadCell aria-hidden="true" className="hidden w-40 sm:table-cell" />
        </tr>
      </thead>
      <tbody>
        <FigureRow title={words.start(formatDate(from.on, locale))} {...{ ...from, target, locale }} />
        {parts.map(({ part, numerator, denominator }) => (
          <Row key={part}>
            <HeadCell scope="row" className="min-w-40">
              <span className="font-normal">{registerReasonWords[locale].parts[part]}</span>
            </HeadCell>
            <NumberCell className={numerator === 0 ? 'text-faint' : undefined}>
              {formatChange(numerator, locale)}
            </NumberCell>
            <Cell aria-hidden="true" className="hidden sm:table-cell">
              <Bar value={numerator} most={most} look="bg-link" />
            </Cell>
            <NumberCell className={denominator === 0 ? 'text-faint' : undefined}>
              {formatChange(denominator, locale)}
            </NumberCell>
            <Cell aria-hidden="true" className="hidden sm:table-cell">
              <Bar value={denominator} most={most} look="bg-faint" />
            </Cell>
          </Row>
        ))}
        <FigureRow title={words.end(formatDate(to.on, locale))} {...{ ...to, target, locale }} />
      </tbody>
    </Table>
  );
}

type FigureRowProps = { title: string; figure: Figure; target: BasisPoints; locale: Locale };

function FigureRow({ title, figure, target, locale }: FigureRowProps) {
  return (
    <Row total>
      <HeadCell scope="row">
        {title}
        <span className="tabular block font-normal text-muted">{figureText(figure, target, locale)}</span>
      </HeadCell>
      <NumberCell>{formatCount(figure.numerator, locale)}</NumberCell>
      <Cell className="hidden sm:table-cell" />
      <NumberCell>{formatCount(figure.denominator, locale)}</NumberCell>
      <Cell className="hidden sm:table-cell" />
    </Row>
  );
}

/** To the right what was added, to the left what was taken, from a line in the middle. */
function Bar({ value, most, look }: { value: number; most: number; look: string }) {
  const width = `${(Math.abs(value) / most) * 50}%`;
  const side = value < 0 ? { right: '50%', width } : { left: '50%', width };
  return (
    <span className="relative block h-4 min-w-28">
      <span className="absolute inset-y-0 left-1/2 border-l border-edge" />
      {value === 0 ? null : <span className={`absolute inset-y-0.5 ${look}`} style={side} />}
    </span>
  );
}
