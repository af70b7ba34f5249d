import { database } from '@/lib/db/client';
import { fromDateColumn } from '@/lib/db/dates';
import { readDueDates } from '@/lib/db/due-dates';
import { askedPeriods, knownPeriods } from '@/lib/db/expected-reports';
import { Prisma } from '@/lib/db/generated/client';
import { readStandards } from '@/lib/db/standards';
import { readTree } from '@/lib/db/units';
import { calendarOn, latestClosedPeriod, nextPeriod, type Period } from '@/lib/domain/period';
import {
  type MeasureFact,
  noticesDue,
  type ReminderFacts,
  type ReportFact,
} from '@/lib/domain/reminder-facts';
import type { Officer } from '@/lib/domain/reminder-offices';
import type { Span } from '@/lib/domain/reminder-schedule';
import { pacesOf } from './paces';

/** Everything that the digests of a span are made of, as it stands now. */
export async function factsFor(span: Span): Promise<ReminderFacts> {
  const standards = await readStandards();
  const asked = askedPeriods(await knownPeriods(standards, span.upTo), standards, span.upTo).reverse();
  const underWay = nextPeriod(latestClosedPeriod(span.upTo, calendarOn(standards.calendars, span.upTo)));
  // A report that is due soon after its period is announced before the period is over.
  const periods = [...asked, underWay];
  const known = {
    tree: await readTree(),
    calendars: standards.calendars,
    dates: await readDueDates(),
    officers: await findOfficers(),
    periods,
    reports: await findReports(periods),
  };
  return {
    ...known,
    measures: await findMeasures(),
    paces: await pacesOf(noticesDue(known, span), known.tree, standards),
  };
}

/** Everybody who can sign in, with each of his roles. */
function findOfficers(): Promise<Officer[]> {
  return database().$queryRaw<Officer[]>`
    select p."accountId", p.role::text as role, p."unitId"
    from "Appointment" p join "Account" a on a.id = p."accountId"
    where a."disabledAt" is null order by p."accountId", p.id`;
}

/** Reports of these periods, and those of others that wait for somebody. Days are those of Vietnam, seven hours ahead. */
function findReports(periods: readonly Period[]): Promise<ReportFact[]> {
  return database().$queryRaw<ReportFact[]>`
    with asked as materialized (
      select * from "Report" where period = any(${[...periods]}::text[]) or status = 'submitted'),
    steps as (
      select v."reportId", max(${dayOf('s.at')}) filter (where v.number = r."latestNumber" and s.kind::text = r.status::text) as since,
        min(${dayOf('s.at')}) filter (where s.kind = 'approved') as "approvedOn"
      from asked r join "ReportRevision" v on v."reportId" = r.id join "ReportStep" s on s."revisionId" = v.id
      group by v."reportId")
    select r."unitId", r.period, r.status::text as status, r."inForceId" is not null as "inForce", v.editors as hands,
      coalesce(s.since, ${dayOf('v."createdAt"')})::text as since, s."approvedOn"::text as "approvedOn"
    from asked r join "ReportRevision" v on v."reportId" = r.id and v.number = r."latestNumber"
    left join steps s on s."reportId" = r.id
    order by r.id`;
}

const dayOf = (instant: 's.at' | 'v."createdAt"'): Prisma.Sql =>
  Prisma.raw(`(${instant} at time zone 'UTC' + interval '7 hours')::date`);

/** Measures that are neither done nor cancelled, the earliest deadline first. */
async function findMeasures(): Promise<MeasureFact[]> {
  const rows = await database().measure.findMany({
    where: { state: 'open' },
    select: { id: true, title: true, body: true, unitId: true, responsibleUnitId: true, dueOn: true },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: fromDateColumn(dueOn) }));
}
