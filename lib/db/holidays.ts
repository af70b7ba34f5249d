import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { database } from './client';
import { fromDateColumn, toDateColumn } from './dates';
import { refuseUnlessRoot } from './goals';
import { lockFor } from './locks';
import { write } from './write';

/** A day on which offices do not work, and what for. */
export type NamedHoliday = { readonly on: CalendarDate; readonly name: string };

/** A holiday with who recorded it. */
export type RecordedHoliday = NamedHoliday & { id: number; authorName: string; recordedAt: Date };

/** The holidays from a day on, the earliest first; withdrawn ones are left out. */
export async function findHolidays(from: CalendarDate): Promise<RecordedHoliday[]> {
  const rows = await database().holiday.findMany({
    where: { withdrawnAt: null, on: { gte: toDateColumn(from) } },
    orderBy: { on: 'asc' },
  });
  return rows.map(({ id, on, name, authorName, recordedAt }) => ({
    id,
    on: fromDateColumn(on),
    name,
    authorName,
    recordedAt,
  }));
}

/** Marks days as holidays; those that are already stay as they are. They hold for everybody, so only the root's administrator may. */
export async function recordHolidays(
  viewer: Viewer,
  days: readonly NamedHoliday[],
): Promise<{ recorded: number } | Refusal> {
  return write(viewer, async (tx, record) => {
    await lockFor(tx, 'goals');
    const refused = await refuseUnlessRoot(tx, viewer, 'manage-settings');
    if (refused) return refused;
    const standing = await tx.holiday.findMany({
      where: { withdrawnAt: null, on: { in: days.map(({ on }) => toDateColumn(on)) } },
    });
    const known = new Set(standing.map(({ on }) => fromDateColumn(on)));
    const fresh = days.filter(({ on }) => !known.has(on));
    if (fresh.length === 0) return refuse('nothing-changed', { path: 'from' });
    const authorName = viewer.name;
    await tx.holiday.createMany({
      data: fresh.map(({ on, name }) => ({ on: toDateColumn(on), name, authorName })),
    });
    record({
      deed: 'calendar.holidays-recorded',
      subject: subjectOf(fresh),
      unitId: null,
      before: null,
      after: { holidays: fresh.map(({ on }) => on) },
    });
    return { recorded: fresh.length };
  });
}

/** Takes holidays back; what was due on them is due on them again. */
export async function withdrawHolidays(
  viewer: Viewer,
  ids: readonly number[],
): Promise<{ withdrawn: number } | Refusal> {
  return write(viewer, async (tx, record) => {
    await lockFor(tx, 'goals');
    const refused = await refuseUnlessRoot(tx, viewer, 'manage-settings');
    if (refused) return refused;
    const where = { id: { in: [...ids] }, withdrawnAt: null };
    const standing = await tx.holiday.findMany({ where, orderBy: { on: 'asc' } });
    if (standing.length === 0) return refuse('holiday-not-found');
    await tx.holiday.updateMany({ where, data: { withdrawnAt: new Date(), withdrawnBy: viewer.name } });
    const days = standing.map(({ on, name }) => ({ on: fromDateColumn(on), name }));
    record({
      deed: 'calendar.holidays-withdrawn',
      subject: subjectOf(days),
      unitId: null,
      before: { holidays: days.map(({ on }) => on) },
      after: null,
    });
    return { withdrawn: days.length };
  });
}

const subjectOf = (days: readonly NamedHoliday[]) =>
  ({
    kind: 'calendar',
    id: days[0]?.on ?? '',
    label: [...new Set(days.map(({ name }) => name))].join(', '),
  }) as const;
