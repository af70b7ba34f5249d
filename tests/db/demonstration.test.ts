import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAuditBreaks } from '@/lib/db/audit-trail';
import { database } from '@/lib/db/client';
import { viewOf } from '@/lib/db/dashboard';
import { reportsToLog } from '@/lib/db/inbox';
import { takeStep } from '@/lib/db/report-steps';
import { rebuildRollUps } from '@/lib/db/roll-up';
import { startSession, viewerOfSession } from '@/lib/db/sessions';
import { isDemonstration } from '@/lib/db/settings';
import { setUp } from '@/lib/db/setup';
import { readStandards } from '@/lib/db/standards';
import { readTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
import { fillDemonstration } from '@/prisma/demonstration';
import { administrator, printedPerson } from '@/prisma/demonstration/people';
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

async function viewerAs(role: 'official' | 'approver' | 'leader'): Promise<Viewer> {
  const account = await database().account.findUniqueOrThrow({
    where: { email: printedPerson(role).email },
  });
  const session = await database().$transaction((tx) => startSession(tx, account.id));
  const viewer = await viewerOfSession(session);
  if (viewer === null) throw new Error(`${role} cannot look`);
  return viewer;
}

async function standingsIn(unit: string) {
  const view = await viewOf(await viewerAs('leader'), { unit, period: '2026-Q2' }, today);
  if (isRefusal(view)) throw new Error(view.refusal);
  return view;
}

const keptFigures = () => fresh.query('select * from "RolledFigure" order by "unitId", goal, period');

test('the installation is marked as a demonstration, and its audit trail holds', async () => {
  expect(await isDemonstration()).toBe(true);
  expect(await findAuditBreaks()).toEqual([]);
});

test('the four goals stand in four different places', async () => {
  const { standings } = await standingsIn(city.code);
  const stateOf = (goal: GoalCode) => [standings[goal].state, standings[goal].figure];
  expect(stateOf('coverage')).toEqual(['met', { numerator: 17, denominator: 92 }]);
  expect(stateOf('formation')).toEqual(['slow', { numerator: 16, denominator: 27 }]);
  expect(stateOf('union-backed')).toEqual(['on-track', { numerator: 16, denominator: 23 }]);
  expect(stateOf('admission')).toEqual(['behind', { numerator: 4, denominator: 20 }]);
});

test('each year of admission differs, and one is met exactly', async () => {
  const { standings } = await standingsIn(city.code);
  const years = standings.admission.years.map(({ year, state, figure }) => [year, state, figure]);
  expect(years).toEqual([
    [2023, 'met', { numerator: 10, denominator: 12 }],
    [2024, 'not-met', { numerator: 10, denominator: 17 }],
    [2025, 'met', { numerator: 16, denominator: 20 }],
    [2026, 'so-far', { numerator: 4, denominator: 20 }],
  ]);
});

test('units show an empty answer, an unknown one, a disagreement and a break', async () => {
  expect((await standingsIn('DOI-CO')).standings.coverage.state).toBe('undetermined');
  expect((await standingsIn('SUOI-CHAM')).standings['union-backed'].state).toBe('no-data');
  expect((await standingsIn('KCN-1')).disagreements.map(({ goal }) => goal)).toEqual(['coverage']);
  // Both took over on the day on which the other unit ended, the new one and the old neighbour alike.
  for (const heir of ['SONG-SA', 'BAI-TAM']) {
    expect((await standingsIn(heir)).breaks).toMatchObject([{ on: '2025-07-01', kind: 'succession' }]);
  }
});

test('the newest quarter has reports in every state', async () => {
  const rows = await reportsToLog(await viewerAs('official'), today);
  const newest = rows.filter(({ period }) => period === '2026-Q3');
  const count = (state: string) => newest.filter((row) => row.state === state).length;
  expect([count('overdue'), count('returned'), count('waiting'), count('done')]).toEqual([5, 1, 5, 4]);
});

test('approving what waits keeps the roll-ups equal to computing them anew', async () => {
  const approver = await viewerAs('approver');
  const waiting = await database().report.findMany({ where: { status: 'submitted' } });
  for (const { id } of waiting) {
    expect(await takeStep(approver, id, { step: 'approved' }, today)).toMatchObject({ status: 'approved' });
  }
  const kept = await keptFigures();
  const { calendars } = await readStandards();
  await database().$transaction(async (tx) => rebuildRollUps(tx, await readTree(tx), calendars));
  expect(
    kept.filter(({ ownNumerator, childrenNumerator }) => (ownNumerator ?? childrenNumerator) !== null),
  ).toEqual(await keptFigures());
});

test('no figure contradicts another one of its report', async () => {
  const rows = await fresh.query<{
    figures: Record<GoalCode, { numerator: number; denominator: number } | null>;
  }>(
    `select json_object_agg(goal, case when numerator is null then null
       else json_build_object('numerator', numerator, 'denominator', denominator) end) as figures
     from "Figure" join "Report" on "inForceId" = "revisionId" group by "revisionId"`,
  );
  for (const { figures } of rows) {
    expect(Object.keys(figures).sort()).toEqual([...goalCodes].sort());
    for (const goal of ['formation', 'union-backed'] as const) {
      const [part, whole] = [figures[goal], figures.coverage];
      expect(part?.denominator ?? 0).toBeLessThanOrEqual(whole?.denominator ?? 0);
      expect(part?.numerator ?? 0).toBeLessThanOrEqual(whole?.numerator ?? 0);
    }
  }
});
