import { may, type Viewer } from '@/lib/domain/access';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { database } from './client';

/** Who else has a draft open, and the state that it is in now. */
export type Presence = {
  revision: number;
  others: { accountId: number; name: string }[];
};

/** A page that shows a draft tells of itself this often; twice that, and its reader counts as gone. */
export const presenceSeconds = 15;

/**
 * Notes that the viewer has a draft open, or has left it, and returns who else has. Kept only to warn people of each
 * other: no data are changed, so no audit event is left.
 */
export async function presentOn(
  viewer: Viewer,
  reportId: number,
  leaving = false,
): Promise<Presence | Refusal> {
  const [report] = await database().$queryRaw<{ path: string; revision: number }[]>`
    select u.path, r.revision from "Report" r join "Unit" u on u.id = r."unitId" where r.id = ${reportId}`;
  if (!report || may(viewer, 'log-report', report.path) === 'hidden') return refuse('report-not-found');
  if (may(viewer, 'log-report', report.path) !== 'yes') return refuse('not-allowed');
  const { accountId, name } = viewer;
  if (leaving) await database().draftPresence.deleteMany({ where: { reportId, accountId } });
  else {
    await database().$executeRaw`
      insert into "DraftPresence" ("reportId", "accountId", name, "seenAt") values (${reportId}, ${accountId}, ${name}, now())
      on conflict ("reportId", "accountId") do update set "seenAt" = now(), name = excluded.name`;
  }
  const others = await database().$queryRaw<Presence['others']>`
    select "accountId", name from "DraftPresence" where "reportId" = ${reportId} and "accountId" <> ${accountId}
      and "seenAt" > now() - make_interval(secs => ${2 * presenceSeconds}) order by name`;
  return { revision: report.revision, others };
}
