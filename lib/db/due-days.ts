import type { Viewer } from '@/lib/domain/access';
import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import { checkDueDay, type DueDay, reportDueOn } from '@/lib/domain/due-day';
import { cadenceOf, calendarOfPeriod, cutOffOf, type Period } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { database } from './client';
import { fromDateColumn, toDateColumn } from './dates';
import { readDueDates } from './due-dates';
import { Prisma } from './generated/client';
import { lockFor } from './locks';
import { unitFor, withinScope } from './scope';
import { readStandards } from './standards';
import { write } from './write';

/** A decided due day, with who decided it and why. */
export type RecordedDueDay = Omit<DueDay, 'unitId'> & {
  id: number;
  unitName: string;
  reason: string;
  authorName: string;
  recordedAt: Date;
};

/** Reports come within half a year, or belong to the period after. */
const latestAfterCutOff = 183;

const listedAtMost = 50;

/** What was decided for the units that the viewer keeps, the newest first. */
export async function findDueDays(viewer: Viewer): Promise<RecordedDueDay[]> {
  const rows = await database().$queryRaw<(Omit<RecordedDueDay, 'dueOn'> & { dueOn: Date })[]>`
    select d.id, d.period, d."dueOn", d.reason, d."authorName", d."recordedAt", u.name as "unitName"
    from "DueDay" d join "Unit" u on u.id = d."unitId"
    where ${withinScope(viewer, 'manage-units', Prisma.sql`u.path`)} order by d.id desc limit ${listedAtMost}`;
  return rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: fromDateColumn(dueOn) }));
}

/** Decides by when a unit, and all below it for which nothing nearer is decided, reports for a period. */
export async function decideDueDay(
  viewer: Viewer,
  asked: { unit: string; period: Period; dueOn: CalendarDate; reason: string },
): Promise<{ id: number } | Refusal> {
  const unit = await unitFor(viewer, 'manage-units', asked.unit);
  if (isRefusal(unit)) return unit;
  const { period, dueOn, reason } = asked;
  return write(viewer, async (tx, record) => {
    await lockFor(tx, 'goals');
    const calendar = calendarOfPeriod((await readStandards(tx)).calendars, period);
    if (cadenceOf(period) !== calendar.cadence)
      return refuse('period-of-another-cadence', { path: 'period' });
    const cutOff = cutOffOf(period, calendar);
    const impossible = checkDueDay(dueOn, cutOff, addDays(cutOff, latestAfterCutOff));
    if (impossible) return impossible;
    const before = reportDueOn(unit.path, period, calendar, await readDueDates(tx));
    if (before === dueOn) return refuse('nothing-changed', { path: 'dueOn' });
    const { id } = await tx.dueDay.create({
      data: {
        unitId: unit.id,
        period,
        dueOn: toDateColumn(dueOn),
        reason,
        authorId: viewer.accountId,
        authorName: viewer.name,
      },
    });
    record({
      deed: 'calendar.due-day-decided',
      subject: { kind: 'unit', id: String(unit.id), label: unit.name, period },
      unitId: unit.id,
      before: { dueOn: before },
      after: { dueOn },
      reason,
    });
    return { id };
  });
}
