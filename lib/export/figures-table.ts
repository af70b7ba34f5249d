import type { GoalCode } from '@/lib/domain/goal';
import type { Observation, Origin } from '@/lib/domain/observation';
import { type BasisPoints, roundedPercent, targetPercent, valueOf } from '@/lib/domain/ratio';
import type { Locale } from '@/lib/text/locale';
import { exportWords, type FigureColumn } from '@/lib/text/words/exports';
import { goalWords } from '@/lib/text/words/goals';
import type { Column, ColumnKind, Table, Value } from './table';

/** One unit's figure of one goal for one period, with what it is judged by. */
export type FigureLine = {
  readonly unit: { readonly code: string; readonly name: string };
  readonly parentCode: string | null;
  readonly goal: GoalCode;
  readonly target: BasisPoints;
  readonly observation: Observation;
};

type Of = (line: FigureLine) => Value;

/** Unknown figures leave empty cells, never zeros; a share is the one shown on screen, never across its target. */
const share: Of = ({ observation: { figure }, target }) => {
  const shown = figure && roundedPercent(figure, target);
  return shown && valueOf(shown);
};

const columnsIn = (locale: Locale): readonly (readonly [FigureColumn, ColumnKind, number, Of])[] => [
  ['unitCode', 'text', 14, ({ unit }) => unit.code],
  ['unit', 'text', 34, ({ unit }) => unit.name],
  ['parentCode', 'text', 14, ({ parentCode }) => parentCode],
  ['period', 'text', 11, ({ observation }) => observation.period],
  ['cutOff', 'date', 12, ({ observation }) => observation.cutOff],
  ['asOf', 'date', 12, ({ observation: { figure, asOf } }) => figure && asOf],
  ['goalCode', 'text', 15, ({ goal }) => goal],
  ['goal', 'text', 16, ({ goal }) => goalWords[locale][goal].short],
  ['numerator', 'count', 9, ({ observation }) => observation.figure?.numerator ?? null],
  ['denominator', 'count', 9, ({ observation }) => observation.figure?.denominator ?? null],
  ['percent', 'percent', 9, share],
  ['target', 'percent', 9, ({ target }) => valueOf(targetPercent(target))],
  ['origin', 'text', 12, ({ observation }) => originOf(observation, locale)],
  ['reported', 'count', 9, ({ observation }) => observation.reported],
  ['expected', 'count', 9, ({ observation }) => observation.expected],
  ['rule', 'text', 46, ({ observation: { figure, ruleNote } }) => figure && ruleNote],
  ['revision', 'count', 8, ({ observation }) => observation.revision],
];

function originOf({ figure, origin }: Observation, locale: Locale): string | null {
  const names: Record<Origin, string> = exportWords[locale].origins;
  return figure && names[origin];
}

/** Figures as a table of one header row and one line per unit, period and goal. */
export function figuresTable(lines: AsyncIterable<FigureLine>, locale: Locale): Table<FigureLine> {
  const words = exportWords[locale];
  const columns = columnsIn(locale).map(
    ([name, kind, width, value]): Column<FigureLine> => ({ header: words.columns[name], kind, width, value }),
  );
  return { name: words.figures, columns, lines };
}
