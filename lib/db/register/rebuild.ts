import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { readStandards } from '@/lib/db/standards';
import { type EnterpriseTraits, statesOfEnterprise } from '@/lib/domain/register/enterprise-state';
import type { Fact, Ownership } from '@/lib/domain/register/fact';
import { indexFacts, organisationStatesIn } from '@/lib/domain/register/fact-index';
import { type KnownState, statesEverKnown } from '@/lib/domain/register/known-states';
import { reportingYears, type YearOn } from '@/lib/domain/register/reporting-year';
import { isBranch } from '@/lib/domain/tax-code';
import { type FactRow, factOf } from './fact-rows';
import { enterpriseNames, enterpriseStates, organisationNames, organisationStates } from './state-columns';
import { holdRegister, tallyRule } from './tallies';

/** How many things are computed at once; memory stays bounded whatever the size of the register. */
const batch = 2000;

/**
 * Makes states and tallies anew from the facts, withdrawn ones included: every answer is the same as before, also as it was
 * known. After a backup is restored, and to check what is kept.
 */
export async function rebuildRegister(tx: Transaction): Promise<void> {
  await holdRegister(tx);
  await tx.$executeRaw`truncate "EnterpriseState", "OrganisationState", "RegisterTally"`;
  await restateEnterprises(tx);
  const { rules, calendars } = await readStandards(tx);
  await restateOrganisations(tx, reportingYears(calendars));
  for (const rule of rules) await tallyRule(tx, rule);
}

/** After a change of the reporting calendar: admissions fall into other years, whatever was known. */
export async function rebuildOrganisations(tx: Transaction): Promise<void> {
  await holdRegister(tx);
  const { rules, calendars } = await readStandards(tx);
  const ofOrganisations = rules.filter(({ goal }) => goal === 'admission');
  await tx.$executeRaw`truncate "OrganisationState"`;
  await tx.$executeRaw`delete from "RegisterTally" where "ruleId" = any(${ofOrganisations.map(({ id }) => id)}::int[])`;
  await restateOrganisations(tx, reportingYears(calendars));
  for (const rule of ofOrganisations) await tallyRule(tx, rule);
}

type EnterpriseRow = { id: number; taxCode: string | null; ownership: Ownership | null };

async function restateEnterprises(tx: Transaction): Promise<void> {
  for (let after = 0; ; ) {
    const enterprises = await tx.$queryRaw<EnterpriseRow[]>`
      select id, "taxCode", ownership from "Enterprise" where id > ${after} order by id limit ${batch}`;
    const last = enterprises.at(-1);
    if (!last) return;
    const facts = await readFacts(
      tx,
      Prisma.sql`select f.* from "Fact" f where f."enterpriseId" > ${after} and f."enterpriseId" <= ${last.id}
        union select f.* from "Fact" f where f.kind = 'organisation' and f."organisationId" in (
          select c."organisationId" from "Fact" c where c.kind = 'coverage' and c."enterpriseId" > ${after} and c."enterpriseId" <= ${last.id})`,
    );
    const index = indexFacts(facts);
    const former = await formerTraits(tx, after, last.id);
    const rows = enterprises.flatMap(({ id, taxCode, ownership }) => {
      const steps = index.organisationsCovering(id).flatMap((each) => index.ofOrganisation(each));
      const own = [...index.ofEnterprise(id), ...steps.filter(({ kind }) => kind === 'organisation')];
      const present = { ownership, isBranch: isBranch(taxCode ?? '') };
      const past = former.get(id) ?? [];
      const statesFrom = (known: readonly Fact[], instant: string) => {
        const { ownership: owner, isBranch: branch } =
          past.find(({ knownUntil }) => knownUntil > instant) ?? present;
        return statesOfEnterprise({ ownership: owner, isBranch: branch }, known);
      };
      const changes = past.map(({ knownUntil }) => knownUntil);
      return named(id, statesEverKnown(own, statesFrom, changes));
    });
    await tx.$executeRaw`
      insert into "EnterpriseState" (${enterpriseNames}, "knownFrom", "knownUntil")
      select * from unnest(${enterpriseStates(rows)}, ${knownColumns(rows)})`;
    after = last.id;
  }
}

