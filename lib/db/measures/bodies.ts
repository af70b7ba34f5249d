import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { withinScope } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';

const suggestedAtMost = 100;

/** The bodies that were given work within the viewer's branches, the most often named first: to be named alike again. */
export async function knownBodies(viewer: Viewer): Promise<string[]> {
  const rows = await database().$queryRaw<{ body: string }[]>`
    select m.body from "Measure" m join "Unit" u on u.id = m."unitId"
    where ${withinScope(viewer, 'see-measures', Prisma.sql`u.path`)}
    group by m.body order by count(*) desc, m.body limit ${suggestedAtMost}`;
  return rows.map(({ body }) => body);
}
