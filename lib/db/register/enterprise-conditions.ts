/** The filters of a list of enterprises as SQL, over `e` ("Enterprise") and `s` (its "EnterpriseState" on the day). */

import { Prisma } from '@/lib/db/generated/client';
import { unitFor } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import { type Deed, scopesFor, type Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import type {
  EnterpriseFilter,
  MemberChoice,
  OrganisationChoice,
} from '@/lib/domain/register/enterprise-query';
import { membersToForm } from '@/lib/domain/register/verdict';
import { isRootPath, isWithin, type UnitTree, validOn } from '@/lib/domain/unit';
import { foldForSearch } from '@/lib/text/search';

/** No limit to the units; where there is one, it is a list of ids. */
type Units = 'all' | number[];

/** Which rows a list is cut from: `where` speaks of `e` and `s`; `isOfName` tells whether it speaks of `e` at all. */
export type Conditions = { readonly where: Prisma.Sql; readonly isOfName: boolean };

/** The states of a day as it is known now, or those of the present, which have an index of their own. */
export function stateOn(day: CalendarDate | undefined, state = Prisma.raw('s')): Prisma.Sql {
  if (day === undefined) return Prisma.sql`(${state}."until" is null and ${state}."knownUntil" is null)`;
  return Prisma.sql`(${state}."knownUntil" is null and ${state}."from" <= ${day}::date
    and (${state}."until" is null or ${state}."until" > ${day}::date))`;
}

/** The units of the viewer's branches for a deed; `all` when a branch begins at the root. */
export function unitsInScope(viewer: Viewer, deed: Deed, tree: UnitTree): Units {
  const scopes = scopesFor(viewer, deed);
  if (scopes.some(isRootPath) && tree.roots.length === 1) return 'all';
  return tree.units.filter(({ path }) => scopes.some((scope) => isWithin(path, scope))).map(({ id }) => id);
}

/** That the present place lies in the viewer's branches: whatever day is asked for, this is whose list it is. */
export function enterpriseInScope(
  viewer: Viewer,
  tree: UnitTree,
  deed: Deed = 'see-register',
  state = Prisma.raw('s'),
): Prisma.Sql {
  return inUnits(unitsInScope(viewer, deed, tree), state);
}

/** The filter within the viewer's branches, or why it cannot be. */
export async function conditionsOf(
  viewer: Viewer,
  filter: EnterpriseFilter,
  deed: Deed = 'see-register',
): Promise<Conditions | Refusal> {
  const tree = await unitTree(viewer);
  const unit = filter.unit === undefined ? undefined : await unitFor(viewer, deed, filter.unit);
  if (isRefusal(unit)) return unit;
  const scope = unitsInScope(viewer, deed, tree);
  const units = unit && [unit.id, ...tree.descendants(unit.id).map(({ id }) => id)];
  const isAllAsked = units === undefined || units.length === tree.units.length;
  const words = wordsOf(filter.q);
  const conditions = [
    stateOn(filter.asOf),
    ...(isAllAsked ? [] : [inUnits(units)]),
    ...(filter.asOf === undefined ? (isAllAsked ? [inUnits(scope)] : []) : [presentlyIn(scope)]),
    ...words.map((word) => Prisma.sql`e."searchText" like ${`%${word}%`}`),
    ...stateConditions(filter),
    ...(filter.attention ? [needsAttention(tree, filter.asOf)] : []),
  ];
  return { where: Prisma.join(conditions, ' and '), isOfName: words.length > 0 };
}

/** The words to look for, folded, with what LIKE would take for a pattern made plain. */
function wordsOf(q: string | undefined): string[] {
  const words = foldForSearch(q ?? '').split(' ');
  return words.filter((word) => word !== '').map((word) => word.replace(/[\\%_]/g, '\\$&'));
}

const inUnits = (units: Units, state = Prisma.raw('s')): Prisma.Sql =>
  units === 'all' ? Prisma.sql`true` : Prisma.sql`${state}."unitId" = any(${units}::int[])`;

function presentlyIn(scope: Units): Prisma.Sql {
  if (scope === 'all') return Prisma.sql`true`;
  const now = Prisma.raw('n');
  return Prisma.sql`exists (select 1 from "EnterpriseState" n where n."enterpriseId" = s."enterpriseId"
    and ${stateOn(undefined, now)} and ${inUnits(scope, now)})`;
}

const membersAre: Record<MemberChoice, Prisma.Sql> = {
  '3+': Prisma.sql`s."fullMembers" >= ${membersToForm}`,
  '2': Prisma.sql`s."fullMembers" = 2`,
  '1': Prisma.sql`s."fullMembers" = 1`,
  '0': Prisma.sql`s."fullMembers" = 0`,
  unknown: Prisma.sql`s."fullMembers" is null`,
};

const organisationIs: Record<OrganisationChoice, Prisma.Sql> = {
  any: Prisma.sql`s.organisation <> 'none'`,
  own: Prisma.sql`s.organisation = 'own'`,
  joint: Prisma.sql`s.organisation in ('joint-host', 'joint-guest')`,
  none: Prisma.sql`s.organisation = 'none'`,
};

function stateConditions(filter: EnterpriseFilter): Prisma.Sql[] {
  const { status, zone, ownership, workersFrom, workersTo, union, members, organisation, stage } = filter;
  return [
    status === 'existing' && Prisma.sql`s.status <> 'closed'`,
    status !== undefined && status !== 'existing' && Prisma.sql`s.status = ${status}`,
    zone !== undefined && zoneIs(zone),
    ownership !== undefined && Prisma.sql`s.ownership = ${ownership}`,
    workersFrom !== undefined && Prisma.sql`s.workers >= ${workersFrom}::int`,
    workersTo !== undefined && Prisma.sql`s.workers <= ${workersTo}::int`,
    union !== undefined && Prisma.sql`s."hasUnion" = ${union}`,
    members !== undefined && membersAre[members],
    organisation !== undefined && organisationIs[organisation],
    stage !== undefined && (stage === 'none' ? Prisma.sql`s.stage is null` : Prisma.sql`s.stage = ${stage}`),
  ].filter((condition) => condition !== false);
}

function zoneIs(zone: string): Prisma.Sql {
  if (zone === 'any') return Prisma.sql`s.zone is not null`;
  return zone === 'none' ? Prisma.sql`s.zone is null` : Prisma.sql`s.zone = ${zone}`;
}

/** An organisation where there is no work, or a place that is no more. */
function needsAttention(tree: UnitTree, day = todayInVietnam(new Date())): Prisma.Sql {
  const ended = tree.units.filter((unit) => !validOn(unit, day)).map(({ id }) => id);
  return Prisma.sql`(s.organisation <> 'none' and s.status <> 'operating'
    or s."unitId" = any(${ended}::int[]) and s.status <> 'closed')`;
}
