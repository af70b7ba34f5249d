import type { Viewer } from '@/lib/domain/access';
import { type DueDates, dueDatesOf } from '@/lib/domain/due-day';
import { database, type Reader } from './client';
import { fromDateColumn } from './dates';

let kept: { version: string; dates: DueDates } | null = null;

/** Holidays and decided due days, read once per version of the structure. */
export async function dueDates(viewer: Pick<Viewer, 'version'>): Promise<DueDates> {
  const version = viewer.version.structure;
  if (kept?.version !== version) kept = { version, dates: await readDueDates() };
  return kept.dates;
}

/** Holidays and decided due days as they stand in this very transaction. */
export async function readDueDates(reader: Reader = database()): Promise<DueDates> {
  const holidays = await reader.holiday.findMany({ where: { withdrawnAt: null }, select: { on: true } });
  const decided = await reader.dueDay.findMany({
    select: { unitId: true, period: true, dueOn: true },
    orderBy: { id: 'asc' },
  });
  return dueDatesOf(
    holidays.map(({ on }) => fromDateColumn(on)),
    decided.map(({ dueOn, ...row }) => ({ ...row, dueOn: fromDateColumn(dueOn) })),
  );
}
