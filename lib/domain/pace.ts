import type { CalendarDate } from './calendar-date';
import type { Baseline, GoalTerms } from './goal';
import type { BasisPoints, Figure } from './ratio';

export type PaceClass = 'met' | 'on-track' | 'slow' | 'behind' | 'insufficient-data';
export const paceClasses = ['met', 'on-track', 'slow', 'behind', 'insufficient-data'] as const;
export type PathPoint = { readonly on: CalendarDate; readonly basisPoints: number };
export type RequiredPath = { readonly points: readonly PathPoint[]; readonly decreed: boolean };
export type KnownFigure = { readonly on: CalendarDate; readonly figure: Figure };
export type Pace = {
  readonly class: PaceClass;
  readonly ratio: number | null;
  readonly missing: number;
  readonly perYear: number | null;
  readonly reachesOn: CalendarDate | null;
  readonly planned: number | null;
  readonly behindBy: number | null;
};
export type PaceInput = {
  readonly observations: readonly KnownFigure[];
  readonly terms: GoalTerms;
  readonly baseline: Baseline | null;
  readonly asOf: CalendarDate;
};
export type ProjectionPoint = {
  readonly on: CalendarDate;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
};
export declare function requiredPath(terms: GoalTerms, baseline: Baseline | null): RequiredPath | null;
export declare function requiredOn(path: RequiredPath, date: CalendarDate): BasisPoints | null;
export declare function paceOf(input: PaceInput): Pace | null;
export declare function projection(observations: readonly KnownFigure[], until: CalendarDate): ProjectionPoint[] | null;
