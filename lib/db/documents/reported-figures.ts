import { childrenOf } from '@/lib/db/children';
import { completenessOf } from '@/lib/db/completeness';
import type { View } from '@/lib/db/dashboard';
import { isDemonstration } from '@/lib/db/settings';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { chartOf } from '@/lib/domain/chart';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { OfficialReport, ReportedUnit } from '@/lib/domain/official-report';
import type { FiguresOfReport } from '@/lib/domain/paper-said';
import { placeOf } from '@/lib/domain/place';
import type { GoalStanding } from '@/lib/domain/standing';
import { reportsInForce } from './reports-in-force';

/** What a progress report says about figures: asked when it is issued, and again when it is held against the system. */
export async function reportedFigures(viewer: Viewer, view: View): Promise<FiguresOfReport> {
  const { unit } = view;
  const tree = await unitTree(viewer);
  const completeness = await completenessOf(viewer, view, Number.POSITIVE_INFINITY);
  const isLeaf = view.children.length === 0;
  const inForce = await reportsInForce(view, completeness.missing.length === 0);
  const above = tree.ancestors(unit.id);
  const [upper] = above;
  return {
    unit: { code: unit.code, name: unit.name, place: placeOf([unit, ...above].map(({ name }) => name)) },
    upper: upper ? { name: upper.name } : null,
    period: view.period,
    cutOff: view.cutOff,
    standings: view.standings,
    basis: byGoal((goal) => basisOf(view, goal, inForce.approval)),
    charts: byGoal((goal) => chartOf(view.inputs[goal], view.breaks)),
    isFictional: await isDemonstration(),
    decreed: byGoal((goal) => view.standings[goal].path?.decreed ?? false),
    units: await reportedUnits(viewer, view),
    unreported: isLeaf ? [] : completeness.missing.map(({ name }) => name),
    reportedUnits: isLeaf
      ? { reported: 0, expected: 0 }
      : { reported: completeness.reported, expected: completeness.expected },
    members: inForce.members,
    workers: inForce.workers,
    notes: inForce.notes,
  };
}

const byGoal = <T>(made: (goal: GoalCode) => T): Record<GoalCode, T> => ({
  coverage: made('coverage'),
  formation: made('formation'),
  'union-backed': made('union-backed'),
  admission: made('admission'),
});

function basisOf(
  { standings, rules }: View,
  goal: GoalCode,
  approval: { approvedOn: string; approvedBy: string } | null,
): OfficialReport['basis'][GoalCode] {
  const { origin, revision } = standings[goal];
  const rule = rules[goal];
  const own = origin === 'report' ? approval : null;
  return {
    origin,
    revision,
    approvedOn: own?.approvedOn ?? null,
    approvedBy: own?.approvedBy ?? null,
    rule: rule && { name: rule.name, validFrom: rule.validFrom, source: rule.sourceNote },
  };
}

async function reportedUnits(viewer: Viewer, view: View): Promise<ReportedUnit[]> {
  const children = await childrenOf(viewer, view);
  return children.map(({ unit, standings }) => {
    const standingOn = (goal: GoalCode): GoalStanding => {
      const found = standings[goalCodes.indexOf(goal)];
      if (found === undefined) throw new Error(`no standing of ${unit.code} on ${goal}`);
      return found;
    };
    return { code: unit.code, name: unit.name, standings: byGoal(standingOn) };
  });
}
