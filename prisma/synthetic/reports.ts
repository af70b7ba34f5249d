/** Approved reports of every unit that has none below it, for every closed period: their figures are the register's. */

import type { BulkLoad } from '@/lib/db/bulk-load';
import { ruleOn, type Standards } from '@/lib/db/standards';
import { addDays, type CalendarDate, earlierOf } from '@/lib/domain/calendar-date';
import { goalCodes } from '@/lib/domain/goal';
import {
  calendarOfPeriod,
  calendarOn,
  cutOffOf,
  latestClosedPeriod,
  type Period,
  periodAt,
  periodsFrom,
} from '@/lib/domain/period';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import type { KnownState } from '@/lib/domain/register/known-states';
import { begunOn } from './days';
import { recordedBy } from './facts';

/** A period to report, with the day for which its figures hold. */
export type ReportedPeriod = { readonly period: Period; readonly cutOff: CalendarDate };

/** Every period that has closed by the register's last day, since it was begun. */
export function reportedPeriods({ calendars }: Standards, until: CalendarDate): ReportedPeriod[] {
  const calendar = calendarOn(calendars, until);
  const first = periodAt(begunOn, calendar.cadence, calendar);
  return periodsFrom(first, latestClosedPeriod(until, calendar)).map((period) => ({
    period,
    cutOff: cutOffOf(period, calendarOfPeriod(calendars, period)),
  }));
}

/** How many members organisations have, and how many workers operating enterprises, by unit and period. */
export class Headcounts {
  private readonly ofUnit = new Map<number, { members: number; workers: number }[]>();

  constructor(private readonly periods: readonly ReportedPeriod[]) {}

  /** Counts a state in each period on whose last day it holds, as it is known now. */
  count({ state, knownUntil }: KnownState<EnterpriseState>): void {
    if (knownUntil !== null || state.status !== 'operating') return;
    const counts = this.of(state.unitId);
    for (const [index, { cutOff }] of this.periods.entries()) {
      const count = counts[index];
      if (!count || cutOff < state.from || (state.until !== null && cutOff >= state.until)) continue;
      count.members += state.organisationMembers ?? 0;
      count.workers += state.workers ?? 0;
    }
  }

  /** What a unit counted, period by period. */
  of(unitId: number): { members: number; workers: number }[] {
    const known = this.ofUnit.get(unitId);
    if (known) return known;
    const counts = this.periods.map(() => ({ members: 0, workers: 0 }));
    this.ofUnit.set(unitId, counts);
    return counts;
  }
}

/** Days after the cut-off by which each step of a report was taken; by then every office has entered what had happened. */
const takenAfter = { opened: 2, submitted: 5, approved: 9 } as const;

type Reporting = {
  readonly periods: readonly ReportedPeriod[];
  /** Units without others below them. */
  readonly leaves: readonly number[];
  readonly headcounts: Headcounts;
  readonly standards: Standards;
  readonly until: CalendarDate;
};

/** Enters the reports, approves them and rolls them up; answers how many there are. */
export async function enterReports(load: BulkLoad, reporting: Reporting): Promise<number> {
  await enterPeriods(load, reporting);
  await load.query(
    `insert into "Report" ("unitId", period, status, revision) select u.id, p.period, 'approved', 3
     from reported p, unnest($1::int[]) u (id) order by p.number, u.id on conflict do nothing`,
    [reporting.leaves],
  );
  await enterRevisions(load, reporting);
  await enterFigures(load, reporting);
  await load.query(`
    insert into "ReportStep" ("revisionId", kind, at, "byName")
    select v.id, s.kind::"ReportStepKind", s.at, '${recordedBy}'
    from "Report" r join reported p on p.period = r.period join "ReportRevision" v on v."reportId" = r.id
    cross join lateral (values ('opened', p.opened), ('submitted', p.submitted), ('approved', p.approved)) s (kind, at)
    where r."inForceId" is null order by v.id, s.at`);
  await load.query(`
    update "ReportRevision" v set status = 'approved' from "Report" r join reported p on p.period = r.period
    where v."reportId" = r.id and r."inForceId" is null`);
  const approved = await load.query(`
    update "Report" r set "inForceId" = v.id from "ReportRevision" v, reported p
    where v."reportId" = r.id and r."inForceId" is null and p.period = r.period returning r.id`);
  await enterRollUps(load, reporting.leaves);
  return approved.length;
}

