import { database } from '@/lib/db/client';
import { scopeUnits, unitFor } from '@/lib/db/scope';
import { standards } from '@/lib/db/standards';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { byName, type EnterpriseFilter } from '@/lib/domain/register/enterprise-query';
import { type Fact, factsOf, type OrganisationKind } from '@/lib/domain/register/fact';
import { admittedIn, heldOn } from '@/lib/domain/register/import/held-organisation';
import { type ReportingYear, reportingYears } from '@/lib/domain/register/reporting-year';
import type { Unit } from '@/lib/domain/unit';
import { findEnterprises, type ListedEnterprise } from './enterprise-list';
import { type FactRow, factOf } from './fact-rows';

/** An enterprise as it leaves as a row: how it stood on the day, and since when what began then. */
export type ExportedEnterprise = ListedEnterprise & {
  note: string;
  operatingSince: CalendarDate | null;
  suspendedOn: CalendarDate | null;
  closedOn: CalendarDate | null;
  held: { name: string; kind: OrganisationKind; foundedOn: CalendarDate } | null;
  unionFoundedOn: CalendarDate | null;
  /** In the reporting year up to the day; null without an organisation. */
  admissions: number | null;
  lastAdmissionOn: CalendarDate | null;
  isExempt: boolean;
};

/** The register of a unit and all below it on a day, in Vietnamese order, read as it is sent. */
export type RegisterExport = {
  unit: Unit;
  asOf: CalendarDate;
  lines: AsyncIterable<ExportedEnterprise>;
};

/** Enterprises in memory at a time, with all their facts. */
const atATime = 2000;

/** Every enterprise of a unit and all below it, closed ones as well; the viewer's topmost unit when none is named. */
export async function exportRegister(
  viewer: Viewer,
  { unit: code, asOf }: { unit?: string | undefined; asOf?: CalendarDate | undefined },
  today = todayInVietnam(new Date()),
): Promise<RegisterExport | Refusal> {
  if (asOf !== undefined && asOf > today) return refuse('as-of-in-future', { path: 'asOf' });
  const tree = await unitTree(viewer);
  const topmost = scopeUnits(viewer, 'see-register', tree)[0];
  const unit = await unitFor(viewer, 'see-register', code ?? topmost?.code ?? '');
  if (isRefusal(unit)) return unit;
  const { calendars } = await standards(viewer);
  const day = asOf ?? today;
  const filter = { unit: unit.code, ...(asOf === undefined ? {} : { asOf }) };
  return { unit, asOf: day, lines: linesOf(viewer, filter, day, reportingYears(calendars)(day)) };
}

async function* linesOf(
  viewer: Viewer,
  filter: EnterpriseFilter,
  day: CalendarDate,
  year: ReportingYear,
): AsyncIterable<ExportedEnterprise> {
  for (let page = await pageAfter(viewer, filter, day, year); ; ) {
    // The database looks for the next page while this one is written.
    const next = page.last === null ? null : pageAfter(viewer, filter, day, year, page.last);
    next?.catch(() => undefined);
    yield* page.lines;
    if (!next) return;
    page = await next;
  }
}

/** Some enterprises, and the last of them when more follow. */
type Page = { lines: ExportedEnterprise[]; last: number | null };

async function pageAfter(
  viewer: Viewer,
  filter: EnterpriseFilter,
  day: CalendarDate,
  year: ReportingYear,
  after?: number,
): Promise<Page> {
  const page = { limit: atATime, ...(after === undefined ? {} : { after }) };
  const found = await findEnterprises(viewer, filter, byName, page);
  if (isRefusal(found)) throw new Error(`the export lost its place: ${found.refusal}`);
  const rows = found.slice(0, atATime);
  const last = found.length > atATime ? (rows.at(-1)?.id ?? null) : null;
  return { lines: await described(rows, day, year), last };
}

async function described(
  rows: readonly ListedEnterprise[],
  day: CalendarDate,
  year: ReportingYear,
): Promise<ExportedEnterprise[]> {
  const ids = rows.map(({ id }) => id);
  const [days, [facts, names]] = await Promise.all([daysUpTo(ids, day), organisationFactsUpTo(ids, day)]);
  return rows.map((row) => {
    const own = days.get(row.id);
    return {
      ...row,
      note: own?.note ?? '',
      operatingSince: own?.operatingSince ?? null,
      suspendedOn: row.status === 'suspended' ? (own?.statusOn ?? null) : null,
      closedOn: row.status === 'closed' ? (own?.statusOn ?? null) : null,
      unionFoundedOn: row.hasUnion ? (own?.unionOn ?? null) : null,
      ...organisationOn(facts.get(row.id) ?? [], names, row.id, day, year),
    };
  });
}

