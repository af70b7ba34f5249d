import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { unitFor } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { HeldOrganisation } from '@/lib/domain/register/enterprise-state';
import { type FormationStage, formationStages } from '@/lib/domain/register/fact';
import type { EnterpriseGroup, ShortlistGroup } from '@/lib/domain/register/shortlist';
import type { Unit } from '@/lib/domain/unit';
import { figuresOf } from './figures';
import { inUnit, missingIn, type NearFounding, nearStates, presentStates } from './near-founding';
import { rulesFor } from './rules';

/** An enterprise whose next step moves a goal. */
export type ShortlistedEnterprise = {
  readonly id: number;
  readonly name: string;
  readonly taxCode: string | null;
  readonly unit: Pick<Unit, 'code' | 'name' | 'path'>;
  readonly workers: number | null;
  readonly fullMembers: number | null;
  readonly probationaryMembers: number | null;
  readonly hasUnion: boolean;
  /** A joint cell may be there already, which the rule does not count. */
  readonly organisation: HeldOrganisation;
  readonly stage: FormationStage | null;
};

/** Of a group of enterprises, from a place on: `after` is the id of the last enterprise of the page before. */
export type ShortlistWanted = {
  readonly unit: string;
  readonly group: EnterpriseGroup;
  readonly after?: number | undefined;
  readonly limit: number;
};

/** The unit with its rules today, in the viewer's branches. */
export async function nearFoundingOf(
  viewer: Viewer,
  code: string,
  today: CalendarDate,
): Promise<NearFounding | Refusal> {
  const unit = await unitFor(viewer, 'see-register', code);
  if (isRefusal(unit)) return unit;
  const rules = await rulesFor(viewer, today);
  return isRefusal(rules) ? rules : { tree: await unitTree(viewer), unit, rules };
}

/** How many there are in each group; the first and the last equal what goals 2 and 4 miss. */
export async function shortlistCounts(
  viewer: Viewer,
  code: string,
  today: CalendarDate,
): Promise<Record<ShortlistGroup, number> | Refusal> {
  const near = await nearFoundingOf(viewer, code, today);
  if (isRefusal(near)) return near;
  const rules = await rulesFor(viewer, today);
  if (isRefusal(rules)) return rules;
  const [rows, figures] = await Promise.all([
    database().$queryRaw<{ group: EnterpriseGroup; count: number }[]>`
      select g."group", count(*)::int as count from "EnterpriseState" s
      cross join lateral (select ${groupSql(near)} as "group") g
      where ${presentStates} and ${nearStates} and ${inUnit(near)} and g."group" is not null group by g."group"`,
    figuresOf(near.tree, near.unit, { asOf: today }, [rules.admission]),
  ]);
  const countOf = (group: EnterpriseGroup) => rows.find((row) => row.group === group)?.count ?? 0;
  const { numerator, denominator } = figures.get(rules.admission) ?? { numerator: 0, denominator: 0 };
  return {
    three: countOf('three'),
    union: countOf('union'),
    two: countOf('two'),
    admission: denominator - numerator,
  };
}

/** The enterprises of a group, those first whose founding moves the most and is nearest; one more than the limit when there are more. */
export async function shortlist(
  viewer: Viewer,
  { unit: code, group, after, limit }: ShortlistWanted,
  today: CalendarDate,
): Promise<ShortlistedEnterprise[] | Refusal> {
  const near = await nearFoundingOf(viewer, code, today);
  if (isRefusal(near)) return near;
  const place = after === undefined ? undefined : await placeAfter(near, after);
  if (isRefusal(place)) return place;
  const from = place === undefined ? Prisma.sql`true` : Prisma.sql`${order} < ${place}::int[]`;
  const rows = await database().$queryRaw<(Omit<ShortlistedEnterprise, 'unit'> & { unitId: number })[]>`
    select e.id, e.name, e."taxCode", p."unitId", p.workers, p."fullMembers", p."probationaryMembers", p."hasUnion",
      p.organisation, p.stage
    from (select s."enterpriseId", ${order} as place from "EnterpriseState" s
      where ${presentStates} and ${nearStates} and ${inUnit(near)} and ${groupSql(near)} = ${group} and ${from}
      order by place desc limit ${limit + 1}) s
    join "Enterprise" e on e.id = s."enterpriseId"
    join "EnterpriseState" p on p."enterpriseId" = e.id and p."until" is null and p."knownUntil" is null
    order by s.place desc`;
  return rows.flatMap(({ unitId, ...row }) => {
    const unit = near.tree.get(unitId);
    return unit === undefined ? [] : [{ ...row, unit }];
  });
}

/** The group of a state, the greatest effect first; null when no step there moves a goal. */
const groupSql = (near: NearFounding): Prisma.Sql => Prisma.sql`case
  when ${missingIn(near, 'formation')} then 'three'
  when ${missingIn(near, 'union-backed')} then 'union'
  when s."fullMembers" = 2 and ${missingIn(near, 'coverage')} then 'two' end`;

const stages = [...formationStages];

/** A union moves one goal more; then how far the founding has come, how many members and workers; then the oldest entry. */
const order = Prisma.sql`array[s."hasUnion"::int, coalesce(array_position(${stages}::text[], s.stage), 0),
  coalesce(s."fullMembers", -1), coalesce(s.workers, -1), -s."enterpriseId"]`;

/** Where a page begins: after an enterprise that counts in the unit. Another is no place to begin at. */
async function placeAfter(near: NearFounding, enterpriseId: number): Promise<number[] | Refusal> {
  const [row] = await database().$queryRaw<{ place: number[] }[]>`
    select ${order} as place from "EnterpriseState" s
    where s."enterpriseId" = ${enterpriseId}::int and ${presentStates} and ${inUnit(near)}`;
  return row?.place ?? refuse('cursor-invalid', { path: 'cursor' });
}
