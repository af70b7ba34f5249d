import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { unitFor } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import type { Figure } from '@/lib/domain/ratio';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { type ChangePart, type PartOfChange, partOf, sumOfParts } from '@/lib/domain/register/change-parts';
import type { VerdictReason } from '@/lib/domain/register/verdict';
import type { Unit, UnitTree } from '@/lib/domain/unit';
import { placeSql, reasonSql, statesOf } from './counting-sql';
import { type CountedFigure, figuresOf } from './figures';
import { knownSql, withinUnit } from './moments';
import { type CountedBy, type RuleWish, rulesFor } from './rules';

/** What is to be explained: a unit's figure of a goal on two days, the first as it was known by the end of a day. */
export type ChangeWanted = {
  readonly unit: string;
  readonly goal: GoalCode;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** What was known of the first day by the end of this one: when its report was approved, say. All that is known now when not said. */
  readonly knownAtFrom?: CalendarDate | undefined;
  readonly rule?: RuleWish | undefined;
};

/** Two figures and why they differ: the parts sum exactly to the differences of both counts. */
export type ExplainedChange = {
  readonly from: CountedFigure;
  readonly to: CountedFigure;
  readonly parts: readonly PartOfChange[];
};

/**
 * Why a figure moved. Another rule in force on the second day is a part of its own, and so is what has been corrected since
 * the first figure was known; all else compares the two days by the second day's rule and present knowledge.
 */
export async function explainChange(
  viewer: Viewer,
  { unit: code, goal, from, to, knownAtFrom, rule: wish }: ChangeWanted,
): Promise<ExplainedChange | Refusal> {
  if (from > to) return refuse('range-reversed', { path: 'from' });
  const unit = await unitFor(viewer, 'see-register', code);
  if (isRefusal(unit)) return unit;
  const before = await rulesFor(viewer, from, wish);
  if (isRefusal(before)) return before;
  const after = await rulesFor(viewer, to, wish);
  if (isRefusal(after)) return after;
  const tree = await unitTree(viewer);
  const [ruleBefore, rule] = [before[goal], after[goal]];
  const figureOf = async (asOf: CalendarDate, by: CountedBy, knownAt?: CalendarDate): Promise<Figure> =>
    (await figuresOf(tree, unit, { asOf, knownAt }, [by])).get(by) ?? { numerator: 0, denominator: 0 };

  const asKnown = await figureOf(from, ruleBefore, knownAtFrom);
  const byNewRule = ruleBefore.id === rule.id ? asKnown : await figureOf(from, rule, knownAtFrom);
  const asKnownNow = knownAtFrom === undefined ? byNewRule : await figureOf(from, rule);
  const moved = await movedParts(tree, unit, rule, from, to);
  const parts = [
    ...moved,
    difference('rule-changed', asKnown, byNewRule),
    difference('corrected', byNewRule, asKnownNow),
  ];
  return {
    from: { figure: asKnown, rule: ruleBefore },
    to: { figure: await figureOf(to, rule), rule },
    parts: sumOfParts(parts),
  };
}

function difference(part: ChangePart, before: Figure, after: Figure): PartOfChange {
  return {
    part,
    numerator: after.numerator - before.numerator,
    denominator: after.denominator - before.denominator,
  };
}

type PairRow = {
  wasInside: boolean | null;
  was: VerdictReason | null;
  isInside: boolean | null;
  is: VerdictReason | null;
  things: number;
};

/**
 * Things that have another state since, by how they counted before and count now: few kinds of pairs, however many things. The
 * state of the first day ended since then, and that of the second began: what lies between is not looked at.
 */
async function movedParts(
  tree: UnitTree,
  unit: Unit,
  { goal, choices }: CountedBy,
  from: CalendarDate,
  to: CalendarDate,
): Promise<PartOfChange[]> {
  const { table, subject } = statesOf(goal);
  const isInside = Prisma.sql`coalesce(${withinUnit(tree, unit, placeSql(goal, choices))}, false)`;
  const ended = Prisma.sql`s."from" <= ${from}::date and s.until > ${from}::date and s.until <= ${to}::date`;
  const begun = Prisma.sql`s."from" > ${from}::date and s."from" <= ${to}::date and (s.until is null or s.until > ${to}::date)`;
  const moved = Prisma.sql`${knownSql(undefined)} and (${ended} or ${begun})`;
  const isAll = tree.roots.length === 1 && tree.roots[0]?.id === unit.id;
  // In a part of the country, the other side of a thing that came or went is looked up by the thing.
  const states = isAll
    ? Prisma.sql`${table} s where ${moved}`
    : Prisma.sql`(select distinct s.${subject} as id from ${table} s where ${moved} and ${isInside}) t
        cross join lateral (select * from ${table} s where s.${subject} = t.id and ${moved} offset 0) s`;
  const rows = await database().$queryRaw<PairRow[]>`
    with moved as materialized (
      select s.${subject} as id, s."from" > ${from}::date as "isSince", ${isInside} as inside, ${reasonSql(goal, choices)} as reason
      from ${states}),
    before as (select * from moved where not "isSince"), after as (select * from moved where "isSince")
    select b.inside as "wasInside", b.reason as was, a.inside as "isInside", a.reason as is, count(*)::int as things
    from before b full join after a on a.id = b.id group by 1, 2, 3, 4`;
  return rows.flatMap(({ wasInside, was, isInside: inside, is, things }) => {
    const part = partOf(
      goal,
      was && { isInside: wasInside ?? false, reason: was },
      is && { isInside: inside ?? false, reason: is },
    );
    return part
      ? [{ ...part, numerator: part.numerator * things, denominator: part.denominator * things }]
      : [];
  });
}
