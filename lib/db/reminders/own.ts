import { database } from '@/lib/db/client';
import { fromDateColumn, toDateColumn } from '@/lib/db/dates';
import { Prisma } from '@/lib/db/generated/client';
import { inScope, withinScope } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Digest, Reminder } from '@/lib/domain/reminder';

/** So many digests are offered, today's among them. */
const listedAtMost = 10;

/**
 * One's own newest digests up to a day, the newest first. What a digest told of a unit that one has nothing to do with any
 * more is left out, and so is a digest of which nothing is left.
 */
export async function findDigests(viewer: Viewer, upTo: CalendarDate): Promise<Digest[]> {
  const rows = await database().digest.findMany({
    where: { accountId: viewer.accountId, on: { lte: toDateColumn(upTo) } },
    orderBy: { on: 'desc' },
    take: listedAtMost,
  });
  const told = rows.map(({ on, items, readAt }) => ({
    on: fromDateColumn(on),
    items: items as unknown as Reminder[],
    readAt: readAt?.toISOString() ?? null,
  }));
  const isSeen = await seenBy(
    viewer,
    told.flatMap(({ items }) => items),
  );
  return told
    .map((digest) => ({ ...digest, items: digest.items.filter(isSeen) }))
    .filter(({ items }) => items.length > 0);
}

/** Whether the viewer may see all that a reminder names, be it units or measures. */
async function seenBy(viewer: Viewer, items: readonly Reminder[]): Promise<(reminder: Reminder) => boolean> {
  const tree = await unitTree(viewer);
  const measures = await seenMeasures(
    viewer,
    items
      .filter(({ kind }) => kind === 'measure')
      .flatMap(({ named }) => named.map(({ code }) => Number(code))),
  );
  const isSeenUnit = (code: string) => {
    const unit = tree.byCode(code);
    return unit !== undefined && inScope(viewer, 'see-reports', unit);
  };
  return ({ kind, named }) =>
    named.every(({ code }) => (kind === 'measure' ? measures.has(Number(code)) : isSeenUnit(code)));
}

/** Of these measures those that are of a unit, or for a unit, of the viewer's branches. */
async function seenMeasures(viewer: Viewer, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const rows = await database().$queryRaw<{ id: number }[]>`
    select m.id from "Measure" m where m.id = any(${[...ids]}::int[]) and exists (
      select 1 from "Unit" u where u.id in (m."unitId", m."responsibleUnitId")
        and ${withinScope(viewer, 'see-measures', Prisma.sql`u.path`)})`;
  return new Set(rows.map(({ id }) => id));
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
