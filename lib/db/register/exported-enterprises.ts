import { database } from '@/lib/db/client';
import { scopeUnits, unitFor } from '@/lib/db/scope';
import { standards } from '@/lib/db/standards';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { byName, type EnterpriseFilter } from '@/lib/domain/register/enterprise-query';
import { type Fact, factsOf, lastOn, type OrganisationKind } from '@/lib/domain/register/fact';
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
  for (let after: number | undefined; ; ) {
    const page = { limit: atATime, ...(after === undefined ? {} : { after }) };
    const found = await findEnterprises(viewer, filter, byName, page);
    if (isRefusal(found)) throw new Error(`the export lost its place: ${found.refusal}`);
    const rows = found.slice(0, atATime);
    yield* await described(rows, day, year);
    if (found.length <= atATime) return;
    after = rows.at(-1)?.id;
  }
}

async function described(
  rows: readonly ListedEnterprise[],
  day: CalendarDate,
  year: ReportingYear,
): Promise<ExportedEnterprise[]> {
  const ids = rows.map(({ id }) => id);
  const [facts, names, notes] = await factsUpTo(ids, day);
  return rows.map((row) => {
    const own = facts.get(row.id) ?? [];
    const held = heldOn(own, row.id, day);
    const until = addDays(day, 1);
    const admitted = held ? admittedIn(own, held.id, '0001-01-01', until) : [];
    const thisYear = admitted.filter(({ on }) => on >= year.from);
    return {
      ...row,
      note: notes.get(row.id) ?? '',
      ...statusDays(own, row, day),
      held: held && {
        name: names.get(held.id) ?? '',
        kind: held.kind,
        foundedOn: foundedOn(own, held.id, day),
      },
      unionFoundedOn: row.hasUnion ? (lastOn(factsOf(own, 'union'), day)?.on ?? null) : null,
      admissions: held && thisYear.reduce((sum, { count }) => sum + count, 0),
      lastAdmissionOn: admitted.at(-1)?.on ?? null,
      isExempt:
        held !== null &&
        factsOf(own, 'exemption').some((fact) => fact.organisationId === held.id && fact.year === year.year),
    };
  });
}

/** Since when it works, and since when it is in a status that is none of that. */
function statusDays(facts: readonly Fact[], { status }: ListedEnterprise, day: CalendarDate) {
  const statuses = factsOf(facts, 'status');
  const current = lastOn(statuses, day)?.on ?? null;
  return {
    operatingSince: statuses.find((fact) => fact.status === 'operating')?.on ?? null,
    suspendedOn: status === 'suspended' ? current : null,
    closedOn: status === 'closed' ? current : null,
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

type OfEnterprise = { enterprise: number; fact: FactRow };

/**
 * The facts up to a day by enterprise: its own, those of the organisations that covered it and of their cells; the names of
 * the organisations; the notes.
 */
async function factsUpTo(
  ids: number[],
  day: CalendarDate,
): Promise<[Map<number, Fact[]>, Map<number, string>, Map<number, string>]> {
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
        and f.kind in ('status', 'union', 'coverage') and f."withdrawnAt" is null and f."on" <= ${day}::date
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
  const named = await database().$queryRaw<{ id: number; name: string }[]>`
    select id, name from "PartyOrganisation" where id = any(${organisations}::int[])`;
  const noted = await database().$queryRaw<{ id: number; note: string }[]>`
    select id, note from "Enterprise" where id = any(${ids}::int[]) and note <> ''`;
  return [
    facts,
    new Map(named.map(({ id, name }) => [id, name])),
    new Map(noted.map(({ id, note }) => [id, note])),
  ];
}
