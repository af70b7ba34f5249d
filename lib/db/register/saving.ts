import { Prisma } from '@/lib/db/generated/client';
import type { Actor } from '@/lib/db/write';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import type { Booking } from '@/lib/domain/register/bookings';
import type { Restated } from '@/lib/domain/register/consequences';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import type { OrganisationState } from '@/lib/domain/register/organisation-state';
import { searchTextOf } from '@/lib/text/search';
import type { Decided, NewEnterprise, NewOrganisation } from './decision';
import { rowOf } from './fact-rows';
import {
  enterpriseColumns,
  enterpriseNames,
  organisationColumns,
  organisationNames,
  type StateRow,
} from './state-columns';

/**
 * A decided change as common table expressions, the last of which is `change` (see `writeAtOnce`): with one row when it
 * was saved, and none, with nothing written, when what it was decided on has changed since it was read. One fact and an
 * import of thousands are the same statement.
 */
export function saving(decided: Decided, actor: Actor, importId: number | null = null): Prisma.Sql {
  const { enterprises, organisations, bookings } = decided.consequences;
  const at = Prisma.sql`${decided.at.toISOString()}::timestamptz`;
  return Prisma.sql`${guarding(decided)},
    ${addingEnterprises(decided.newEnterprises)}, ${addingOrganisations(decided.newOrganisations)},
    ${withdrawing(decided, actor, importId, at)}, ${recording(decided, actor, importId, at)},
    ${ending('EnterpriseState', 'enterpriseId', enterprises, at)}, ${beginningEnterprises(enterprises, at)},
    ${ending('OrganisationState', 'organisationId', organisations, at)}, ${beginningOrganisations(organisations, at)},
    ${booking(bookings, todayInVietnam(decided.at))},
    change as (select 1 as saved from guard, (select count(*) from booked) done)`;
}

/** Holds what is changed, in the order of ids, as it was read: at its revision, and counted by the same rules. */
function guarding({ neighbourhood, consequences, newEnterprises, newOrganisations }: Decided): Prisma.Sql {
  const madeEnterprises = new Set(newEnterprises.map(({ id }) => id));
  const madeOrganisations = new Set(newOrganisations.map(({ id }) => id));
  const enterprises = consequences.enterprises.filter(({ id }) => !madeEnterprises.has(id));
  const organisations = consequences.organisations.filter(({ id }) => !madeOrganisations.has(id));
  const { rule, calendar } = neighbourhood.standards;
  const revisionsOf = (
    changed: readonly { id: number }[],
    known: ReadonlyMap<number, { revision: number }>,
  ) => changed.map(({ id }) => known.get(id)?.revision ?? 0);
  const idsOf = (changed: readonly { id: number }[]) => changed.map(({ id }) => id);
  return Prisma.sql`held as (
      select e.id from unnest(${idsOf(enterprises)}::int[], ${revisionsOf(enterprises, neighbourhood.enterprises)}::int[]) k (id, revision)
      join "Enterprise" e on e.id = k.id and e.revision = k.revision order by e.id for update of e
    ), held_organisations as (
      select o.id from unnest(${idsOf(organisations)}::int[], ${revisionsOf(organisations, neighbourhood.organisations)}::int[]) k (id, revision)
      join "PartyOrganisation" o on o.id = k.id and o.revision = k.revision order by o.id for update of o
    ), guard as materialized (
      select 1 where (select count(*) from held) = ${enterprises.length} and (select count(*) from held_organisations) = ${organisations.length}
        and coalesce((select max(id) from "CountingRule"), 0) = ${rule} and coalesce((select max(id) from "ReportingCalendar"), 0) = ${calendar}
    ), moved as (
      update "Enterprise" e set revision = e.revision + 1 from guard, held where e.id = held.id
    ), moved_organisations as (
      update "PartyOrganisation" o set revision = o.revision + 1 from guard, held_organisations h where o.id = h.id
    )`;
}

const addingEnterprises = (made: readonly NewEnterprise[]): Prisma.Sql => Prisma.sql`made as (
    insert into "Enterprise" (id, "taxCode", name, "searchText", ownership, note)
    select m.* from guard, unnest(${made.map(({ id }) => id)}::int[], ${made.map(({ taxCode }) => taxCode)}::text[],
      ${made.map(({ name }) => name)}::text[], ${made.map(({ name, taxCode }) => searchTextOf(name, taxCode))}::text[],
      ${made.map(({ ownership }) => ownership)}::text[], ${made.map(({ note = '' }) => note)}::text[]) m
  )`;

const addingOrganisations = (
  made: readonly NewOrganisation[],
): Prisma.Sql => Prisma.sql`made_organisations as (
    insert into "PartyOrganisation" (id, name, "searchText")
    select m.* from guard, unnest(${made.map(({ id }) => id)}::int[], ${made.map(({ name }) => name)}::text[],
      ${made.map(({ name }) => searchTextOf(name))}::text[]) m
  )`;

