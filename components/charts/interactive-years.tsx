'use client';

import { useMemo } from 'react';
import { Bar, ComposedChart, Rectangle, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartNote } from '@/components/charts/chart-note';
import type { ChartToExplore } from '@/components/charts/chart-to-explore';
import { PaintedLayer } from '@/components/charts/painted-layer';
import { yearNote } from '@/components/charts/path-note';
import { plotMargin } from '@/components/charts/plot-margin';
import { palette } from '@/lib/charts/palette';
import type { ChartSize } from '@/lib/charts/size';
import { layOutYears, type PlottedBar, type YearsLayout } from '@/lib/charts/years-layout';
import {
  barFill,
  barStroke,
  paintBarHatches,
  paintYearsBackdrop,
  paintYearsLabels,
  paintYearsTargets,
} from '@/lib/charts/years-svg';
import type { YearsChart } from '@/lib/domain/chart';
import { chartWords } from '@/lib/text/words/charts';

export type InteractiveYearsProps = Omit<ChartToExplore, 'model'> & { model: YearsChart; size: ChartSize };

type YearRow = { readonly year: string; readonly percent: number | null; readonly plotted: PlottedBar };

/** The chart of years drawn by Recharts from the same layout as the picture, with a note for each year. */
export function InteractiveYears({ model, size, locale, id, name, description }: InteractiveYearsProps) {
  const words = chartWords[locale];
  const layout = useMemo(() => layOutYears(model, size, words, locale), [model, size, words, locale]);
  const rows = useMemo(() => layout.bars.map(rowOf), [layout]);
  const hatches = `${id}-live`;
  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      data={rows}
      margin={plotMargin(layout)}
      title={name}
      desc={description}
    >
      <PaintedLayer svg={paintYearsBackdrop(layout) + paintBarHatches(hatches)} />
      <XAxis dataKey="year" hide />
      <YAxis domain={[0, model.y.max]} width={0} allowDataOverflow hide />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: palette.grid, fillOpacity: 0.5 }}
        content={({ active, payload }) => (
          <ChartNote
            note={
              active && payload?.[0]
                ? yearNote((payload[0].payload as YearRow).plotted.bar, words, locale)
                : null
            }
          />
        )}
      />
      <Bar
        dataKey="outline"
        isAnimationActive={false}
        shape={({ payload }: { payload?: YearRow }) =>
          payload ? <YearShape row={payload} layout={layout} id={hatches} /> : null
        }
      />
      <PaintedLayer svg={paintYearsTargets(layout) + paintYearsLabels(layout)} />
    </ComposedChart>
  );
}

/** Recharts draws the bar of a year by the height of its figure, or of its target when it has none. */
function rowOf(plotted: PlottedBar): YearRow & { outline: number } {
  const { bar } = plotted;
  return { year: String(bar.year), percent: bar.percent, outline: bar.percent ?? bar.targetPercent, plotted };
}

function YearShape({
  row: { plotted },
  layout: { plot },
  id,
}: {
  row: YearRow;
  layout: YearsLayout;
  id: string;
}) {
  const { bar, box, target } = plotted;
  const top = bar.percent === null ? target : box.y;
  return (
    <Rectangle
      x={box.x}
      y={top}
      width={box.width}
      height={plot.y + plot.height - top}
      fill={barFill(bar.state, id)}
      strokeWidth={1.5}
      {...barStroke(bar.state)}
    />
  );
}
