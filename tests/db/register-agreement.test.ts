/** Random registers, edited through the product, against a count by hand; and what is kept against what is made anew. */

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { explainChange } from '@/lib/db/register/change';
import { type ExplainedPart, explainedParts, explainFigure } from '@/lib/db/register/explain';
import { registerFigures } from '@/lib/db/register/figures';
import { rebuildRegister } from '@/lib/db/register/rebuild';
import { applyFacts } from '@/lib/db/register/recording';
import { standards } from '@/lib/db/standards';
import type { Viewer } from '@/lib/domain/access';
import type { RuleChoices } from '@/lib/domain/counting';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { ProposedFact } from '@/lib/domain/register/fact';
import { anyRule, day } from '@/tests/support/any-register';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { keptRegister } from '@/tests/support/kept-register';
import {
  aBranch,
  type Branch,
  dateOf,
  enterpriseIds,
  histories,
  record,
} from '@/tests/support/random-history';
import { unitId } from '@/tests/support/register-world';
import { aPerson, aUnit, granted, initialStandards } from '@/tests/support/report-world';
import { type SlowRegister, slowFigure } from '@/tests/support/slow-count';
import { inBranch, slowRegister } from '@/tests/support/slow-register';

let db: FreshDatabase;

const question = fc.record({
  at: fc.nat(2),
  asOf: day,
  later: day,
  /** Days after the first recording; null is what is known now. */
  knownAfter: fc.option(fc.nat(40), { freq: 3 }),
  rule: fc.option(anyRule, { freq: 2 }),
  goal: fc.constantFrom(...goalCodes),
  part: fc.constantFrom<ExplainedPart>(...explainedParts),
});

const questioned = fc.record({
  history: histories,
  questions: fc.array(question, { minLength: 12, maxLength: 16 }),
});

type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('root');
});

afterAll(() => db.drop());

async function ask(viewer: Viewer, slow: SlowRegister, { codes, ids }: Branch, asked: Question) {
  const { rules } = await standards(viewer);
  const unit = codes[asked.at] ?? '';
  const place = ids[asked.at] ?? 0;
  const knownAt = asked.knownAfter === null ? undefined : dateOf(asked.knownAfter);
  const choices = (goal: GoalCode): RuleChoices =>
    asked.rule ?? rules.find((rule) => rule.goal === goal)?.choices ?? never();
  const wanted = { unit, asOf: asked.asOf, knownAt, ...(asked.rule ? { rule: asked.rule } : {}) };
  const byHand = (goal: GoalCode, on: string, known = knownAt) =>
    slowFigure(slow, { goal, ...choices(goal) }, { unit: place, day: on, knownAt: known ?? null });

  const figures = granted(await registerFigures(viewer, wanted));
  for (const goal of goalCodes) {
    const { numerator, denominator } = byHand(goal, asked.asOf);
    expect(figures[goal].figure, `${goal} ${JSON.stringify(wanted)}`).toEqual({ numerator, denominator });
  }

  const { goal, part } = asked;
  const rows = byHand(goal, asked.asOf).rows.filter(({ counted }) =>
    part === 'denominator' ? counted !== 'left-out' : counted === part.replace('-only', ''),
  );
  const listed = await listAll(viewer, { ...wanted, goal, part });
  expect(listed.total).toBe(rows.length);
  expect(listed.rows.map(({ id, counted }) => `${id} ${counted}`).sort()).toEqual(
    rows.map(({ id, counted }) => `${id} ${counted}`).sort(),
  );

  const [from, to] = [asked.asOf, asked.later].sort() as [string, string];
  const change = granted(
    await explainChange(viewer, {
      unit,
      goal,
      from,
      to,
      knownAtFrom: knownAt,
      ...(asked.rule ? { rule: asked.rule } : {}),
    }),
  );
  const before = byHand(goal, from);
  const now = byHand(goal, from, undefined);
  const after = slowFigure(slow, { goal, ...choices(goal) }, { unit: place, day: to });
  expect(change.from.figure).toEqual({ numerator: before.numerator, denominator: before.denominator });
  expect(change.to.figure).toEqual({ numerator: after.numerator, denominator: after.denominator });
  for (const count of ['numerator', 'denominator'] as const) {
    const sum = change.parts.reduce((total, each) => total + each[count], 0);
    expect(sum).toBe(after[count] - before[count]);
  }
  const partOf = (name: string) => change.parts.find((each) => each.part === name)?.denominator ?? 0;
  if (knownAt !== undefined) {
    const known = slowFigure(slow, { goal, ...choices(goal) }, { unit: place, day: from });
    expect(partOf('corrected')).toBe(known.denominator - before.denominator);
  } else expect(now.denominator).toBe(before.denominator);
}

