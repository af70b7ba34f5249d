/**
 * The workflow of a progress report (DESIGN §4): draft → submitted → approved, or returned and corrected.
 *
 * An approved revision is frozen. Reopening starts the next revision, and the approved one stays in force until
 * that is approved. Nobody approves a revision that they opened, edited or submitted themselves.
 */

import { type Deed, may, type Viewer } from './access';
import type { AuditDeed } from './audit';
import type { CalendarDate } from './calendar-date';
import type { FigureReasons } from './draft';
import { checkFigures, completeFigures, type DraftFigures } from './figures';
import type { GoalCode } from './goal';
import { cadenceOf, cutOffOf, type Period, type ReportingCalendar, startOf } from './period';
import { isRefusal, type Refusal, type RefusalCode, refuse } from './refusal';
import { checkReasons } from './register-beside';

/** Every status of a revision. */
export const reportStatuses = ['draft', 'submitted', 'returned', 'approved'] as const;

/** Where a revision stands. */
export type ReportStatus = (typeof reportStatuses)[number];

/** Every step of the workflow, as it is recorded; `opened` begins a report. */
export const reportSteps = ['opened', 'edited', 'submitted', 'returned', 'approved', 'reopened'] as const;

/** A dated step in the history of a report. */
export type ReportStep = (typeof reportSteps)[number];

/** A step that can be asked for once a report exists. */
export type AskedStep = Exclude<ReportStep, 'opened'>;

/** The current revision of a report, as far as a decision needs it. */
export type ReportState = {
  readonly unitPath: string;
  readonly period: Period;
  readonly asOf: CalendarDate;
  readonly status: ReportStatus;
  /** Number of the current revision, from 1. */
  readonly number: number;
  readonly figures: DraftFigures;
  /** Why answers differ from the register. */
  readonly reasons?: FigureReasons;
  /** Accounts that opened, edited or submitted this revision. */
  readonly hands: readonly number[];
};

/** What comes with a step. */
export type StepInput = {
  readonly today: CalendarDate;
  readonly calendar: ReportingCalendar;
  /** Why; needed to return and to reopen. */
  readonly reason?: string;
  /** The goal that a return is about. */
  readonly goal?: GoalCode;
  /** What the unit's register says on the report's day; null where it keeps none. Asked for to submit. */
  readonly register?: DraftFigures | null;
};

/** What a step leads to; the caller saves it together with its audit entry. */
export type Decision = {
  readonly step: AskedStep;
  readonly status: ReportStatus;
  /** Number of the revision that the step belongs to; reopening begins the next. */
  readonly number: number;
  readonly startsRevision: boolean;
  readonly reason: string | null;
  readonly goal: GoalCode | null;
  readonly deed: AuditDeed;
};

/** The right that each step needs. */
export const deedOfStep: Record<ReportStep, Deed> = {
  opened: 'log-report',
  edited: 'log-report',
  submitted: 'log-report',
  returned: 'return-report',
  approved: 'approve-report',
  reopened: 'reopen-report',
};

/** Where each step leads from each status, or why it does not. */
const transitions: Record<ReportStatus, Record<AskedStep, ReportStatus | { no: RefusalCode }>> = {
  draft: {
    edited: 'draft',
    submitted: 'submitted',
    returned: { no: 'report-not-submitted' },
    approved: { no: 'report-not-submitted' },
    reopened: { no: 'report-not-approved' },
  },
  submitted: {
    edited: { no: 'report-waiting' },
    submitted: { no: 'report-already-submitted' },
    returned: 'returned',
    approved: 'approved',
    reopened: { no: 'report-not-approved' },
  },
  returned: {
    edited: 'draft',
    submitted: { no: 'report-returned' },
    returned: { no: 'report-not-submitted' },
    approved: { no: 'report-not-submitted' },
    reopened: { no: 'report-not-approved' },
  },
  approved: {
    edited: { no: 'report-frozen' },
    submitted: { no: 'report-already-approved' },
    returned: { no: 'report-already-approved' },
    approved: { no: 'report-already-approved' },
    reopened: 'draft',
  },
};

/** What must hold for each step beyond right and status. */
const conditions: Record<
  AskedStep,
  (report: ReportState, actor: Pick<Viewer, 'accountId'>, input: StepInput) => Refusal | null
> = {
  edited: () => null,
  submitted: (report, _actor, input) => checkReadiness(report, input),
  returned: (_report, _actor, input) => checkReason(input),
  approved: (report, actor) => (report.hands.includes(actor.accountId) ? refuse('own-report') : null),
  reopened: (_report, _actor, input) => checkReason(input),
};

