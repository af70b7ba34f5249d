import { type CalendarDate, daysBetween } from '@/lib/domain/calendar-date';
import type { ChartPoint, PathChart, ProjectedPercent } from '@/lib/domain/chart';

/** Everything that a path chart shows on one day. Lines are keys of their own, so that a gap stays a gap. */
export type PathRow = {
  readonly on: CalendarDate;
  readonly day: number;
  readonly point: ChartPoint | null;
  readonly required: number | null;
  readonly projected: ProjectedPercent | null;
  readonly trend: number | null;
  readonly planned: number | null;
  readonly band: readonly [number, number] | null;
  readonly [segment: `segment${number}`]: number | null;
};

/** The chart as rows of a table, a row a day, oldest first. */
export function pathRows(model: PathChart): PathRow[] {
  const days = [
    ...model.points.map(({ on }) => on),
    ...(model.required?.points ?? []).map(({ on }) => on),
    ...(model.projection ?? []).map(({ on }) => on),
    ...(model.planned ?? []).map(({ on }) => on),
  ];
  return [...new Set(days)].sort().map((on) => rowOn(on, model));
}

function rowOn(on: CalendarDate, model: PathChart): PathRow {
  const projected = model.projection?.find((each) => each.on === on) ?? null;
  const highest = model.y.max;
  const inSegments = model.segments.map((segment, index) => [
    `segment${index}`,
    segment.find((point) => point.on === on)?.percent ?? null,
  ]);
  return {
    on,
    day: daysBetween(model.domain.from, on),
    point: model.points.find((point) => point.on === on) ?? null,
    required: model.required?.points.find((each) => each.on === on)?.percent ?? null,
    projected,
    planned: model.planned?.find((each) => each.on === on)?.percent ?? null,
    trend: projected && Math.min(projected.middle, highest),
    band: projected && [Math.max(0, projected.low), Math.min(projected.high, highest)],
    ...Object.fromEntries(inSegments),
  };
}
