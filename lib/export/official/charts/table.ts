/**
 * A chart's numbers as a table, from which Excel and PowerPoint draw it: one row a day or a year, one column a line. What is
 * not known is an empty cell, and leaves a gap in the line.
 */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ChartModel } from '@/lib/domain/chart';
import type { BasisPoints } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import type { YearState } from '@/lib/domain/year-verdict';
import { pathTable } from './table-path';
import { yearsTable } from './table-years';

/** What a column holds. Shares are fractions of 1; dates are `2026-09-30`. */
export type ChartColumnKind = 'text' | 'date' | 'count' | 'share';

export type ChartColumn = {
  readonly heading: string;
  readonly kind: ChartColumnKind;
  /** A share that is one column divided by another, counted from 0. */
  readonly formula?: { readonly part: number; readonly whole: number };
};

export type ChartCell = string | number | null;

/** How a line or a row of bars is drawn. */
export type ChartLook = 'actual' | 'target' | 'required';

/** A column that is drawn. */
export type ChartSeries = {
  readonly column: number;
  readonly look: ChartLook;
  /** Rows whose value stands beside the point, and its number format; above it where nothing is free to its right. */
  readonly values: readonly { readonly row: number; readonly format: string; readonly isAbove?: boolean }[];
  /** The row at which the line's own name stands; null where only the legend has it. */
  readonly nameAt: number | null;
};

export type ChartTable = {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
  /** The column along the bottom. */
  readonly category: number;
  readonly series: readonly ChartSeries[];
  /** Fractions of 1. */
  readonly axis: { readonly max: number; readonly step: number };
  /** The days from which to which a chart of days runs; null for a chart of years, which draws what was done as bars. */
  readonly days: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  /** The verdict of each row of a chart of years. */
  readonly states: readonly YearState[];
  readonly target: BasisPoints;
};

/** The table of a goal's chart. */
export function chartTable(model: ChartModel, standing: GoalStanding): ChartTable {
  return model.kind === 'path' ? pathTable(model, standing) : yearsTable(model, standing);
}
