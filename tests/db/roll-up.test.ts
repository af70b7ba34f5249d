import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { rebuildRollUps } from '@/lib/db/roll-up';
import { standards } from '@/lib/db/standards';
import { readTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { DraftFigures } from '@/lib/domain/figures';
import { goalCodes } from '@/lib/domain/goal';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { anApproved, aPerson, aUnit, corrected, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
});

afterAll(() => db.drop());

type Node = { code: string; parent: string | null };
type Counts = { numerator: number; denominator: number } | null;
/** The figures that one unit reports for one period; `again` corrects them after their approval. */
type Filing = { at: number; period: string; counts: Counts[]; again: Counts[] | null };

const counts: fc.Arbitrary<Counts> = fc.option(
  fc
    .tuple(fc.nat(50), fc.nat(50))
    .map(([one, other]) => ({ numerator: Math.min(one, other), denominator: Math.max(one, other) })),
  { freq: 5 },
);
const answers = fc.array(counts, { minLength: 4, maxLength: 4 });

/** Each unit hangs below one made before it: any tree of up to nine units. */
const trees = fc.array(fc.nat(), { minLength: 0, maxLength: 8 });
const filings = fc.uniqueArray(
  fc.record({
    at: fc.nat(8),
    period: fc.constantFrom('2026-Q2', '2026-Q3'),
    counts: answers,
    again: fc.option(answers, { freq: 3 }),
  }),
  { selector: ({ at, period }) => `${at} ${period}`, maxLength: 8 },
);

const toFigures = (given: readonly Counts[]): DraftFigures =>
  Object.fromEntries(goalCodes.map((goal, index) => [goal, given[index] ?? null]));

/** Counted by hand, from what was filed: a unit's own figure, else the sum of what its children come to. */
function recount(
  tree: readonly Node[],
  filed: ReadonlyMap<string, readonly Counts[]>,
  period: string,
  goal: number,
) {
  const result: Record<string, unknown> = {};
  const visit = (code: string): { figure: Counts; reported: number; leaves: number } => {
    const below = tree.filter(({ parent }) => parent === code).map((child) => visit(child.code));
    let sum: Counts = null;
    let reported = 0;
    let leaves = 0;
    for (const child of below) {
      if (child.figure) {
        const before: NonNullable<Counts> = sum ?? { numerator: 0, denominator: 0 };
        sum = {
          numerator: before.numerator + child.figure.numerator,
          denominator: before.denominator + child.figure.denominator,
        };
      }
      reported += child.reported;
      leaves += child.leaves;
    }
    if (below.length === 0) leaves = 1;
    const own = filed.get(`${code} ${period}`)?.[goal] ?? null;
    if (own !== null || sum !== null) result[code] = { own, children: sum, below: reported };
    return { figure: own ?? sum, reported: own === null ? reported : leaves, leaves };
  };
  visit(tree[0]?.code ?? '');
  return result;
}

type KeptRow = {
  code: string;
  on: number | null;
  od: number | null;
  cn: number | null;
  cd: number | null;
  reported: number;
};

/** What the database keeps, without rows that say nothing; the count of reported leaves below, where there are any. */
async function kept(tree: readonly Node[], period: string, goal: string) {
  const rows = await db.query<KeptRow>(
    `select u.code, k."ownNumerator" as on, k."ownDenominator" as od, k."childrenNumerator" as cn,
       k."childrenDenominator" as cd, k.reported
     from "RolledFigure" k join "Unit" u on u.id = k."unitId"
     where k.period = $1 and k.goal = $2 and u.code = any($3) and coalesce(k."ownNumerator", k."childrenNumerator") is not null`,
    [period, goal, tree.map(({ code }) => code)],
  );
  const figure = (numerator: number | null, denominator: number | null) =>
    numerator === null ? null : { numerator, denominator };
  return Object.fromEntries(
    rows.map((row) => [
      row.code,
      { own: figure(row.on, row.od), children: figure(row.cn, row.cd), below: row.reported },
    ]),
  );
}

