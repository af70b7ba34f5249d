import { Prisma } from '@/lib/db/generated/client';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import type { BodyKind, MeasureCourse } from '@/lib/domain/measure';
import type { Unit } from '@/lib/domain/unit';

/** A measure as it stands now. */
export type Measure = MeasureCourse & {
  readonly id: number;
  /** Whose decision it is. */
  readonly unitId: number;
  readonly title: string;
  /** The body that has to do it, as it is called. */
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly responsibleUnitId: number | null;
  readonly goal: GoalCode | null;
  readonly decidedOn: CalendarDate;
  /** Where it was decided: "Thông báo số 12-TB/ĐU". */
  readonly source: string;
  readonly revision: number;
};

/** The columns of a measure `m`. */
export const measureColumns = Prisma.sql`m.id, m."unitId", m.title, m.body, m."bodyKind", m."responsibleUnitId", m.goal,
  m."decidedOn"::text as "decidedOn", m.source, m."dueOn"::text as "dueOn", m.state, m.revision`;

/** Measures `m` with the unit that assigned them, `u`, and the one that carries them out, `r`, when it is a unit. */
export const measuresWithUnits = Prisma.sql`"Measure" m join "Unit" u on u.id = m."unitId"
  left join "Unit" r on r.id = m."responsibleUnitId"`;

/** Measures that a unit or one below it assigned, or has to carry out. */
export const concerningBranch = ({ path }: Pick<Unit, 'path'>): Prisma.Sql =>
  Prisma.sql`(u.path like ${`${path}%`} or r.path like ${`${path}%`})`;

/** Measures that this very unit assigned, or has to carry out. */
export const concerningUnit = ({ id }: Pick<Unit, 'id'>): Prisma.Sql =>
  Prisma.sql`(m."unitId" = ${id} or m."responsibleUnitId" = ${id})`;
