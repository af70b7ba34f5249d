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
import { knownSql, stateAt, withinUnit } from './moments';
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

/** Things that have another state since, by how they counted before and count now: few kinds of pairs, however many things. */
async function movedParts(
  tree: UnitTree,
  unit: Unit,
  { goal, choices }: CountedBy,
  from: CalendarDate,
  to: CalendarDate,
): Promise<PartOfChange[]> {
  const { table, subject } = statesOf(goal);
  const isInside = Prisma.sql`coalesce(${withinUnit(tree, unit, placeSql(choices))}, false)`;
  const sideOn = (asOf: CalendarDate) => Prisma.sql`(
    select s.${subject} as id, ${isInside} as inside, ${reasonSql(goal, choices)} as reason
    from ${table} s where ${stateAt({ asOf })} and s.${subject} in (select id from changed))`;
  const rows = await database().$queryRaw<PairRow[]>`
    with changed as materialized (
      select distinct s.${subject} as id from ${table} s
      where ${knownSql(undefined)} and ${isInside}
        and ((s."from" > ${from}::date and s."from" <= ${to}::date) or (s.until > ${from}::date and s.until <= ${to}::date)))
    select b.inside as "wasInside", b.reason as was, a.inside as "isInside", a.reason as is, count(*)::int as things
    from changed c left join ${sideOn(from)} b on b.id = c.id left join ${sideOn(to)} a on a.id = c.id
    group by 1, 2, 3, 4`;
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
