import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUp } from '@/lib/db/setup';
import { readStandards } from '@/lib/db/standards';
import { calendarOn, latestClosedPeriod, startOf } from '@/lib/domain/period';
import { isRefusal } from '@/lib/domain/refusal';
import type { Fact } from '@/lib/domain/register/fact';
import { problemsIn } from '@/lib/domain/register/fact-check';
import { indexFacts } from '@/lib/domain/register/fact-index';
import { fillDemonstration } from '@/prisma/demonstration';
import { administrator } from '@/prisma/demonstration/people';
import { city } from '@/prisma/demonstration/units';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';

let fresh: FreshDatabase;
const today = '2026-11-22';

beforeAll(async () => {
  fresh = await freshDatabase();
  const house = { ...administrator, passwordHash: 'unused', unit: city, data: 'demonstration' as const };
  const done = await setUp(house, { operator: true });
  if (isRefusal(done)) throw new Error(done.refusal);
  await fillDemonstration({}, new Date(`${today}T10:00:00+07:00`));
});

afterAll(() => fresh.drop());

type Compared = { unit: string; period: string; goal: string; reported: string; counted: string };

/** Every approved figure beside what the register says of its unit, under its rule and at its cut-off. */
const compared = () =>
  fresh.query<Compared>(
    `select u.code as unit, r.period, f.goal, coalesce(f.numerator || '/' || f.denominator, 'unknown') as reported,
       coalesce(sum(t.numerator), 0) || '/' || coalesce(sum(t.denominator), 0) as counted
     from "Report" r join "Unit" u on u.id = r."unitId" join "ReportRevision" v on v.id = r."inForceId"
     join "Figure" f on f."revisionId" = v.id
     left join "RegisterTally" t on t."ruleId" = f."ruleId" and t."unitId" = u.id and t."on" <= v."asOf"
     group by u.code, r.period, f.goal, f.numerator, f.denominator order by 2, 1, 3`,
  );

test('the register counts what every unit reported, in every quarter', async () => {
  const rows = await compared();
  expect(rows.length).toBeGreaterThan(600);
  const differing = rows.filter(({ reported, counted }) => reported !== counted);
  const told = new Set(
    differing.map(({ unit, goal, reported, counted }) => `${unit} ${goal} ${reported} ${counted}`),
  );
  // One has never been able to say which of its enterprises have a union; the register knows of none. The other has reopened
  // its newest report for the enterprise that it had forgotten.
  expect(told).toEqual(new Set(['SUOI-CHAM union-backed unknown 0/0', 'BEN-TO coverage 2/9 2/10']));
});

test('the city stands in the register where its dashboard says', async () => {
  const rows = await fresh.query(
    `select c.goal, sum(t.numerator) || '/' || sum(t.denominator) as counted
     from "RegisterTally" t join "CountingRule" c on c.id = t."ruleId" join "Unit" u on u.id = t."unitId"
     where u.code = '${city.code}' and t."on" <= '2026-06-30' group by c.goal order by 1`,
  );
  expect(rows).toEqual([
    { goal: 'admission', counted: '4/20' },
    { goal: 'coverage', counted: '17/92' },
    { goal: 'formation', counted: '16/27' },
    { goal: 'union-backed', counted: '16/23' },
  ]);
});

test('members and workers beside the figures are those of the list, once everybody was counted', async () => {
  const rows = await fresh.query<{ unit: string; workers: number; counted: number }>(
    `select u.code as unit, v.workers, sum(s.workers)::int as counted from "Report" r
     join "Unit" u on u.id = r."unitId" join "ReportRevision" v on v.id = r."inForceId"
     join "Unit" b on b.path like u.path || '%' join "EnterpriseState" s on s."unitId" = b.id and s.status = 'operating'
       and s."knownUntil" is null and s."from" <= v."asOf" and coalesce(s.until > v."asOf", true) and not s."isBranch"
     where r.period = '2026-Q2' group by 1, 2`,
  );
  for (const { unit, workers, counted } of rows) {
    expect(Math.abs(counted - workers) / workers, unit).toBeLessThan(0.1);
  }
});

test('no fact contradicts another one, and none lies in the future', async () => {
  const rows = await fresh.query<Fact & { unitId: number | null }>(
    `select f.*, f."on"::text as "on", to_char(f."recordedAt", 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt" from "Fact" f`,
  );
  const facts = rows.map((row) =>
    row.kind === 'organisation' ? { ...row, affiliationId: row.unitId } : row,
  );
  const index = indexFacts(facts as Fact[]);
  const idsOf = (of: (fact: Fact) => number | null) =>
    new Set(facts.flatMap((fact) => of(fact as Fact) ?? []));
  const all = {
    enterprises: idsOf(({ enterpriseId }) => enterpriseId),
    organisations: idsOf(({ organisationId }) => organisationId),
  };
  expect(problemsIn(index, all)).toEqual([]);
  expect(facts.filter(({ on }) => on > today)).toEqual([]);
});

test('the decision that was overlooked changes what is known of its quarter only from the day on which it was entered', async () => {
  const figureKnownOn = async (day: string) => {
    const [row] = await fresh.query(
      `select sum(t.numerator)::int as admitted from "RegisterTally" t join "CountingRule" c on c.id = t."ruleId" and c.goal = 'admission'
       join "Unit" u on u.id = t."unitId" where u.code = 'CAU-DAU' and t."on" <= '2025-09-30' and t."knownOn" <= $1`,
      [day],
    );
    return row?.admitted;
  };
  expect(await figureKnownOn('2025-10-10')).toBe(1);
  expect(await figureKnownOn('2025-10-20')).toBe(2);
});

test('what waits for approval in the newest quarter is what the register says', async () => {
  const { calendars } = await readStandards();
  const calendar = calendarOn(calendars, today);
  expect(startOf(latestClosedPeriod(today, calendar), calendar)).toBe('2026-07-01');
  const rows = await fresh.query(
    `select u.code, sum(t.numerator) || '/' || sum(t.denominator) as counted from "RegisterTally" t
     join "CountingRule" c on c.id = t."ruleId" and c.goal = 'coverage' join "Unit" u on u.id = t."unitId"
     where u.code in ('SONG-SA', 'BEN-TO') and t."on" <= '2026-09-30' group by 1 order by 1`,
  );
  expect(rows).toEqual([
    { code: 'BEN-TO', counted: '2/10' },
    { code: 'SONG-SA', counted: '2/12' },
  ]);
});
