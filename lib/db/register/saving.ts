import { Prisma } from '@/lib/db/generated/client';
import type { Actor } from '@/lib/db/write';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import type { Restated } from '@/lib/domain/register/consequences';
import type { Fact } from '@/lib/domain/register/fact';
import { searchTextOf } from '@/lib/text/search';
import { bookingSql } from './booking';
import type { Decided, NewEnterprise, NewOrganisation } from './decision';
import { rowOf } from './fact-rows';
import { rowsText } from './row-text';
import { enterpriseStates, organisationStates, type StateRow } from './state-columns';

/** Which import it belongs to, and whether its bookings are put off to the end of the transaction (`bookLater`). */
type SavingOptions = { readonly importId?: number | null; readonly isBookedLater?: boolean };

/**
 * A decided change as common table expressions, the last of which is `change` (see `writeAtOnce`): with one row when it
 * was saved, and none, with nothing written, when what it was decided on has changed since it was read. One fact and an
 * import of thousands are the same statement; what each step does stands in the migration.
 */
export function saving(
  decided: Decided,
  actor: Actor,
  { importId = null, isBookedLater = false }: SavingOptions = {},
): Prisma.Sql {
  const at = Prisma.sql`${decided.at.toISOString()}::timestamptz`;
  const steps = [
    ...addingSteps(decided),
    ...factSteps(decided, actor, importId, at),
    ...stateSteps(decided, at),
    ...traitSteps(decided, at),
    ...(isBookedLater ? [] : bookingSteps(decided)),
  ];
  const chain = steps.map((step, index) => {
    const [name, before] = [`step${index + 1}`, `step${index}`].map((each) => Prisma.raw(each));
    return Prisma.sql`${name} as materialized (select ${step} from ${before})`;
  });
  const last = Prisma.raw(`step${steps.length}`);
  return Prisma.join([
    Prisma.sql`step0 as materialized (select where ${holding(decided)})`,
    ...chain,
    Prisma.sql`change as (select 1 as saved from ${last})`,
  ]);
}

/** One after the other: each takes the row of the one before, and none is taken when nothing is held. */
type Steps = Prisma.Sql[];

function holding({ neighbourhood, consequences, newEnterprises, newOrganisations }: Decided): Prisma.Sql {
  const { enterprises, organisations, standards } = neighbourhood;
  const [ids, revisions] = held(consequences.enterprises, newEnterprises, enterprises);
  const [organisationIds, organisationRevisions] = held(
    consequences.organisations,
    newOrganisations,
    organisations,
  );
  return Prisma.sql`register_hold(${ids}::int[], ${revisions}::int[], ${organisationIds}::int[],
    ${organisationRevisions}::int[], ${standards.rule}::int, ${standards.calendar}::int)`;
}

type Numbered = { readonly id: number };

/** What was there before and is changed, with the revision at which it was read. */
function held(
  changed: readonly Numbered[],
  made: readonly Numbered[],
  known: ReadonlyMap<number, { revision: number }>,
): [number[], number[]] {
  const isMade = new Set(made.map(({ id }) => id));
  const ids = changed.map(({ id }) => id).filter((id) => !isMade.has(id));
  return [ids, ids.map((id) => known.get(id)?.revision ?? 0)];
}

function addingSteps({ newEnterprises, newOrganisations }: Decided): Steps {
  return [
    ...(newEnterprises.length > 0 ? [addingEnterprises(newEnterprises)] : []),
    ...(newOrganisations.length > 0 ? [addingOrganisations(newOrganisations)] : []),
  ];
}

const addingEnterprises = (made: readonly NewEnterprise[]): Prisma.Sql => Prisma.sql`
  register_add_enterprises(${made.map(({ id }) => id)}::int[], ${made.map(({ taxCode }) => taxCode)}::text[],
    ${made.map(({ name }) => name)}::text[], ${made.map(({ name, taxCode }) => searchTextOf(name, taxCode))}::text[],
    ${made.map(({ ownership }) => ownership)}::text[], ${made.map(({ note = '' }) => note)}::text[])`;

