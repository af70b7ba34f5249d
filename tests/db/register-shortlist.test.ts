import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportShortlist } from '@/lib/api/shortlist-export';
import { database } from '@/lib/db/client';
import { registerFigures } from '@/lib/db/register/figures';
import { planInputOf } from '@/lib/db/register/plan';
import { shortlist, shortlistCounts } from '@/lib/db/register/shortlist';
import { readStandards } from '@/lib/db/standards';
import type { Viewer } from '@/lib/domain/access';
import { publishedChoices, type RuleChoices } from '@/lib/domain/counting';
import { type PlannedGoal, plannedGoals, type Supply } from '@/lib/domain/plan-search';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import type { FactValue } from '@/lib/domain/register/fact';
import type { EnterpriseGroup } from '@/lib/domain/register/shortlist';
import { enterpriseVerdict } from '@/lib/domain/register/verdict';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { anEnterprise, anOrganisation } from '@/tests/support/register-world';
import {
  aPerson,
  asSignedIn,
  aUnit,
  granted,
  initialStandards,
  refusalOf,
} from '@/tests/support/report-world';

const today = '2026-10-05';
let db: FreshDatabase;
let keeper: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('province');
  await aUnit('city', 'province');
  await aUnit('ward', 'city');
  await aUnit('elsewhere', 'province');
  keeper = await aPerson('Hà', ['official', 'province']);
  stranger = await aPerson('Giang', ['official', 'elsewhere']);
  await aRandomRegister(70);
}, 120_000);

afterAll(() => db.drop());

/** The same register at every run: all sorts of enterprises, with and without organisations. */
async function aRandomRegister(size: number): Promise<void> {
  let seed = 20_261_123;
  const below = (bound: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * bound);
  };
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  for (let index = 0; index < size; index += 1) {
    const unit = pick(['city', 'ward', 'ward', 'elsewhere']);
    const more: FactValue[] = [];
    if (below(5) > 0) {
      const fullMembers = pick([null, 0, 1, 2, 2, 3, 4, 9]);
      const workers = pick([null, 5, 19, 20, 300]);
      if (fullMembers !== null || workers !== null)
        more.push({
          kind: 'headcount',
          workers,
          fullMembers,
          probationaryMembers: null,
          organisationMembers: null,
        });
    }
    if (below(2) === 0) more.push({ kind: 'union', present: true });
    if (below(4) === 0) more.push({ kind: 'stage', stage: pick(['agreed', 'eligible', 'preparing']) });
    const id = await anEnterprise(keeper, unit, { more, branch: below(10) === 0 });
    if (below(3) === 0)
      await anOrganisation(keeper, id, unit, { kind: pick(['grassroots-cell', 'joint-cell']) });
  }
}

type Row = EnterpriseState & { enterpriseId: number; path: string };

const presentRows = (): Promise<Row[]> =>
  database().$queryRaw<Row[]>`
    select s.*, u.path from "EnterpriseState" s join "Unit" u on u.id = s."unitId"
    where s."until" is null and s."knownUntil" is null order by s."enterpriseId"`;

type Rules = Record<PlannedGoal, RuleChoices>;

async function rulesToday(): Promise<Rules> {
  const { rules } = await readStandards();
  const choices = (goal: PlannedGoal) => rules.findLast((rule) => rule.goal === goal)?.choices as RuleChoices;
  return {
    coverage: choices('coverage'),
    formation: choices('formation'),
    'union-backed': choices('union-backed'),
  };
}

/** Row by row, in the order of effect, as one would by hand. */
function groupOf(row: Row, rules: Rules): EnterpriseGroup | null {
  const isMissing = (goal: PlannedGoal) =>
    enterpriseVerdict(goal, rules[goal], row).counted === 'denominator';
  if (isMissing('formation')) return 'three';
  if (isMissing('union-backed')) return 'union';
  return row.fullMembers === 2 && isMissing('coverage') ? 'two' : null;
}

const rowsIn = async (code: string) => {
  const { path } = await database().unit.findUniqueOrThrow({ where: { code } });
  return (await presentRows()).filter((row) => row.path.startsWith(path));
};

const stages = [null, 'agreed', 'eligible', 'preparing'];
const keyOf = (row: Row) => [
  Number(row.hasUnion),
  stages.indexOf(row.stage),
  row.fullMembers ?? -1,
  row.workers ?? -1,
  -row.enterpriseId,
];

function byEffect(one: Row, other: Row): number {
  const [first, second] = [keyOf(one), keyOf(other)];
  const index = first.findIndex((value, at) => value !== second[at]);
  return (second[index] ?? 0) - (first[index] ?? 0);
}

