'use client';

import { useMemo } from 'react';
import { Area, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartNote, type ChartNoteRow } from '@/components/charts/chart-note';
import type { ChartToExplore } from '@/components/charts/chart-to-explore';
import { PaintedLayer } from '@/components/charts/painted-layer';
import { pathNote } from '@/components/charts/path-note';
import { type PathRow, pathRows } from '@/components/charts/path-rows';
import { plotMargin } from '@/components/charts/plot-margin';
import { paintHatch } from '@/lib/charts/paint-parts';
import { palette } from '@/lib/charts/palette';
import { layOutPath, type PathLayout } from '@/lib/charts/path-layout';
import {
  isComplete,
  paintDiamond,
  paintPathBackdrop,
  paintPathLabels,
  plannedStroke,
} from '@/lib/charts/path-svg';
import type { ChartSize } from '@/lib/charts/size';
import { daysBetween } from '@/lib/domain/calendar-date';
import type { PathChart } from '@/lib/domain/chart';
import { chartWords } from '@/lib/text/words/charts';

export type InteractivePathProps = Omit<ChartToExplore, 'model'> & { model: PathChart; size: ChartSize };

const still = { isAnimationActive: false, type: 'linear' } as const;

/** The path chart drawn by Recharts from the same layout as the picture: lines, points and a note for each period. */
export function InteractivePath({ model, size, locale, id, name, description }: InteractivePathProps) {
  const words = chartWords[locale];
  const layout = useMemo(() => layOutPath(model, size, words, locale), [model, size, words, locale]);
  const rows = useMemo(() => pathRows(model), [model]);
  const hatch = `${id}-live-band`;
  const noteOf = (row: PathRow): ChartNoteRow => pathNote(row, model, words, locale);
  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      data={rows}
      margin={plotMargin(layout)}
      title={name}
      desc={description}
    >
      <PaintedLayer svg={paintPathBackdrop(layout) + paintHatch(hatch, palette.band)} />
      <XAxis
        dataKey="day"
        type="number"
        domain={[0, Math.max(1, daysBetween(model.domain.from, model.domain.to))]}
        allowDataOverflow
        hide
      />
      <YAxis domain={[0, model.y.max]} ticks={[...model.y.ticks]} width={0} allowDataOverflow hide />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: palette.axis, strokeDasharray: '2 3' }}
        content={({ active, payload }) => (
          <ChartNote note={active && payload?.[0] ? noteOf(payload[0].payload as PathRow) : null} />
        )}
      />
      {model.projection ? (
        <Area
          {...still}
          dataKey="band"
          stroke="none"
          fill={`url(#${hatch})`}
          fillOpacity={1}
          connectNulls
          activeDot={false}
        />
      ) : null}
      {model.projection ? (
        <Line
          {...still}
          dataKey="trend"
          stroke={palette.actual}
          strokeWidth={1.5}
          strokeDasharray="1.5 4"
          strokeLinecap="round"
          dot={false}
          activeDot={false}
          connectNulls
        />
      ) : null}
      {layout.required ? (
        <Line
          {...still}
          dataKey="required"
          stroke={palette.path}
          strokeWidth={1.5}
          strokeDasharray="6 4"
          dot={false}
          activeDot={false}
          connectNulls
        />
      ) : null}
      <ReferenceLine y={model.target.percent} stroke={palette.ink} strokeWidth={1.6} />
      {layout.planned ? (
        <Line
          {...still}
          dataKey="planned"
          stroke={palette.actual}
          strokeWidth={plannedStroke['stroke-width']}
          strokeDasharray={plannedStroke['stroke-dasharray']}
          strokeLinecap={plannedStroke['stroke-linecap']}
          dot={({ key, cx, cy, value }) => (
            <PlannedDot key={key} cx={cx} cy={cy} isPlanned={value !== null && value !== undefined} />
          )}
          activeDot={false}
          connectNulls
        />
      ) : null}
      {model.segments.map((segment, index) => (
        <Line
          {...still}
          key={segment[0]?.period ?? index}
          dataKey={`segment${index}`}
          stroke={palette.actual}
          strokeWidth={2.5}
          dot={(dot) => (
            <PointDot key={dot.key} cx={dot.cx} cy={dot.cy} row={dot.payload as PathRow} layout={layout} />
          )}
          activeDot={{ r: 7, fill: palette.actual, stroke: palette.ground, strokeWidth: 2 }}
        />
      ))}
      <PaintedLayer svg={paintPathLabels(layout)} />
    </ComposedChart>
  );
}

function PlannedDot({ cx, cy, isPlanned }: { cx?: number; cy?: number; isPlanned: boolean }) {
  if (cx === undefined || cy === undefined || !isPlanned) return null;
  return <PaintedLayer svg={paintDiamond(cx, cy)} />;
}

/** A reported point as the picture has it: hollow when units are missing, larger when it is the newest. */
function PointDot({ cx, cy, row, layout }: { cx?: number; cy?: number; row: PathRow; layout: PathLayout }) {
  if (cx === undefined || cy === undefined || row.point === null || row.point.percent === null) return null;
  const isLast = row.point.period === layout.last?.point.period;
  const fill = isComplete(row.point) ? palette.actual : palette.ground;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={isLast ? 6 : 3}
      fill={fill}
      stroke={palette.actual}
      strokeWidth={isLast ? 2.5 : 1.5}
      data-period={row.point.period}
    />
  );
}
