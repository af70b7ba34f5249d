/**
 * Where a share is heading if it goes on as so far: a straight line by least squares, and the band in which a new
 * figure would lie with a probability of 80 % (the usual prediction interval of simple linear regression, Student's t).
 */

import { addYears, type CalendarDate, yearsBetween } from './calendar-date';
import type { KnownFigure } from './pace';
import { basisPointsOf } from './ratio';

/** A point of the band, in basis points between 0 and 10 000. */
export type ProjectionPoint = {
  readonly on: CalendarDate;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
};

/** Fewer figures make no trend. */
const FEWEST_FIGURES = 4;

/** Student's t for 80 % within, by degrees of freedom from 2 on; the last holds for all beyond. */
const studentsT = [1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.282];

type Sample = { readonly years: number; readonly basisPoints: number };

/**
 * The band from the newest figure to a day, a point a year. `null` with fewer than four figures whose share is
 * determined, with all of them on one day, or when the day is already there.
 */
export function projection(
  observations: readonly KnownFigure[],
  until: CalendarDate,
): ProjectionPoint[] | null {
  const known = observations
    .filter(({ figure }) => figure.denominator > 0)
    .sort((one, other) => (one.on < other.on ? -1 : 1));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined || known.length < FEWEST_FIGURES) return null;
  if (first.on === last.on || last.on >= until) return null;
  const yearsSince = (date: CalendarDate) => yearsBetween(first.on, date);
  const band = fitBand(
    known.map(({ on, figure }) => ({ years: yearsSince(on), basisPoints: basisPointsOf(figure) ?? 0 })),
  );
  return daysAYearApart(last.on, until).map((on) => ({ on, ...band(yearsSince(on)) }));
}

function fitBand(samples: readonly Sample[]): (years: number) => Omit<ProjectionPoint, 'on'> {
  const count = samples.length;
  const meanYears = mean(samples.map(({ years }) => years));
  const meanShare = mean(samples.map(({ basisPoints }) => basisPoints));
  const spread = sum(samples.map(({ years }) => (years - meanYears) ** 2));
  const slope =
    sum(samples.map((each) => (each.years - meanYears) * (each.basisPoints - meanShare))) / spread;
  const line = (years: number) => meanShare + slope * (years - meanYears);
  const squaredResiduals = sum(samples.map((each) => (each.basisPoints - line(each.years)) ** 2));
  const deviation = Math.sqrt(squaredResiduals / (count - 2));
  const factor = studentsT[Math.min(count - FEWEST_FIGURES, studentsT.length - 1)] ?? 0;
  return (years) => {
    const distance = Math.sqrt(1 + 1 / count + (years - meanYears) ** 2 / spread);
    const half = factor * deviation * distance;
    const middle = line(years);
    return { low: inRange(middle - half), middle: inRange(middle), high: inRange(middle + half) };
  };
}

function daysAYearApart(from: CalendarDate, until: CalendarDate): CalendarDate[] {
  const days = [from];
  for (let year = 1; addYears(from, year) < until; year += 1) days.push(addYears(from, year));
  return [...days, until];
}

function inRange(basisPoints: number): number {
  return Math.min(10_000, Math.max(0, basisPoints));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