describe.each(['province', 'city', 'ward', 'elsewhere'])('the shortlist of %s', (unit) => {
  test('has in each group whom a reader of the states would put there, in the order of effect, page by page', async () => {
    const rules = await rulesToday();
    const counts = granted(await shortlistCounts(keeper, unit, today));
    for (const group of ['three', 'union', 'two'] as const) {
      const naive = (await rowsIn(unit)).filter((row) => groupOf(row, rules) === group).sort(byEffect);
      const listed: number[] = [];
      for (let after: number | undefined; ; ) {
        const page = granted(await shortlist(keeper, { unit, group, after, limit: 4 }, today));
        listed.push(...page.slice(0, 4).map(({ id }) => id));
        if (page.length <= 4) break;
        after = listed.at(-1);
      }
      expect(listed).toEqual(naive.map(({ enterpriseId }) => enterpriseId));
      expect(counts[group]).toBe(naive.length);
    }
  });

  test('misses what the figures miss', async () => {
    const counts = granted(await shortlistCounts(keeper, unit, today));
    const figures = granted(await registerFigures(keeper, { unit, asOf: today }));
    const missing = (goal: 'formation' | 'admission') =>
      figures[goal].figure.denominator - figures[goal].figure.numerator;
    expect(counts.three).toBe(missing('formation'));
    expect(counts.admission).toBe(missing('admission'));
  });

  test('the plan knows every enterprise where a founding moves a goal', async () => {
    const { supplies } = granted(await planInputOf(keeper, unit, today));
    expect(sorted(supplies)).toEqual(sorted(naiveSupplies(await rowsIn(unit), await rulesToday())));
  });
});

function naiveSupplies(rows: readonly Row[], rules: Rules): Supply[] {
  const supplies = new Map<string, Supply>();
  for (const row of rows) {
    const isMissing = (goal: PlannedGoal, state: Row = row) =>
      enterpriseVerdict(goal, rules[goal], state).counted === 'denominator';
    const full = row.fullMembers ?? 0;
    const members = full >= 3 ? 'three-or-more' : full === 2 ? 'two' : 'fewer';
    const formed = { ...row, fullMembers: Math.max(3, full) };
    const moves = {
      coverage: isMissing('coverage'),
      formation: isMissing('formation', formed),
      'union-backed': isMissing('union-backed'),
    };
    const goals = plannedGoals.filter((goal) => moves[goal]);
    if (goals.length === 0) continue;
    const key = `${members} ${row.hasUnion} ${goals}`;
    const supply = { members, hasUnion: row.hasUnion, goals } as const;
    supplies.set(key, { ...supply, count: (supplies.get(key)?.count ?? 0) + 1 });
  }
  return [...supplies.values()];
}

const textOf = ({ members, hasUnion, goals, count }: Supply) =>
  `${members} ${hasUnion} ${goals.filter((goal) => goal !== 'union-backed' || hasUnion)} ${count}`;
const sorted = (supplies: readonly Supply[]) =>
  supplies
    .filter(({ count }) => count > 0)
    .map(textOf)
    .sort();

test('the plan follows rules that look at different enterprises', async () => {
  await database().countingRule.create({
    data: {
      goal: 'formation',
      name: 'Khu công nghiệp hoặc từ 20 lao động',
      validFrom: new Date('2026-01-01'),
      choices: publishedChoices('formation'),
      sourceNote: '',
      authorName: 'test',
    },
  });
  await db.query('update "AuditLane" set structure = structure + 1 where lane = 0');
  const reader = await asSignedIn(keeper.accountId);
  const { supplies } = granted(await planInputOf(reader, 'province', today));
  expect(sorted(supplies)).toEqual(sorted(naiveSupplies(await rowsIn('province'), await rulesToday())));
});

test('the file has every row of every group under one header', async () => {
  const unit = 'city';
  const counts = granted(await shortlistCounts(keeper, unit, today));
  const file = granted(await exportShortlist(keeper, { unit, separator: ';' }, today, 'vi'));
  const [header, ...lines] = (await file.text()).trim().split('\r\n');
  expect(header).toContain('Nhóm;Tên;Mã số thuế');
  expect(lines).toHaveLength(counts.three + counts.union + counts.two + counts.admission);
});

test('nobody sees the shortlist of a unit outside his branches', async () => {
  expect(refusalOf(await shortlistCounts(stranger, 'city', today))).toBe('unit-not-found');
  expect(refusalOf(await shortlist(stranger, { unit: 'city', group: 'three', limit: 5 }, today))).toBe(
    'unit-not-found',
  );
  expect(refusalOf(await planInputOf(stranger, 'city', today))).toBe('unit-not-found');
});

test('a page of a group begins after an enterprise of the unit only', async () => {
  const from = (viewer: Viewer, unit: string, after: number) =>
    shortlist(viewer, { unit, group: 'three', after, limit: 5 }, today);
  const foreign = await anEnterprise(keeper, 'elsewhere');
  expect(await from(keeper, 'city', foreign)).toMatchObject({ refusal: 'cursor-invalid', path: 'cursor' });
  expect(await from(keeper, 'city', 2_000_000_000)).toMatchObject({ refusal: 'cursor-invalid' });
  expect(granted(await from(keeper, 'elsewhere', foreign)).map(({ id }) => id)).not.toContain(foreign);
});
