/**
 * Fills an empty database fast: units, people and twenty quarters of approved reports, written by SQL, with roll-ups
 * computed by the product. The figures mean nothing; there are as many as there would be.
 */

import { database, disconnect } from '@/lib/db/client';
import { rebuildRollUps } from '@/lib/db/roll-up';
import { hashOfToken } from '@/lib/db/secret';
import { setUp } from '@/lib/db/setup';
import { readStandards } from '@/lib/db/standards';
import { readTree } from '@/lib/db/units';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { calendarOn, cutOffOf, latestClosedPeriod, type Period, previousPeriod } from '@/lib/domain/period';
import { isRefusal } from '@/lib/domain/refusal';

/** How large a house is. */
export type Size = {
  /** Units directly below the root. */
  first: number;
  /** Units below those, spread evenly; without any, those of the first level report. */
  second: number;
};

export const sizes = {
  city: { first: 12, second: 0 },
  nation: { first: 34, second: 3_365 },
} as const satisfies Record<string, Size>;

/** Quarters with approved reports. */
export const quarters = 20;

/** Who asks: 50 leaders, and the holders of the tokens. */
export const people = {
  leaders: 50,
  sessionOf: (leader: number) => `bench-session-${leader}`,
  tokenOf: (role: 'official' | 'approver') => `bench-token-${role}`,
};

/** Reports still open for the measurements, oldest quarters first; all others of the house are approved. */
export const draftQuarters = 6;

/** Fills the database of DATABASE_URL. */
export async function seed(size: Size): Promise<void> {
  const done = await setUp(
    {
      name: 'Bench',
      email: 'bench@example.invalid',
      passwordHash: 'none',
      unit: { code: 'ROOT', name: 'Đảng bộ thử tải', kind: 'committee' },
      data: 'empty',
    },
    { operator: true },
  );
  if (isRefusal(done)) throw new Error(done.refusal);
  const { calendars } = await readStandards();
  const today = todayInVietnam(new Date());
  const newest = latestClosedPeriod(today, calendarOn(calendars, today));
  const periods = [newest];
  while (periods.length < 1 + quarters + draftQuarters) periods.unshift(previousPeriod(periods[0] ?? newest));
  await enterUnits(size);
  await enterPeople(size);
  const calendar = calendarOn(calendars, today);
  for (const [index, period] of periods.entries()) {
    const isOpen = index < draftQuarters;
    const status = isOpen ? 'draft' : index === periods.length - 1 ? 'submitted' : 'approved';
    await enterReports(period, cutOffOf(period, calendar), index, status);
  }
  const tree = await readTree();
  await database().$transaction((tx) => rebuildRollUps(tx, tree, calendars), { timeout: 600_000 });
  await database().$executeRaw`vacuum analyze`;
  await disconnect();
}

async function enterUnits({ first, second }: Size): Promise<void> {
  const below = async (level: string, count: number, parents: string) => {
    await database().$executeRawUnsafe(`
      insert into "Unit" (code, name, kind, "parentId", path, "validFrom")
      select '${level}' || lpad(n::text, 5, '0'), 'Đảng ủy ${level} ' || n, 'committee', p.id, '', '2015-01-01'
      from generate_series(1, ${count}) n
      join (select id, row_number() over (order by id) - 1 as place, count(*) over () as all from "Unit" where code like '${parents}') p
        on p.place = n % p.all`);
    await database().$executeRawUnsafe(`
      update "Unit" u set path = p.path || u.id || '/' from "Unit" p where p.id = u."parentId" and u.path = ''`);
  };
  await database().$executeRaw`update "Unit" set "validFrom" = '2015-01-01'`;
  await below('X', first, 'ROOT');
  if (second > 0) await below('Y', second, 'X%');
}

