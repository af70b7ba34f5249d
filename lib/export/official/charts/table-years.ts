/** The table of a goal of every year: one row a year, named with its verdict, so that no colour has to tell it. */

import type { YearBar, YearsChart } from '@/lib/domain/chart';
import { targetPercent } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { shareFormat } from '@/lib/export/official/share-format';
import { shareText } from '@/lib/text/official/document-words';
import { chartDataWords } from '@/lib/text/official/workbook-words';
import { chartWords } from '@/lib/text/words/charts';
import type { ChartCell, ChartTable } from './table';
import { axisOf } from './table-path';

const words = chartWords.vi;
/** Where things stand in a row. */
const at = { whole: 2, part: 3, actual: 4, target: 5 } as const;

/** The table of a chart of years. */
export function yearsTable(model: YearsChart, standing: GoalStanding): ChartTable {
  const { bars } = model;
  return {
    columns: [
      { heading: words.table.year, kind: 'text' },
      { heading: words.table.asOf, kind: 'date' },
      { heading: chartDataWords.whole, kind: 'count' },
      { heading: chartDataWords.part, kind: 'count' },
      { heading: chartDataWords.actual, kind: 'share', formula: { part: at.part, whole: at.whole } },
      { heading: targetName(model, standing), kind: 'share' },
    ],
    rows: bars.map(cellsOf),
    category: 0,
    series: [
      {
        column: at.actual,
        look: 'actual',
        values: bars.map(({ figure, target }, row) => ({ row, format: shareFormat(figure, target) })),
        nameAt: null,
      },
      { column: at.target, look: 'target', values: [], nameAt: null },
    ],
    axis: axisOf(model),
    days: null,
    states: bars.map(({ state }) => state),
    target: standing.target,
  };
}

/** A target that was not always the same is named without a number. */
function targetName({ bars }: YearsChart, { target }: GoalStanding): string {
  const isOne = bars.every((bar) => bar.target === target);
  return isOne ? words.target(shareText(targetPercent(target))) : words.targetAlone;
}

function cellsOf({ year, state, asOf, figure, target }: YearBar): ChartCell[] {
  const isKnown = figure !== null && figure.denominator > 0;
  return [
    `${year} (${words.year(state)})`,
    asOf,
    figure?.denominator ?? null,
    figure?.numerator ?? null,
    isKnown ? figure.numerator / figure.denominator : null,
    target / 10_000,
  ];
}
