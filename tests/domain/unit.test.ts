import { describe, expect, test } from 'vitest';
import { buildTree, checkUnitCode, isRootPath, isWithin, validOn } from '@/lib/domain/unit';
import { aTree, aUnit } from '@/tests/support/worlds';

test('a unit that ends on day D no longer counts on D, one that begins on D does', () => {
  const unit = aUnit({ validFrom: '2025-07-01', validTo: '2026-07-01' });
  expect(validOn(unit, '2025-06-30')).toBe(false);
  expect(validOn(unit, '2025-07-01')).toBe(true);
  expect(validOn(unit, '2026-06-30')).toBe(true);
  expect(validOn(unit, '2026-07-01')).toBe(false);
});

test('scope is the unit and all below it, never a neighbour whose number begins alike', () => {
  expect(isWithin('/1/5/9/', '/1/5/')).toBe(true);
  expect(isWithin('/1/5/', '/1/5/')).toBe(true);
  expect(isWithin('/1/55/', '/1/5/')).toBe(false);
  expect(isWithin('/1/', '/1/5/')).toBe(false);
});

test('a root path has one unit in it', () => {
  expect(isRootPath('/12/')).toBe(true);
  expect(isRootPath('/12/3/')).toBe(false);
  expect(isRootPath('/')).toBe(false);
});

describe('the tree', () => {
  const ended = { validTo: '2025-07-01', successors: [5, 6] };
  const founded = { validFrom: '2025-07-01' };
  const tree = aTree(
    { 1: null, 2: 1, 3: 1, 4: 3, 5: 1, 6: 1 },
    { 4: { validTo: '2025-07-01' }, 3: ended, 5: founded, 6: founded },
  );
  const ids = (units: readonly { id: number }[]) => units.map(({ id }) => id);

  test('finds by id and by code', () => {
    expect(tree.get(4)?.code).toBe('U4');
    expect(tree.byCode('U4')?.id).toBe(4);
    expect(tree.byCode('U9')).toBeUndefined();
    expect(ids(tree.roots)).toEqual([1]);
  });

  test('knows who stands below and above', () => {
    expect(ids(tree.children(1))).toEqual([2, 3, 5, 6]);
    expect(ids(tree.childrenOn(1, '2025-06-30'))).toEqual([2, 3]);
    expect(ids(tree.childrenOn(1, '2025-07-01'))).toEqual([2, 5, 6]);
    expect(ids(tree.descendants(1))).toEqual([2, 3, 4, 5, 6]);
    expect(ids(tree.ancestors(4))).toEqual([3, 1]);
  });

  test('expects reports of valid units without valid children', () => {
    expect(ids(tree.leavesOn(1, '2025-06-30'))).toEqual([2, 4]);
    expect(ids(tree.leavesOn(1, '2025-07-01'))).toEqual([2, 5, 6]);
    expect(tree.leafCountOn(1, '2025-06-30')).toBe(2);
    expect(tree.leafCountOn(1, '2025-07-01')).toBe(3);
    expect(tree.leafCountOn(3, '2025-07-01')).toBe(0);
    expect(ids(tree.leavesOn(3, '2025-07-01'))).toEqual([]);
  });

  test('knows whom a unit took over from', () => {
    expect(ids(tree.predecessors(5))).toEqual([3]);
    expect(tree.predecessors(2)).toEqual([]);
  });

  test('of 3,400 units counts its leaves at once', () => {
    const root = aUnit({ id: 1 });
    const units = [
      root,
      ...Array.from({ length: 3399 }, (_, index) => aUnit({ id: index + 2, parent: root })),
    ];
    expect(buildTree(units).leafCountOn(1, '2026-09-30')).toBe(3399);
  });
});

test.each(['SC-01', 'p1', '07.231', 'A_b'])('"%s" can be a code', (code) => {
  expect(checkUnitCode(code)).toBeNull();
});

test.each(['', 'Phường X', '-1', 'a/b', 'a b', 'đ1', 'x'.repeat(41)])('"%s" cannot be a code', (code) => {
  expect(checkUnitCode(code)?.refusal).toBe('unit-code-invalid');
});