function organisationOn(
  facts: readonly Fact[],
  names: ReadonlyMap<number, string>,
  enterpriseId: number,
  day: CalendarDate,
  year: ReportingYear,
): Pick<ExportedEnterprise, 'held' | 'admissions' | 'lastAdmissionOn' | 'isExempt'> {
  const held = heldOn(facts, enterpriseId, day);
  if (!held) return { held: null, admissions: null, lastAdmissionOn: null, isExempt: false };
  const { id, kind } = held;
  const admitted = admittedIn(facts, id, '0001-01-01', addDays(day, 1));
  const thisYear = admitted.filter(({ on }) => on >= year.from);
  return {
    held: { name: names.get(id) ?? '', kind, foundedOn: foundedOn(facts, id, day) },
    admissions: thisYear.reduce((sum, { count }) => sum + count, 0),
    lastAdmissionOn: admitted.at(-1)?.on ?? null,
    isExempt: factsOf(facts, 'exemption').some(
      (fact) => fact.organisationId === id && fact.year === year.year,
    ),
  };
}

/** The first day of the existence that holds on a day. */
function foundedOn(facts: readonly Fact[], organisationId: number, day: CalendarDate): CalendarDate {
  const steps = factsOf(facts, 'organisation').filter(
    (fact) => fact.organisationId === organisationId && fact.on <= day,
  );
  const ended = steps.findLastIndex(({ organisationKind }) => organisationKind === null);
  return steps[ended + 1]?.on ?? day;
}

/** What every enterprise has: its note, since when it works, when its status and its union last changed. */
type Days = {
  id: number;
  note: string;
  operatingSince: CalendarDate | null;
  statusOn: CalendarDate | null;
  unionOn: CalendarDate | null;
};

/** Asked of the database as days: a million enterprises have several million facts of these kinds. */
async function daysUpTo(ids: number[], day: CalendarDate): Promise<Map<number, Days>> {
  const rows = await database().$queryRaw<Days[]>`
    select e.id, e.note, f."operatingSince"::text, f."statusOn"::text, f."unionOn"::text
    from "Enterprise" e left join lateral (
      select min(f."on") filter (where f.kind = 'status' and f.status = 'operating') as "operatingSince",
        max(f."on") filter (where f.kind = 'status') as "statusOn", max(f."on") filter (where f.kind = 'union') as "unionOn"
      from "Fact" f where f."enterpriseId" = e.id and f.kind in ('status', 'union') and f."withdrawnAt" is null
        and f."on" <= ${day}::date) f on true
    where e.id = any(${ids}::int[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

type OfEnterprise = { enterprise: number; fact: FactRow };

/**
 * The facts up to a day of the organisations that covered each enterprise and of their cells; the names of the organisations.
 */
async function organisationFactsUpTo(
  ids: number[],
  day: CalendarDate,
): Promise<[Map<number, Fact[]>, Map<number, string>]> {
  const rows = await database().$queryRaw<OfEnterprise[]>`
    with covering as (
      select distinct f."enterpriseId" as enterprise, f."organisationId" as id from "Fact" f
      where f."enterpriseId" = any(${ids}::int[]) and f.kind = 'coverage' and f."withdrawnAt" is null and f."on" <= ${day}::date
    ), near as (
      select enterprise, id from covering
      union select c.enterprise, f."organisationId" from covering c join "Fact" f on f."committeeId" = c.id
        and f.kind = 'organisation' and f."withdrawnAt" is null
    ), told as (
      select f."enterpriseId" as enterprise, f.id from "Fact" f where f."enterpriseId" = any(${ids}::int[])
        and f.kind = 'coverage' and f."withdrawnAt" is null and f."on" <= ${day}::date
      union all select n.enterprise, f.id from near n join "Fact" f on f."organisationId" = n.id
        and f."enterpriseId" is null and f."withdrawnAt" is null and f."on" <= ${day}::date
    )
    select t.enterprise, json_strip_nulls(row_to_json(f)) as fact from told t join "Fact" f on f.id = t.id`;
  const facts = new Map<number, Fact[]>();
  for (const { enterprise, fact } of rows) {
    const own = facts.get(enterprise);
    if (own) own.push(factOf(fact));
    else facts.set(enterprise, [factOf(fact)]);
  }
  const organisations = [...new Set(rows.flatMap(({ fact }) => fact.organisationId ?? []))];
  if (organisations.length === 0) return [facts, new Map()];
  const named = await database().$queryRaw<{ id: number; name: string }[]>`
    select id, name from "PartyOrganisation" where id = any(${organisations}::int[])`;
  return [facts, new Map(named.map(({ id, name }) => [id, name]))];
}
