import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Founding, figuresAfter, type PlanInput, smallestPlan } from '@/lib/domain/plan';
import { enterpriseKinds, plannedGoals, type Supply } from '@/lib/domain/plan-search';
import { meets } from '@/lib/domain/ratio';
import { of } from '@/tests/support/worlds';

const everywhere = plannedGoals;
const targets = { coverage: 1500, formation: 8000, 'union-backed': 7000 };

/** Supplies in the order of effort: three or more with a union and without, two, fewer. */
const supplied = (...numbers: number[]): Supply[] =>
  enterpriseKinds.map((kind, index) => ({ ...kind, goals: everywhere, count: numbers[index] ?? 0 }));

const numbersOf = (foundings: readonly Founding[]) =>
  enterpriseKinds.map(
    ({ members, hasUnion }) =>
      foundings.find((each) => each.members === members && each.hasUnion === hasUnion)?.founded ?? 0,
  );

describe('the plan', () => {
  test('is empty when the goals are met', () => {
    const figures = { coverage: of(15, 92), formation: of(8, 10), 'union-backed': of(7, 10) };
    expect(smallestPlan({ figures, targets, supplies: supplied(2, 0, 0, 3) })).toMatchObject({
      foundings: [],
      total: 0,
      unreachable: [],
    });
  });

  test('takes enterprises with three members and a union first, as they move all three goals', () => {
    const figures = { coverage: of(1, 20), formation: of(1, 5), 'union-backed': of(1, 4) };
    const plan = smallestPlan({ figures, targets, supplies: supplied(2, 2, 1, 4, 1, 9) });
    expect(plan.total).toBe(3);
    expect(numbersOf(plan.foundings)).toEqual([2, 1, 0, 0, 0, 0]);
    expect(plan.figures).toEqual({ coverage: of(4, 20), formation: of(4, 5), 'union-backed': of(3, 4) });
  });

  test('counts that a firm below three members joins the base of goal 2 with its founding', () => {
    // 0/1 with three members has no candidate left: each further founding adds 1 to both, and 4/5 is 80 %.
    const figures = { coverage: of(0, 10), formation: of(0, 1), 'union-backed': of(0, 0) };
    const plan = smallestPlan({ figures, targets, supplies: supplied(0, 0, 0, 9) });
    expect(plan.total).toBe(4);
    expect(plan.figures.formation).toEqual(of(4, 5));
  });

  test('says which goals cannot be met, how far they could come, and still plans the others', () => {
    const figures = { coverage: of(0, 100), formation: of(0, 5), 'union-backed': of(0, 10) };
    const plan = smallestPlan({ figures, targets, supplies: supplied(5) });
    expect(plan.unreachable).toEqual(['coverage', 'union-backed']);
    expect(plan.best).toEqual({ coverage: of(5, 100), formation: of(5, 5), 'union-backed': of(5, 10) });
    expect(plan.total).toBe(4);
    expect(plan.figures.formation).toEqual(of(4, 5));
  });

  test('asks for nothing where nothing is counted', () => {
    const none = { coverage: of(0, 0), formation: of(0, 0), 'union-backed': of(0, 0) };
    expect(smallestPlan({ figures: none, targets, supplies: [] })).toMatchObject({
      total: 0,
      unreachable: [],
    });
  });

  test('is made for a nation of a million enterprises', () => {
    const figures = {
      coverage: of(15_000, 1_000_000),
      formation: of(12_000, 40_000),
      'union-backed': of(9_000, 60_000),
    };
    const supplies = supplied(21_000, 7_000, 10_000, 30_000, 20_000, 897_000);
    const plan = smallestPlan({ figures, targets, supplies });
    for (const goal of plannedGoals) expect(meets(plan.figures[goal], targets[goal])).toBe(true);
  });
});

/** Every way to found, counted out. */
function* everyPlan(supplies: readonly Supply[]): Generator<Founding[]> {
  const [first, ...rest] = supplies;
  if (first === undefined) yield [];
  else
    for (const others of everyPlan(rest))
      for (let founded = 0; founded <= first.count; founded += 1) yield [{ ...first, founded }, ...others];
}

const sum = (foundings: readonly Founding[]) => foundings.reduce((all, { founded }) => all + founded, 0);

