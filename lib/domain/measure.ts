/**
 * Measures ("giải pháp, nhiệm vụ"): work that a unit assigned to a body, by a day, towards a goal or for enterprises.
 * What became of it is a list of dated steps; nothing of it changes without one.
 */

import { addDays, type CalendarDate } from './calendar-date';
import { type Refusal, refuse } from './refusal';

/** The bodies to which Party committees assign work in enterprises. */
export const bodyKinds = ['committee', 'government', 'union', 'youth', 'business', 'zone', 'other'] as const;

/** What kind of body has to do it. */
export type BodyKind = (typeof bodyKinds)[number];

/** Every state that the steps lead to. */
export const measureStates = ['open', 'done', 'cancelled'] as const;

/** Of the newest step that changes it. */
export type MeasureState = (typeof measureStates)[number];

/** Everything that can happen to a measure, from its being assigned on. */
export const measureStepKinds = [
  'assigned',
  'progress',
  'done',
  'cancelled',
  'reopened',
  'deadline-moved',
  'corrected',
] as const;

/** What happened. */
export type MeasureStepKind = (typeof measureStepKinds)[number];

/** What somebody records of a measure after it was assigned; its wording is corrected elsewhere. */
export const recordedStepKinds = ['progress', 'done', 'deadline-moved', 'cancelled', 'reopened'] as const;

/** A step that somebody records. */
export type RecordedStepKind = (typeof recordedStepKinds)[number];

/** One step: the day that it tells of, why or what, and the new deadline when it was moved. */
export type MeasureStep = {
  readonly kind: MeasureStepKind;
  readonly on: CalendarDate;
  readonly note: string;
  readonly dueOn: CalendarDate | null;
};

/** What the steps of a measure come to. */
export type MeasureCourse = { readonly state: MeasureState; readonly dueOn: CalendarDate };

/** Where a measure stands on a day, the most pressing first. */
export const measureStandings = ['overdue', 'due-soon', 'open', 'done', 'cancelled'] as const;

/** Its state, and of an open one how its deadline stands. */
export type MeasureStanding = (typeof measureStandings)[number];

/** A deadline is near in the last two weeks before it: the time in which a body can still be reminded and act. */
export const SOON_DAYS = 14;

const stateAfterStep: Record<MeasureStepKind, MeasureState | null> = {
  assigned: 'open',
  progress: null,
  done: 'done',
  cancelled: 'cancelled',
  reopened: 'open',
  'deadline-moved': null,
  corrected: null,
};

/** What the steps up to a day come to, in the order in which they were recorded; null before it was assigned. */
export function courseOn(steps: readonly MeasureStep[], day: CalendarDate): MeasureCourse | null {
  return steps
    .filter(({ on }) => on <= day)
    .reduce<MeasureCourse | null>((course, { kind, dueOn: movedTo }) => {
      const state = stateAfterStep[kind] ?? course?.state;
      const dueOn = movedTo ?? course?.dueOn;
      return state === undefined || dueOn === undefined ? course : { state, dueOn };
    }, null);
}

/** Where a measure stands on a day. The deadline itself is still in time. */
export function standingOn({ state, dueOn }: MeasureCourse, day: CalendarDate): MeasureStanding {
  if (state !== 'open') return state;
  if (dueOn < day) return 'overdue';
  return dueOn <= addDays(day, SOON_DAYS) ? 'due-soon' : 'open';
}

/** What somebody is to a measure: he keeps those of the unit that assigned it, or those of the unit that carries it out. */
export type MeasurePart = 'keeper' | 'responsible' | 'reader';

const stepsByState: Record<MeasureState, readonly RecordedStepKind[]> = {
  open: ['progress', 'done', 'deadline-moved', 'cancelled'],
  done: ['reopened'],
  cancelled: ['reopened'],
};

/**
 * The steps that somebody may record now. Who carries it out tells of the progress; whether it is done, goes on
 * longer or is given up is for the unit that assigned it to say.
 */
export function stepsOpenTo(part: MeasurePart, state: MeasureState): readonly RecordedStepKind[] {
  const fitting = stepsByState[state];
  if (part === 'keeper') return fitting;
  return part === 'responsible' ? fitting.filter((kind) => kind === 'progress') : [];
}

/** A measure as far as its next step depends on it. */
export type SteppingMeasure = MeasureCourse & {
  readonly decidedOn: CalendarDate;
  /** The day of the newest step. */
  readonly newestOn: CalendarDate;
};

/** A step as somebody records it. */
export type RecordedStep = Omit<MeasureStep, 'kind'> & { readonly kind: RecordedStepKind };

const saysWhy: readonly RecordedStepKind[] = ['cancelled', 'reopened', 'deadline-moved'];

/** What a measure is after a step; refused by name when the step does not fit it, or its day the days before. */
export function courseAfter(
  measure: SteppingMeasure,
  step: RecordedStep,
  part: MeasurePart,
  today: CalendarDate,
): MeasureCourse | Refusal {
  const { kind } = step;
  if (!stepsByState[measure.state].includes(kind))
    return refuse(measure.state === 'open' ? 'measure-open' : 'measure-closed');
  if (!stepsOpenTo(part, measure.state).includes(kind)) return refuse('not-allowed');
  const problems = problemsOf(measure, step, today);
  const [first] = problems;
  if (first) return { ...first, others: problems.slice(1) };
  return {
    state: stateAfterStep[kind] ?? measure.state,
    dueOn: kind === 'deadline-moved' ? (step.dueOn ?? measure.dueOn) : measure.dueOn,
  };
}

function problemsOf(measure: SteppingMeasure, step: RecordedStep, today: CalendarDate): Refusal[] {
  const { kind, on, note, dueOn } = step;
  const problems: Refusal[] = [];
  if (on > today) problems.push(refuse('step-in-future', { path: 'on' }));
  else if (on < measure.newestOn)
    problems.push(refuse('step-before-last', { path: 'on', detail: { date: measure.newestOn } }));
  if (note === '' && kind === 'progress') problems.push(refuse('required', { path: 'note' }));
  if (note === '' && saysWhy.includes(kind)) problems.push(refuse('reason-required', { path: 'note' }));
  if (kind === 'deadline-moved') problems.push(...problemsOfDeadline(measure, dueOn));
  return problems;
}

function problemsOfDeadline(measure: SteppingMeasure, dueOn: CalendarDate | null): Refusal[] {
  if (dueOn === null) return [refuse('required', { path: 'dueOn' })];
  if (dueOn < measure.decidedOn) return [refuse('due-before-decided', { path: 'dueOn' })];
  return dueOn === measure.dueOn ? [refuse('nothing-changed', { path: 'dueOn' })] : [];
}

/** The refusals of the days of a new measure: decided by today, due on that day or later. */
export function problemsOfDays(
  { decidedOn, dueOn }: { decidedOn: CalendarDate; dueOn: CalendarDate },
  today: CalendarDate,
): Refusal[] {
  return [
    ...(decidedOn > today ? [refuse('decided-in-future', { path: 'decidedOn' })] : []),
    ...(dueOn < decidedOn ? [refuse('due-before-decided', { path: 'dueOn' })] : []),
  ];
}
