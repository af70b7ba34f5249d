import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Observation } from '@/lib/domain/observation';
import {
  cadenceOf,
  calendarOfPeriod,
  calendarOn,
  comparePeriods,
  cutOffOf,
  type Period,
  periodAt,
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
  const between = begunBetween(known, from ?? observed[0], to ?? observed.at(-1), today);
  return [...new Set([...observed, ...between])]
    .filter((period) => isInside(period) && (withFigure.has(period) || stoodIn(known, period, today)))
    .sort(comparePeriods);
}

/** Every period between two of one cadence, as far as they have begun. */
function begunBetween(
  { standards: { calendars } }: Known,
  first: Period | undefined,
  last: Period | undefined,
  today: CalendarDate,
): Period[] {
  if (!first || !last || cadenceOf(first) !== cadenceOf(last)) return [];
  const current = periodAt(today, cadenceOf(last), calendarOn(calendars, today));
  return periodsFrom(first, comparePeriods(last, current) < 0 ? last : current);
}

function stoodIn({ unit, standards }: Known, period: Period, today: CalendarDate): boolean {
  const calendar = calendarOfPeriod(standards.calendars, period);
  return startOf(period, calendar) <= today && validOn(unit, cutOffOf(period, calendar));
}
