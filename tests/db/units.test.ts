import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAuditBreaks } from '@/lib/db/audit-trail';
import { addUnit, changeUnit } from '@/lib/db/unit-changes';
import { readTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import type { Viewer } from '@/lib/domain/access';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aSignedIn, aUnitAt, granted, refusalOf, viewerOf } from '@/tests/support/house';

let fresh: FreshDatabase;
let root: Viewer;
let adminOfA: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  ({ root } = await aHouse('published'));
  adminOfA = await aSignedIn('admin', 'A');
});

afterAll(() => fresh.drop());

const aNewUnit = {
  name: 'Mới',
  kind: 'committee' as const,
  validFrom: '2024-01-01',
  validTo: null,
  successors: [],
};

test('a branch administrator adds units below his own and nowhere else', async () => {
  const unit = granted(await addUnit(adminOfA, { ...aNewUnit, code: 'A2', parent: 'A' }));
  expect(unit.path).toBe(`${adminOfA.appointments[0]?.unitPath}${unit.id}/`);
  expect(await addUnit(adminOfA, { ...aNewUnit, code: 'B1', parent: 'B' })).toEqual({
    refusal: 'unit-not-found',
    path: 'parent',
  });
  expect(refusalOf(await addUnit(adminOfA, { ...aNewUnit, code: 'C', parent: 'SC' }))).toBe('unit-not-found');
  expect(refusalOf(await addUnit(adminOfA, { ...aNewUnit, code: 'T', parent: null }))).toBe('not-allowed');
});

test('he may rename his own unit but not end or move it', async () => {
  const { revision } = granted(await changeUnit(adminOfA, 'A', { name: 'Đơn vị A mới' }, 1));
  expect(revision).toBe(2);
  expect(refusalOf(await changeUnit(adminOfA, 'A', { validTo: '2026-01-01' }, 2))).toBe('not-allowed');
  expect(refusalOf(await changeUnit(adminOfA, 'B', { name: 'B' }, 1))).toBe('unit-not-found');
});

test('a change of what somebody else has changed is told so', async () => {
  const stale = await changeUnit(root, 'A', { name: 'Khác' }, 1);
  expect(stale).toMatchObject({ refusal: 'stale', current: { name: 'Đơn vị A mới' } });
});

test('a code is taken only once, and the place must fit', async () => {
  expect(refusalOf(await addUnit(root, { ...aNewUnit, code: 'a', parent: 'SC' }))).toBe('unit-code-taken');
  expect(refusalOf(await addUnit(root, { ...aNewUnit, code: 'có dấu', parent: 'SC' }))).toBe(
    'unit-code-invalid',
  );
  const earlier = { ...aNewUnit, code: 'E', parent: 'SC', validFrom: '2000-01-01' };
  expect(refusalOf(await addUnit(root, earlier))).toBe('unit-outside-parent-dates');
});

test('units merge into another by their successors, and history stays', async () => {
  await aUnitAt(root, 'M1', 'SC');
  await aUnitAt(root, 'M2', 'SC');
  const merged = await aUnitAt(root, 'M3', 'SC', '2025-07-01');
  for (const code of ['M1', 'M2']) {
    const ended = granted(await changeUnit(root, code, { validTo: '2025-07-01', successors: ['M3'] }, 1));
    expect(ended.successors).toEqual([merged.id]);
  }
  const tree = await readTree();
  expect(tree.predecessors(merged.id).map(({ code }) => code)).toEqual(['M1', 'M2']);
  const listed = async (ended: boolean) =>
    (await findUnitsOf(await viewerOf(root.accountId), 'manage-units', { ended })).map(({ code }) => code);
  expect(await listed(false)).not.toContain('M1');
  expect(await listed(true)).toContain('M1');
});

test('a unit that has reported neither moves nor loses its days', async () => {
  const { id } = await aUnitAt(root, 'R', 'SC');
  await fresh.query(`insert into "Report" ("unitId", period) values ($1, '2024-Q1')`, [id]);
  const changed = async (change: Parameters<typeof changeUnit>[2]) => changeUnit(root, 'R', change, 1);
  expect(await changed({ parent: 'B' })).toEqual({ refusal: 'unit-has-history', path: 'parent' });
  expect(await changed({ validFrom: '2024-04-01' })).toEqual({
    refusal: 'unit-has-history',
    path: 'validFrom',
  });
  expect(await changed({ validTo: '2024-03-31' })).toEqual({ refusal: 'unit-has-history', path: 'validTo' });
  granted(await changed({ validTo: '2024-04-01' }));
});

test('a unit without reports moves, and what stands below it follows', async () => {
  await aUnitAt(root, 'V', 'B');
  const child = await aUnitAt(root, 'V1', 'V');
  const moved = granted(await changeUnit(root, 'V', { parent: 'A' }, 1));
  const tree = await readTree();
  expect(tree.get(child.id)?.path).toBe(`${moved.path}${child.id}/`);
  expect(refusalOf(await changeUnit(root, 'V', { parent: 'V1' }, 2))).toBe('unit-moves-below-itself');
});

test('two people who add the same code at once get one unit', async () => {
  const wanted = { ...aNewUnit, code: 'TWICE', parent: 'SC' };
  const both = await Promise.all([addUnit(root, wanted), addUnit(root, wanted)]);
  expect(both.map(refusalOf)).toContain('unit-code-taken');
});

test('the roll-up follows the tree: the published report of the root keeps its figure', async () => {
  const rows = await fresh.query(`select r."ownNumerator", r."ownDenominator" from "RolledFigure" r
    join "Unit" u on u.id = r."unitId" where u.code = 'SC' and r.goal = 'coverage'`);
  expect(rows).toEqual([{ ownNumerator: 15, ownDenominator: 92 }]);
  expect(await findAuditBreaks()).toEqual([]);
});

test('units of one parent stand by kind and by name, Phường 2 before Phường 10', async () => {
  const names = ['Phường 10', 'Phường 2', 'Xã Ân', 'Xã An', 'Phường Đa', 'Phường Da'];
  for (const [index, name] of names.entries()) {
    granted(await addUnit(root, { ...aNewUnit, name, code: `O${index}`, parent: 'B' }));
  }
  granted(await addUnit(root, { ...aNewUnit, name: 'Khu A', kind: 'zone', code: 'O-zone', parent: 'B' }));
  const tree = await readTree();
  const listed = tree.children(tree.byCode('B')?.id ?? 0).map(({ name }) => name);
  expect(listed).toEqual(['Phường 2', 'Phường 10', 'Phường Da', 'Phường Đa', 'Xã An', 'Xã Ân', 'Khu A']);
});
