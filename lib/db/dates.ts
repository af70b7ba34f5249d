import type { CalendarDate } from '@/lib/domain/calendar-date';

/** A `date` column as Prisma gives it (midnight UTC) to the domain's calendar date. */
export function fromDateColumn(value: Date): CalendarDate;
export function fromDateColumn(value: Date | null): CalendarDate | null;
export function fromDateColumn(value: Date | null): CalendarDate | null {
  return value === null ? null : value.toISOString().slice(0, 10);
}

/** A calendar date to what Prisma writes into a `date` column. */
export function toDateColumn(value: CalendarDate): Date;
export function toDateColumn(value: CalendarDate | null): Date | null;
export function toDateColumn(value: CalendarDate | null): Date | null {
  return value === null ? null : new Date(`${value}T00:00:00Z`);
}
