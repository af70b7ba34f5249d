import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type {
  EnterpriseStatus,
  FactKind,
  FormationStage,
  OrganisationKind,
} from '@/lib/domain/register/fact';

/** A fact as the timeline tells it: what it says, of whom, from where, recorded and withdrawn by whom. */
export type RecordedFact = {
  id: number;
  kind: FactKind;
  on: CalendarDate;
  enterpriseId: number | null;
  enterpriseName: string | null;
  organisationId: number | null;
  organisationName: string | null;
  status: EnterpriseStatus | null;
  unitId: number | null;
  zone: string | null;
  present: boolean | null;
  host: boolean | null;
  workers: number | null;
  fullMembers: number | null;
  probationaryMembers: number | null;
  organisationMembers: number | null;
  stage: FormationStage | null;
  organisationKind: OrganisationKind | null;
  committeeId: number | null;
  committeeName: string | null;
  count: number | null;
  year: number | null;
  source: string;
  recordedAt: string;
  recordedBy: string;
  importId: number | null;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
};

/** More than any enterprise or organisation gathers in a lifetime. */
const factsAtMost = 2000;

/** Facts that meet a condition on `f`, the newest first; withdrawn ones as well. */
export async function findFacts(condition: Prisma.Sql): Promise<RecordedFact[]> {
  const instant = (column: string) =>
    Prisma.raw(`to_char(f."${column}" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${column}"`);
  return database().$queryRaw<RecordedFact[]>`
    select f.id, f.kind, f."on"::text as "on", f."enterpriseId", e.name as "enterpriseName", f."organisationId",
      o.name as "organisationName", f.status, f."unitId", f.zone, f.present, f.host, f.workers, f."fullMembers",
      f."probationaryMembers", f."organisationMembers", f.stage, f."organisationKind", f."committeeId",
      c.name as "committeeName", f.count, f.year, f.source, ${instant('recordedAt')}, f."recordedBy", f."importId",
      ${instant('withdrawnAt')}, f."withdrawnBy", f."withdrawnReason"
    from "Fact" f
    left join "Enterprise" e on e.id = f."enterpriseId"
    left join "PartyOrganisation" o on o.id = f."organisationId"
    left join "PartyOrganisation" c on c.id = f."committeeId"
    where ${condition} order by f."on" desc, f.id desc limit ${factsAtMost}::int`;
}