async function build(prefix: string, shape: readonly number[]): Promise<Node[]> {
  const tree: Node[] = [{ code: `${prefix}-0`, parent: null }];
  for (const [index, above] of shape.entries()) {
    tree.push({ code: `${prefix}-${index + 1}`, parent: tree[above % tree.length]?.code ?? null });
  }
  for (const { code, parent } of tree) await aUnit(code, parent);
  return tree;
}

/** Reported leaves are compared only where the rebuilt row carries them: a leaf's own row has none below. */
async function expectExact(tree: readonly Node[], filed: ReadonlyMap<string, readonly Counts[]>) {
  for (const period of ['2026-Q2', '2026-Q3']) {
    for (const [index, goal] of goalCodes.entries()) {
      const wanted = recount(tree, filed, period, index) as Record<
        string,
        { below: number; children: Counts }
      >;
      const found = await kept(tree, period, goal);
      expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
      for (const [code, row] of Object.entries(wanted)) {
        const { below, ...figures } = row;
        expect(found[code]).toMatchObject(figures);
        if (row.children !== null) expect([code, found[code]?.below]).toEqual([code, below]);
      }
    }
  }
}

async function file(
  official: Viewer,
  approver: Viewer,
  code: string,
  { period, counts: given, again }: Filing,
) {
  const { id } = await anApproved(official, approver, code, period, toFigures(given));
  if (again !== null) await corrected(official, approver, id, toFigures(again));
}

const codeAt = (tree: readonly Node[], at: number) => tree[at % tree.length]?.code ?? '';

/** Of two that fall on one unit and period the first is filed. */
function distinct(tree: readonly Node[], list: readonly Filing[]): Filing[] {
  const seen = new Set<string>();
  return list.filter(({ at, period }) => {
    const key = `${codeAt(tree, at)} ${period}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

let worlds = 0;

test('approvals in any order and at once leave what a plain recount gives, and so does a rebuild', async () => {
  await fc.assert(
    fc.asyncProperty(trees, filings, fc.boolean(), async (shape, list, atOnce) => {
      worlds += 1;
      const tree = await build(`w${worlds}`, shape);
      const root = tree[0]?.code ?? '';
      const official = await aPerson('Hà', ['official', root]);
      const approver = await aPerson('Cường', ['approver', root]);
      const toFile = distinct(tree, list);
      const done = (filing: Filing) => file(official, approver, codeAt(tree, filing.at), filing);
      if (atOnce) await Promise.all(toFile.map(done));
      else for (const filing of toFile) await done(filing);
      const filed = new Map(
        toFile.map((filing) => [
          `${codeAt(tree, filing.at)} ${filing.period}`,
          filing.again ?? filing.counts,
        ]),
      );
      await expectExact(tree, filed);
      const { calendars } = await standards(approver);
      await database().$transaction(async (tx) => rebuildRollUps(tx, await readTree(tx), calendars));
      await expectExact(tree, filed);
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 120_000);

test('a unit that was not yet there, or no more, on the cut-off is not summed', async () => {
  await aUnit('town');
  await aUnit('kept', 'town');
  await aUnit('gone', 'town', { to: '2026-09-30' });
  await aUnit('late', 'town', { from: '2026-10-01' });
  const official = await aPerson('Hà', ['official', 'town']);
  const approver = await aPerson('Cường', ['approver', 'town']);
  const five = { numerator: 5, denominator: 10 };
  const figures = { coverage: five, formation: null, 'union-backed': null, admission: null };
  await anApproved(official, approver, 'kept', '2026-Q3', figures);
  await anApproved(official, approver, 'gone', '2026-Q2', figures);
  const above = (period: string) => kept([{ code: 'town', parent: null }], period, 'coverage');
  expect(await above('2026-Q3')).toEqual({ town: { own: null, children: five, below: 1 } });
  expect(await above('2026-Q2')).toEqual({ town: { own: null, children: five, below: 1 } });
});
