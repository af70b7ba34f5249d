import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Viewer } from '@/lib/domain/access';
import { ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import {
  anApproved,
  aPerson,
  asSignedIn,
  aUnit,
  initialStandards,
  someFigures,
  today,
} from '@/tests/support/report-world';

let db: FreshDatabase;
let token: string;

const coverage = (numerator: number, denominator: number) => ({
  ...someFigures,
  coverage: { numerator, denominator },
  admission: { numerator: 1, denominator: 4 },
});

type Point = { period: string; numerator: number | null; percent: number | null };

const seriesOf = async (goal: string, query = '') =>
  (await ask(`GET goals/${goal}/series${query}`, { token })).body;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T03:00:00Z`) });
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  await aUnit('one', 'city');
  await aUnit('two', 'city');
  const fresh = async (person: Viewer) => asSignedIn(person.accountId);
  const official = await aPerson('Hà', ['official', 'city']);
  const approver = await aPerson('Cường', ['approver', 'city']);
  const approve = async (unit: string, period: string, numerator: number, denominator: number) =>
    anApproved(await fresh(official), await fresh(approver), unit, period, coverage(numerator, denominator));
  await approve('one', '2025-Q4', 2, 40);
  await approve('two', '2025-Q4', 1, 52);
  await approve('one', '2026-Q2', 4, 40);
  await approve('two', '2026-Q2', 2, 52);
  token = await aToken(await aPerson('Em', ['leader', 'city']));
});

afterAll(async () => {
  vi.useRealTimers();
  await db.drop();
});

test('a roll-up adds counts, and a period without figures is there with none', async () => {
  const series = await seriesOf('coverage', '?unit=city');
  expect(series).toMatchObject({ goal: 'coverage', unit: 'city', target: 15 });
  const points = series.points.map(({ period, numerator, percent }: Point) => [period, numerator, percent]);
  expect(points).toEqual([
    ['2025-Q4', 3, (3 * 100) / 92],
    ['2026-Q1', null, null],
    ['2026-Q2', 6, (6 * 100) / 92],
    ['2026-Q3', null, null],
  ]);
  expect(series.points[0]).toMatchObject({
    origin: 'roll-up',
    reported: 2,
    expected: 2,
    cutOff: '2025-12-31',
  });
});

test('pace says how many are missing, and the sentence says where the unit stands', async () => {
  const { pace, required, sentence } = await seriesOf('coverage');
  expect(pace.missing).toBe(Math.ceil(0.15 * 92) - 6);
  expect(pace.class).toBe('on-track');
  expect(pace.perYear).toBeGreaterThan(1);
  expect(required.at(-1)).toEqual({ date: '2030-12-31', percent: 15 });
  expect(sentence).toMatch(/^Đến 30\/06\/2026: 6\/92 doanh nghiệp \(6,5\u00a0%\)/);
  const inEnglish = await ask('GET goals/coverage/series', { token, headers: { 'accept-language': 'en' } });
  expect(inEnglish.body.sentence).toMatch(/6 of 92 enterprises/);
});

test("without a unit it is the caller's topmost one; a unit's own figure says so", async () => {
  expect((await seriesOf('coverage')).unit).toBe('city');
  const own = await seriesOf('coverage', '?unit=one');
  expect(own.points[0]).toMatchObject({ numerator: 2, denominator: 40, origin: 'report', revision: 1 });
});

test('admission has its series too: each year by itself', async () => {
  const { points, required } = await seriesOf('admission', '?unit=one');
  expect(points.map(({ numerator }: Point) => numerator)).toEqual([1, null, 1, null]);
  expect(required).toEqual([
    { date: expect.stringMatching(/^202[56]-/), percent: 0 },
    { date: '2026-12-31', percent: 80 },
  ]);
});

describe('a range', () => {
  const periods = async (query: string) =>
    (await seriesOf('coverage', `?unit=city&${query}`)).points.map(({ period }: Point) => period);

  test('is filled between its ends, as far as the unit stood and the periods have begun', async () => {
    expect(await periods('from=2025-Q3&to=2026-Q1')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
    expect(await periods('from=1990-Q1&to=2020-Q2')).toEqual(['2020-Q1', '2020-Q2']);
    expect(await periods('from=2026-Q3&to=2999-Q4')).toEqual(['2026-Q3', '2026-Q4']);
  });

  test('may lie wholly where nothing is known', async () => {
    for (const query of [
      'to=1900-Q1',
      'from=1900-Q1&to=1900-Q1',
      'to=2999-Q4',
      'from=2999-H1',
      'from=2026&to=2026',
    ]) {
      expect((await ask(`GET goals/admission/series?${query}`, { token })).status, query).toBe(200);
    }
  });

  test('is judged at its end', async () => {
    const { sentence, pace } = await seriesOf('coverage', '?unit=city&to=2025-Q4');
    expect(sentence).toMatch(/3\/92/);
    expect(pace).toMatchObject({ class: 'insufficient-data', missing: 11 });
  });

  test('must not run backwards', async () => {
    const { status, body } = await ask('GET goals/coverage/series?from=2026-Q2&to=2026-Q1', { token });
    expect([status, body.errors[0].path]).toEqual([400, 'to']);
  });
});

test('a goal that does not exist is not found', async () => {
  expect((await ask('GET goals/growth/series', { token })).status).toBe(404);
});

test('the goals are listed with what they demand and how they are counted', async () => {
  const { body } = await ask('GET goals', { token });
  expect(
    body.items.map(({ code, target, cadence }: Record<string, unknown>) => [code, target, cadence]),
  ).toEqual([
    ['coverage', 15, 'by-date'],
    ['formation', 80, 'by-date'],
    ['union-backed', 70, 'by-date'],
    ['admission', 80, 'every-year'],
  ]);
  expect(body.items[0]).toMatchObject({
    dueOn: '2030-12-31',
    rule: expect.any(String),
    name: expect.any(String),
  });
  const page = await ask('GET goals?limit=3', { token });
  const rest = await ask(`GET goals?cursor=${page.body.nextCursor}`, { token });
  expect(rest.body).toMatchObject({ items: [{ code: 'admission' }], nextCursor: null });
});
