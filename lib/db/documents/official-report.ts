import { type View, viewOf } from '@/lib/db/dashboard';
import { measuresForReport } from '@/lib/db/measures/reported';
import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import type { OfficialReport, ReportedMeasure } from '@/lib/domain/official-report';
import { calendarOfPeriod, calendarOn, latestClosedPeriod, type Period, startOf } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { validOn } from '@/lib/domain/unit';
import { reportedFigures } from './reported-figures';
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
  const impossible = checkPaperOf(view, today);
  if (isRefusal(impossible)) return impossible;
  // What comes next is told as of today; in a report of an earlier period it is past.
  const isNewest = view.period === latestClosedPeriod(today, calendarOn(view.standards.calendars, today));
  const nextAsOf = isNewest ? today : view.cutOff;
  return {
    ...(await reportedFigures(viewer, view)),
    isPeriodOpen: today <= view.cutOff,
    shortlist: isNewest ? await shortlistTotals(viewer, view.unit, today) : null,
    measures: await measuresOn(viewer, unit.code, nextAsOf),
    measuresAsOf: nextAsOf,
  };
}

/** No paper is of a period that has not begun, or of a unit that did not stand when the period ended. */
function checkPaperOf({ unit, period, cutOff, standards }: View, today: CalendarDate): Refusal | null {
  if (startOf(period, calendarOfPeriod(standards.calendars, period)) > today)
    return refuse('period-not-begun', { path: 'period' });
  return validOn(unit, cutOff) ? null : refuse('unit-not-standing-then', { path: 'period' });
}

async function measuresOn(viewer: Viewer, unit: string, day: CalendarDate): Promise<ReportedMeasure[]> {
  const measures = await measuresForReport(viewer, unit, day);
  return isRefusal(measures) ? [] : measures;
}
