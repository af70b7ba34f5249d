import { database, type Reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { unitFor } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Figure } from '@/lib/domain/ratio';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import type { Unit, UnitTree } from '@/lib/domain/unit';
import { countedSql, placeSql, statesOf } from './counting-sql';
import { type Moment, stateAt, withinUnit } from './moments';
import { type CountedBy, type RuleWish, rulesFor } from './rules';

/** A figure of the register with the rule that it is counted by. */
export type CountedFigure = { readonly figure: Figure; readonly rule: CountedBy };

/** Which figures: of a unit by its code, as of a day, as known at the end of another, by another rule. */
export type FiguresWanted = Moment & { readonly unit: string; readonly rule?: RuleWish | undefined };

/**
 * The four figures of a unit and all below it, from the register, as of any day. Under recorded rules they are sums of
 * tallies and nothing is scanned; other choices are counted over the states of that day.
 */
export async function registerFigures(
  viewer: Viewer,
  { unit: code, rule: wish, ...moment }: FiguresWanted,
): Promise<Record<GoalCode, CountedFigure> | Refusal> {
  const unit = await unitFor(viewer, 'see-register', code);
  if (isRefusal(unit)) return unit;
  const rules = await rulesFor(viewer, moment.asOf, wish);
  if (isRefusal(rules)) return rules;
  const figures = await figuresOf(await unitTree(viewer), unit, moment, Object.values(rules));
  const entries = goalCodes.map((goal) => [
    goal,
    { figure: figures.get(rules[goal]) ?? nothing, rule: rules[goal] },
  ]);
  return Object.fromEntries(entries) as Record<GoalCode, CountedFigure>;
}

const nothing: Figure = { numerator: 0, denominator: 0 };

/** A unit's figures by each of these rules. */
export async function figuresOf(
  tree: UnitTree,
  unit: Unit,
  moment: Moment,
  rules: readonly CountedBy[],
): Promise<Map<CountedBy, Figure>> {
  const recorded = rules.filter((rule): rule is CountedBy & { id: number } => rule.id !== null);
  const tallied = await talliedFigures(
    unit.id,
    moment,
    recorded.map(({ id }) => id),
  );
  const figures = new Map<CountedBy, Figure>(recorded.map((rule) => [rule, tallied.get(rule.id) ?? nothing]));
  const others = rules.filter(({ id }) => id === null);
  for (const scan of scansOf(others)) {
    for (const [rule, figure] of await scannedFigures(tree, unit, moment, scan)) figures.set(rule, figure);
  }
  return figures;
}

type TallyRow = { ruleId: number; numerator: number; denominator: number };

/** Sums of the tallies of recorded rules at a unit; a rule without any has no row. */
export async function talliedFigures(
  unitId: number,
  { asOf, knownAt }: Moment,
  ruleIds: readonly number[],
  reader: Reader = database(),
): Promise<Map<number, Figure>> {
  if (ruleIds.length === 0) return new Map();
  const known = knownAt === undefined ? Prisma.empty : Prisma.sql`and "knownOn" <= ${knownAt}::date`;
  const rows = await reader.$queryRaw<TallyRow[]>`
    select "ruleId", sum(numerator)::int as numerator, sum(denominator)::int as denominator
    from "RegisterTally" where "ruleId" = any(${[...ruleIds]}::int[]) and "unitId" = ${unitId} and "on" <= ${asOf}::date ${known}
    group by "ruleId"`;
  return new Map(rows.map(({ ruleId, ...figure }) => [ruleId, figure]));
}

/** Rules that are counted over the same states in the same units: one scan answers them all. */
function scansOf(rules: readonly CountedBy[]): CountedBy[][] {
  const scans = new Map<string, CountedBy[]>();
  for (const rule of rules) {
    const key = `${rule.goal === 'admission'} ${rule.choices.place}`;
    scans.set(key, [...(scans.get(key) ?? []), rule]);
  }
  return [...scans.values()];
}

async function scannedFigures(
  tree: UnitTree,
  unit: Unit,
  moment: Moment,
  rules: readonly CountedBy[],
): Promise<[CountedBy, Figure][]> {
  const [first] = rules;
  if (!first) return [];
  const counts = rules.flatMap(({ goal, choices }, index) => {
    const { base, held } = countedSql(goal, choices);
    return [
      Prisma.sql`count(*) filter (where ${base} and ${held})::int as ${Prisma.raw(`n${index}`)}`,
      Prisma.sql`count(*) filter (where ${base})::int as ${Prisma.raw(`d${index}`)}`,
    ];
  });
  const [row] = await database().$queryRaw<Record<string, number>[]>`
    select ${Prisma.join(counts, ', ')} from ${statesOf(first.goal).table} s
    where ${stateAt(moment)} and ${withinUnit(tree, unit, placeSql(first.goal, first.choices))}`;
  return rules.map((rule, index) => [
    rule,
    { numerator: row?.[`n${index}`] ?? 0, denominator: row?.[`d${index}`] ?? 0 },
  ]);
}
