import type { Viewer } from '@/lib/domain/access';
import { buildTree, type Unit, type UnitTree, unitKinds } from '@/lib/domain/unit';
import { compareVietnamese } from '@/lib/text/search';
import { database, type Reader } from './client';

/** Whose version of the structure the tree is wanted in. */
export type TreeViewer = Pick<Viewer, 'version'>;

let kept: { version: string; tree: UnitTree } | null = null;

/** The whole tree of units, read once per version of the structure and kept in memory (3,400 units are about 1 MB). */
export async function unitTree(viewer: TreeViewer): Promise<UnitTree> {
  const version = viewer.version.structure;
  if (kept?.version !== version) kept = { version, tree: await readTree() };
  return kept.tree;
}

/** The version of the structure by now: for whoever finds that it has moved since he was asked for. */
export async function structureVersion(): Promise<string> {
  const [row] = await database().$queryRaw<{ structure: string }[]>`
    select sum(structure)::text as structure from "AuditLane"`;
  return row?.structure ?? '';
}

/** The tree as it stands in this very transaction. Units of one parent stand by kind and by name, as people list them. */
export async function readTree(reader: Reader = database()): Promise<UnitTree> {
  const units = await reader.$queryRaw<Unit[]>`
    select u.id, u.code, u.name, u.kind, u."parentId", u.path, u.revision,
      u."validFrom"::text as "validFrom", u."validTo"::text as "validTo",
      coalesce((select array_agg(s."successorId" order by s."successorId") from "UnitSuccession" s where s."predecessorId" = u.id), '{}') as successors
    from "Unit" u`;
  return buildTree(units.sort(inListedOrder));
}

const inListedOrder = (one: Unit, other: Unit): number =>
  unitKinds.indexOf(one.kind) - unitKinds.indexOf(other.kind) || compareVietnamese(one.name, other.name);
