import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type FactRow, factOf } from '@/lib/db/register/fact-rows';
import type { Fact } from '@/lib/domain/register/fact';
import { connectedIn } from './connected';

/** A fact that an import made, or one that it replaced. */
export type FactOfImport = { readonly fact: Fact; readonly isMade: boolean };

/** Facts that are withdrawn and restored in one statement: enough for few, few enough to be quick. */
const factsAtOnce = 3000;

/** Enterprises of which the facts are read together: a list says a handful of each. */
const enterprisesAtOnce = 600;

/**
 * What an import made and replaced, in groups: whatever has to do with one another stands in one group. Enterprises that it gave
 * no organisation have to do with nobody, and are most: these are read a few at a time, however long the list was.
 */
export async function* factsOfImport(tx: Transaction, importId: number): AsyncGenerator<FactOfImport[]> {
  const { linked, alone } = await enterprisesOf(tx, importId);
  const isOrganised = Prisma.sql`(f."organisationId" is not null or f."enterpriseId" = any(${linked}::int[]))`;
  yield* groups(await findFacts(tx, importId, isOrganised));
  for (let from = 0; from < alone.length; from += enterprisesAtOnce) {
    const some = alone.slice(from, from + enterprisesAtOnce);
    yield* groups(await findFacts(tx, importId, Prisma.sql`f."enterpriseId" = any(${some}::int[])`));
  }
}

function* groups(found: readonly FactOfImport[]): Generator<FactOfImport[]> {
  const of = new Map(found.map((each) => [each.fact, each]));
  for (const facts of connectedIn([...of.keys()], factsAtOnce))
    yield facts.flatMap((fact) => of.get(fact) ?? []);
}

/** The enterprises that the import said anything about: those with an organisation in what it said, and the others. */
async function enterprisesOf(
  tx: Transaction,
  importId: number,
): Promise<{ linked: number[]; alone: number[] }> {
  const rows = await tx.$queryRaw<{ id: number; isLinked: boolean }[]>`
    select f."enterpriseId" as id, bool_or(f."organisationId" is not null) as "isLinked" from "Fact" f
    where (f."importId" = ${importId} or f."withdrawnByImportId" = ${importId}) and f."enterpriseId" is not null
    group by f."enterpriseId" order by f."enterpriseId"`;
  const idsOf = (wanted: boolean) => rows.flatMap(({ id, isLinked }) => (isLinked === wanted ? [id] : []));
  return { linked: idsOf(true), alone: idsOf(false) };
}

async function findFacts(tx: Transaction, importId: number, which: Prisma.Sql): Promise<FactOfImport[]> {
  const rows = await tx.$queryRaw<(FactRow & { isMade: boolean })[]>`
    select f.id, f.kind, f."on"::text as "on", f."enterpriseId", f."organisationId", f.status, f."unitId", f.zone, f.present,
      f.host, f.workers, f."fullMembers", f."probationaryMembers", f."organisationMembers", f.stage, f."organisationKind",
      f."committeeId", f.count, f.year, f.source, f."recordedAt"::text as "recordedAt", f."recordedBy",
      (f."importId" is not distinct from ${importId}) as "isMade"
    from "Fact" f
    where (f."importId" = ${importId} and f."withdrawnAt" is null
        or f."withdrawnByImportId" = ${importId} and f."importId" is distinct from ${importId})
      and ${which} order by f.id`;
  return rows.map(({ isMade, ...row }) => ({ fact: factOf(row), isMade }));
}
