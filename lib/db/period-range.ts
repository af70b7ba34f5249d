import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Observation } from '@/lib/domain/observation';
import {
  cadenceOf,
  calendarOfPeriod,
  comparePeriods,
  cutOffOf,
  type Period,
  periodsFrom,
  startOf,
} from '@/lib/domain/period';
import { type Unit, validOn } from '@/lib/domain/unit';
import type { Standards } from './standards';

/** A range of periods, both included; an end that is not given is where the figures begin or end. */
export type PeriodRange = { from?: Period; to?: Period };

/** What is known of a unit when a range is looked at. */
export type Known = { unit: Unit; standards: Standards; observations: readonly Observation[] };

/**
 * The periods of a range, oldest first: those with a figure, and between its ends every one that has begun and at whose
 * end the unit stood.
 */
export function periodsIn(known: Known, { from, to }: PeriodRange, today: CalendarDate): Period[] {
  const observed = known.observations.map(({ period }) => period).sort(comparePeriods);
  const withFigure = new Set(known.observations.flatMap(({ period, figure }) => (figure ? [period] : [])));
  const isInside = (period: Period) =>
    !(from && comparePeriods(period, from) < 0) && !(to && comparePeriods(period, to) > 0);
  const between = every(from ?? observed[0], to ?? observed.at(-1));
  return [...new Set([...observed, ...between])]
    .filter((period) => isInside(period) && (withFigure.has(period) || stoodIn(known, period, today)))
    .sort(comparePeriods);
}

const every = (first: Period | undefined, last: Period | undefined): Period[] =>
  first && last && cadenceOf(first) === cadenceOf(last) ? periodsFrom(first, last) : [];

function stoodIn({ unit, standards }: Known, period: Period, today: CalendarDate): boolean {
  const calendar = calendarOfPeriod(standards.calendars, period);
  return startOf(period, calendar) <= today && validOn(unit, cutOffOf(period, calendar));
}