/** What a step would lead to, or why it may not be taken: first the right, then the status, then the rest. */
export function decideStep(
  report: ReportState,
  step: AskedStep,
  actor: Pick<Viewer, 'accountId' | 'appointments'>,
  input: StepInput,
): Decision | Refusal {
  const noRight = checkRight(report.unitPath, step, actor);
  if (noRight !== null) return noRight;
  const next = transitions[report.status][step];
  if (typeof next === 'object') return refuse(next.no);
  const unmet = conditions[step](report, actor, input);
  if (unmet !== null) return unmet;
  return {
    step,
    status: next,
    number: step === 'reopened' ? report.number + 1 : report.number,
    startsRevision: step === 'reopened',
    reason: input.reason?.trim() || null,
    goal: input.goal ?? null,
    deed: `report.${step}`,
  };
}

/** Whether a report for a unit and period may be begun; that none exists yet is for the database to say. */
export function checkOpening(
  report: Pick<ReportState, 'unitPath' | 'period' | 'asOf'>,
  actor: Pick<Viewer, 'appointments'>,
  input: Pick<StepInput, 'today' | 'calendar'>,
): Refusal | null {
  const noRight = checkRight(report.unitPath, 'opened', actor);
  if (noRight !== null) return noRight;
  if (cadenceOf(report.period) !== input.calendar.cadence) {
    return refuse('period-of-another-cadence', { path: 'period' });
  }
  if (startOf(report.period, input.calendar) > input.today) {
    return refuse('period-not-begun', { path: 'period' });
  }
  return checkAsOfInPeriod(report, input.calendar);
}

/** Where a unit's report for a period stands for somebody who looks at what is due. */
export type DueState = 'not-yet' | 'due' | 'overdue' | 'waiting' | 'returned' | 'done';

/** Every due state, the most pressing first. */
export const dueStates = ['returned', 'overdue', 'due', 'waiting', 'not-yet', 'done'] as const;

/** When a period ends, and the last day on which a unit's report for it is in time. */
export type ReportDates = { readonly cutOff: CalendarDate; readonly dueOn: CalendarDate };

/** The due state of a report on a day; `status` is `null` when nobody has begun it. */
export function dueState(dates: ReportDates, status: ReportStatus | null, today: CalendarDate): DueState {
  const unsent = unsentState(dates, today);
  const states: Record<ReportStatus, DueState> = {
    draft: unsent,
    submitted: 'waiting',
    returned: 'returned',
    approved: 'done',
  };
  return status === null ? unsent : states[status];
}

function unsentState({ cutOff, dueOn }: ReportDates, today: CalendarDate): DueState {
  if (today < cutOff) return 'not-yet';
  return today <= dueOn ? 'due' : 'overdue';
}

function checkRight(unitPath: string, step: ReportStep, actor: Pick<Viewer, 'appointments'>): Refusal | null {
  const permission = may(actor, deedOfStep[step], unitPath);
  const answers = {
    yes: null,
    forbidden: refuse('not-allowed'),
    hidden: refuse('report-not-found'),
  } as const;
  return answers[permission];
}

function checkReason(input: StepInput): Refusal | null {
  return input.reason?.trim() ? null : refuse('reason-required', { path: 'reason' });
}

/** A report can be submitted when each goal is answered, each figure possible, the day reached, and what differs from the register explained. */
function checkReadiness(report: ReportState, input: StepInput): Refusal | null {
  const complete = completeFigures(report.figures);
  if (isRefusal(complete)) return { ...complete, path: `figures.${complete.path ?? ''}` };
  const [problem] = checkFigures(complete);
  if (problem !== undefined) return refuse(problem.code, { path: `figures.${problem.path}` });
  if (report.asOf > input.today) return refuse('as-of-in-future', { path: 'asOf' });
  return checkAsOfInPeriod(report, input.calendar) ?? checkReasons(report, input.register ?? null);
}

function checkAsOfInPeriod(
  { asOf, period }: Pick<ReportState, 'asOf' | 'period'>,
  calendar: ReportingCalendar,
): Refusal | null {
  const from = startOf(period, calendar);
  const to = cutOffOf(period, calendar);
  const isInside = from <= asOf && asOf <= to;
  return isInside ? null : refuse('as-of-outside-period', { path: 'asOf', detail: { from, to } });
}
