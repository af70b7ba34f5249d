/** What somebody should know before a report leaves the house: what is missing in it, and what may not stand for long. */

import type { CalendarDate } from './calendar-date';
import { type GoalCode, goalCodes } from './goal';
import type { OfficialReport } from './official-report';

/** A period whose figures are still on their way: it has not ended, or its reports are not due yet. */
export type StillGathering =
  | { readonly kind: 'open'; readonly cutOff: CalendarDate }
  | { readonly kind: 'due'; readonly dueOn: CalendarDate };

/** Units whose approved reports may not stand: the register says otherwise by now, or they were reopened. */
export type UnsettledUnits = { readonly changed: readonly string[]; readonly reopened: readonly string[] };

/** A goal for which so many of the units expected have a figure. */
export type PartialGoal = { readonly goal: GoalCode; readonly reported: number; readonly expected: number };

/** All doubts about a report; empty lists and nulls when there is none. */
export type DocumentDoubts = UnsettledUnits & {
  readonly gathering: StillGathering | null;
  readonly unreported: readonly string[];
  readonly reporting: OfficialReport['reportedUnits'];
  /** Goals without a figure. */
  readonly unknown: readonly GoalCode[];
  /** Goals for which units that did report have none. */
  readonly partial: readonly PartialGoal[];
};

/** The doubts about a report on a day; `dueOn` is the last day for its reports. */
export function doubtsOf(
  report: OfficialReport,
  unsettled: UnsettledUnits,
  { today, dueOn }: { today: CalendarDate; dueOn: CalendarDate },
): DocumentDoubts {
  const { cutOff, standings, unreported, reportedUnits } = report;
  const isComplete = unreported.length === 0 && goalCodes.every((goal) => standings[goal].figure !== null);
  return {
    ...unsettled,
    gathering: gatheringOn(today, { cutOff, dueOn, isComplete }),
    unreported,
    reporting: reportedUnits,
    unknown: goalCodes.filter((goal) => standings[goal].figure === null),
    partial: goalCodes.flatMap((goal) => partialOf(report, goal)),
  };
}

/** Units without a report are told apart: only what is missing beyond them counts here. */
function partialOf({ standings, reportedUnits }: OfficialReport, goal: GoalCode): PartialGoal[] {
  const { figure, origin, reported, expected } = standings[goal];
  const isPartial = figure !== null && origin === 'roll-up' && reported < reportedUnits.reported;
  return isPartial ? [{ goal, reported, expected }] : [];
}

function gatheringOn(
  today: CalendarDate,
  { cutOff, dueOn, isComplete }: { cutOff: CalendarDate; dueOn: CalendarDate; isComplete: boolean },
): StillGathering | null {
  if (today <= cutOff) return { kind: 'open', cutOff };
  return today <= dueOn && !isComplete ? { kind: 'due', dueOn } : null;
}

/** Whether there is nothing to say. */
export const isBeyondDoubt = ({
  gathering,
  unreported,
  unknown,
  partial,
  changed,
  reopened,
}: DocumentDoubts): boolean =>
  gathering === null && [unreported, unknown, partial, changed, reopened].every(({ length }) => length === 0);
