import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { addDays } from '@/lib/domain/calendar-date';
import type { EnterpriseStatus } from '@/lib/domain/register/fact';
import { type Moment, stateAt } from './moments';

/** An enterprise that an organisation covers on a day. */
export type CoveredEnterprise = {
  readonly id: number;
  readonly name: string;
  readonly isHost: boolean;
  readonly status: EnterpriseStatus;
};

/** The enterprises that each of these organisations covers on a day, the host first, as it is or was known. */
export async function coveredEnterprises(
  organisationIds: readonly number[],
  moment: Moment,
): Promise<Map<number, CoveredEnterprise[]>> {
  const rows = await database().$queryRaw<(CoveredEnterprise & { organisationId: number })[]>`
    select c."organisationId", e.id, e.name, c.host as "isHost", s.status from (
      select distinct on (f."organisationId", f."enterpriseId") f.* from "Fact" f
      where f."organisationId" = any(${[...organisationIds]}::int[]) and f.kind = 'coverage' and f."on" <= ${moment.asOf}::date
        and ${factKnown(moment)}
      order by f."organisationId", f."enterpriseId", f."on" desc, f.id desc) c
    join "Enterprise" e on e.id = c."enterpriseId"
    join "EnterpriseState" s on s."enterpriseId" = e.id and ${stateAt(moment)}
    where c.present order by c.host desc, e.name, e.id`;
  const covered = new Map<number, CoveredEnterprise[]>();
  for (const { organisationId, ...enterprise } of rows) {
    covered.set(organisationId, [...(covered.get(organisationId) ?? []), enterprise]);
  }
  return covered;
}

/** That a fact `f` is in force, or was known to be by the end of a day. */
function factKnown({ knownAt }: Moment): Prisma.Sql {
  if (knownAt === undefined) return Prisma.sql`f."withdrawnAt" is null`;
  const end = `${addDays(knownAt, 1)}T00:00:00+07:00`;
  return Prisma.sql`f."recordedAt" < ${end}::timestamptz and (f."withdrawnAt" is null or f."withdrawnAt" >= ${end}::timestamptz)`;
}
