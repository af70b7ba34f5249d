import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { unitTree } from '@/lib/db/units';
import { type Deed, may, type Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { EnterpriseStatus, OrganisationKind } from '@/lib/domain/register/fact';
import type { UnitTree } from '@/lib/domain/unit';
import { foldForSearch } from '@/lib/text/search';
import { stateOn, unitsInScope } from './enterprise-conditions';
import { findFacts, type RecordedFact } from './recorded-facts';
import { hostsAmong } from './whereabouts';

/** A Party organisation as it is now; without a kind it is dissolved. */
export type PresentOrganisation = {
  id: number;
  name: string;
  revision: number;
  kind: OrganisationKind | null;
  affiliationId: number | null;
  unitId: number | null;
  /** It, or a cell of its own, has admitted in the reporting year. */
  hasAdmitted: boolean | null;
  isExempt: boolean | null;
  /** How many enterprises it covers. */
  covers: number;
};

/** An enterprise that an organisation covers. */
export type CoveredEnterprise = {
  id: number;
  name: string;
  taxCode: string | null;
  host: boolean;
  unitId: number | null;
  status: EnterpriseStatus | null;
};

/** An organisation with all that was recorded of it. */
export type OrganisationView = {
  organisation: PresentOrganisation;
  committee: { id: number; name: string } | null;
  enterprises: CoveredEnterprise[];
  cells: PresentOrganisation[];
  facts: RecordedFact[];
  /** Admissions, exemptions and coverages: kept where it is affiliated or its host stands. */
  mayKeep: boolean;
  /** What it is: kept where it is affiliated. */
  mayReorganise: boolean;
};

/** Which organisations; what is not given does not narrow. Dissolved ones are left out. */
export type OrganisationFilter = { q?: string; kind?: OrganisationKind };

/**
 * Organisations of the viewer's branches in Vietnamese order, one more than the limit when there are more. `after` is the last
 * one of the page before; refused (`cursor-invalid`) when it is not of his branches.
 */
export async function findOrganisations(
  viewer: Viewer,
  { q = '', kind }: OrganisationFilter,
  { limit, after }: { limit: number; after?: number },
): Promise<PresentOrganisation[] | Refusal> {
  const place = after === undefined ? undefined : await getOrganisation(viewer, after);
  if (isRefusal(place)) return refuse('cursor-invalid', { path: 'cursor' });
  const words = foldForSearch(q)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => Prisma.sql`o."searchText" like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  const conditions = [
    Prisma.sql`s.kind is not null`,
    await inScope(viewer),
    ...words,
    ...(kind ? [Prisma.sql`s.kind = ${kind}`] : []),
    ...(place === undefined
      ? []
      : [
          Prisma.sql`(o.name collate "vi-x-icu", o.id) > (${place.name}::text collate "vi-x-icu", ${place.id}::int)`,
        ]),
  ];
  return organisationsWhere(Prisma.join(conditions, ' and '), limit + 1);
}

/** One organisation with what it covers, its cells and its timeline. */
export async function viewOrganisation(viewer: Viewer, id: number): Promise<OrganisationView | Refusal> {
  const organisation = await getOrganisation(viewer, id);
  if (isRefusal(organisation)) return organisation;
  const [enterprises, cells, facts, committee] = await Promise.all([
    coveredBy(id),
    organisationsWhere(
      Prisma.sql`s.kind is not null and exists (select 1 from "Fact" f where f."organisationId" = o.id
      and f."committeeId" = ${id}::int and f.kind = 'organisation' and f."withdrawnAt" is null and not exists (
        select 1 from "Fact" l where l."organisationId" = o.id and l.kind = 'organisation' and l."withdrawnAt" is null
        and l."on" > f."on"))`,
      200,
    ),
    findFacts(Prisma.sql`f."organisationId" = ${id}::int`),
    committeeOf(id),
  ]);
  const tree = await unitTree(viewer);
  const affiliationId = lastAffiliation(facts);
  const hosts = hostsAmong(enterprises).map(({ unitId }) => unitId);
  const mayKeep = keepsAny(viewer, tree, [affiliationId, ...hosts]);
  const mayReorganise = affiliationId === null ? mayKeep : keepsAny(viewer, tree, [affiliationId]);
  return { organisation, committee, enterprises, cells, facts, mayKeep, mayReorganise };
}

/** The unit that it is affiliated to, or was when it was dissolved. */
function lastAffiliation(facts: readonly RecordedFact[]): number | null {
  let newest: RecordedFact | undefined;
  for (const fact of facts) {
    const isStep = fact.kind === 'organisation' && fact.withdrawnAt === null && fact.unitId !== null;
    if (isStep && (newest === undefined || fact.on > newest.on)) newest = fact;
  }
  return newest?.unitId ?? null;
}

/** One organisation of the viewer's branches; outside of them it does not exist. */
export async function getOrganisation(viewer: Viewer, id: number): Promise<PresentOrganisation | Refusal> {
  const [found] = await organisationsWhere(Prisma.sql`o.id = ${id}::int and ${await inScope(viewer)}`, 1);
  return found ?? refuse('organisation-not-found');
}

const keepsAny = (viewer: Viewer, tree: UnitTree, unitIds: readonly (number | null)[]): boolean =>
  unitIds.some((id) => {
    const unit = id === null ? undefined : tree.get(id);
    return unit !== undefined && may(viewer, 'keep-register', unit.path) === 'yes';
  });

/** That it is, or was, affiliated or located in the viewer's branches. */
async function inScope(viewer: Viewer, deed: Deed = 'see-register'): Promise<Prisma.Sql> {
  const units = unitsInScope(viewer, deed, await unitTree(viewer));
  if (units === 'all') return Prisma.sql`true`;
  return Prisma.sql`exists (select 1 from "OrganisationState" i where i."organisationId" = o.id and i."knownUntil" is null
    and (i."affiliationId" = any(${units}::int[]) or i."unitId" = any(${units}::int[])))`;
}

async function organisationsWhere(condition: Prisma.Sql, most: number): Promise<PresentOrganisation[]> {
  const today: CalendarDate = todayInVietnam(new Date());
  return database().$queryRaw<PresentOrganisation[]>`
    select o.id, o.name, o.revision, s.kind, s."affiliationId", s."unitId", s."hasAdmittedWithCells" as "hasAdmitted", s."isExempt",
      (select count(*)::int from (
        select distinct on (f."enterpriseId") f.present from "Fact" f
        where f."organisationId" = o.id and f.kind = 'coverage' and f."withdrawnAt" is null
        order by f."enterpriseId", f."on" desc) c where c.present) as covers
    from "PartyOrganisation" o
    left join "OrganisationState" s on s."organisationId" = o.id and ${stateOn(today)}
    where ${condition} order by o.name collate "vi-x-icu", o.id limit ${most}::int`;
}

const coveredBy = (id: number) => database().$queryRaw<CoveredEnterprise[]>`
  select e.id, e.name, e."taxCode", c.host, s."unitId", s.status from (
    select distinct on (f."enterpriseId") f."enterpriseId", f.present, f.host from "Fact" f
    where f."organisationId" = ${id}::int and f.kind = 'coverage' and f."withdrawnAt" is null
    order by f."enterpriseId", f."on" desc) c
  join "Enterprise" e on e.id = c."enterpriseId"
  left join "EnterpriseState" s on s."enterpriseId" = e.id and ${stateOn(undefined)}
  where c.present order by c.host desc, e.name, e.id`;

async function committeeOf(id: number): Promise<{ id: number; name: string } | null> {
  const [row] = await database().$queryRaw<{ id: number; name: string }[]>`
    select o.id, o.name from (select f."committeeId" from "Fact" f where f."organisationId" = ${id}::int
      and f.kind = 'organisation' and f."withdrawnAt" is null order by f."on" desc limit 1) step
    join "PartyOrganisation" o on o.id = step."committeeId"`;
  return row ?? null;
}
