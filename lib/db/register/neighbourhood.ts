import type { Transaction } from '@/lib/db/client';
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

/** Asks the database one query. */
export type Ask = <Row extends object>(query: Prisma.Sql) => Promise<Row[]>;

/** Asks within a transaction. */
export const within =
  (tx: Transaction): Ask =>
  (query) =>
    tx.$queryRaw(query);

/** Reads the neighbourhood of what a change names, in one query and so in one snapshot. */
export async function readNeighbourhood(ask: Ask, named: Named, reserved: Reserved): Promise<Neighbourhood> {
  const [row] = await ask<Row>(neighbourhoodQuery(named, reserved));
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

const neighbourhoodQuery = (named: Named, reserved: Reserved): Prisma.Sql => Prisma.sql`
  select n.found_facts as facts, n.found_enterprises as enterprises, n.found_organisations as organisations,
    (select coalesce(json_agg(json_build_object('id', id, 'goal', goal, 'choices', choices)), '[]') from "CountingRule")::text as rules,
    (select coalesce(json_agg(to_json(c) order by id), '[]') from "ReportingCalendar" c)::text as calendars,
    floor(extract(epoch from clock_timestamp()) * 1000)::float8 as "readAt",
    ${newIds('Fact', reserved.facts)} as "factIds", ${newIds('Enterprise', reserved.enterprises)} as "enterpriseIds",
    ${newIds('PartyOrganisation', reserved.organisations)} as "organisationIds"
  from register_neighbourhood(${[...named.enterprises]}::int[], ${[...named.organisations]}::int[],
    ${[...named.committees]}::int[], ${[...named.facts]}::int[]) n`;

/** One id is asked for without a series: a statement with a series is planned anew each time. */
function newIds(table: 'Fact' | 'Enterprise' | 'PartyOrganisation', count: number): Prisma.Sql {
  const next = Prisma.sql`nextval(${`"${table}_id_seq"`}::regclass)::int`;
  if (count <= 1) return count === 0 ? Prisma.sql`'{}'::int[]` : Prisma.sql`array[${next}]`;
  return Prisma.sql`array(select ${next} from generate_series(1, ${count}::int))`;
}
