import { addDays, type CalendarDate, daysBetween } from '@/lib/domain/calendar-date';

/** Days by number: the first on which a unit stands is day 0. Arithmetic on numbers, dates from a table. */
export type Day = number;

/** From this day on the units stand; the oldest decisions in the register are of it. */
export const unitsStandFrom: CalendarDate = '2020-01-01';

/** The register was begun with the enterprises that operated on this day. */
export const begunOn: CalendarDate = '2023-01-01';

/** Calendar and clock of one synthetic register, up to its last day. */
export class Days {
  readonly begun: Day = daysBetween(unitsStandFrom, begunOn);
  readonly last: Day;
  private readonly dates: CalendarDate[] = [];

  constructor(until: CalendarDate) {
    this.last = daysBetween(unitsStandFrom, until);
    for (let day = 0; day <= this.last; day += 1) this.dates.push(addDays(unitsStandFrom, day));
  }

  /** The date of a day up to the last. */
  dateOf(day: Day): CalendarDate {
    const date = this.dates[day];
    if (date === undefined) throw new RangeError(`day ${day} lies outside the register`);
    return date;
  }

  /** The number of a date. */
  dayOf(date: CalendarDate): Day {
    return daysBetween(unitsStandFrom, date);
  }

  /** Years from the beginning of the register to its last day. */
  get years(): number {
    return (this.last - this.begun) / 365.25;
  }

  /**
   * The day on which an office enters what happened on a day: it sits down once a week, so one to seven days later, and never
   * after the last day. What is older than the register was entered when it was begun.
   */
  enteredOn(day: Day, officeDay: number): Day {
    const from = Math.max(day, this.begun);
    const later = (officeDay - from) % 7;
    return Math.min(this.last, from + (later > 0 ? later : later + 7));
  }
}

/** The instant at which an office sat down on a day: during office hours in Vietnam, the same for all that it entered then. */
export function sittingAt(date: CalendarDate, office: number): string {
  const minutes = 60 + ((office * 37) % 540);
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${date}T${hour}:${String(minutes % 60).padStart(2, '0')}:00.000Z`;
}
