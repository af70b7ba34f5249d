import type { Viewer } from '@/lib/domain/access';
import { buildTree, type Unit, type UnitTree } from '@/lib/domain/unit';
import { database, type Reader, type Transaction } from './client';

type TreeViewer = Pick<Viewer, 'version'>;

let kept: { version: string; tree: UnitTree } | null = null;

/** The whole tree of units, read once per version of the structure and kept in memory (3,400 units are about 1 MB). */
export async function unitTree(viewer: TreeViewer): Promise<UnitTree> {
  const version = viewer.version.structure;
  if (kept?.version !== version) kept = { version, tree: await readTree() };
  return kept.tree;
}

/** The kept tree, checked inside a transaction: a change of the structure that was committed meanwhile is seen. */
export async function currentTree(tx: Transaction): Promise<UnitTree> {
  const [row] = await tx.$queryRaw<
    { structure: string }[]
  >`select sum(structure)::text as structure from "AuditLane"`;
  return unitTree({
    version: { structure: row?.structure ?? '', figures: '', access: '', events: '' },
  });
}

/** The tree as it stands in this very transaction. */
export async function readTree(reader: Reader = database()): Promise<UnitTree> {
  const units = await reader.$queryRaw<Unit[]>`
    select u.id, u.code, u.name, u.kind, u."parentId", u.path, u.revision,
      u."validFrom"::text as "validFrom", u."validTo"::text as "validTo",
      coalesce((select array_agg(s."successorId" order by s."successorId") from "UnitSuccession" s where s."predecessorId" = u.id), '{}') as successors
    from "Unit" u order by u.path`;
  return buildTree(units);
}
