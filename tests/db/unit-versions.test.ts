import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { takeStep } from '@/lib/db/report-steps';
import { addUnit } from '@/lib/db/unit-changes';
import { unitVersionOf } from '@/lib/db/unit-versions';
import { readTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import {
  anApproved,
  aPerson,
  aSubmitted,
  asSignedIn,
  aUnit,
  corrected,
  granted,
  initialStandards,
  someFigures,
  today,
} from '@/tests/support/report-world';

let db: FreshDatabase;
let official: Viewer;
let approver: Viewer;

/** A province of two towns, with two wards each; one ward has a cell below it. */
const units = ['province', 'a', 'a1', 'a2', 'a2x', 'b', 'b1', 'b2'];
const above: Record<string, string[]> = {
  province: [],
  a: ['province'],
  a1: ['a', 'province'],
  a2: ['a', 'province'],
  a2x: ['a2', 'a', 'province'],
  b: ['province'],
  b1: ['b', 'province'],
  b2: ['b', 'province'],
};

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  for (const code of units) await aUnit(code, above[code]?.[0] ?? null, { from: '2000-01-01' });
  official = await aPerson('Hà', ['official', 'province']);
  approver = await aPerson('Cường', ['approver', 'province'], ['admin', 'province']);
});

afterAll(() => db.drop());

type VersionOf = typeof unitVersionOf;

/** Every unit's version, as the next request would find it. */
async function versions(versionOf: VersionOf = unitVersionOf): Promise<Record<string, string>> {
  const viewer = await asSignedIn(approver.accountId);
  const tree = await readTree();
  const found = tree.units.map(async (unit) => [unit.code, await versionOf(viewer, unit)] as const);
  return Object.fromEntries(await Promise.all(found));
}

/** The units whose version became another meanwhile. */
async function movedBy(deed: () => Promise<unknown>): Promise<string[]> {
  const before = await versions();
  await deed();
  const after = await versions();
  return Object.keys(before)
    .filter((code) => before[code] !== after[code])
    .sort();
}

const withThoseAbove = (codes: readonly string[]) =>
  [...new Set(codes.flatMap((code) => [code, ...(above[code] ?? [])]))].sort();

let year = 2000;

test('approvals, alone or at once, move the versions of their units and of those above, and of nobody else', async () => {
  const somewhere = fc.uniqueArray(fc.constantFrom(...units), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(somewhere, async (codes) => {
      year += 1;
      const waiting = await Promise.all(codes.map((code) => aSubmitted(official, code, `${year}-Q1`)));
      const approve = () =>
        Promise.all(
          waiting.map(async ({ id }) => granted(await takeStep(approver, id, { step: 'approved' }, today))),
        );
      expect(await movedBy(approve)).toEqual(withThoseAbove(codes));
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

test('what is not approved yet moves nothing; its correction moves what the first approval moved', async () => {
  expect(await movedBy(() => aSubmitted(official, 'b2', '2026-Q1'))).toEqual([]);
  const { id } = await anApproved(official, approver, 'a2x', '2026-Q2');
  const correct = () => corrected(official, approver, id, { ...someFigures, admission: null });
  expect(await movedBy(correct)).toEqual(withThoseAbove(['a2x']));
});

test('a change of the tree moves every version', async () => {
  const place = { parent: 'b', validFrom: '2026-10-01', validTo: null, successors: [] } as const;
  const add = async () =>
    granted(await addUnit(approver, { code: 'b3', name: 'Phường mới', kind: 'committee', ...place }));
  expect(await movedBy(add)).toEqual([...units].sort());
});

test('a move of the figures that the trail does not explain moves every version', async () => {
  await anApproved(official, approver, 'a1', '2026-Q1');
  const behindTheTrail = () => db.query('update "AuditLane" set figures = figures + 1 where lane = 3');
  expect(await movedBy(behindTheTrail)).toEqual([...units, 'b3'].sort());
});

test('a process that starts later names no other data by a version that was used before', async () => {
  const used = new Set<string>();
  for (const code of ['a1', 'b1', 'a2']) {
    await anApproved(official, approver, code, '2026-Q3');
    for (const [unit, version] of Object.entries(await versions())) used.add(`${unit} ${version}`);
  }
  const here = await versions();
  vi.resetModules();
  const laterProcess: { unitVersionOf: VersionOf } = await import('@/lib/db/unit-versions');
  const there = await versions(laterProcess.unitVersionOf);
  for (const unit of Object.keys(there)) {
    expect(there[unit] === here[unit] || !used.has(`${unit} ${there[unit]}`)).toBe(true);
  }
  expect(there.province).toBe(here.province);
});
