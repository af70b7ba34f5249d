/**
 * Where one unit stands on one goal in one period: everything that a card, a chart, a sentence, a table cell
 * or a document says about it, computed once.
 */

import type { CalendarDate } from './calendar-date';
import type { CountedThing, GoalCadence, GoalCode, GoalTerms } from './goal';
import type { PaceClass } from './pace';
import type { Period, ReportingCalendar } from './period';
import type { BasisPoints, Figure, RoundedPercent } from './ratio';

/** Where a figure comes from: the unit's own report, the sum of the units below, or the register. */
export type Origin = 'report' | 'roll-up' | 'register';

/** What is known of a unit and goal in a period. Several come in any order, at most one per period. */
export type Observation = {
  readonly period: Period;
  /** The day for which the figure holds; never after the cut-off. */
  readonly asOf: CalendarDate;
  readonly cutOff: CalendarDate;
  /** `null`: chưa có số liệu. `{0, 0}`: không có phát sinh. */
  readonly figure: Figure | null;
  readonly origin: Origin;
  /** Of the units expected to report, how many are in the figure. */
  readonly reported: number;
  readonly expected: number;
  /** The counting rule in words; figures counted by two different rules are never compared. */
  readonly ruleNote: string | null;
  readonly revision: number | null;
};

export type StandingUnit = { readonly code: string; readonly name: string; readonly isRoot: boolean };

export type StandingInput = {
  readonly goal: GoalCode;
  /** All terms of all goals, or of this one. */
  readonly terms: readonly GoalTerms[];
  readonly calendar: ReportingCalendar;
  readonly unit: StandingUnit;
  readonly period: Period;
  readonly observations: readonly Observation[];
};

export type StandingState = PaceClass | 'undetermined' | 'no-data';
export const standingStates = ['met', 'on-track', 'slow', 'behind', 'insufficient-data', 'undetermined', 'no-data'] as const;

export type Change = {
  readonly from: Period;
  readonly numerator: number;
  readonly denominator: number;
  readonly percentPoints: number | null;
};

export type YearState = 'so-far' | 'met' | 'not-met' | 'undetermined' | 'no-data';
export const yearStates = ['so-far', 'met', 'not-met', 'undetermined', 'no-data'] as const;

export type YearVerdict = {
  readonly year: number;
  readonly state: YearState;
  readonly figure: Figure | null;
  readonly percent: number | null;
  readonly rounded: RoundedPercent | null;
  readonly target: BasisPoints;
  /** The day of the figure; `null` without one. */
  readonly asOf: CalendarDate | null;
};

export type GoalStanding = {
  readonly goal: GoalCode;
  readonly cadence: GoalCadence;
  readonly counted: CountedThing;
  readonly unit: StandingUnit;
  readonly period: Period;
  readonly asOf: CalendarDate;
  readonly cutOff: CalendarDate;
  readonly figure: Figure | null;
  readonly percent: number | null;
  readonly rounded: RoundedPercent | null;
  readonly target: BasisPoints;
  readonly met: boolean | null;
  readonly state: StandingState;
  /** The due date, or the end of the year, has come: the verdict stands. */
  readonly final: boolean;
  /** The required path on `asOf`, in basis points, unrounded. */
  readonly planned: number | null;
  /** Whether somebody decreed the path; otherwise it is a straight line, "minh họa". */
  readonly decreed: boolean;
  /** Percentage points below the path, unrounded; negative when ahead. */
  readonly behindBy: number | null;
  /** Shown percentage minus shown plan, so that the arithmetic on the page adds up; negative when behind. */
  readonly gap: RoundedPercent | null;
  readonly ratio: number | null;
  readonly missing: number | null;
  readonly perYear: number | null;
  /** Whole number a year that suffices; `null` when less than a year is left or less than one a year is needed. */
  readonly perYearRounded: number | null;
  readonly reachesOn: CalendarDate | null;
  readonly dueOn: CalendarDate;
  readonly dueYear: number;
  /** Days from `asOf` to the due date or, for a goal of every year, to the end of the year; at least 0. */
  readonly daysLeft: number;
  readonly origin: Origin | null;
  readonly reported: number;
  readonly expected: number;
  readonly ruleNote: string | null;
  readonly revision: number | null;
  /** The newest figure before this period, when this one has none. */
  readonly lastKnown: Observation | null;
  readonly change: {
    readonly sincePrevious: Change | null;
    readonly sinceSamePeriodLastYear: Change | null;
  };
  /** One verdict per reporting year, oldest first; empty for goals by date. */
  readonly years: readonly YearVerdict[];
};

export declare function standingOf(input: StandingInput): GoalStanding;