async function listAll(
  viewer: Viewer,
  wanted: Omit<Parameters<typeof explainFigure>[1], 'cursor' | 'limit'>,
) {
  const rows: { id: number; counted: string; name: string }[] = [];
  let cursor: number | undefined;
  for (;;) {
    const page = granted(await explainFigure(viewer, { ...wanted, limit: 2, ...(cursor ? { cursor } : {}) }));
    rows.push(...page.items);
    if (page.nextCursor === null) return { rows, total: page.total };
    cursor = page.nextCursor;
  }
}

const never = (): never => {
  throw new Error('no rule');
};

const agrees = (runs: number) =>
  fc.assert(
    fc.asyncProperty(questioned, async ({ history, questions }) => {
      const place = await aBranch();
      await record(history, place.keeper, place.ids);
      const slow = inBranch(await slowRegister(db), place.ids[0] ?? 0);
      for (const asked of questions) await ask(place.keeper, slow, place, asked);
    }),
    { numRuns: runs, endOnFailure: true },
  );

test('figures, rows and changes agree with a count by hand, as known on any day', () => agrees(12), 90_000);

test('what is kept equals what is made anew, whatever was recorded, corrected and withdrawn', async () => {
  const before = await keptRegister(db);
  await database().$transaction(rebuildRegister, { timeout: 60_000 });
  const after = await keptRegister(db);
  expect(after.states).toEqual(before.states);
  expect(after.organisations).toEqual(before.organisations);
  expect(after.tallies).toEqual(before.tallies);
  expect(before.tallies.length).toBeGreaterThan(50);
});

test('a nation is the sum of its branches', async () => {
  const viewer = await aPerson('Em', ['leader', 'root']);
  const slow = await slowRegister(db);
  const figures = granted(await registerFigures(viewer, { unit: 'root', asOf: '2025-06-15' }));
  const { rules } = await standards(viewer);
  for (const goal of goalCodes) {
    const choices = rules.find((rule) => rule.goal === goal)?.choices ?? never();
    const root = await unitId('root');
    const { numerator, denominator } = slowFigure(
      slow,
      { goal, ...choices },
      { unit: root, day: '2025-06-15' },
    );
    expect(figures[goal].figure).toEqual({ numerator, denominator });
  }
});

test('many facts at once come to the same as one by one', async () => {
  const { number, keeper, ids } = await aBranch();
  const facts = enterpriseIds.flatMap((id): ProposedFact[] => [
    {
      kind: 'status',
      status: 'operating',
      on: '2024-01-01',
      enterpriseId: -id,
      organisationId: null,
      source: 'list',
    },
    {
      kind: 'place',
      unitId: ids[1] ?? 0,
      zone: null,
      on: '2024-01-01',
      enterpriseId: -id,
      organisationId: null,
      source: 'list',
    },
  ]);
  const newEnterprises = enterpriseIds.map((id) => ({
    id: -id,
    taxCode: null,
    name: `Gộp ${id}`,
    ownership: null,
  }));
  granted(await database().$transaction((tx) => applyFacts(tx, keeper, { facts, newEnterprises })));
  const unit = `b${number}-1`;
  const figures = granted(await registerFigures(keeper, { unit, asOf: '2024-01-01' }));
  expect(figures.coverage.figure).toEqual({ numerator: 0, denominator: 5 });
});
