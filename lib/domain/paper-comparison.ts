/**
 * What an issued paper said about figures beside what the system says of the same unit and period now: a figure of its own or
 * of a unit below may have been approved anew, of this period or an earlier one; a target or a rule may have been set for those
 * days; the unit may be called otherwise or be no more.
 */

import type { CalendarDate } from './calendar-date';
import { type GoalCode, goalCodes } from './goal';
import { canonicalJson } from './issued-document';
import type { PaperSaid, SaidOfGoal, SaidOfRow, SaidOfStanding } from './paper-said';
import { sameFigure } from './ratio';

/** What of a goal can differ between then and now. */
export const comparedParts = [
  'figure',
  'target',
  'rule',
  'origin',
  'revision',
  'reporting',
  'before',
  'judgement',
  'history',
] as const;

export type ComparedPart = (typeof comparedParts)[number];

/** A goal as printed and now, and in what they differ. */
export type ComparedGoal = {
  readonly goal: GoalCode;
  readonly printed: SaidOfGoal;
  readonly now: SaidOfGoal;
  readonly changed: readonly ComparedPart[];
};

/** What became of the unit since. */
export type ComparedUnit = {
  /** What it is called now, when that differs. */
  readonly renamedTo: string | null;
  readonly ended: { readonly on: CalendarDate; readonly successors: readonly string[] } | null;
};

/** What became of the printed rows of the units below. Only names that the paper says are told. */
export type ComparedRows = {
  readonly printed: number;
  /** Printed rows that would say something else now, or would not be there. */
  readonly changed: number;
  /** The first of those. */
  readonly named: readonly string[];
  /** Units that would have a row now and have none. */
  readonly added: number;
};

/** How many of the units expected to report had, and who had not. */
export type ComparedReporting = {
  readonly printed: Counted;
  readonly now: Counted;
  readonly isChanged: boolean;
};

type Counted = { readonly reported: number; readonly expected: number };

/** All that has changed since a paper was issued. */
export type PaperComparison = {
  readonly goals: readonly ComparedGoal[];
  readonly unit: ComparedUnit;
  readonly rows: ComparedRows;
  readonly reporting: ComparedReporting;
  /** Members and workers. */
  readonly arePeopleChanged: boolean;
  readonly isUnchanged: boolean;
};

type UnitNow = PaperSaid['unit'] & {
  readonly validTo: CalendarDate | null;
  /** Names of those that took over. */
  readonly successors: readonly string[];
};

/** As printed and now; `isUnchanged` when the paper still says what the system says. */
export function comparePaper(
  printed: PaperSaid,
  now: Omit<PaperSaid, 'unit'> & { readonly unit: UnitNow },
): PaperComparison {
  const goals = goalCodes.map((goal): ComparedGoal => {
    const pair = { printed: printed.goals[goal], now: now.goals[goal] };
    return { goal, ...pair, changed: comparedParts.filter((part) => !isSame[part](pair.printed, pair.now)) };
  });
  const unit = compareUnit(printed.unit, now.unit);
  const rows = compareRows(printed.rows, now.rows);
  const reporting = compareReporting(printed.reporting, now.reporting);
  const arePeopleChanged = !isEqual(printed.people, now.people);
  const isUnchanged =
    unit.renamedTo === null &&
    unit.ended === null &&
    goals.every(({ changed }) => changed.length === 0) &&
    rows.changed + rows.added === 0 &&
    !reporting.isChanged &&
    !arePeopleChanged;
  return { goals, unit, rows, reporting, arePeopleChanged, isUnchanged };
}

function compareUnit(printed: PaperSaid['unit'], { name, validTo, successors }: UnitNow): ComparedUnit {
  return {
    renamedTo: name === printed.name ? null : name,
    ended: validTo === null ? null : { on: validTo, successors },
  };
}

const namedAtMost = 5;

function compareRows(printed: readonly SaidOfRow[], now: readonly SaidOfRow[]): ComparedRows {
  const byCode = new Map(now.map((row) => [row.code, row]));
  const codes = new Set(printed.map(({ code }) => code));
  const changed = printed.filter((row) => !isSameRow(row, byCode.get(row.code)));
  return {
    printed: printed.length,
    changed: changed.length,
    named: changed.slice(0, namedAtMost).map(({ name }) => name),
    added: now.filter(({ code }) => !codes.has(code)).length,
  };
}

const isSameRow = (printed: SaidOfRow, now: SaidOfRow | undefined): boolean =>
  now !== undefined && printed.name === now.name && isEqual(printed.goals, now.goals);

function compareReporting(printed: PaperSaid['reporting'], now: PaperSaid['reporting']): ComparedReporting {
  const counted = ({ reported, expected }: Counted): Counted => ({ reported, expected });
  return {
    printed: counted(printed),
    now: counted(now),
    isChanged:
      !isEqual(counted(printed), counted(now)) ||
      !isEqual([...printed.missing].sort(), [...now.missing].sort()),
  };
}

/** A paper comes back from what was kept of it: keys in any order, nothing undefined. */
const isEqual = (one: object | null, other: object | null): boolean =>
  canonicalJson(one) === canonicalJson(other);

/** What is judged by the figure and its target moves with them: told where they are the same. */
const isJudgedAlike = (printed: SaidOfStanding, now: SaidOfStanding): boolean =>
  !sameFigure(printed.figure, now.figure) ||
  printed.target !== now.target ||
  isEqual(printed.judgement, now.judgement);

const isSame: Record<ComparedPart, (printed: SaidOfGoal, now: SaidOfGoal) => boolean> = {
  figure: (printed, now) => sameFigure(printed.figure, now.figure),
  target: (printed, now) => printed.target === now.target,
  rule: (printed, now) =>
    printed.rule?.name === now.rule?.name && printed.rule?.validFrom === now.rule?.validFrom,
  origin: (printed, now) => printed.origin === now.origin,
  revision: (printed, now) => printed.revision === now.revision,
  reporting: (printed, now) => printed.reported === now.reported && printed.expected === now.expected,
  before: (printed, now) => isEqual(printed.before, now.before),
  judgement: isJudgedAlike,
  history: (printed, now) => isEqual(printed.history, now.history),
};
