/** Random registers, edited through the product, against a count by hand; and what is kept against what is made anew. */

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { explainChange } from '@/lib/db/register/change';
import { type ExplainedPart, explainedParts, explainFigure } from '@/lib/db/register/explain';
import { registerFigures } from '@/lib/db/register/figures';
import { rebuildRegister } from '@/lib/db/register/rebuild';
import { applyFacts, changeRegister, correctFact, withdrawFact } from '@/lib/db/register/recording';
import { standards } from '@/lib/db/standards';
import type { Viewer } from '@/lib/domain/access';
import type { RuleChoices } from '@/lib/domain/counting';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
import type { Fact, ProposedFact } from '@/lib/domain/register/fact';
import { anyFacts, anyRule, day, taxCodeOf, toFact } from '@/tests/support/any-register';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { keptRegister } from '@/tests/support/kept-register';
import { unitId } from '@/tests/support/register-world';
import { aPerson, aUnit, granted, initialStandards } from '@/tests/support/report-world';
import { type SlowFact, type SlowRegister, slowFigure, slowWithin } from '@/tests/support/slow-count';

let db: FreshDatabase;
const yearStartsInMonth = 1;

const enterpriseIds = [1, 2, 3, 4, 5];
const organisationIds = [1, 2, 3, 4];

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

const histories = fc.record({
  facts: anyFacts({ enterpriseIds, organisationIds, unitIds: [0, 1, 2] }),
  edits: fc.array(fc.record({ fact: fc.nat(), kind: fc.constantFrom('withdraw', 'redate'), on: day }), {
    maxLength: 8,
  }),
  ownerships: fc.array(fc.constantFrom(null, 'private' as const, 'state' as const), {
    minLength: 5,
    maxLength: 5,
  }),
  questions: fc.array(question, { minLength: 12, maxLength: 16 }),
});

type History = typeof histories extends fc.Arbitrary<infer T> ? T : never;
type Question = History['questions'][number];

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('root');
});

afterAll(() => db.drop());

const start = Date.parse('2026-01-01T03:00:00Z');
const instant = (days: number) => new Date(start + days * 86_400_000);
const dateOf = (days: number) => instant(days).toISOString().slice(0, 10);

let branches = 0;

/** A branch with two units below it, all its own. */
async function aBranch(): Promise<{ keeper: Viewer; codes: string[]; ids: number[] }> {
  branches += 1;
  const codes = [`b${branches}`, `b${branches}-1`, `b${branches}-2`];
  await aUnit(codes[0] ?? '', 'root');
  await aUnit(codes[1] ?? '', codes[0]);
  await aUnit(codes[2] ?? '', codes[0]);
  const ids = await Promise.all(codes.map(unitId));
  return { keeper: await aPerson('Hà', ['official', codes[0] ?? '']), codes, ids };
}

