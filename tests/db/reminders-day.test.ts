import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { makeDigests } from '@/lib/db/reminders/day';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { digestsOn } from '@/tests/support/reminder-world';
import { aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

/** A city with one ward, whose report is due on Monday 12 October 2026. */
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(() => fresh.drop());

test('a house that is not set up has no digests', async () => {
  expect(await makeDigests('2026-10-12')).toBeNull();
  expect(await database().digestDay.count()).toBe(0);
});

test('of several processes that try at once one makes a day’s digests', async () => {
  await initialStandards();
  await database().installation.update({ where: { id: 1 }, data: { setUpAt: new Date('2026-10-01') } });
  await aUnit('TP');
  await aUnit('A', 'TP');
  await aPerson('approver', ['approver', 'TP']);
  await aPerson('official', ['official', 'A']);
  const answers = await Promise.all([1, 2, 3, 4].map(() => makeDigests('2026-10-12')));
  expect(answers.filter((made) => made !== null)).toEqual([1]);
  expect(await digestsOn('2026-10-12')).toEqual({ official: ['on log-report 2026-Q3 A'] });
  expect(await makeDigests('2026-10-12')).toBeNull();
});

test('what came up while nothing ran is told at once, and once', async () => {
  expect(await makeDigests('2026-10-21')).toBe(2);
  expect(await digestsOn('2026-10-21')).toEqual({
    approver: ['after reports-missing 2026-Q3 A'],
    official: ['after log-report 2026-Q3 A'],
  });
  expect(await makeDigests('2026-10-22')).toBe(0);
  // A clock that was set back makes no day anew.
  expect(await makeDigests('2026-10-20')).toBeNull();
});

test('a day that fails is made as a whole later, not in part', async () => {
  await fresh.query('alter table "Digest" rename to "DigestAway"');
  await expect(makeDigests('2026-10-26')).rejects.toThrow();
  await fresh.query('alter table "DigestAway" rename to "Digest"');
  expect(await database().digestDay.count({ where: { on: new Date('2026-10-26') } })).toBe(0);
  expect(await makeDigests('2026-10-26')).toBe(2);
});
