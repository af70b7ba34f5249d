import { childrenOf } from '@/lib/db/children';
import { completenessOf } from '@/lib/db/completeness';
import { type View, viewOf } from '@/lib/db/dashboard';
import { measuresForReport } from '@/lib/db/measures/reported';
import { unitFor } from '@/lib/db/scope';
import { isDemonstration } from '@/lib/db/settings';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { chartOf } from '@/lib/domain/chart';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { OfficialReport, ReportedMeasure, ReportedUnit } from '@/lib/domain/official-report';
import { calendarOn, latestClosedPeriod, type Period } from '@/lib/domain/period';
import { placeOf } from '@/lib/domain/place';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import type { GoalStanding } from '@/lib/domain/standing';
import { reportsInForce } from './reports-in-force';
import { shortlistTotals } from './shortlist-totals';

/** Of which unit; without one the viewer's topmost. Without a period the newest that says something. */
export type AskedReport = { readonly unit?: string | undefined; readonly period?: Period | undefined };

/**
 * What the progress report of a unit for a period says, from approved figures only: the same standings as on the screens,
 * nothing computed a second time. Refused outside the viewer's branches.
 */
export async function officialReportOf(
  viewer: Viewer,
  { unit: code, period }: AskedReport,
  today = todayInVietnam(new Date()),
): Promise<OfficialReport | Refusal> {
  const view = await viewOf(viewer, { ...(code && { unit: code }), ...(period && { period }) }, today);
  if (isRefusal(view)) return view;
  const unit = await unitFor(viewer, 'export-figures', view.unit.code);
  if (isRefusal(unit)) return unit;
  const tree = await unitTree(viewer);
  const completeness = await completenessOf(viewer, view, Number.POSITIVE_INFINITY);
  const isLeaf = view.children.length === 0;
  const inForce = await reportsInForce(view, completeness.missing.length === 0);
  const above = tree.ancestors(unit.id);
  const [upper] = above;
  // What comes next is told as of today; in a report of an earlier period it is past.
  const isNewest = view.period === latestClosedPeriod(today, calendarOn(view.standards.calendars, today));
  const nextAsOf = isNewest ? today : view.cutOff;
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
    shortlist: isNewest ? await shortlistTotals(viewer, view.unit, today) : null,
    measures: await measuresOn(viewer, unit.code, nextAsOf),
    measuresAsOf: nextAsOf,
  };
}

async function measuresOn(viewer: Viewer, unit: string, day: CalendarDate): Promise<ReportedMeasure[]> {
  const measures = await measuresForReport(viewer, unit, day);
  return isRefusal(measures) ? [] : measures;
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
