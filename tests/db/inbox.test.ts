import { afterAll, beforeAll, expect, test } from 'vitest';
import { findInbox, openTasks, reportsToLog } from '@/lib/db/inbox';
import { takeStep } from '@/lib/db/report-steps';
import { reportsToApprove } from '@/lib/db/waiting';
import type { Viewer } from '@/lib/domain/access';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import {
  aDraft,
  anApproved,
  aPerson,
  aSubmitted,
  aUnit,
  granted,
  initialStandards,
  someFigures,
  today,
} from '@/tests/support/report-world';

let db: FreshDatabase;
let official: Viewer;
let wardOfficial: Viewer;
let approver: Viewer;
let leader: Viewer;
let both: Viewer;
let stranger: Viewer;

/** Q3 ended five days ago: due until the 10th; Q2 is overdue. Reporting began with 2026-Q2. */
beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await db.query(`update "Installation" set "setUpAt" = '2026-07-02'`);
  await aUnit('city');
  for (const code of ['returned', 'draft', 'blank', 'waiting', 'done']) await aUnit(code, 'city');
  await aUnit('ended', 'city', { to: '2026-07-01' });
  await aUnit('elsewhere');
  official = await aPerson('Hà', ['official', 'city']);
  wardOfficial = await aPerson('Bình', ['official', 'blank']);
  approver = await aPerson('Cường', ['approver', 'city']);
  leader = await aPerson('Em', ['leader', 'city']);
  both = await aPerson('Dung', ['official', 'city'], ['approver', 'city']);
  stranger = await aPerson('Giang', ['official', 'elsewhere'], ['approver', 'elsewhere']);
  for (const code of ['returned', 'draft', 'waiting', 'done', 'ended'])
    await anApproved(official, approver, code, '2026-Q2');
  const { id } = await aSubmitted(official, 'returned', '2026-Q3');
  granted(await takeStep(approver, id, { step: 'returned', reason: 'Sai mẫu số', goal: 'coverage' }, today));
  await aDraft(official, 'draft', '2026-Q3');
  await aSubmitted(official, 'waiting', '2026-Q3', {
    ...someFigures,
    coverage: { numerator: 40, denominator: 92 },
  });
  await anApproved(official, approver, 'done', '2026-Q3');
});

afterAll(() => db.drop());

test('an official sees what presses most first', async () => {
  const rows = await reportsToLog(official, today);
  expect(rows.map(({ unit, period, state }) => `${state} ${unit.code} ${period}`)).toEqual([
    'returned returned 2026-Q3',
    'overdue blank 2026-Q2',
    'due blank 2026-Q3',
    'due draft 2026-Q3',
    'waiting waiting 2026-Q3',
    'done done 2026-Q3',
    'done done 2026-Q2',
    'done draft 2026-Q2',
    'done ended 2026-Q2',
    'done returned 2026-Q2',
    'done waiting 2026-Q2',
  ]);
  expect(await openTasks(official, today)).toEqual({ period: '2026-Q3', count: 4 });
});

test('an official of one unit sees that unit alone, an approver and a stranger have nothing to log there', async () => {
  const rows = await reportsToLog(wardOfficial, today);
  expect(rows.map(({ unit, period }) => `${unit.code} ${period}`)).toEqual([
    'blank 2026-Q2',
    'blank 2026-Q3',
  ]);
  expect(await reportsToLog(approver, today)).toEqual([]);
  expect(await openTasks(leader, today)).toBe(null);
  expect((await reportsToLog(stranger, today)).map(({ unit }) => unit.code)).toEqual([
    'elsewhere',
    'elsewhere',
  ]);
});

test('a leader reads the state of all, and who may log is said of each row', async () => {
  const seen = await findInbox(leader, {}, today);
  expect(seen.counts).toEqual({ returned: 1, overdue: 1, due: 2, waiting: 1, 'not-yet': 0, done: 6 });
  expect(seen.rows.every(({ mayLog }) => !mayLog)).toBe(true);
  expect(seen.periods).toEqual(['2026-Q4', '2026-Q3', '2026-Q2']);
  expect((await findInbox(official, {}, today)).rows.every(({ mayLog }) => mayLog)).toBe(true);
});

test('a returned row carries who returned it and why', async () => {
  const { rows } = await findInbox(official, { state: 'returned' }, today);
  expect(rows).toMatchObject([
    { lastStep: { kind: 'returned', by: 'Cường', reason: 'Sai mẫu số', goal: 'coverage' } },
  ]);
});

test('the list is filtered by period, state and part of a name, marks aside', async () => {
  expect((await findInbox(leader, { period: '2026-Q2' }, today)).rows).toHaveLength(6);
  expect((await findInbox(leader, { text: 'don vi WAIT' }, today)).rows.map(({ unit }) => unit.code)).toEqual(
    ['waiting', 'waiting'],
  );
  const narrow = await findInbox(leader, { period: '2026-Q3', state: 'done', page: 9 }, today);
  expect([narrow.rows.length, narrow.page, narrow.pages]).toEqual([1, 1, 1]);
});

test('an approver sees what waits, with the figures of the period before', async () => {
  const { rows, total } = await reportsToApprove(approver);
  expect(total).toBe(1);
  expect(rows).toMatchObject([
    { unit: { code: 'waiting' }, own: false, submittedBy: 'Hà', figures: { coverage: { numerator: 40 } } },
  ]);
  expect(rows[0]?.comparison.previous?.coverage).toEqual({ numerator: 15, denominator: 92 });
  expect((await reportsToApprove(approver, { period: '2026-Q2' })).total).toBe(0);
});

test('what somebody wrote himself is shown to him as his own', async () => {
  const { id } = await aSubmitted(both, 'blank', '2026-Q3');
  const own = (rows: { id: number; own: boolean }[]) => rows.find((row) => row.id === id)?.own;
  expect(own((await reportsToApprove(both)).rows)).toBe(true);
  expect(own((await reportsToApprove(approver)).rows)).toBe(false);
  expect((await reportsToApprove(official)).rows).toEqual([]);
  expect((await reportsToApprove(stranger)).rows).toEqual([]);
});
