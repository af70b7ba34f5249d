import { database, plannedAnew } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { unitTree } from '@/lib/db/units';
import { VersionedMemory } from '@/lib/db/versioned-memory';
import type { Viewer } from '@/lib/domain/access';
import { compareVietnamese } from '@/lib/text/search';
import { enterpriseInScope, stateOn } from './enterprise-conditions';

/** More than a list to choose from should have. */
const zonesAtMost = 200;

const kept = new VersionedMemory<string[]>();

/** The industrial zones in which enterprises of the viewer's branches stand, in Vietnamese order. */
export async function findZones(viewer: Viewer): Promise<string[]> {
  const inScope = enterpriseInScope(viewer, await unitTree(viewer));
  const scope = viewer.appointments.map(({ role, unitPath }) => `${role} ${unitPath}`).join(',');
  const version = `${viewer.version.structure} ${viewer.version.register}`;
  return kept.of(version, scope, async () => {
    const rows = await database().$queryRaw<{ zone: string }[]>`
      ${Prisma.raw(plannedAnew)} select distinct s.zone from "EnterpriseState" s
      where ${stateOn(undefined)} and s.zone is not null and ${inScope} limit ${zonesAtMost}::int`;
    return rows.map(({ zone }) => zone).sort(compareVietnamese);
  });
}
