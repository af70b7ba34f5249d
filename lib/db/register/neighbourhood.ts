import type { Reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ReportingCalendar } from '@/lib/domain/period';
import type { CountedRule } from '@/lib/domain/register/bookings';
import type { EnterpriseTraits } from '@/lib/domain/register/enterprise-state';
import type { Fact, Ownership } from '@/lib/domain/register/fact';
import { isBranch } from '@/lib/domain/tax-code';
import { type FactRow, factOf } from './fact-rows';

/** An enterprise or organisation as it was read; a writer is refused when its revision has moved on. */
export type Subject = { readonly id: number; readonly name: string; readonly revision: number };
export type KnownEnterprise = Subject & EnterpriseTraits & { readonly taxCode: string | null };

/** What a change names: the things that its facts are about, committees of cells, and facts to be withdrawn. */
export type Named = {
  readonly enterprises: readonly number[];
  readonly organisations: readonly number[];
  readonly committees: readonly number[];
  readonly facts: readonly number[];
};

/** How many new ids a change needs. */
export type Reserved = {
  readonly facts: number;
  readonly enterprises: number;
  readonly organisations: number;
};

/** Everything that a change of facts may depend on, as of one moment, and the ids of what it will add. */
export type Neighbourhood = {
  /** In force. */
  readonly facts: readonly Fact[];
  /** Those that were named to be withdrawn, in force or not. */
  readonly named: readonly Fact[];
  readonly enterprises: ReadonlyMap<number, KnownEnterprise>;
  readonly organisations: ReadonlyMap<number, Subject>;
  readonly rules: readonly CountedRule[];
  readonly calendars: readonly ReportingCalendar[];
  readonly standards: { readonly rule: number; readonly calendar: number };
  /** By the clock of the database. */
  readonly readAt: Date;
  readonly ids: Record<keyof Reserved, readonly number[]>;
};

type Row = {
  facts: string;
  enterprises: string;
  organisations: string;
  rules: string;
  calendars: string;
  readAt: number;
  factIds: number[];
  enterpriseIds: number[];
  organisationIds: number[];
};

/** Reads the neighbourhood of what a change names, in one query and so in one snapshot. */
export async function readNeighbourhood(
  reader: Reader,
  named: Named,
  reserved: Reserved,
): Promise<Neighbourhood> {
  const [row] = await reader.$queryRaw<Row[]>(neighbourhoodQuery(named, reserved));
  if (!row) throw new Error('the register did not answer');
  const facts = new Map<number, Fact>();
  for (const each of JSON.parse(row.facts) as FactRow[]) facts.set(each.id, factOf(each));
  const wanted = new Set(named.facts);
  const all = [...facts.values()];
  const rules = JSON.parse(row.rules) as CountedRule[];
  const calendars = JSON.parse(row.calendars) as (ReportingCalendar & { id: number })[];
  return {
    facts: all.filter(({ withdrawnAt }) => withdrawnAt === null),
    named: all.filter(({ id }) => wanted.has(id)),
    enterprises: byId((JSON.parse(row.enterprises) as EnterpriseRow[]).map(enterpriseOf)),
    organisations: byId(JSON.parse(row.organisations) as Subject[]),
    rules,
    calendars,
    standards: { rule: newest(rules), calendar: newest(calendars) },
    readAt: new Date(row.readAt),
    ids: { facts: row.factIds, enterprises: row.enterpriseIds, organisations: row.organisationIds },
  };
}

type EnterpriseRow = Subject & { taxCode: string | null; ownership: Ownership | null };

const enterpriseOf = (row: EnterpriseRow): KnownEnterprise => ({
  ...row,
  isBranch: isBranch(row.taxCode ?? ''),
});

const byId = <T extends { id: number }>(rows: readonly T[]): Map<number, T> =>
  new Map(rows.map((row) => [row.id, row]));

const newest = (rows: readonly { id: number }[]): number =>
  rows.reduce((most, { id }) => Math.max(most, id), 0);

/** `a_e` and `a_o` are those whose states may change, `near_e` and `near_o` those whose facts these states depend on. */
function neighbourhoodQuery(named: Named, reserved: Reserved): Prisma.Sql {
  return Prisma.sql`with named as (select * from "Fact" where id = any(${[...named.facts]}::int[])),
    es as (select unnest(${[...named.enterprises]}::int[]) as id union select "enterpriseId" from named where "enterpriseId" is not null),
    os as (select unnest(${[...named.organisations]}::int[]) as id union select "organisationId" from named where "organisationId" is not null),
    a_o as (select id from os union select unnest(${[...named.committees]}::int[])
      union select f."organisationId" from es join "Fact" f on f."enterpriseId" = es.id where ${covers}
      union select f."committeeId" from os join "Fact" f on f."organisationId" = os.id where ${stepsBelow}
      union select f."organisationId" from os join "Fact" f on f."committeeId" = os.id where ${stepsBelow}),
    a_e as (select id from es union select f."enterpriseId" from os join "Fact" f on f."organisationId" = os.id where ${covers}),
    near_o as (
      select f."organisationId" as id from a_e join "Fact" f on f."enterpriseId" = a_e.id where ${covers}
      union select f."committeeId" from a_o join "Fact" f on f."organisationId" = a_o.id where ${stepsBelow}
      union select f."organisationId" from a_o join "Fact" f on f."committeeId" = a_o.id where ${stepsBelow}),
    near_e as (select distinct f."enterpriseId" as id from a_o join "Fact" f on f."organisationId" = a_o.id where ${covers}),
    found as (select * from named
      union all select f.* from a_e join "Fact" f on f."enterpriseId" = a_e.id where ${inForce}
      union all select f.* from near_e join "Fact" f on f."enterpriseId" = near_e.id where ${inForce} and f.kind = 'place'
      union all select f.* from a_o join "Fact" f on f."organisationId" = a_o.id where ${inForce}
      union all select f.* from near_o join "Fact" f on f."organisationId" = near_o.id
        where ${inForce} and f.kind in ('organisation', 'admission'))
    select (select coalesce(json_agg(json_strip_nulls(row_to_json(found))), '[]') from found)::text as facts,
      (select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'taxCode', e."taxCode", 'ownership', e.ownership,
        'revision', e.revision)), '[]') from a_e join "Enterprise" e using (id))::text as enterprises,
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'revision', o.revision)), '[]')
        from a_o join "PartyOrganisation" o using (id))::text as organisations,
      (select coalesce(json_agg(json_build_object('id', id, 'goal', goal, 'choices', choices)), '[]') from "CountingRule")::text as rules,
      (select coalesce(json_agg(to_json(c) order by id), '[]') from "ReportingCalendar" c)::text as calendars,
      floor(extract(epoch from clock_timestamp()) * 1000)::float8 as "readAt",
      ${newIds('Fact', reserved.facts)} as "factIds", ${newIds('Enterprise', reserved.enterprises)} as "enterpriseIds",
      ${newIds('PartyOrganisation', reserved.organisations)} as "organisationIds"`;
}

const inForce = Prisma.sql`f."withdrawnAt" is null`;
const covers = Prisma.sql`f.kind = 'coverage' and ${inForce}`;
const stepsBelow = Prisma.sql`f.kind = 'organisation' and f."committeeId" is not null and ${inForce}`;

const newIds = (table: 'Fact' | 'Enterprise' | 'PartyOrganisation', count: number): Prisma.Sql =>
  Prisma.sql`array(select nextval(${`"${table}_id_seq"`}::regclass)::int from generate_series(1, ${count}::int))`;
