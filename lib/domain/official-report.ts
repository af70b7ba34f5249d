/**
 * What an official progress report says, as plain data: kept with every issued document, so that it can be made again and
 * shown to be the same (DESIGN §6). Figures and verdicts come from standings; nothing is computed a second time.
 */

import type { CalendarDate } from './calendar-date';
import type { ChartModel } from './chart';
import type { GoalCode } from './goal';
import type { Origin } from './observation';
import type { Period } from './period';
import type { GoalStanding } from './standing';

/** What a figure rests on: the approved revision, or those below; and the rule that it was counted by. */
export type ReportedBasis = {
  readonly origin: Origin | null;
  readonly revision: number | null;
  readonly approvedOn: CalendarDate | null;
  readonly approvedBy: string | null;
  readonly rule: { readonly name: string; readonly validFrom: CalendarDate; readonly source: string } | null;
};

/** A unit below, and where it stands on each goal. */
export type ReportedUnit = {
  readonly code: string;
  readonly name: string;
  readonly standings: Readonly<Record<GoalCode, GoalStanding>>;
};

/** What a unit wrote beside its figures. */
export type ReportedNote = { readonly unitName: string; readonly text: string };

/** How many enterprises or organisations each next step waits for; see the shortlist. */
export type ShortlistTotals = {
  /** The day on which they waited. */
  readonly asOf: CalendarDate;
  readonly threeMembers: number;
  readonly union: number;
  readonly twoMembers: number;
  readonly noAdmission: number;
};

/** Work assigned to a body, as it stood on a day. */
export type ReportedMeasure = {
  readonly title: string;
  readonly body: string;
  readonly dueOn: CalendarDate;
  readonly state: 'open' | 'done' | 'overdue';
};

/** Everything that one progress report says. */
export type OfficialReport = {
  /** `place`: where it signs, unless it says otherwise; null when its name tells none. */
  readonly unit: { readonly code: string; readonly name: string; readonly place: string | null };
  /** The unit that the report goes to; null for the topmost. */
  readonly upper: { readonly name: string } | null;
  readonly period: Period;
  readonly cutOff: CalendarDate;
  /** Made before the period was over, which the paper says. */
  readonly isPeriodOpen: boolean;
  readonly standings: Readonly<Record<GoalCode, GoalStanding>>;
  readonly basis: Readonly<Record<GoalCode, ReportedBasis>>;
  /** As on the goals' pages. */
  readonly charts: Readonly<Record<GoalCode, ChartModel>>;
  /** Figures of the demonstration are invented. */
  readonly isFictional: boolean;
  /** Whether the required path of each goal was decreed; one that nobody decreed is only an illustration. */
  readonly decreed: Readonly<Record<GoalCode, boolean>>;
  readonly units: readonly ReportedUnit[];
  /** Units that are expected to report and have no approved report. */
  readonly unreported: readonly string[];
  readonly reportedUnits: { readonly reported: number; readonly expected: number };
  readonly members: number | null;
  readonly workers: number | null;
  readonly notes: readonly ReportedNote[];
  /** null without a register. */
  readonly shortlist: ShortlistTotals | null;
  readonly measures: readonly ReportedMeasure[];
  /** The day on which the measures stood so. */
  readonly measuresAsOf: CalendarDate;
};
