/**
 * The verdict on a goal at a moment; goals by date and goals of every year are judged each in their own way.
 */

import { type CalendarDate, calendarYearOf } from './calendar-date';
import { type Baseline, cadenceOfGoal, type GoalCadence, type GoalTerms } from './goal';
import { comparableFigures, type Moment, type StandingInput, type StandingUnit } from './moment';
import type { KnownObservation } from './observation';
import { type Pace, paceOf, yearPaceOf } from './pace';
import { closesYear, cutOffOf, startOf, yearOf, yearPeriodOf } from './period';
import { type RequiredPath, requiredPath, yearPath } from './required-path';
import { type YearVerdict, yearVerdicts } from './year-verdict';

/** The verdict, and by when the target is to be reached. */
export type Judgement = {
  readonly pace: Pace;
  readonly path: RequiredPath | null;
  readonly dueOn: CalendarDate;
  readonly dueYear: number;
  readonly final: boolean;
  readonly years: readonly YearVerdict[];
};

const judges: Record<GoalCadence, (input: StandingInput, moment: Moment) => Judgement> = {
  'by-date': judgeByDate,
  'every-year': judgeYear,
};

/** The verdict on the input's goal. */
export function judgementOf(input: StandingInput, moment: Moment): Judgement {
  return judges[cadenceOfGoal[input.goal]](input, moment);
}

function judgeByDate(input: StandingInput, moment: Moment): Judgement {
  const { terms, current, asOf, cutOff } = moment;
  const comparable = comparableFigures(moment);
  const baseline = baselineOf(input.unit, terms, comparable);
  const observations = current?.figure ? [{ on: asOf, figure: current.figure }] : [];
  return {
    pace: paceOf({ observations, terms, baseline, asOf }),
    path: requiredPath(terms, baseline),
    dueOn: terms.dueOn,
    dueYear: calendarYearOf(terms.dueOn),
    final: cutOff >= terms.dueOn,
    years: [],
  };
}

function judgeYear(input: StandingInput, { terms, current, asOf }: Moment): Judgement {
  const { calendar, period } = input;
  const firstDay = startOf(yearPeriodOf(period), calendar);
  const lastDay = cutOffOf(yearPeriodOf(period), calendar);
  const target = terms.targetBasisPoints;
  return {
    pace: yearPaceOf(current?.figure ?? null, target, { firstDay, lastDay }, asOf),
    path: yearPath(firstDay, lastDay, target),
    dueOn: lastDay,
    dueYear: yearOf(period),
    final: closesYear(period),
    years: yearVerdicts(input),
  };
}

/** The baseline that the terms name, for the root; for others, or without one, the first figure with a share. */
function baselineOf(
  unit: StandingUnit,
  terms: GoalTerms,
  comparable: readonly KnownObservation[],
): Baseline | null {
  if (unit.isRoot && terms.baseline !== null) return terms.baseline;
  const first = comparable.find(({ figure }) => figure.denominator > 0);
  return first === undefined ? null : { on: first.asOf, ...first.figure };
}
