import { database } from '@/lib/db/client';
import { fromDateColumn, toDateColumn } from '@/lib/db/dates';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Digest, Reminder } from '@/lib/domain/reminder';

/** So many digests of days before are offered. */
const listedAtMost = 10;

/** One's own newest digests up to a day, the newest first. */
export async function findDigests(viewer: Pick<Viewer, 'accountId'>, upTo: CalendarDate): Promise<Digest[]> {
  const rows = await database().digest.findMany({
    where: { accountId: viewer.accountId, on: { lte: toDateColumn(upTo) } },
    orderBy: { on: 'desc' },
    take: listedAtMost,
  });
  return rows.map(({ on, items, readAt }) => ({
    on: fromDateColumn(on),
    items: items as unknown as Reminder[],
    readAt: readAt?.toISOString() ?? null,
  }));
}

/**
 * Notes that one has read one's digest of a day. Kept for the count beside one's name only: no data are changed, so no
 * audit event is left.
 */
export async function markRead(viewer: Pick<Viewer, 'accountId'>, on: CalendarDate): Promise<void> {
  await database().digest.updateMany({
    where: { accountId: viewer.accountId, on: toDateColumn(on), readAt: null },
    data: { readAt: new Date() },
  });
}