/** Records what was drawn, as far as it is possible, a few days apart; some of it is corrected and withdrawn again. */
async function record(history: History, keeper: Viewer, units: number[]) {
  const enterprises = new Map<number, number>();
  const organisations = new Map<number, number>();
  const recorded: Fact[] = [];
  let days = 0;
  const options = () => ({ knownAt: instant(days) });
  const keep = (facts: readonly Fact[]) => {
    recorded.push(...facts);
    days += recorded.length % 3;
  };
  const proposed = (fact: SlowFact): ProposedFact => {
    const { id: _id, recordedAt: _at, recordedBy: _by, withdrawnAt: _gone, ...said } = toFact(fact);
    const unit = (at: number | null) => (at === null ? null : (units[at] ?? null));
    return {
      ...said,
      ...(said.kind === 'place' ? { unitId: unit(said.unitId) } : {}),
      ...(said.kind === 'organisation'
        ? {
            affiliationId: said.organisationKind ? unit(said.affiliationId) : null,
            committeeId: said.committeeId === null ? null : (organisations.get(said.committeeId) ?? null),
          }
        : {}),
      enterpriseId:
        said.enterpriseId === null ? null : (enterprises.get(said.enterpriseId) ?? -said.enterpriseId),
      organisationId:
        said.organisationId === null
          ? null
          : (organisations.get(said.organisationId) ?? -said.organisationId),
    } as ProposedFact;
  };

  const beginnings = history.facts.slice(0, enterpriseIds.length * 2);
  const newEnterprises = enterpriseIds.map((id) => ({
    id: -id,
    taxCode: `${4_600_000_000 + branches * 100 + id}${taxCodeOf(id).slice(10)}`,
    name: `Doanh nghiệp ${id % 2 === 0 ? 'Ấ' : 'A'}${branches}-${id}`,
    ownership: history.ownerships[id - 1] ?? null,
  }));
  const founded = granted(
    await changeRegister(keeper, { facts: beginnings.map(proposed), newEnterprises }, options()),
  );
  for (const [index, id] of enterpriseIds.entries()) enterprises.set(id, founded.enterpriseIds[index] ?? 0);
  keep(founded.facts);

  for (const fact of history.facts.slice(beginnings.length)) {
    const isNew = fact.organisationId !== null && !organisations.has(fact.organisationId);
    if (isNew && fact.kind !== 'organisation') continue;
    const newOrganisations = isNew
      ? [{ id: -(fact.organisationId ?? 0), name: `Chi bộ ${branches}-${fact.organisationId}` }]
      : [];
    // A joint cell is founded with its host, as everybody does it.
    const facts = [proposed(fact)];
    const host = enterpriseIds[(fact.id * 7) % enterpriseIds.length] ?? 1;
    if (isNew)
      facts.push({
        kind: 'coverage',
        present: true,
        host: true,
        on: fact.on,
        enterpriseId: enterprises.get(host) ?? 0,
        organisationId: -(fact.organisationId ?? 0),
        source: '',
      });
    const changed = await changeRegister(keeper, { facts, newOrganisations }, options());
    if (isRefusal(changed)) continue;
    if (isNew && fact.organisationId !== null)
      organisations.set(fact.organisationId, changed.organisationIds[0] ?? 0);
    keep(changed.facts);
  }
  for (const { fact, kind, on } of history.edits) {
    const old = recorded[fact % recorded.length];
    if (!old) continue;
    days += 1;
    if (kind === 'withdraw') await withdrawFact(keeper, old.id, 'nhầm', options());
    else {
      const { id: _id, recordedAt: _at, recordedBy: _by, withdrawnAt: _gone, ...said } = old;
      const corrected = await correctFact(keeper, old.id, { ...said, on }, 'nhầm ngày', options());
      if (!isRefusal(corrected)) recorded.push(corrected);
    }
  }
}

async function slowRegister(): Promise<SlowRegister> {
  const facts = await db.query<SlowFact & { instant: Date; gone: Date | null }>(
    `select f.*, f."on"::text as "on", "recordedAt" as instant, "withdrawnAt" as gone from "Fact" f`,
  );
  const units = await db.query<{ id: number; parentId: number | null }>('select id, "parentId" from "Unit"');
  return {
    facts: facts.map((fact) => ({
      ...fact,
      recordedAt: fact.instant.toISOString(),
      withdrawnAt: fact.gone?.toISOString() ?? null,
    })),
    enterprises: await db.query('select id, "taxCode", ownership from "Enterprise"'),
    organisations: await db.query('select id from "PartyOrganisation"'),
    above: new Map(units.map(({ id, parentId }) => [id, parentId])),
    yearStartsInMonth,
  };
}

/** Only what is in a branch, so that counting by hand stays quick: nothing of another branch can be in it. */
function inBranch(register: SlowRegister, branch: number): SlowRegister {
  const own = register.facts.filter(
    ({ unitId: unit }) => unit !== null && slowWithin(register, unit, branch),
  );
  const enterprises = new Set(own.map(({ enterpriseId }) => enterpriseId));
  const organisations = new Set(own.map(({ organisationId }) => organisationId));
  return {
    ...register,
    facts: register.facts.filter(
      ({ enterpriseId, organisationId }) =>
        (enterpriseId !== null && enterprises.has(enterpriseId)) ||
        (organisationId !== null && organisations.has(organisationId)),
    ),
    enterprises: register.enterprises.filter(({ id }) => enterprises.has(id)),
    organisations: register.organisations.filter(({ id }) => organisations.has(id)),
  };
}

type Place = { codes: string[]; ids: number[] };

async function ask(viewer: Viewer, slow: SlowRegister, { codes, ids }: Place, asked: Question) {
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
    fc.asyncProperty(histories, async (history) => {
      const place = await aBranch();
      await record(history, place.keeper, place.ids);
      const slow = inBranch(await slowRegister(), place.ids[0] ?? 0);
      for (const asked of history.questions) await ask(place.keeper, slow, place, asked);
    }),
    { numRuns: runs, endOnFailure: true },
  );

test('figures, rows and changes agree with a count by hand, as known on any day', () => agrees(14), 90_000);

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
  const slow = await slowRegister();
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
  const { keeper, ids } = await aBranch();
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
  const unit = `b${branches}-1`;
  const figures = granted(await registerFigures(keeper, { unit, asOf: '2024-01-01' }));
  expect(figures.coverage.figure).toEqual({ numerator: 0, denominator: 5 });
});
