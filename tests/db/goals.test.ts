import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeGoal } from '@/lib/db/goals';
import { changeCalendar, findCalendars } from '@/lib/db/settings';
import { readStandards } from '@/lib/db/standards';
import type { Viewer } from '@/lib/domain/access';
import { type ProposedTerms, termsOn } from '@/lib/domain/goal';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aSignedIn, granted, refusalOf } from '@/tests/support/house';

let fresh: FreshDatabase;
let root: Viewer;
let adminOfA: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  ({ root } = await aHouse('published'));
  adminOfA = await aSignedIn('admin', 'A');
});

afterAll(() => fresh.drop());

const proposed = (with_: Partial<ProposedTerms> = {}): ProposedTerms => ({
  goal: 'coverage',
  appliesFrom: '2026-01-01',
  targetBasisPoints: 2000,
  dueOn: '2030-12-31',
  baseline: { on: '2023-05-25', numerator: 15, denominator: 92 },
  milestones: [{ on: '2028-12-31', basisPoints: 1800 }],
  reason: 'Nghị quyết số 5',
  ...with_,
});

test('new terms hold from their day on; before it the old ones do', async () => {
  granted(await changeGoal(root, proposed()));
  const { terms } = await readStandards();
  expect(termsOn(terms, 'coverage', '2025-12-31').targetBasisPoints).toBe(1500);
  expect(termsOn(terms, 'coverage', '2026-01-01')).toMatchObject(proposed());
});

test('a period that has its verdict keeps it', async () => {
  expect(await changeGoal(root, proposed({ appliesFrom: '2023-06-30', targetBasisPoints: 1000 }))).toEqual({
    refusal: 'changes-the-past',
    path: 'appliesFrom',
    detail: { date: '2023-06-30' },
  });
  // No figure of formation was approved: nothing of the past can change.
  granted(
    await changeGoal(
      root,
      proposed({ goal: 'formation', appliesFrom: '2023-06-30', baseline: null, milestones: [] }),
    ),
  );
});

test('only an administrator of the root changes goals and calendar', async () => {
  expect(refusalOf(await changeGoal(adminOfA, proposed({ targetBasisPoints: 2500 })))).toBe('root-only');
  const calendar = {
    cadence: 'year' as const,
    yearStartsInMonth: 1,
    dueAfterDays: 5,
    appliesFrom: '2027-01-01',
    reason: 'thử',
  };
  expect(refusalOf(await changeCalendar(adminOfA, calendar))).toBe('root-only');
});

test('the database itself keeps what was decided', async () => {
  await expect(fresh.query(`update "GoalTerms" set "targetBasisPoints" = 1`)).rejects.toThrow(/append-only/);
  await expect(fresh.query(`delete from "ReportingCalendar"`)).rejects.toThrow(/append-only/);
});

test('a new calendar begins after the last approved period, and the old one stays on record', async () => {
  const calendar = {
    cadence: 'quarter' as const,
    yearStartsInMonth: 11,
    dueAfterDays: 15,
    reason: 'Theo tỉnh',
  };
  expect(refusalOf(await changeCalendar(root, { ...calendar, appliesFrom: '2023-06-30' }))).toBe(
    'changes-the-past',
  );
  granted(await changeCalendar(root, { ...calendar, appliesFrom: '2026-11-01' }));
  expect(refusalOf(await changeCalendar(root, { ...calendar, appliesFrom: '2026-12-01' }))).toBe(
    'nothing-changed',
  );
  expect((await findCalendars()).map(({ yearStartsInMonth }) => yearStartsInMonth)).toEqual([11, 1]);
});
