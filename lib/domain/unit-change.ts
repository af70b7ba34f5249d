/**
 * What a change of the tree must satisfy, so that every figure of every day has one place in it.
 */

import { type CalendarDate, isCalendarDate } from './calendar-date';
import { type Refusal, refuse } from './refusal';
import { checkUnitCode, type Unit, type UnitKind, type UnitTree, validOn } from './unit';

/** A unit as it is to be; without an id it is new. */
export type UnitChange = Omit<Unit, 'id' | 'path' | 'revision'> & { readonly id: number | null };

/** The cut-offs of the first and the last report of the unit and those below it; `null` when there is none. */
export type ReportedSpan = { readonly first: CalendarDate; readonly last: CalendarDate } | null;

type Check = (tree: UnitTree, change: UnitChange, reported: ReportedSpan) => Refusal | null;

/** What may stand below what. */
const mayStandBelow: Record<UnitKind, readonly (UnitKind | 'nothing')[]> = {
  // A body for the whole country may stand above the provinces.
  province: ['nothing', 'committee'],
  committee: ['nothing', 'province', 'committee'],
  zone: ['nothing', 'province', 'committee'],
  grassroots: ['nothing', 'province', 'committee', 'zone'],
};

const checks: readonly Check[] = [
  checkName,
  checkCode,
  checkDates,
  checkParent,
  checkKinds,
  checkChildren,
  checkRoot,
  checkSuccessors,
  checkHistory,
];

/** Why the change may not be made, or `null`. */
export function checkUnitChange(
  tree: UnitTree,
  change: UnitChange,
  reported: ReportedSpan = null,
): Refusal | null {
  for (const check of checks) {
    const refusal = check(tree, change, reported);
    if (refusal !== null) return refusal;
  }
  return null;
}

function checkName(_tree: UnitTree, { name }: UnitChange): Refusal | null {
  return name.trim() === '' ? refuse('required', { path: 'name' }) : null;
}

function checkCode(tree: UnitTree, { id, code }: UnitChange): Refusal | null {
  const malformed = checkUnitCode(code);
  if (malformed !== null) return malformed;
  const taken = tree.units.find((unit) => unit.code.toLowerCase() === code.toLowerCase());
  if (taken === undefined || taken.id === id) return null;
  return refuse('unit-code-taken', { path: 'code', detail: { unit: taken.name } });
}

function checkDates(_tree: UnitTree, { validFrom, validTo }: UnitChange): Refusal | null {
  if (!isCalendarDate(validFrom)) return refuse('not-a-date', { path: 'validFrom' });
  if (validTo === null) return null;
  if (!isCalendarDate(validTo)) return refuse('not-a-date', { path: 'validTo' });
  return validTo > validFrom ? null : refuse('unit-ends-before-start', { path: 'validTo' });
}

/** The parent exists, stands for as long as the unit does, and is not the unit itself or below it. */
function checkParent(tree: UnitTree, change: UnitChange): Refusal | null {
  if (change.parentId === null) return null;
  const path = 'parent';
  const parent = tree.get(change.parentId);
  if (parent === undefined) return refuse('unit-not-found', { path });
  const isOwn = [parent, ...tree.ancestors(parent.id)].some(({ id }) => id === change.id);
  if (isOwn) return refuse('unit-moves-below-itself', { path });
  const detail = { unit: parent.name };
  return spans(parent, change) ? null : refuse('unit-outside-parent-dates', { path, detail });
}

function checkKinds(tree: UnitTree, { id, kind, parentId }: UnitChange): Refusal | null {
  const above = (parentId === null ? undefined : tree.get(parentId))?.kind ?? 'nothing';
  const fits = mayStandBelow[kind].includes(above);
  const childrenFit = childrenOf(tree, id).every((child) => mayStandBelow[child.kind].includes(kind));
  return fits && childrenFit ? null : refuse('unit-kind-misplaced', { path: 'kind' });
}

function checkChildren(tree: UnitTree, change: UnitChange): Refusal | null {
  const outside = childrenOf(tree, change.id).find((child) => !spans(change, child));
  if (outside === undefined) return null;
  const path = outside.validFrom < change.validFrom ? 'validFrom' : 'validTo';
  return refuse('unit-children-outside-dates', { path, detail: { unit: outside.name } });
}

/** There is one top at a time. */
function checkRoot(tree: UnitTree, change: UnitChange): Refusal | null {
  if (change.parentId !== null) return null;
  const other = tree.roots.find((root) => root.id !== change.id && overlap(root, change));
  if (other === undefined) return null;
  return refuse('unit-root-exists', { path: 'parent', detail: { unit: other.name } });
}

/** Successors stand on the day on which the unit is no more. */
function checkSuccessors(tree: UnitTree, change: UnitChange): Refusal | null {
  const path = 'successors';
  const { validTo, successors } = change;
  if (successors.length === 0) return null;
  if (validTo === null) return refuse('unit-successor-without-end', { path });
  const cannot = successors.find((id) => {
    const successor = tree.get(id);
    return successor === undefined || id === change.id || !validOn(successor, validTo);
  });
  if (cannot === undefined) return null;
  const unit = tree.get(cannot)?.name ?? String(cannot);
  return refuse('unit-successor-not-valid', { path, detail: { unit, date: validTo } });
}

/** What was reported keeps its place: a unit with reports neither moves nor loses the days that it reported on. */
function checkHistory(tree: UnitTree, change: UnitChange, reported: ReportedSpan): Refusal | null {
  const unit = change.id === null ? undefined : tree.get(change.id);
  if (unit === undefined || reported === null) return null;
  if (unit.parentId !== change.parentId) return refuse('unit-has-history', { path: 'parent' });
  if (change.validFrom > reported.first) return refuse('unit-has-history', { path: 'validFrom' });
  return validOn(change, reported.last) ? null : refuse('unit-has-history', { path: 'validTo' });
}

type Span = Pick<Unit, 'validFrom' | 'validTo'>;

function childrenOf(tree: UnitTree, id: number | null): readonly Unit[] {
  return id === null ? [] : tree.children(id);
}

/** Whether the outer span holds the whole of the inner one. */
function spans(outer: Span, inner: Span): boolean {
  const endsInside = outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo);
  return outer.validFrom <= inner.validFrom && endsInside;
}

function overlap(one: Span, other: Span): boolean {
  const beginsBefore = (a: Span, b: Span) => b.validTo === null || a.validFrom < b.validTo;
  return beginsBefore(one, other) && beginsBefore(other, one);
}