async function enterPeriods(load: BulkLoad, { periods, until }: Reporting): Promise<void> {
  const taken = (step: keyof typeof takenAfter) =>
    periods.map(
      ({ cutOff }) => `${earlierOf(addDays(cutOff, takenAfter[step]), until)}T0${steps[step]}:30:00Z`,
    );
  await load.query(
    `create temporary table reported (number int, period text, "cutOff" date, opened timestamptz, submitted timestamptz, approved timestamptz)
     on commit drop`,
  );
  await load.query(
    `insert into reported select * from unnest($1::int[], $2::text[], $3::date[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[])`,
    [
      periods.map((_, index) => index),
      periods.map(({ period }) => period),
      periods.map(({ cutOff }) => cutOff),
      taken('opened'),
      taken('submitted'),
      taken('approved'),
    ],
  );
}

/** Hours of the day, in Greenwich: morning to afternoon in Vietnam. */
const steps = { opened: 1, submitted: 3, approved: 8 } as const;

async function enterRevisions(load: BulkLoad, { leaves, headcounts }: Reporting): Promise<void> {
  const counts = leaves.flatMap((unitId) =>
    headcounts.of(unitId).map((count, number) => ({ unitId, number, ...count })),
  );
  await load.query(
    `insert into "ReportRevision" ("reportId", number, status, "asOf", members, workers, "createdAt", "editedAt")
     select r.id, 1, 'draft', p."cutOff", c.members, c.workers, p.opened, p.submitted
     from unnest($1::int[], $2::int[], $3::int[], $4::int[]) c (unit, number, members, workers)
     join reported p using (number) join "Report" r on r."unitId" = c.unit and r.period = p.period
     where r."inForceId" is null order by r.id`,
    [
      counts.map(({ unitId }) => unitId),
      counts.map(({ number }) => number),
      counts.map(({ members }) => members),
      counts.map(({ workers }) => workers),
    ],
  );
}

/** The register's figures at each cut-off, under the rule of the day: the bookings of each period, summed up from the first. */
async function enterFigures(load: BulkLoad, { periods, leaves, standards }: Reporting): Promise<void> {
  const asked = periods.flatMap(({ cutOff }, number) =>
    goalCodes.map((goal) => ({ number, goal, ruleId: ruleOn(standards.rules, goal, cutOff)?.id ?? null })),
  );
  await load.query(
    `with moved as (
       select t."ruleId", t."unitId", width_bucket(t."on", (select array_agg("cutOff" + 1 order by number) from reported)) as number,
         sum(t.numerator) as numerator, sum(t.denominator) as denominator
       from "RegisterTally" t where t."unitId" = any($1::int[]) group by 1, 2, 3
     ), stood as (
       select u.id as unit, k.rule, p.number, p.period,
         sum(coalesce(m.numerator, 0)) over summed as numerator, sum(coalesce(m.denominator, 0)) over summed as denominator
       from unnest($1::int[]) u (id) cross join (select distinct * from unnest($4::int[])) k (rule) cross join reported p
       left join moved m on m."unitId" = u.id and m."ruleId" = k.rule and m.number = p.number
       window summed as (partition by u.id, k.rule order by p.number)
     )
     insert into "Figure" ("revisionId", goal, numerator, denominator, origin, "ruleId", "registerNumerator", "registerDenominator")
     select v.id, a.goal, s.numerator, s.denominator, 'register', a.rule, s.numerator, s.denominator
     from unnest($2::int[], $3::text[], $4::int[]) a (number, goal, rule)
     join stood s on s.rule = a.rule and s.number = a.number
     join "Report" r on r."unitId" = s.unit and r.period = s.period and r."inForceId" is null
     join "ReportRevision" v on v."reportId" = r.id`,
    [
      leaves,
      asked.map(({ number }) => number),
      asked.map(({ goal }) => goal),
      asked.map(({ ruleId }) => ruleId),
    ],
  );
}

/** Every unit without others below has reported: its own figures, and their sums in the units above. */
async function enterRollUps(load: BulkLoad, leaves: readonly number[]): Promise<void> {
  await load.query(
    `with own as (
       select r."unitId", r.period, f.goal, f.numerator, f.denominator
       from "Report" r join "Figure" f on f."revisionId" = r."inForceId"
       where r."unitId" = any($1::int[]) and f.numerator is not null)
     insert into "RolledFigure" ("unitId", period, goal, "ownNumerator", "ownDenominator", "childrenNumerator", "childrenDenominator", reported)
     select "unitId", period, goal, numerator, denominator, null, null, 0 from own
     union all
     select a.id::int, o.period, o.goal, null, null, sum(o.numerator), sum(o.denominator), count(*)
     from own o join "Unit" u on u.id = o."unitId"
     cross join lateral unnest(string_to_array(trim(both '/' from u.path), '/')) a (id)
     where a.id::int <> u.id group by a.id, o.period, o.goal
     on conflict ("unitId", goal, period) do update set "childrenNumerator" = excluded."childrenNumerator",
       "childrenDenominator" = excluded."childrenDenominator", reported = excluded.reported`,
    [leaves],
  );
}
