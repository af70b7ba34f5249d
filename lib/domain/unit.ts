/**
 * The tree of units that report and may see: province, committees, zones, grassroots committees.
 *
 * A unit has dates of validity; abolished or founded, it keeps its history under its own name and points to
 * its successors (DESIGN §3, "Roll-up"). It never mixes with the tree of Party organisations, which is counted.
 */

import type { CalendarDate } from './calendar-date';
import { type Refusal, refuse } from './refusal';

/** Every kind of unit, from the top down. */
export const unitKinds = ['province', 'committee', 'zone', 'grassroots'] as const;

/** What a unit is: `committee` is that of a commune, ward or city. */
export type UnitKind = (typeof unitKinds)[number];

/** A node of the tree. */
export type Unit = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: number | null;
  /** Ids from the root down to this unit: `/1/5/9/`. */
  readonly path: string;
  readonly validFrom: CalendarDate;
  /** The first day on which the unit is no more; `null` while it stands. */
  readonly validTo: CalendarDate | null;
  readonly revision: number;
  /** Ids of the units that took over from it. */
  readonly successors: readonly number[];
};

/** Whether a unit exists on a date: from its first day until, not including, its end. */
export function validOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, date: CalendarDate): boolean {
  return unit.validFrom <= date && (unit.validTo === null || date < unit.validTo);
}

/** Whether a path lies at or below another: scope is the unit and all below it. */
export function isWithin(path: string, scopePath: string): boolean {
  return path.startsWith(scopePath);
}

/** Whether a path is that of a root: `/1/`. */
export function isRootPath(path: string): boolean {
  return /^\/\d+\/$/.test(path);
}

/** Why a text cannot be a unit's code: Latin letters, digits, `-`, `.` and `_`, at most 40, as it stands in addresses. */
export function checkUnitCode(code: string): Refusal | null {
  const isCode = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(code);
  return isCode ? null : refuse('unit-code-invalid', { path: 'code' });
}

/** The tree, indexed to be asked often. */
export type UnitTree = {
  readonly units: readonly Unit[];
  /** Units without a parent. */
  readonly roots: readonly Unit[];
  get(id: number): Unit | undefined;
  byCode(code: string): Unit | undefined;
  /** Every unit directly below, whatever its dates. */
  children(id: number): readonly Unit[];
  childrenOn(id: number, date: CalendarDate): readonly Unit[];
  /** Every unit below, itself not included, parents before children, whatever its dates. */
  descendants(id: number): readonly Unit[];
  /** From the parent up to the root. */
  ancestors(id: number): readonly Unit[];
  /** Units expected to report on a date: valid ones, the unit itself or below it, without valid children. */
  leavesOn(id: number, date: CalendarDate): readonly Unit[];
  leafCountOn(id: number, date: CalendarDate): number;
  /** Units that named this one as a successor. */
  predecessors(id: number): readonly Unit[];
};

/** The tree of these units. Builds in time linear in their number. */
export function buildTree(units: readonly Unit[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const childrenOf = groupByMany(units, (unit) => (unit.parentId === null ? [] : [unit.parentId]));
  const predecessorsOf = groupByMany(units, (unit) => unit.successors);
  const children = (id: number) => childrenOf.get(id) ?? [];
  const childrenOn = (id: number, date: CalendarDate) => children(id).filter((child) => validOn(child, date));
  const leafCountOn = countLeavesOncePerDate(units, childrenOn);

  const descendants = (id: number): Unit[] =>
    children(id).flatMap((child) => [child, ...descendants(child.id)]);

  const ancestors = (id: number): Unit[] => {
    const parentId = byId.get(id)?.parentId ?? null;
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent === undefined ? [] : [parent, ...ancestors(parent.id)];
  };

  const leavesOn = (id: number, date: CalendarDate): Unit[] => {
    const unit = byId.get(id);
    if (unit === undefined || !validOn(unit, date)) return [];
    const below = childrenOn(id, date);
    return below.length === 0 ? [unit] : below.flatMap((child) => leavesOn(child.id, date));
  };

  return {
    units,
    roots: units.filter((unit) => unit.parentId === null),
    get: (id) => byId.get(id),
    byCode: (code) => byCode.get(code),
    children,
    childrenOn,
    descendants,
    ancestors,
    leavesOn,
    leafCountOn,
    predecessors: (id) => predecessorsOf.get(id) ?? [],
  };
}

/** Leaf counts of all units on a date, counted once per date: a dashboard asks for hundreds of the same day. */
function countLeavesOncePerDate(
  units: readonly Unit[],
  childrenOn: (id: number, date: CalendarDate) => readonly Unit[],
): (id: number, date: CalendarDate) => number {
  const counted = new Map<CalendarDate, Map<number, number>>();

  const countAll = (date: CalendarDate): Map<number, number> => {
    const counts = new Map<number, number>();
    const count = (unit: Unit): number => {
      const below = childrenOn(unit.id, date).map(count);
      const leaves = below.length === 0 ? 1 : below.reduce((sum, each) => sum + each, 0);
      counts.set(unit.id, leaves);
      return leaves;
    };
    for (const unit of units) {
      if (validOn(unit, date) && !counts.has(unit.id)) count(unit);
    }
    return counts;
  };

  return (id, date) => {
    const counts = counted.get(date) ?? countAll(date);
    counted.set(date, counts);
    return counts.get(id) ?? 0;
  };
}

function groupByMany(units: readonly Unit[], keysOf: (unit: Unit) => readonly number[]): Map<number, Unit[]> {
  const groups = new Map<number, Unit[]>();
  for (const unit of units) {
    for (const key of keysOf(unit)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [unit]);
      else group.push(unit);
    }
  }
  return groups;
}
