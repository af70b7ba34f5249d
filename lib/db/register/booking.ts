import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import type { Booking } from '@/lib/domain/register/bookings';
import type { Decided } from './decision';

/** Adds bookings to the tallies of their units and of all above, known since a day. */
export function bookingSql(bookings: readonly Booking[], knownOn: CalendarDate): Prisma.Sql {
  const column = <K extends keyof Booking>(name: K) => bookings.map((each) => each[name]);
  return Prisma.sql`register_book(${column('ruleId')}::int[], ${column('unitId')}::int[], ${column('on')}::date[],
    ${column('numerator')}::int[], ${column('denominator')}::int[], ${knownOn}::date)`;
}

/**
 * The bookings of a transaction that saves many changes, put off to its end: the tallies at the top are rows that everybody waits
 * for who records a fact of the same day, and are to be locked for a moment only.
 */
export type LaterBookings = {
  add(decided: Decided): void;
  /** Books what was added. Last in the transaction, before its event. */
  book(tx: Transaction): Promise<void>;
};

/** Begins to put bookings off. Holds one for each rule, unit and day, however many things were counted. */
export function bookLater(): LaterBookings {
  const days = new Map<CalendarDate, Map<string, Booking>>();
  return {
    add({ at, consequences }) {
      const knownOn = todayInVietnam(at);
      const sums = days.get(knownOn) ?? new Map<string, Booking>();
      days.set(knownOn, sums);
      for (const booking of consequences.bookings) addTo(sums, booking);
    },
    async book(tx) {
      for (const [knownOn, sums] of days) {
        const bookings = [...sums.values()];
        if (bookings.length > 0) await tx.$executeRaw`select ${bookingSql(bookings, knownOn)}`;
      }
      days.clear();
    },
  };
}

function addTo(sums: Map<string, Booking>, booking: Booking): void {
  const key = `${booking.ruleId} ${booking.unitId} ${booking.on}`;
  const known = sums.get(key);
  sums.set(
    key,
    known
      ? {
          ...known,
          numerator: known.numerator + booking.numerator,
          denominator: known.denominator + booking.denominator,
        }
      : booking,
  );
}