/** The order of effort, written down anew. */
const effort = [
  'three-or-more true',
  'three-or-more false',
  'two true',
  'two false',
  'fewer true',
  'fewer false',
];
const rank = ({ members, hasUnion, goals }: Supply) =>
  effort.indexOf(`${members} ${hasUnion}`) * 10 - goals.length;

/** Smaller first; then more of what takes the least effort. */
function isBetter(one: readonly Founding[], other: readonly Founding[]): boolean {
  if (sum(one) !== sum(other)) return sum(one) < sum(other);
  for (const [index, { founded }] of one.entries()) {
    const against = other[index]?.founded ?? 0;
    if (founded !== against) return founded > against;
  }
  return false;
}

function byBruteForce({ figures, targets: asked, supplies }: PlanInput) {
  const isMet = (foundings: Founding[], goal: (typeof plannedGoals)[number]) =>
    meets(figuresAfter(figures, foundings)[goal], asked[goal]) !== false;
  const all = supplies.map((supply) => ({ ...supply, founded: supply.count }));
  const reachable = plannedGoals.filter((goal) => isMet(all, goal));
  let best: Founding[] | null = null;
  for (const foundings of everyPlan(supplies)) {
    const meetsAll = reachable.every((goal) => isMet(foundings, goal));
    if (meetsAll && (best === null || isBetter(foundings, best))) best = foundings;
  }
  return { best: best?.filter(({ founded }) => founded > 0) ?? [], reachable };
}

const figure = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }))
  .map(([numerator, more]) => of(numerator, numerator + more));
const share = fc.oneof(fc.constantFrom(0, 10_000, 1500, 8000, 7000), fc.nat({ max: 10_000 }));

/** Up to six supplies, no two alike; rules may leave kinds out of one figure and not of another. */
const supplies = fc
  .uniqueArray(
    fc.record({
      members: fc.constantFrom('three-or-more', 'two', 'fewer'),
      hasUnion: fc.boolean(),
      goals: fc.subarray([...plannedGoals]),
      count: fc.nat({ max: 4 }),
    }),
    // Of one kind no two with equally many goals, between which effort does not decide.
    { selector: rank, maxLength: 6 },
  )
  .map((list) => list.sort((one, other) => rank(one) - rank(other)) as Supply[]);

const input: fc.Arbitrary<PlanInput> = fc.record({
  figures: fc.record({ coverage: figure, formation: figure, 'union-backed': figure }),
  targets: fc.record({ coverage: share, formation: share, 'union-backed': share }),
  supplies,
});

test('the plan is the one that trying everything finds', () => {
  fc.assert(
    fc.property(input, (asked) => {
      const plan = smallestPlan(asked);
      const { best, reachable } = byBruteForce(asked);
      expect(plan.foundings).toEqual(best);
      expect(plan.total).toBe(sum(best));
      expect(plannedGoals.filter((goal) => !plan.unreachable.includes(goal))).toEqual(reachable);
    }),
    { numRuns: 400 },
  );
});

test('nothing fewer would do, at any size', () => {
  const count = fc.nat({ max: 300_000 });
  const large = fc.record({
    figures: fc.tuple(count, count, count).map(([one, two, three]) => ({
      coverage: of(one, 2 * one),
      formation: of(two, 3 * two),
      'union-backed': of(0, three),
    })),
    targets: fc.record({ coverage: share, formation: share, 'union-backed': share }),
    supplies: fc.tuple(count, count, count, count, count, count).map((numbers) => supplied(...numbers)),
  });
  fc.assert(
    fc.property(large, (asked) => {
      const plan = smallestPlan(asked);
      const isMet = (foundings: readonly Founding[]) =>
        plannedGoals.every(
          (goal) =>
            plan.unreachable.includes(goal) ||
            meets(figuresAfter(asked.figures, foundings)[goal], asked.targets[goal]) !== false,
        );
      expect(isMet(plan.foundings)).toBe(true);
      for (const dropped of plan.foundings)
        expect(
          isMet(
            plan.foundings.map((each) => (each === dropped ? { ...each, founded: each.founded - 1 } : each)),
          ),
        ).toBe(false);
    }),
    { numRuns: 300 },
  );
});