const withdrawing = (
  { withdrawn, reasons }: Decided,
  actor: Actor,
  importId: number | null,
  at: Prisma.Sql,
): Prisma.Sql => Prisma.sql`withdrawn as (
    update "Fact" f set "withdrawnAt" = greatest(${at}, f."recordedAt"), "withdrawnBy" = ${actor.name}, "withdrawnReason" = w.reason,
      "withdrawnByImportId" = ${importId}::int
    from guard, unnest(${withdrawn.map(({ id }) => id)}::int[], ${withdrawn.map(({ id }) => reasons.get(id) ?? null)}::text[]) w (id, reason)
    where f.id = w.id and f."withdrawnAt" is null returning f.id
  ), gone as (select count(*) from withdrawn)`;

/** The new facts, after the old ones are out of the way of what may be said only once. */
function recording({ recorded }: Decided, actor: Actor, importId: number | null, at: Prisma.Sql): Prisma.Sql {
  const rows = recorded.map(rowOf);
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name] ?? null);
  return Prisma.sql`noted as (
    insert into "Fact" (id, kind, "on", "enterpriseId", "organisationId", status, "unitId", zone, present, host, workers, "fullMembers",
      "probationaryMembers", "organisationMembers", stage, "organisationKind", "committeeId", count, year, source,
      "recordedAt", "recordedById", "recordedBy", "importId")
    select f.*, ${at}, ${actor.accountId}::int, ${actor.name}, ${importId}::int
    from guard, gone, unnest(${column('id')}::int[], ${column('kind')}::text[], ${column('on')}::date[],
      ${column('enterpriseId')}::int[], ${column('organisationId')}::int[], ${column('status')}::text[], ${column('unitId')}::int[],
      ${column('zone')}::text[], ${column('present')}::bool[], ${column('host')}::bool[], ${column('workers')}::int[],
      ${column('fullMembers')}::int[], ${column('probationaryMembers')}::int[], ${column('organisationMembers')}::int[],
      ${column('stage')}::text[], ${column('organisationKind')}::text[], ${column('committeeId')}::int[], ${column('count')}::int[],
      ${column('year')}::int[], ${column('source')}::text[]) f
  )`;
}

type Timed = Restated<{ readonly from: CalendarDate; readonly until: CalendarDate | null }>;

/** States that turned out otherwise are known no longer. */
function ending(
  table: 'EnterpriseState' | 'OrganisationState',
  subject: 'enterpriseId' | 'organisationId',
  restated: readonly Timed[],
  at: Prisma.Sql,
): Prisma.Sql {
  const ended = restated.flatMap(({ id, ended }) => ended.map(({ from }) => ({ id, from })));
  const names = Prisma.raw(table === 'EnterpriseState' ? 'ended' : 'ended_organisations');
  return Prisma.sql`${names} as (
    update "${Prisma.raw(table)}" s set "knownUntil" = greatest(${at}, s."knownFrom")
    from guard, unnest(${ended.map(({ id }) => id)}::int[], ${ended.map(({ from }) => from)}::date[]) k (id, "from")
    where s."${Prisma.raw(subject)}" = k.id and s."from" = k."from" and s."knownUntil" is null returning s.id
  ), past_${names} as (select count(*) from ${names})`;
}

function beginningEnterprises(restated: readonly Restated<EnterpriseState>[], at: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`begun as (
    insert into "EnterpriseState" (${enterpriseNames}, "knownFrom")
    select s.*, ${at} from guard, past_ended, unnest(${enterpriseColumns(begunIn(restated))}) s
  )`;
}

function beginningOrganisations(
  restated: readonly Restated<OrganisationState>[],
  at: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`begun_organisations as (
    insert into "OrganisationState" (${organisationNames}, "knownFrom")
    select s.*, ${at} from guard, past_ended_organisations, unnest(${organisationColumns(begunIn(restated))}) s
  )`;
}

const begunIn = <T>(restated: readonly Restated<T>[]): StateRow<T>[] =>
  restated.flatMap(({ id, begun }) => begun.map((state) => ({ id, state })));

/**
 * Figures change at the units booked and at all above. Rows are taken in one order, so that two writers never wait for
 * each other in a circle; `change` waits for them, so that an audit chain is taken last and for a moment.
 */
function booking(bookings: readonly Booking[], knownOn: CalendarDate): Prisma.Sql {
  const column = <K extends keyof Booking>(name: K) => bookings.map((each) => each[name]);
  return Prisma.sql`booked as (
    insert into "RegisterTally" as t ("ruleId", "unitId", "on", "knownOn", numerator, denominator)
    select b.rule, above.id::int, b.day, ${knownOn}::date, sum(b.numerator), sum(b.denominator)
    from guard, unnest(${column('ruleId')}::int[], ${column('unitId')}::int[], ${column('on')}::date[], ${column('numerator')}::int[],
      ${column('denominator')}::int[]) b (rule, unit, day, numerator, denominator)
    join "Unit" u on u.id = b.unit
    cross join lateral unnest(string_to_array(trim(both '/' from u.path), '/')) above (id)
    group by b.rule, above.id::int, b.day
    having sum(b.numerator) <> 0 or sum(b.denominator) <> 0
    order by b.rule, above.id::int, b.day
    on conflict ("ruleId", "unitId", "on", "knownOn") do update
    set numerator = t.numerator + excluded.numerator, denominator = t.denominator + excluded.denominator
    returning 1
  )`;
}
