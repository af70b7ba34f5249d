import { type Deed, may, type Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { reportDueOn } from '@/lib/domain/due-day';
import type { ReportFigures } from '@/lib/domain/figures';
import type { GoalCode } from '@/lib/domain/goal';
import type { StandingInput } from '@/lib/domain/moment';
import { calendarOfPeriod, cutOffOf, startOf } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { viewOf } from './dashboard';
import { dueDates } from './due-dates';
import { openTasks } from './inbox';
import { type Comparison, comparisonsOf } from './report-comparison';
import { registerOn } from './report-register';
import { loadReport } from './report-state';
import { getReport, newestRevision, type ReportView, type RevisionView } from './reports';
import type { RecordedRule } from './standards';
import { countWaiting } from './waiting';

/** Everything that the page of one report says, and what its viewer may do there. */
export type ReportPage = {
  report: ReportView;
  /** The newest one. */
  revision: RevisionView;
  comparison: Comparison;
  /** What the unit's register says on the newest revision's day; null where it keeps none. */
  register: ReportFigures | null;
  inputs: Record<GoalCode, StandingInput>;
  rules: Record<GoalCode, RecordedRule | null>;
  dates: { from: CalendarDate; to: CalendarDate; dueOn: CalendarDate };
  may: { write: boolean; approve: boolean; return: boolean; reopen: boolean; seeHistory: boolean };
  /** Whether the viewer opened, edited or submitted this revision. */
  isOwn: boolean;
  /** How many other reports wait for the viewer's approval, and how many he has to write himself. */
  more: { waiting: number; toLog: number };
};

/** The page of one report; one outside the viewer's branches is not found. */
export async function reportPageOf(
  viewer: Viewer,
  id: number,
  today = todayInVietnam(new Date()),
): Promise<ReportPage | Refusal> {
  const report = await getReport(viewer, id);
  if (isRefusal(report)) return report;
  const { unit, period } = report;
  const [view, state] = await Promise.all([
    viewOf(viewer, { unit: unit.code, period }, today),
    loadReport(id),
  ]);
  if (isRefusal(view) || isRefusal(state)) return refuse('report-not-found');
  const comparisonAt = await comparisonsOf([{ unitId: unit.id, period }]);
  const calendar = calendarOfPeriod(view.standards.calendars, period);
  const allowed = (deed: Deed) => may(viewer, deed, unit.path) === 'yes';
  const revision = newestRevision(report);
  const isOpen = report.status === 'draft' || report.status === 'returned';
  return {
    report,
    revision,
    register: await registerOn(viewer, unit.id, revision.asOf),
    comparison: comparisonAt({ unitId: unit.id, period }),
    inputs: view.inputs,
    rules: view.rules,
    dates: {
      from: startOf(period, calendar),
      to: cutOffOf(period, calendar),
      dueOn: reportDueOn(unit.path, period, calendar, await dueDates(viewer)),
    },
    may: {
      write: isOpen && allowed('log-report'),
      approve: allowed('approve-report'),
      return: allowed('return-report'),
      reopen: allowed('reopen-report'),
      seeHistory: allowed('see-history'),
    },
    isOwn: state.hands.includes(viewer.accountId),
    more: { waiting: await countWaiting(viewer, id), toLog: (await openTasks(viewer, today))?.count ?? 0 },
  };
}
