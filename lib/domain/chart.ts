import type { CalendarDate } from './calendar-date';
import type { GoalCode } from './goal';
import type { PathPoint, ProjectionPoint } from './pace';
import type { Period } from './period';
import type { BasisPoints, Figure, RoundedPercent } from './ratio';
import type { Origin, StandingInput, YearVerdict } from './standing';

export type ChartPoint = {
  readonly on: CalendarDate;
  readonly period: Period;
  readonly percent: number | null;
  readonly rounded: RoundedPercent | null;
  readonly figure: Figure | null;
  readonly origin: Origin;
  readonly reported: number;
  readonly expected: number;
};
export type ChartBreak = { readonly on: CalendarDate; readonly note: string };
export type Axis = { readonly max: number; readonly ticks: readonly number[] };
export type PathChart = {
  readonly kind: 'path';
  readonly goal: GoalCode;
  readonly domain: { readonly from: CalendarDate; readonly to: CalendarDate };
  /** Percent. */
  readonly y: Axis;
  readonly points: readonly ChartPoint[];
  /** Runs of known points that a line may join: unknown periods and changes of rule split it. */
  readonly segments: readonly (readonly ChartPoint[])[];
  readonly last: ChartPoint | null;
  readonly target: { readonly percent: number; readonly basisPoints: BasisPoints; readonly dueOn: CalendarDate };
  /** Basis points → percent already. */
  readonly required: { readonly points: readonly { on: CalendarDate; percent: number }[]; readonly decreed: boolean } | null;
  readonly projection: readonly ProjectionPoint[] | null;
  readonly breaks: readonly ChartBreak[];
};
export type YearBar = YearVerdict & { readonly targetPercent: number };
export type YearsChart = {
  readonly kind: 'years';
  readonly goal: GoalCode;
  readonly y: Axis;
  readonly bars: readonly YearBar[];
};
export type ChartModel = PathChart | YearsChart;
export type Sparkline = {
  readonly points: readonly { readonly x: number; readonly percent: number | null }[];
  readonly segments: readonly (readonly { readonly x: number; readonly percent: number }[])[];
  readonly targetPercent: number;
  readonly max: number;
};
export declare function chartOf(input: StandingInput, breaks?: readonly ChartBreak[]): ChartModel;
export declare function pathChart(input: StandingInput, breaks?: readonly ChartBreak[]): PathChart;
export declare function yearsChart(input: StandingInput): YearsChart;
export declare function sparkline(input: StandingInput, length?: number): Sparkline;
export type { PathPoint };
