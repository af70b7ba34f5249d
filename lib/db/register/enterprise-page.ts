import { database, type Reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { unitTree } from '@/lib/db/units';
import { type Deed, may, type Viewer } from '@/lib/domain/access';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { OrganisationKind } from '@/lib/domain/register/fact';
import { enterpriseInScope, stateOn } from './enterprise-conditions';
import type { ListedEnterprise } from './enterprise-list';
import { findFacts, type RecordedFact } from './recorded-facts';

/** An organisation that an enterprise has on the present day. */
export type HeldOrganisationRow = {
  id: number;
  name: string;
  kind: OrganisationKind;
  affiliationId: number | null;
  committeeId: number | null;
  host: boolean;
};

/** An enterprise as it is now. */
export type PresentEnterprise = ListedEnterprise & { note: string; revision: number };

/** An enterprise with everything that was ever recorded about it, the newest first. */
export type EnterpriseView = {
  enterprise: PresentEnterprise;
  /** Its own before a joint one, the highest first. */
  organisations: HeldOrganisationRow[];
  facts: RecordedFact[];
  mayKeep: boolean;
};

/** One enterprise of the viewer's branches as it is now; outside of them it does not exist. */
export async function getEnterprise(
  viewer: Viewer,
  id: number,
  deed: Deed = 'see-register',
  reader: Reader = database(),
): Promise<PresentEnterprise | Refusal> {
  const [found] = await presentEnterprises(viewer, [id], deed, reader);
  return found ?? refuse('enterprise-not-found');
}

/** Of these enterprises those at whose present place the viewer may do a deed. */
export async function presentEnterprises(
  viewer: Viewer,
  ids: readonly number[],
  deed: Deed,
  reader: Reader = database(),
): Promise<PresentEnterprise[]> {
  const inScope = enterpriseInScope(viewer, await unitTree(viewer), deed);
  return reader.$queryRaw<PresentEnterprise[]>`
    select e.id, e."taxCode", e.name, e.ownership, e.note, e.revision, s."unitId", s.zone, s.status, s.workers,
      s."fullMembers", s."probationaryMembers", s."organisationMembers", s."hasUnion", s.organisation, s."affiliationId",
      s.stage, s."from"::text as "from"
    from "Enterprise" e join "EnterpriseState" s on s."enterpriseId" = e.id and ${stateOn(undefined)}
    where e.id = any(${[...ids]}::int[]) and ${inScope} order by e.name, e.id`;
}

/** One enterprise with its organisations and its timeline. */
export async function viewEnterprise(viewer: Viewer, id: number): Promise<EnterpriseView | Refusal> {
  const enterprise = await getEnterprise(viewer, id);
  if ('refusal' in enterprise) return enterprise;
  const [held, facts] = await Promise.all([
    organisationsOf([id]),
    findFacts(Prisma.sql`f."enterpriseId" = ${id}::int or (f."enterpriseId" is null and f."organisationId" in
      (select c."organisationId" from "Fact" c where c."enterpriseId" = ${id}::int and c.kind = 'coverage'))`),
  ]);
  const path = (await unitTree(viewer)).get(enterprise.unitId)?.path ?? '';
  const mayKeep = may(viewer, 'keep-register', path) === 'yes';
  return { enterprise, organisations: held.get(id) ?? [], facts, mayKeep };
}

/** The organisations that cover each of these enterprises now, the one that counts first. */
export async function organisationsOf(
  ids: readonly number[],
  reader: Reader = database(),
): Promise<Map<number, HeldOrganisationRow[]>> {
  const rows = await reader.$queryRaw<(HeldOrganisationRow & { enterpriseId: number })[]>`
    select c."enterpriseId", o.id, o.name, step."organisationKind" as kind, step."unitId" as "affiliationId",
      step."committeeId", c.host
    from (
      select distinct on (f."enterpriseId", f."organisationId") f."enterpriseId", f."organisationId", f.present, f.host
      from "Fact" f where f."enterpriseId" = any(${[...ids]}::int[]) and f.kind = 'coverage' and f."withdrawnAt" is null
      order by f."enterpriseId", f."organisationId", f."on" desc
    ) c
    join "PartyOrganisation" o on o.id = c."organisationId"
    join lateral (
      select f."organisationKind", f."unitId", f."committeeId" from "Fact" f
      where f."organisationId" = c."organisationId" and f.kind = 'organisation' and f."withdrawnAt" is null
      order by f."on" desc limit 1
    ) step on step."organisationKind" is not null
    where c.present
    order by array_position(array['grassroots-committee', 'grassroots-cell', 'dependent-cell', 'joint-cell'],
      step."organisationKind"), c.host desc, o.id`;
  const held = new Map<number, HeldOrganisationRow[]>();
  for (const { enterpriseId, ...row } of rows)
    held.set(enterpriseId, [...(held.get(enterpriseId) ?? []), row]);
  return held;
}
