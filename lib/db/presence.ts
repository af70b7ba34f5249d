import type { Viewer } from '@/lib/domain/access';
import { database } from './client';

/** Somebody else who has the same draft open; `seenAt` is an ISO instant. */
export type Presence = { accountId: number; name: string; seenAt: string };

/** A page that shows a draft tells of itself this often; twice that, and its reader counts as gone. */
export const presenceSeconds = 20;

/**
 * Notes that the viewer has a draft open and returns who else has. Kept only to warn people of each other:
 * no data are changed, so no audit event is left.
 */
export async function presentOn(viewer: Viewer, reportId: number): Promise<Presence[]> {
  const { accountId, name } = viewer;
  await database().$executeRaw`
    insert into "DraftPresence" ("reportId", "accountId", name, "seenAt") values (${reportId}, ${accountId}, ${name}, now())
    on conflict ("reportId", "accountId") do update set "seenAt" = now(), name = excluded.name`;
  const rows = await database().draftPresence.findMany({
    where: {
      reportId,
      accountId: { not: accountId },
      seenAt: { gt: new Date(Date.now() - 2 * presenceSeconds * 1000) },
    },
    orderBy: { seenAt: 'desc' },
  });
  return rows.map((row) => ({
    accountId: row.accountId,
    name: row.name,
    seenAt: row.seenAt.toISOString(),
  }));
}
