import type { Reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type FactRow, factOf } from '@/lib/db/register/fact-rows';
import type { Fact, Ownership } from '@/lib/domain/register/fact';
import { type FactIndex, indexFacts } from '@/lib/domain/register/fact-index';
import type { KnownName } from '@/lib/domain/register/import/row-match';
import type { KnownEnterprise } from '@/lib/domain/register/import/row-plan';
import { keysOfName } from './name-index';

/** An enterprise by its name and code, with the traits that a list may change. */
export type NamedEnterprise = KnownName & { readonly ownership: Ownership | null; readonly note: string };

/** Enterprises with one of these tax codes, and those with one of these ids; where each stands at present. */
export async function findNamed(
  reader: Reader,
  taxCodes: readonly string[],
  ids: readonly number[],
): Promise<NamedEnterprise[]> {
  if (taxCodes.length === 0 && ids.length === 0) return [];
  const rows = await reader.$queryRaw<Omit<NamedEnterprise, 'key' | 'looseKey'>[]>`
    select e.id, e.name, e."taxCode", e.ownership, e.note, s."unitId"
    from (select id from "Enterprise" where "taxCode" = any(${[...taxCodes]}::text[])
          union select unnest(${[...ids]}::int[])) asked
    join "Enterprise" e on e.id = asked.id
    left join "EnterpriseState" s on s."enterpriseId" = e.id and s.until is null and s."knownUntil" is null`;
  return rows.map((row) => ({ ...row, ...keysOfName(row.name) }));
}

/** Keeps everybody else from changing these enterprises and their organisations until the transaction ends. */
export async function lockEnterprises(tx: Reader, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$queryRaw`select 1 from "Enterprise" where id = any(${[...ids]}::int[]) order by id for update`;
  await tx.$queryRaw`select 1 from "PartyOrganisation" where id in (
    select "organisationId" from "Fact" where kind = 'coverage' and "enterpriseId" = any(${[...ids]}::int[]))
    order by id for update`;
}

const columns = Prisma.sql`f.id, f.kind, f."on"::text as "on", f."enterpriseId", f."organisationId", f.status, f."unitId", f.zone,
  f.present, f.host, f.workers, f."fullMembers", f."probationaryMembers", f."organisationMembers", f.stage,
  f."organisationKind", f."committeeId", f.count, f.year,
  f."recordedAt"::text as "recordedAt", f."recordedBy"`;

/**
 * Everything in force about these enterprises: their own facts, those of the organisations that cover them, and of the cells
 * and committees of those organisations. What the import at hand wrote itself is left out: it answers for that.
 */
export async function findKnown(
  reader: Reader,
  named: readonly NamedEnterprise[],
  importId: number | null,
): Promise<Map<number, KnownEnterprise>> {
  if (named.length === 0) return new Map();
  const ids = named.map(({ id }) => id);
  const rows = await reader.$queryRaw<FactRow[]>`
    with asked as (select unnest(${ids}::int[]) as id),
      covering as (select distinct f."organisationId" as id from asked join "Fact" f on f."enterpriseId" = asked.id
        where f.kind = 'coverage' and f."withdrawnAt" is null),
      around as (select f."organisationId" as id from covering c join "Fact" f on f."committeeId" = c.id
          where f.kind = 'organisation' and f."withdrawnAt" is null
        union select f."committeeId" from covering c join "Fact" f on f."organisationId" = c.id
          where f.kind = 'organisation' and f."committeeId" is not null and f."withdrawnAt" is null),
      reached as (select f.* from asked join "Fact" f on f."enterpriseId" = asked.id
        union all select f.* from covering c join "Fact" f on f."organisationId" = c.id
        union all select f.* from around c join "Fact" f on f."organisationId" = c.id
          where f.kind in ('organisation', 'admission'))
    select ${columns} from reached f
    where f."withdrawnAt" is null and (${importId}::int is null or f."importId" is distinct from ${importId}::int)`;
  const facts = new Map(rows.map((row) => [row.id, row]));
  const index = indexFacts([...facts.values()].map(factOf));
  return new Map(named.map((each) => [each.id, { ...each, facts: reachedFrom(each.id, index) }]));
}

/** Everything in force about these organisations. */
export async function findFactsOf(reader: Reader, organisationIds: readonly number[]): Promise<Fact[]> {
  if (organisationIds.length === 0) return [];
  const rows = await reader.$queryRaw<FactRow[]>`select ${columns} from "Fact" f
    where f."organisationId" = any(${[...organisationIds]}::int[]) and f."withdrawnAt" is null order by f.id`;
  return rows.map(factOf);
}

/** The facts that the states of an enterprise and of its organisations depend on, each once. */
function reachedFrom(enterpriseId: number, index: FactIndex): Fact[] {
  const covering = index.organisationsCovering(enterpriseId);
  if (covering.length === 0) return [...index.ofEnterprise(enterpriseId)];
  const around = covering.flatMap((id) => [id, ...index.cellsOf(id), ...index.committeesOf(id)]);
  const facts = [...new Set(around)].flatMap((id) => index.ofOrganisation(id));
  return [...new Set([...index.ofEnterprise(enterpriseId), ...facts])];
}
