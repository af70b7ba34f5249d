import { database, plannedAnew } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type {
  EnterpriseFilter,
  EnterpriseOrder,
  EnterpriseSort,
} from '@/lib/domain/register/enterprise-query';
import type { HeldOrganisation } from '@/lib/domain/register/enterprise-state';
import type { EnterpriseStatus, FormationStage, Ownership } from '@/lib/domain/register/fact';
import { type Conditions, conditionsOf, enterpriseInScope, stateOn } from './enterprise-conditions';

/** An enterprise in a list, in its state on the day asked for. */
export type ListedEnterprise = {
  id: number;
  taxCode: string | null;
  name: string;
  ownership: Ownership | null;
  unitId: number;
  zone: string | null;
  status: EnterpriseStatus;
  workers: number | null;
  fullMembers: number | null;
  probationaryMembers: number | null;
  organisationMembers: number | null;
  hasUnion: boolean;
  organisation: HeldOrganisation;
  affiliationId: number | null;
  stage: FormationStage | null;
  /** Since when it is in this state. */
  from: CalendarDate;
};

/** A page of a list; `after` is the id of the last enterprise of the page before. */
export type ListPage = { readonly limit: number; readonly after?: number };

/**
 * Enterprises in the viewer's branches, one more than the limit when there are more. Pages begin after an enterprise,
 * by the order's own index, so that the thousandth costs what the first does.
 */
export async function findEnterprises(
  viewer: Viewer,
  filter: EnterpriseFilter,
  order: EnterpriseOrder,
  page: ListPage,
): Promise<ListedEnterprise[] | Refusal> {
  const conditions = await conditionsOf(viewer, filter);
  if (isRefusal(conditions)) return conditions;
  const after = page.after === undefined ? undefined : await placeOf(viewer, filter, order, page.after);
  if (isRefusal(after)) return after;
  const most = page.limit + 1;
  const isUnknown = after?.key === null;
  const known = isUnknown ? [] : await rowsOf(conditions, order, { after, isUnknown: false, most });
  if (known.length === most || !mayBeUnknown[order.sort]) return known;
  const rest = { after: isUnknown ? after : undefined, isUnknown: true, most: most - known.length };
  return [...known, ...(await rowsOf(conditions, order, rest))];
}

type Place = { key: string | number | null; id: number };

/** What each order compares, and by which id it decides between equals. */
const keys: Record<EnterpriseSort, { key: Prisma.Sql; id: Prisma.Sql; type: Prisma.Sql; descends: boolean }> =
  {
    name: { key: Prisma.sql`e.name`, id: Prisma.sql`e.id`, type: Prisma.sql`text`, descends: false },
    taxCode: { key: Prisma.sql`e."taxCode"`, id: Prisma.sql`e.id`, type: Prisma.sql`text`, descends: false },
    workers: {
      key: Prisma.sql`s.workers`,
      id: Prisma.sql`s."enterpriseId"`,
      type: Prisma.sql`int`,
      descends: true,
    },
    members: {
      key: Prisma.sql`s."fullMembers"`,
      id: Prisma.sql`s."enterpriseId"`,
      type: Prisma.sql`int`,
      descends: true,
    },
  };

const mayBeUnknown: Record<EnterpriseSort, boolean> = {
  name: false,
  taxCode: true,
  workers: true,
  members: true,
};

/** Where a page begins. What lies outside the viewer's branches is no place to begin at. */
async function placeOf(
  viewer: Viewer,
  { asOf }: EnterpriseFilter,
  { sort }: EnterpriseOrder,
  id: number,
): Promise<Place | Refusal> {
  const inScope = enterpriseInScope(viewer, await unitTree(viewer), 'see-register', Prisma.raw('n'));
  const onDay =
    asOf === undefined
      ? Prisma.sql`cross join lateral (select n.workers, n."fullMembers") s`
      : Prisma.sql`join "EnterpriseState" s on s."enterpriseId" = e.id and ${stateOn(asOf)}`;
  const [place] = await database().$queryRaw<Place[]>`
    select ${keys[sort].key} as key, e.id from "Enterprise" e
    join "EnterpriseState" n on n."enterpriseId" = e.id and ${stateOn(undefined, Prisma.raw('n'))} ${onDay}
    where e.id = ${id}::int and ${inScope}`;
  return place ?? refuse('cursor-invalid', { path: 'cursor' });
}

type Part = { after: Place | undefined; isUnknown: boolean; most: number };

/** The enterprises whose key is known, or those whose key is not, from a place on. */
async function rowsOf(
  { where }: Conditions,
  { sort, isTurned }: EnterpriseOrder,
  { after, isUnknown, most }: Part,
): Promise<ListedEnterprise[]> {
  const { key, id, type, descends } = keys[sort];
  const isDown = descends !== isTurned;
  const way = Prisma.raw(isDown ? 'desc' : 'asc');
  const beyond = Prisma.raw(isDown ? '<' : '>');
  const unknown = mayBeUnknown[sort]
    ? Prisma.sql`${key} is ${Prisma.raw(isUnknown ? 'null' : 'not null')}`
    : Prisma.sql`true`;
  const from = !after
    ? Prisma.sql`true`
    : isUnknown
      ? // Said of both tables, or the planner believes that one of them must be read from its end.
        Prisma.sql`s."enterpriseId" ${beyond} ${after.id}::int and e.id ${beyond} ${after.id}::int`
      : Prisma.sql`(${key}, ${id}) ${beyond} (${after.key}::${type}, ${after.id}::int)`;
  const order = isUnknown ? Prisma.sql`${id} ${way}` : Prisma.sql`${key} ${way}, ${id} ${way}`;
  return database().$queryRaw<ListedEnterprise[]>`
    ${Prisma.raw(plannedAnew)} select e.id, e."taxCode", e.name, e.ownership, s."unitId", s.zone, s.status, s.workers, s."fullMembers",
      s."probationaryMembers", s."organisationMembers", s."hasUnion", s.organisation, s."affiliationId", s.stage,
      s."from"::text as "from"
    from "Enterprise" e join "EnterpriseState" s on s."enterpriseId" = e.id
    where ${where} and ${unknown} and ${from} order by ${order} limit ${most}::int`;
}

/** Beyond this many an exact count is not worth its price. */
export const countedAtMost = 10_000;

/** How many there are, exact up to `most`; one more stands for "more than that". */
export async function countEnterprises(
  viewer: Viewer,
  filter: EnterpriseFilter,
  most = countedAtMost,
): Promise<number | Refusal> {
  const conditions = await conditionsOf(viewer, filter);
  if (isRefusal(conditions)) return conditions;
  const names = conditions.isOfName
    ? Prisma.sql`join "Enterprise" e on e.id = s."enterpriseId"`
    : Prisma.empty;
  const limit = most === Number.POSITIVE_INFINITY ? Prisma.empty : Prisma.sql`limit ${most + 1}::int`;
  const [row] = await database().$queryRaw<{ count: number }[]>`
    ${Prisma.raw(plannedAnew)} select count(*)::int as count from (select 1 from "EnterpriseState" s ${names}
      where ${conditions.where} ${limit}) found`;
  return row?.count ?? 0;
}
