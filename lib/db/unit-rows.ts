import type { Json } from '@/lib/domain/audit';
import type { Unit, UnitTree } from '@/lib/domain/unit';
import type { UnitChange } from '@/lib/domain/unit-change';
import type { Transaction } from './client';
import { toDateColumn } from './dates';
import { holdRegister } from './register/tallies';

const pathBelow = (tree: UnitTree, parentId: number | null, id: number): string =>
  `${parentId === null ? '/' : tree.get(parentId)?.path}${id}/`;

const columnsOf = ({ code, name, kind, parentId, validFrom, validTo }: UnitChange) => ({
  code,
  name,
  kind,
  parentId,
  validFrom: toDateColumn(validFrom),
  validTo: toDateColumn(validTo),
});

/** Writes a new unit and returns its id. */
export async function createUnit(tx: Transaction, tree: UnitTree, change: UnitChange): Promise<number> {
  const { id } = await tx.unit.create({ data: { ...columnsOf(change), path: '' } });
  await tx.unit.update({ where: { id }, data: { path: pathBelow(tree, change.parentId, id) } });
  await writeSuccessors(tx, id, change.successors);
  return id;
}

/** Writes a changed unit; when it moves, the paths of all below it follow, and what the register counts there. */
export async function updateUnit(
  tx: Transaction,
  tree: UnitTree,
  unit: Unit,
  change: UnitChange,
): Promise<void> {
  const isMoved = change.parentId !== unit.parentId;
  if (isMoved) await holdRegister(tx);
  await tx.unit.update({
    where: { id: unit.id },
    data: { ...columnsOf(change), revision: { increment: 1 } },
  });
  await tx.unitSuccession.deleteMany({ where: { predecessorId: unit.id } });
  await writeSuccessors(tx, unit.id, change.successors);
  if (!isMoved) return;
  const path = pathBelow(tree, change.parentId, unit.id);
  await tx.$executeRaw`
    update "Unit" set path = ${path} || substr(path, ${unit.path.length + 1}::int) where path like ${`${unit.path}%`}`;
  await tx.$executeRaw`select register_move(${unit.id}, ${idsAbove(unit.path)}::int[], ${idsAbove(path)}::int[])::text`;
}

/** The units above one, by its path. */
const idsAbove = (path: string): number[] => path.split('/').filter(Boolean).slice(0, -1).map(Number);

async function writeSuccessors(
  tx: Transaction,
  predecessorId: number,
  successors: readonly number[],
): Promise<void> {
  const data = successors.map((successorId) => ({ predecessorId, successorId }));
  await tx.unitSuccession.createMany({ data });
}

/** What the audit trail keeps of a unit: other units by their names of that day. */
export function describeUnit(tree: UnitTree, unit: Unit): Json {
  const nameOf = (id: number) => tree.get(id)?.name ?? String(id);
  const { code, name, kind, validFrom, validTo } = unit;
  const parent = unit.parentId === null ? null : nameOf(unit.parentId);
  return { code, name, kind, parent, validFrom, validTo, successors: unit.successors.map(nameOf) };
}
