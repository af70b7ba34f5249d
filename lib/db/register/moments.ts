import { Prisma } from '@/lib/db/generated/client';
import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import type { Unit, UnitTree } from '@/lib/domain/unit';

/** A day, and what was known of it by the end of another; all that is known now when that is not said. */
export type Moment = { readonly asOf: CalendarDate; readonly knownAt?: CalendarDate | undefined };

/** That a state `s` holds on a day, as it is or was known. */
export const stateAt = ({ asOf, knownAt }: Moment): Prisma.Sql =>
  Prisma.sql`s."from" <= ${asOf}::date and (s.until is null or s.until > ${asOf}::date) and ${knownSql(knownAt)}`;

/** That a state `s` is known, or was by the end of a day. */
export function knownSql(knownAt: CalendarDate | undefined): Prisma.Sql {
  if (knownAt === undefined) return Prisma.sql`s."knownUntil" is null`;
  const end = endOfDay(knownAt);
  return Prisma.sql`s."knownFrom" < ${end}::timestamptz and (s."knownUntil" is null or s."knownUntil" >= ${end}::timestamptz)`;
}

/** The instant at which a day ends in Vietnam. */
const endOfDay = (day: CalendarDate): string => `${addDays(day, 1)}T00:00:00+07:00`;

/** The day in Vietnam of an instant, as SQL. */
export const vietnamDay = (instant: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${instant} at time zone 'UTC' + interval '7 hours')::date`;

/** That a unit, by its id, is this one or below it. */
export function withinUnit(tree: UnitTree, unit: Pick<Unit, 'id' | 'path'>, unitId: Prisma.Sql): Prisma.Sql {
  const isAll = tree.roots.length === 1 && tree.roots[0]?.id === unit.id;
  if (isAll) return Prisma.sql`${unitId} is not null`;
  return Prisma.sql`${unitId} = any(array(select u.id from "Unit" u where u.path like ${`${unit.path}%`}))`;
}
