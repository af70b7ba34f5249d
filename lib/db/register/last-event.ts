import { database } from '@/lib/db/client';
import type { Json } from '@/lib/domain/audit';

/** Who last changed an enterprise, and what: as the audit trail tells it. */
export type LastEvent = { readonly by: string; readonly before: Json; readonly after: Json };

/** The newest event about an enterprise; null when there is none. Whoever asks keeps that enterprise. */
export async function lastEventOf(enterpriseId: number): Promise<LastEvent | null> {
  const [event] = await database().$queryRaw<LastEvent[]>`
    select "actorName" as by, before, after from "AuditEvent"
    where "subjectKind" = 'enterprise' and "subjectId" = ${String(enterpriseId)} order by id desc limit 1`;
  return event ?? null;
}
