import type { BulkLoad } from '@/lib/db/bulk-load';
import type { PlannedUnit } from './country';
import { unitsStandFrom } from './days';
import type { Place } from './office';

/** Enters the units below a root, and answers where each stands; parents come first. */
export async function enterUnits(
  load: BulkLoad,
  rootId: number,
  planned: readonly PlannedUnit[],
): Promise<Place[]> {
  const below = planned.slice(1);
  await load.query(`update "Unit" set kind = 'committee' where id = $1 and kind <> 'committee'`, [rootId]);
  const rows = await load.query<{ id: number; code: string }>(
    `insert into "Unit" (code, name, kind, path, "validFrom")
     select u.code, u.name, u.kind::"UnitKind", '', greatest($4::date, r."validFrom")
     from unnest($1::text[], $2::text[], $3::text[]) with ordinality u (code, name, kind, place), "Unit" r
     where r.id = $5 order by u.place returning id, code`,
    [
      below.map(({ code }) => code),
      below.map(({ name }) => name),
      below.map(({ kind }) => kind),
      unitsStandFrom,
      rootId,
    ],
  );
  const idOfCode = new Map(rows.map(({ id, code }) => [code, id]));
  const ids = [rootId, ...below.map(({ code }) => idOfCode.get(code) ?? 0)];
  const parents = below.map(({ parent }) => ids[parent ?? 0] ?? rootId);
  await load.query(
    `update "Unit" u set "parentId" = p.parent from unnest($1::int[], $2::int[]) p (id, parent) where u.id = p.id`,
    [ids.slice(1), parents],
  );
  await load.query(
    `with recursive placed as (
       select id, path from "Unit" where id = $1
       union all select u.id, p.path || u.id || '/' from "Unit" u join placed p on u."parentId" = p.id)
     update "Unit" u set path = p.path from placed p where u.id = p.id and u.path = ''`,
    [rootId],
  );
  return placesOf(planned, ids);
}

function placesOf(planned: readonly PlannedUnit[], ids: readonly number[]): Place[] {
  let before = 0;
  const byParent = new Map<number | null, number[]>();
  for (const [number, { parent }] of planned.entries())
    byParent.set(parent, [...(byParent.get(parent) ?? []), number]);
  return planned.map((unit, number) => {
    const siblings = byParent.get(unit.parent) ?? [];
    const zoneCommittee = siblings.find((sibling) => planned[sibling]?.kind === 'zone');
    const neighbours = siblings
      .filter((sibling) => sibling !== number && planned[sibling]?.kind === unit.kind)
      .map((sibling) => ids[sibling] ?? 0);
    const place = {
      unit,
      number,
      unitId: ids[number] ?? 0,
      zoneCommitteeId: zoneCommittee === undefined ? null : (ids[zoneCommittee] ?? null),
      neighbours,
      before,
    };
    before += unit.enterprises;
    return place;
  });
}
