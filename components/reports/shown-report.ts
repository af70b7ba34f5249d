import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { DraftContent } from '@/lib/domain/draft';
import type { ReportFigures } from '@/lib/domain/figures';
import type { GoalCode } from '@/lib/domain/goal';
import type { Period } from '@/lib/domain/period';
import type { EarlierFigures } from '@/lib/domain/questions';
import type { RegisterBeside } from '@/lib/domain/register-beside';
import type { ReportStatus, ReportStep } from '@/lib/domain/report';

/** A dated step as it is shown. */
export type ShownStep = {
  kind: ReportStep;
  at: string;
  by: string;
  reason: string | null;
  goal: GoalCode | null;
};

/** One revision as it is shown. */
export type ShownRevision = DraftContent & {
  register: RegisterBeside;
  number: number;
  status: ReportStatus;
  steps: readonly ShownStep[];
};

/** A report as it is shown: the shape in which the database hands it over. */
export type ShownReport = {
  id: number;
  unit: { code: string; name: string };
  period: Period;
  status: ReportStatus;
  revision: number;
  inForce: number | null;
};

/** What stands beside a report. */
export type ShownComparison = EarlierFigures & {
  below: ReportFigures | null;
  context: Record<'previous' | 'samePeriodLastYear', Pick<DraftContent, 'members' | 'workers'> | null>;
};

/** The dates of a report's period. */
export type PeriodDates = { from: CalendarDate; to: CalendarDate; dueOn: CalendarDate };
