import { describe, expect, test } from 'vitest';
import type { RefusalCode } from '@/lib/domain/refusal';
import { unitKinds } from '@/lib/domain/unit';
import { checkUnitChange, type ReportedSpan, type UnitChange } from '@/lib/domain/unit-change';
import { aTree } from '@/tests/support/worlds';

/** A province (1) with a ward (2, with a grassroots committee 4) and a ward abolished on 01/07/2025 (3). */
const tree = aTree(
  { 1: null, 2: 1, 3: 1, 4: 2 },
  { 3: { validTo: '2025-07-01' }, 4: { kind: 'grassroots', validFrom: '2020-01-01' } },
);

const aNewUnit: UnitChange = {
  id: null,
  code: 'NEW',
  name: 'Phường Mới',
  kind: 'committee',
  parentId: 1,
  validFrom: '2025-07-01',
  validTo: null,
  successors: [],
};

function changed(id: number, with_: Partial<UnitChange>): UnitChange {
  const unit = tree.get(id);
  if (unit === undefined) throw new Error('no such unit');
  return { ...unit, ...with_ };
}

function refusalOf(change: UnitChange, reported: ReportedSpan = null): RefusalCode | undefined {
  return checkUnitChange(tree, change, reported)?.refusal;
}

test('a new unit below a unit that stands is welcome, and so is a change that changes nothing', () => {
  expect(checkUnitChange(tree, aNewUnit)).toBeNull();
  for (const unit of tree.units) expect(checkUnitChange(tree, unit)).toBeNull();
});

describe('refused is', () => {
  test.each<[string, UnitChange, RefusalCode]>([
    ['a unit without a name', { ...aNewUnit, name: '  ' }, 'required'],
    ['a code that cannot be one', { ...aNewUnit, code: 'Phường' }, 'unit-code-invalid'],
    ['the code of another unit, in other letters', { ...aNewUnit, code: 'u2' }, 'unit-code-taken'],
    ['a day that does not exist', { ...aNewUnit, validFrom: '2025-02-30' }, 'not-a-date'],
    ['an end that does not exist', { ...aNewUnit, validTo: '2026-02-30' }, 'not-a-date'],
    ['an end that is not after the start', { ...aNewUnit, validTo: '2025-07-01' }, 'unit-ends-before-start'],
    ['a parent that does not exist', { ...aNewUnit, parentId: 99 }, 'unit-not-found'],
    [
      'a parent that ends before',
      { ...aNewUnit, parentId: 3, validFrom: '2024-01-01' },
      'unit-outside-parent-dates',
    ],
    ['a unit below itself', changed(2, { parentId: 2 }), 'unit-moves-below-itself'],
    ['a unit below one of its own', changed(2, { parentId: 4 }), 'unit-moves-below-itself'],
    ['a committee below a grassroots committee', { ...aNewUnit, parentId: 4 }, 'unit-kind-misplaced'],
    ['a province below a province', { ...aNewUnit, kind: 'province' }, 'unit-kind-misplaced'],
    [
      'a kind that its children cannot stand below',
      changed(2, { kind: 'grassroots' }),
      'unit-kind-misplaced',
    ],
    ['a second root', { ...aNewUnit, parentId: null }, 'unit-root-exists'],
    [
      'an end before that of its children',
      changed(2, { validTo: '2026-01-01' }),
      'unit-children-outside-dates',
    ],
    [
      'a start after that of its children',
      changed(2, { validFrom: '2021-01-01' }),
      'unit-children-outside-dates',
    ],
    [
      'a successor of a unit that does not end',
      { ...aNewUnit, successors: [2] },
      'unit-successor-without-end',
    ],
    [
      'a successor that does not stand then',
      changed(4, { validTo: '2026-01-01', successors: [3] }),
      'unit-successor-not-valid',
    ],
    [
      'a unit as its own successor',
      changed(4, { validTo: '2026-01-01', successors: [4] }),
      'unit-successor-not-valid',
    ],
  ])('%s', (_, change, code) => {
    expect(refusalOf(change)).toBe(code);
  });
});

test('a root may follow a root that has ended', () => {
  const after = aTree({ 1: null }, { 1: { validTo: '2025-07-01' } });
  expect(checkUnitChange(after, { ...aNewUnit, parentId: null })).toBeNull();
  expect(checkUnitChange(after, { ...aNewUnit, parentId: null, validFrom: '2025-06-30' })?.refusal).toBe(
    'unit-root-exists',
  );
});

describe('a unit with reports', () => {
  const reported = { first: '2024-03-31', last: '2026-06-30' };

  test('keeps its place and the days that it reported on', () => {
    expect(refusalOf(changed(4, { parentId: 1 }), reported)).toBe('unit-has-history');
    expect(refusalOf(changed(4, { validFrom: '2024-04-01' }), reported)).toBe('unit-has-history');
    expect(refusalOf(changed(4, { validTo: '2026-06-30' }), reported)).toBe('unit-has-history');
  });

  test('can be renamed, and can end after its last report with a successor', () => {
    expect(refusalOf(changed(4, { name: 'Tên mới' }), reported)).toBeUndefined();
    expect(refusalOf(changed(4, { validTo: '2026-07-01', successors: [2] }), reported)).toBeUndefined();
  });

  test('without them can still be moved', () => {
    expect(refusalOf(changed(4, { parentId: 1 }))).toBeUndefined();
  });
});

test('every kind but a province may stand below a province, and every kind may be the top', () => {
  const empty = aTree({});
  for (const kind of unitKinds) {
    expect(checkUnitChange(empty, { ...aNewUnit, parentId: null, kind })).toBeNull();
    const isPlaced = checkUnitChange(tree, { ...aNewUnit, kind }) === null;
    expect(isPlaced).toBe(kind !== 'province');
  }
});
