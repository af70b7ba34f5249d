import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Figure } from '@/lib/domain/ratio';
import { changeOf, differs, effective, isComplete, rollUp } from '@/lib/domain/roll-up';
import { buildTree, type Unit } from '@/lib/domain/unit';
import { aTree, aUnit, of } from '@/tests/support/worlds';

const ON = '2026-09-30';

const aFigure = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([one, other]) => of(Math.min(one, other), Math.max(one, other)));

/** Some days before, on and after the cut-off. */
const someDay = fc.constantFrom('2025-07-01', '2026-09-29', '2026-09-30', '2026-10-01', '2027-01-01');

/** Any tree with dates of validity, children within those of their parents. */
const someUnits = fc
  .array(
    fc.record({
      parent: fc.nat(),
      from: fc.option(someDay),
      to: fc.option(someDay),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((seeds) => {
    const units: Unit[] = [];
    seeds.forEach(({ parent: at, from, to }, index) => {
      const parent = index === 0 ? undefined : units[at % index];
      const validFrom = later(from ?? '2000-01-01', parent?.validFrom ?? '2000-01-01');
      const validTo = sooner(to, parent?.validTo ?? null);
      units.push(aUnit({ id: index + 1, ...(parent && { parent }), validFrom, validTo }));
    });
    return units;
  });

const aWorld = someUnits.chain((units) =>
  fc.record({
    units: fc.constant(units),
    own: fc
      .array(fc.option(aFigure), { minLength: units.length, maxLength: units.length })
      .map(
        (figures) =>
          new Map(figures.flatMap((figure, index) => (figure ? [[index + 1, figure] as const] : []))),
      ),
  }),
);

describe('the figure of a unit', () => {
  const tree = aTree({ 1: null, 2: 1, 3: 1, 4: 2, 5: 2 });

  test('is the sum of those below, with how many reported', () => {
    const all = rollUp(
      tree,
      ON,
      new Map([
        [4, of(1, 10)],
        [3, of(2, 20)],
      ]),
    );
    expect(all.get(1)).toEqual({ own: null, children: of(3, 30), reported: 2, expected: 3 });
    expect(all.get(2)).toEqual({ own: null, children: of(1, 10), reported: 1, expected: 2 });
    expect(all.get(5)).toEqual({ own: null, children: null, reported: 0, expected: 1 });
  });

  test('is its own where it reported, which then covers all below it', () => {
    const all = rollUp(
      tree,
      ON,
      new Map([
        [2, of(5, 50)],
        [4, of(1, 10)],
      ]),
    );
    const two = all.get(2);
    expect(two).toEqual({ own: of(5, 50), children: of(1, 10), reported: 2, expected: 2 });
    expect(two && differs(two)).toBe(true);
    expect(two && isComplete(two)).toBe(true);
    expect(all.get(1)?.children).toEqual(of(5, 50));
  });

  test('stays unknown where nobody reported: blanks are not zeros', () => {
    const root = rollUp(tree, ON, new Map()).get(1);
    expect(root).toEqual({ own: null, children: null, reported: 0, expected: 3 });
    expect(root && effective(root)).toBeNull();
  });

  test('counts a unit that ends on the cut-off no more', () => {
    const ended = aTree({ 1: null, 2: 1, 3: 1 }, { 3: { validTo: ON } });
    const own = new Map([
      [2, of(1, 2)],
      [3, of(1, 2)],
    ]);
    expect(rollUp(ended, ON, own).get(1)).toMatchObject({ children: of(1, 2), expected: 1 });
    expect(rollUp(ended, '2026-09-29', own).get(1)).toMatchObject({ children: of(2, 4), expected: 2 });
  });
});

test('every roll-up equals a plain count over the units that reported', () => {
  fc.assert(
    fc.property(aWorld, ({ units, own }) => {
      const all = rollUp(buildTree(units), ON, own);
      for (const unit of units) {
        const rolled = all.get(unit.id);
        expect(rolled && effective(rolled)).toEqual(plainCount(units, own, unit));
        if (rolled) expect([rolled.reported, rolled.expected]).toEqual(plainCoverage(units, own, unit));
      }
    }),
    { numRuns: 500 },
  );
});

test('what one report changes, carried upwards, equals the whole roll-up anew', () => {
  fc.assert(
    fc.property(aWorld, fc.nat(), fc.option(aFigure), ({ units, own }, at, figure) => {
      const tree = buildTree(units);
      const valid = units.filter((unit) => isThere(unit, ON));
      const unit = valid[at % Math.max(1, valid.length)];
      if (unit === undefined) return;
      const before = rollUp(tree, ON, own);
      const nowOwn = new Map(own);
      if (figure === null) nowOwn.delete(unit.id);
      else nowOwn.set(unit.id, figure);
      const patched = new Map(before);
      for (const { unitId, rolled } of changeOf(tree, ON, before, unit.id, figure))
        patched.set(unitId, rolled);
      expect(patched).toEqual(rollUp(tree, ON, nowOwn));
    }),
    { numRuns: 500 },
  );
});

test('a first report changes units of which nothing was kept before', () => {
  const tree = aTree({ 1: null, 2: 1, 3: 1 });
  expect(changeOf(tree, ON, new Map(), 2, of(1, 4))).toEqual([
    { unitId: 2, rolled: { own: of(1, 4), children: null, reported: 1, expected: 1 } },
    { unitId: 1, rolled: { own: null, children: of(1, 4), reported: 1, expected: 2 } },
  ]);
});

/** Written from DESIGN §3 without the rule: of the units at or below, those that reported and have nobody reporting between. */
function plainCount(
  units: readonly Unit[],
  own: ReadonlyMap<number, Figure>,
  top: Unit,
): Figure | null | undefined {
  if (!isThere(top, ON)) return undefined;
  let sum: Figure | null = null;
  for (const unit of units) {
    const figure = own.get(unit.id);
    if (figure === undefined || !isThere(unit, ON) || !unit.path.startsWith(top.path)) continue;
    if (hasReportBetween(units, own, top, unit)) continue;
    sum = of((sum?.numerator ?? 0) + figure.numerator, (sum?.denominator ?? 0) + figure.denominator);
  }
  return sum;
}

function plainCoverage(
  units: readonly Unit[],
  own: ReadonlyMap<number, Figure>,
  top: Unit,
): [number, number] {
  const there = units.filter((unit) => isThere(unit, ON));
  const leaves = there.filter(
    (unit) => unit.path.startsWith(top.path) && !there.some((child) => child.parentId === unit.id),
  );
  const covered = leaves.filter((leaf) =>
    there.some(
      (unit) => own.has(unit.id) && leaf.path.startsWith(unit.path) && unit.path.startsWith(top.path),
    ),
  );
  return [covered.length, leaves.length];
}

function hasReportBetween(
  units: readonly Unit[],
  own: ReadonlyMap<number, Figure>,
  top: Unit,
  unit: Unit,
): boolean {
  return units.some(
    (between) =>
      between.id !== unit.id &&
      own.has(between.id) &&
      isThere(between, ON) &&
      unit.path.startsWith(between.path) &&
      between.path.startsWith(top.path),
  );
}

function isThere(unit: Unit, date: CalendarDate): boolean {
  return unit.validFrom <= date && (unit.validTo === null || unit.validTo > date);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function sooner(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