type Former = EnterpriseTraits & { enterpriseId: number; knownUntil: string };

/** What enterprises were before, the oldest first. */
async function formerTraits(tx: Transaction, after: number, last: number): Promise<Map<number, Former[]>> {
  const rows = await tx.$queryRaw<(Omit<Former, 'knownUntil'> & { knownUntil: Date })[]>`
    select "enterpriseId", ownership, "isBranch", "knownUntil" from "FormerTraits"
    where "enterpriseId" > ${after} and "enterpriseId" <= ${last} order by "knownUntil", id`;
  const former = new Map<number, Former[]>();
  for (const { enterpriseId, ownership, isBranch: branch, knownUntil } of rows) {
    const traits = { enterpriseId, ownership, isBranch: branch, knownUntil: knownUntil.toISOString() };
    former.set(enterpriseId, [...(former.get(enterpriseId) ?? []), traits]);
  }
  return former;
}

async function restateOrganisations(tx: Transaction, yearOn: YearOn): Promise<void> {
  for (let after = 0; ; ) {
    const organisations = await tx.$queryRaw<{ id: number }[]>`
      select id from "PartyOrganisation" where id > ${after} order by id limit ${batch}`;
    const last = organisations.at(-1);
    if (!last) return;
    const facts = await readFacts(tx, organisationNeighbourhood(after, last.id));
    const index = indexFacts(facts);
    const rows = organisations.flatMap(({ id }) => {
      const neighbours = [id, ...index.cellsOf(id), ...index.committeesOf(id)];
      const places = index.enterprisesCovered(id).flatMap((each) => index.ofEnterprise(each));
      const near = [...neighbours.flatMap((each) => index.ofOrganisation(each)), ...places];
      const own = [...new Map(near.map((fact) => [fact.id, fact])).values()];
      return named(
        id,
        statesEverKnown(own, (known) => organisationStatesIn(indexFacts(known), id, yearOn)),
      );
    });
    await tx.$executeRaw`
      insert into "OrganisationState" (${organisationNames}, "knownFrom", "knownUntil")
      select * from unnest(${organisationStates(rows)}, ${knownColumns(rows)})`;
    after = last.id;
  }
}

/** The facts of organisations, of their committees and cells, and the places of the enterprises that they cover. */
const organisationNeighbourhood = (after: number, last: number): Prisma.Sql => Prisma.sql`
  with own as (select * from "Fact" where "organisationId" > ${after} and "organisationId" <= ${last})
  select * from own
  union select f.* from "Fact" f where f.kind = 'place' and f."enterpriseId" in (select "enterpriseId" from own)
  union select f.* from "Fact" f where f.kind in ('organisation', 'coverage') and f."organisationId" in (select "committeeId" from own)
  union select f.* from "Fact" f where f.kind in ('organisation', 'coverage', 'admission') and f."organisationId" in (
    select c."organisationId" from "Fact" c where c."committeeId" > ${after} and c."committeeId" <= ${last})`;

async function readFacts(tx: Transaction, query: Prisma.Sql): Promise<Fact[]> {
  const [row] = await tx.$queryRaw<{ facts: string }[]>`
    select coalesce(json_agg(json_strip_nulls(row_to_json(found))), '[]')::text as facts from (${query}) found`;
  return (JSON.parse(row?.facts ?? '[]') as FactRow[]).map((fact) => {
    const instant = (text: string) => new Date(text).toISOString();
    const withdrawnAt = fact.withdrawnAt ? instant(fact.withdrawnAt) : null;
    return factOf({ ...fact, recordedAt: instant(fact.recordedAt), withdrawnAt });
  });
}

const named = <T>(id: number, states: readonly KnownState<T>[]) => states.map((each) => ({ ...each, id }));

const knownColumns = (rows: readonly { knownFrom: string; knownUntil: string | null }[]): Prisma.Sql =>
  Prisma.sql`${rows.map(({ knownFrom }) => knownFrom)}::timestamptz[], ${rows.map(({ knownUntil }) => knownUntil)}::timestamptz[]`;