const addingOrganisations = (made: readonly NewOrganisation[]): Prisma.Sql => Prisma.sql`
  register_add_organisations(${made.map(({ id }) => id)}::int[], ${made.map(({ name }) => name)}::text[],
    ${made.map(({ name }) => searchTextOf(name))}::text[])`;

/** The old facts go before the new ones come, which may say what is said only once. */
function factSteps(
  { recorded, withdrawn, reasons }: Decided,
  actor: Actor,
  importId: number | null,
  at: Prisma.Sql,
): Steps {
  const by = Prisma.sql`${actor.name}::text, ${importId}::int`;
  const gone = Prisma.sql`register_withdraw(${withdrawn.map(({ id }) => id)}::int[],
    ${withdrawn.map(({ id }) => reasons.get(id) ?? null)}::text[], ${at}, ${by})`;
  const noted = Prisma.sql`register_note(${rowsText(recorded.map(lineOf))}::register_fact[], ${at}, ${actor.accountId}::int, ${by})`;
  return [...(withdrawn.length > 0 ? [gone] : []), ...(recorded.length > 0 ? [noted] : [])];
}

function stateSteps({ consequences: { enterprises, organisations } }: Decided, at: Prisma.Sql): Steps {
  const steps: Steps = [];
  const ended = endedIn(enterprises);
  const endedOrganisations = endedIn(organisations);
  const begun = begunIn(enterprises);
  const begunOrganisations = begunIn(organisations);
  if (ended.length > 0) steps.push(Prisma.sql`register_end_enterprises(${daysOf(ended)}, ${at})`);
  if (endedOrganisations.length > 0)
    steps.push(Prisma.sql`register_end_organisations(${daysOf(endedOrganisations)}, ${at})`);
  if (begun.length > 0) steps.push(Prisma.sql`register_begin_enterprises(${enterpriseStates(begun)}, ${at})`);
  if (begunOrganisations.length > 0)
    steps.push(Prisma.sql`register_begin_organisations(${organisationStates(begunOrganisations)}, ${at})`);
  return steps;
}

/** A fact in the order of the composite type of the migration `register_rows`. */
function lineOf(fact: Fact) {
  const {
    id,
    kind,
    on,
    enterpriseId,
    organisationId,
    status,
    unitId,
    zone,
    present,
    host,
    workers,
    ...rest
  } = rowOf(fact);
  const { fullMembers, probationaryMembers, organisationMembers, stage, organisationKind, committeeId } =
    rest;
  return [
    ...[
      id,
      kind,
      on,
      enterpriseId,
      organisationId,
      status,
      unitId,
      zone,
      present,
      host,
      workers,
      fullMembers,
    ],
    ...[
      probationaryMembers,
      organisationMembers,
      stage,
      organisationKind,
      committeeId,
      rest.count,
      rest.year,
      rest.source,
    ],
  ];
}

type Ended = { id: number; from: CalendarDate };

const endedIn = (restated: readonly Restated<{ readonly from: CalendarDate }>[]): Ended[] =>
  restated.flatMap(({ id, ended }) => ended.map(({ from }) => ({ id, from })));

const begunIn = <T>(restated: readonly Restated<T>[]): StateRow<T>[] =>
  restated.flatMap(({ id, begun }) => begun.map((state) => ({ id, state })));

const daysOf = (ended: readonly Ended[]): Prisma.Sql =>
  Prisma.sql`${ended.map(({ id }) => id)}::int[], ${ended.map(({ from }) => from)}::date[]`;

function traitSteps({ formerTraits = [] }: Decided, at: Prisma.Sql): Steps {
  if (formerTraits.length === 0) return [];
  return [
    Prisma.sql`register_former_traits(${formerTraits.map(({ id }) => id)}::int[],
      ${formerTraits.map(({ ownership }) => ownership)}::text[], ${formerTraits.map(({ isBranch }) => isBranch)}::bool[], ${at})`,
  ];
}

/** Last, as these rows are those that many wait for. */
const bookingSteps = ({ at, consequences: { bookings } }: Decided): Steps =>
  bookings.length === 0 ? [] : [bookingSql(bookings, todayInVietnam(at))];
