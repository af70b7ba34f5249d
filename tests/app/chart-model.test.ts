import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/(signed-in)/goals/[code]/chart/route';
import type { Viewer } from '@/lib/domain/access';
import { roles } from '@/lib/domain/access';
import { aSession } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { anApproved, aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await initialStandards();
  await aUnit('province');
  await aUnit('ward-a', 'province');
  await aUnit('ward-b', 'province');
  const official = await aPerson('Chi', ['official', 'ward-a']);
  await anApproved(official, await aPerson('Duy', ['approver', 'ward-a']), 'ward-a', '2026-Q2');
});

afterAll(() => database.drop());

async function ask(who: Viewer | null, goal = 'coverage', query = 'unit=ward-a') {
  const headers = who === null ? {} : await aSession(who);
  const request = new Request(`http://localhost/goals/${goal}/chart?${query}`, { headers });
  const answer = await GET(request, { params: Promise.resolve({ code: goal }) });
  return { status: answer.status, body: await answer.json() };
}

test.each(roles)('the role %s is given the model of a chart of its branch', async (role) => {
  const { status, body } = await ask(await aPerson(role, [role, 'ward-a']));
  expect(status).toBe(200);
  expect(body.model).toMatchObject({ kind: 'path', goal: 'coverage', last: { period: '2026-Q2' } });
});

test.each(roles)('the role %s of another branch is told that there is no such unit', async (role) => {
  expect((await ask(await aPerson(role, [role, 'ward-b']))).status).toBe(404);
});

test('a stranger is told to sign in', async () => {
  expect((await ask(null)).status).toBe(401);
});

test('there is no chart of a goal, unit or period that is none', async () => {
  const leader = await aPerson('Lan', ['leader', 'ward-a']);
  expect((await ask(leader, 'happiness')).status).toBe(404);
  expect((await ask(leader, 'coverage', 'unit=none')).status).toBe(404);
  expect((await ask(leader, 'coverage', 'period=then')).status).toBe(400);
  expect((await ask(leader, 'coverage', 'unit=ward-a&other=1')).status).toBe(400);
});