/** Leaders look at the root in a city, each at a province of his own in the nation. */
async function enterPeople({ second }: Size): Promise<void> {
  const place =
    second > 0 ? `(select id from "Unit" where code = 'X' || lpad((1 + n % 34)::text, 5, '0'))` : '1';
  await database().$executeRawUnsafe(`
    insert into "Account" (email, name, "passwordHash") select 'leader' || n || '@example.invalid', 'Lãnh đạo ' || n, 'none'
    from generate_series(0, ${people.leaders - 1}) n`);
  await database().$executeRawUnsafe(`
    insert into "Appointment" ("accountId", "unitId", role)
    select a.id, ${place}, 'leader' from generate_series(0, ${people.leaders - 1}) n
    join "Account" a on a.email = 'leader' || n || '@example.invalid'`);
  await database().$executeRawUnsafe(`
    insert into "Session" (id, "accountId", "expiresAt") select 'bench-session-' || n, a.id, now()
    from generate_series(0, ${people.leaders - 1}) n join "Account" a on a.email = 'leader' || n || '@example.invalid'`);
  for (const role of ['official', 'approver'] as const) {
    const { id } = await database().account.create({
      data: {
        email: `${role}@example.invalid`,
        name: role,
        passwordHash: 'none',
        appointments: { create: { unitId: 1, role } },
      },
    });
    const tokenHash = hashOfToken(people.tokenOf(role));
    await database().apiToken.create({
      data: { tokenHash, label: role, accountId: id, expiresAt: new Date() },
    });
  }
}

/** One quarter's report of every unit that has none below it. */
async function enterReports(
  period: Period,
  asOf: string,
  quarter: number,
  status: 'draft' | 'submitted' | 'approved',
): Promise<void> {
  const unapproved = status === 'approved' ? 'draft' : status;
  await database().$executeRawUnsafe(`
    insert into "Report" ("unitId", period, status, revision) select u.id, '${period}', '${status}', 3 from "Unit" u
    where not exists (select from "Unit" c where c."parentId" = u.id)`);
  await database().$executeRawUnsafe(`
    insert into "ReportRevision" ("reportId", number, status, "authorId", "asOf", members, workers, "editedBy", editors)
    select r.id, 1, '${unapproved}', a.id, '${asOf}', r."unitId" % 90, r."unitId" % 1200, a.id, array[a.id]
    from "Report" r, "Account" a where r.period = '${period}' and a.email = 'official@example.invalid'`);
  // Denominators of 20 to 99 enterprises; shares that grow from quarter to quarter.
  await database().$executeRawUnsafe(`
    insert into "Figure" ("revisionId", goal, numerator, denominator, "ruleId")
    select v.id, g.goal, floor(d.whole * least(1, g.share * (1 + ${quarter} * 0.02)))::int, d.whole, c.id
    from "Report" r join "ReportRevision" v on v."reportId" = r.id
    cross join (values ('coverage', 1.0, 0.1), ('formation', 0.3, 0.5), ('union-backed', 0.4, 0.4), ('admission', 0.2, 0.45)) g (goal, part, share)
    cross join lateral (select ceil((20 + r."unitId" * 7 % 80) * g.part)::int as whole) d
    join "CountingRule" c on c.goal = g.goal where r.period = '${period}'`);
  await database().$executeRawUnsafe(`
    insert into "ReportStep" ("revisionId", kind, at, "accountId", "byName")
    select v.id, s.kind::"ReportStepKind", date '${asOf}' + s.day, a.id, a.name
    from "Report" r join "ReportRevision" v on v."reportId" = r.id
    join (values ('opened', 2, 'official'), ('submitted', 5, 'official'), ('approved', 8, 'approver')) s (kind, day, role)
      on s.kind = 'opened' or '${status}' = 'approved' or (s.kind = 'submitted' and '${status}' = 'submitted')
    join "Account" a on a.email = s.role || '@example.invalid' where r.period = '${period}'`);
  if (status !== 'approved') return;
  await database().$executeRawUnsafe(`
    update "ReportRevision" v set status = 'approved' from "Report" r where r.id = v."reportId" and r.period = '${period}'`);
  await database().$executeRawUnsafe(`
    update "Report" r set "inForceId" = v.id from "ReportRevision" v where v."reportId" = r.id and r.period = '${period}'`);
}
