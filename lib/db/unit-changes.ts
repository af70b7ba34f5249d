import { may, type Viewer } from '@/lib/domain/access';
import { type CalendarDate, earlierOf, laterOf, todayInVietnam } from '@/lib/domain/calendar-date';
import { calendarOfPeriod, cutOffOf } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { Unit, UnitKind, UnitTree } from '@/lib/domain/unit';
import { checkUnitChange, type ReportedSpan, type UnitChange } from '@/lib/domain/unit-change';
import type { Transaction } from './client';
import { lockFor } from './locks';
import { handOver } from './register/unit-hand-over';
import { rebuildRollUps } from './roll-up';
import { readStandards } from './standards';
import { createUnit, describeUnit, updateUnit } from './unit-rows';
import { readTree } from './units';
import { write } from './write';

/** A unit as a person describes it: other units by their codes. */
export type UnitInput = {
  code: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
  successors: readonly string[];
};

/** Adds a unit to the tree. The viewer keeps the units of the branch that it is added to. */
export async function addUnit(viewer: Viewer, input: UnitInput): Promise<Unit | Refusal> {
  return write(viewer, async (tx, record) => {
    await lockFor(tx, 'structure');
    const tree = await readTree(tx);
    const change = resolve(viewer, tree, input, null);
    if (isRefusal(change)) return change;
    const refused = refusePlace(viewer, tree, change.parentId) ?? checkUnitChange(tree, change);
    if (refused) return refused;
    const id = await createUnit(tx, tree, change);
    const { unit, tree: changed } = await reread(tx, id);
    await rebuild(tx, changed);
    const subject = { kind: 'unit', id: String(id), label: unit.name } as const;
    record({ deed: 'unit.created', subject, unitId: id, before: null, after: describeUnit(changed, unit) });
    return unit;
  });
}

/**
 * Changes a unit; what is not given stays. `seen` is the revision that the person saw. Giving `validTo` ends the unit,
 * with those that go on in its stead as successors: so units are merged, split and moved without touching history.
 */
export async function changeUnit(
  viewer: Viewer,
  code: string,
  input: Partial<UnitInput>,
  seen: number,
): Promise<Unit | Refusal> {
  return write(viewer, async (tx, record) => {
    await lockFor(tx, 'structure');
    const tree = await readTree(tx);
    const unit = tree.byCode(code);
    if (!unit || may(viewer, 'manage-units', unit.path) === 'hidden') return refuse('unit-not-found');
    const wanted = { ...inputOf(tree, unit), ...input };
    const change = resolve(viewer, tree, wanted, unit.id);
    if (isRefusal(change)) return change;
    if (unit.revision !== seen) return refuse('stale', { current: inputOf(tree, unit) });
    const refused =
      refuseChange(viewer, tree, unit, change) ?? checkUnitChange(tree, change, await reportedSpan(tx, unit));
    if (refused) return refused;
    await updateUnit(tx, tree, unit, change);
    const { unit: saved, tree: changed } = await reread(tx, unit.id);
    if (!isOnlyRenamed(unit, change)) await rebuild(tx, changed);
    const left = await handOver(tx, viewer, changed, todayInVietnam(new Date()));
    if (isRefusal(left)) return left;
    record({
      deed: unit.validTo === null && change.validTo !== null ? 'unit.ended' : 'unit.changed',
      subject: { kind: 'unit', id: String(unit.id), label: unit.name },
      unitId: unit.id,
      before: describeUnit(tree, unit),
      after: describeUnit(changed, saved),
    });
    return saved;
  });
}

/** A unit in the words of a form or the API. */
export function inputOf(tree: UnitTree, unit: Unit): UnitInput {
  const codeOf = (id: number) => tree.get(id)?.code ?? '';
  const { code, name, kind, validFrom, validTo } = unit;
  const parent = unit.parentId === null ? null : codeOf(unit.parentId);
  return { code, name, kind, parent, validFrom, validTo, successors: unit.successors.map(codeOf) };
}

/** Finds the units that are named by code; those outside the viewer's branches are not found. */
function resolve(viewer: Viewer, tree: UnitTree, input: UnitInput, id: number | null): UnitChange | Refusal {
  const known = (code: string): Unit | undefined => {
    const unit = tree.byCode(code);
    return unit && may(viewer, 'see-figures', unit.path) !== 'hidden' ? unit : undefined;
  };
  const current = id === null ? undefined : tree.get(id);
  const isSameParent = current !== undefined && input.parent === inputOf(tree, current).parent;
  const parentId = isSameParent ? current.parentId : input.parent === null ? null : known(input.parent)?.id;
  if (parentId === undefined) return refuse('unit-not-found', { path: 'parent' });
  const successors = input.successors.map(known);
  if (successors.some((unit) => unit === undefined)) return refuse('unit-not-found', { path: 'successors' });
  const { code, name, kind, validFrom, validTo } = input;
  return {
    id,
    code,
    name,
    kind,
    parentId,
    validFrom,
    validTo,
    successors: successors.flatMap((unit) => unit?.id ?? []),
  };
}

/** What stands below a unit is for those who keep that unit; the top is for those who keep the whole. */
function refusePlace(viewer: Viewer, tree: UnitTree, parentId: number | null): Refusal | null {
  const place = parentId === null ? tree.roots[0] : tree.get(parentId);
  return place && may(viewer, 'manage-units', place.path) === 'yes' ? null : refuse('not-allowed');
}

/** A name is for the keepers of the unit; its place and its dates for the keepers of the unit above. */
function refuseChange(viewer: Viewer, tree: UnitTree, unit: Unit, change: UnitChange): Refusal | null {
  if (may(viewer, 'manage-units', unit.path) !== 'yes') return refuse('not-allowed');
  if (isOnlyRenamed(unit, change)) return change.name === unit.name ? refuse('nothing-changed') : null;
  const from = refusePlace(viewer, tree, unit.parentId);
  return from ?? (change.parentId === unit.parentId ? null : refusePlace(viewer, tree, change.parentId));
}

function isOnlyRenamed(unit: Unit, change: UnitChange): boolean {
  const rest = ({ code, kind, parentId, validFrom, validTo, successors }: Omit<UnitChange, 'id' | 'name'>) =>
    JSON.stringify([code, kind, parentId, validFrom, validTo, [...successors].sort()]);
  return rest(unit) === rest(change);
}

async function reportedSpan(tx: Transaction, unit: Unit): Promise<ReportedSpan> {
  const rows = await tx.report.findMany({
    where: { unit: { path: { startsWith: unit.path } } },
    distinct: ['period'],
    select: { period: true },
  });
  const { calendars } = await readStandards(tx);
  const cutOffs = rows.map(({ period }) => cutOffOf(period, calendarOfPeriod(calendars, period)));
  return cutOffs.length === 0 ? null : { first: cutOffs.reduce(earlierOf), last: cutOffs.reduce(laterOf) };
}

async function reread(tx: Transaction, id: number): Promise<{ unit: Unit; tree: UnitTree }> {
  const tree = await readTree(tx);
  const unit = tree.get(id);
  if (!unit) throw new Error(`unit ${id} vanished within its own transaction`);
  return { unit, tree };
}

async function rebuild(tx: Transaction, tree: UnitTree): Promise<void> {
  await rebuildRollUps(tx, tree, (await readStandards(tx)).calendars);
}
