/**
 * Pace: how fast a share moves beside how fast it would have to (DESIGN §3, "Pace").
 *
 * ratio = (actual change since the baseline) ÷ (change that the required path asks for by the same day).
 * On a straight path this is actual change per year ÷ required change per year.
 */

import { addDays, type CalendarDate, daysBetween, yearsBetween } from './calendar-date';
import type { Baseline, GoalTerms } from './goal';
import { type BasisPoints, basisPointsOf, type Figure, meets, missingTo } from './ratio';
import { type RequiredPath, requiredOn, requiredPath, yearPath } from './required-path';

/** Every class of pace, the best first. */
export const paceClasses = ['met', 'on-track', 'slow', 'behind', 'insufficient-data'] as const;

/** đạt, đúng tiến độ, chậm, tụt lại, chưa đủ dữ liệu. */
export type PaceClass = (typeof paceClasses)[number];

/**
 * The least ratio of each class. Source: Eurostat, "Sustainable development in the European Union — monitoring report
 * on progress towards the SDGs", annex on method, indicators with a quantitative target: significant progress from
 * 95 % of the required rate, moderate from 60 %, insufficient below. Their rates compound; ours are linear.
 */
export const paceThresholds = [
  { class: 'on-track', atLeast: 0.95 },
  { class: 'slow', atLeast: 0.6 },
] as const satisfies readonly { class: PaceClass; atLeast: number }[];

/** A forecast further away than this is no forecast. */
const LONGEST_FORECAST_IN_DAYS = 50 * 365;

/** A figure that is known, and the day for which it holds. */
export type KnownFigure = { readonly on: CalendarDate; readonly figure: Figure };

/** The verdict on pace, and the plain numbers beside it. */
export type Pace = {
  readonly class: PaceClass;
  /** `null` where nothing was required yet, or nothing can be compared. */
  readonly ratio: number | null;
  /** How many more the target needs at today's denominator; `null` without a figure. */
  readonly missing: number | null;
  /** `missing` ÷ years left, unrounded; `null` when no time is left. */
  readonly perYear: number | null;
  /** When the target is reached if all goes on as since the baseline; `null` when met, falling or beyond sight. */
  readonly reachesOn: CalendarDate | null;
  /** Basis points that the path asks for on that day, unrounded. */
  readonly planned: number | null;
  /** Percentage points below the path, unrounded; negative when ahead. */
  readonly behindBy: number | null;
};

/** What a goal by date is judged from. */
export type PaceInput = {
  /** In any order; the newest that is not after `asOf` is judged. */
  readonly observations: readonly KnownFigure[];
  readonly terms: Pick<GoalTerms, 'targetBasisPoints' | 'dueOn' | 'milestones'>;
  readonly baseline: Baseline | null;
  readonly asOf: CalendarDate;
};

/** A share on its way: everything that both kinds of goal are judged from. */
type Progress = {
  readonly figure: Figure;
  readonly asOf: CalendarDate;
  readonly target: BasisPoints;
  readonly path: RequiredPath | null;
  readonly dueOn: CalendarDate;
  /** No forecast beyond this day. */
  readonly horizon: CalendarDate;
};

const nothingKnown: Pace = {
  class: 'insufficient-data',
  ratio: null,
  missing: null,
  perYear: null,
  reachesOn: null,
  planned: null,
  behindBy: null,
};

/** The pace of a goal by date. */
export function paceOf({ observations, terms, baseline, asOf }: PaceInput): Pace {
  const figure = newestOn(observations, asOf);
  if (figure === null) return nothingKnown;
  return judge({
    figure,
    asOf,
    target: terms.targetBasisPoints,
    path: requiredPath(terms, baseline),
    dueOn: terms.dueOn,
    horizon: addDays(asOf, LONGEST_FORECAST_IN_DAYS),
  });
}

/** The pace within one reporting year of a goal of every year; each year stands alone and begins at zero. */
export function yearPaceOf(
  figure: Figure | null,
  target: BasisPoints,
  year: { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate },
  asOf: CalendarDate,
): Pace {
  if (figure === null) return nothingKnown;
  const path = yearPath(year.firstDay, year.lastDay, target);
  return judge({ figure, asOf, target, path, dueOn: year.lastDay, horizon: year.lastDay });
}

function judge(progress: Progress): Pace {
  const { figure, asOf, target, path, dueOn } = progress;
  const actual = basisPointsOf(figure);
  if (actual === null) return nothingKnown;
  const planned = path === null ? null : requiredOn(path, asOf);
  const missing = missingTo(figure, target);
  const yearsLeft = yearsBetween(asOf, dueOn);
  return {
    class: classOf(progress, actual, planned),
    ratio: ratioOf(path, actual, planned),
    missing,
    perYear: yearsLeft > 0 ? missing / yearsLeft : null,
    reachesOn: reachingDay(progress, actual),
    planned,
    behindBy: planned === null ? null : (planned - actual) / 100,
  };
}

function classOf(
  { figure, asOf, target, path, dueOn }: Progress,
  actual: number,
  planned: number | null,
): PaceClass {
  if (meets(figure, target)) return 'met';
  if (asOf >= dueOn) return 'behind';
  if (path === null || planned === null || asOf <= path.points[0].on) return 'insufficient-data';
  const ratio = ratioOf(path, actual, planned);
  // Nothing was required so far: holding the level is all that is asked.
  if (ratio === null) return actual >= planned ? 'on-track' : 'behind';
  return paceThresholds.find(({ atLeast }) => ratio >= atLeast)?.class ?? 'behind';
}

function ratioOf(path: RequiredPath | null, actual: number, planned: number | null): number | null {
  if (path === null || planned === null) return null;
  const start = path.points[0].basisPoints;
  return planned > start ? (actual - start) / (planned - start) : null;
}

function reachingDay({ figure, asOf, target, path, horizon }: Progress, actual: number): CalendarDate | null {
  if (path === null || meets(figure, target)) return null;
  const [start] = path.points;
  const gained = actual - start.basisPoints;
  const days = daysBetween(start.on, asOf);
  if (gained <= 0 || days <= 0) return null;
  const daysToGo = Math.ceil(((target - actual) * days) / gained);
  return daysToGo <= daysBetween(asOf, horizon) ? addDays(asOf, daysToGo) : null;
}

function newestOn(observations: readonly KnownFigure[], asOf: CalendarDate): Figure | null {
  const past = observations.filter(({ on }) => on <= asOf);
  return (
    past.reduce<KnownFigure | null>(
      (newest, each) => (newest === null || each.on >= newest.on ? each : newest),
      null,
    )?.figure ?? null
  );
}
