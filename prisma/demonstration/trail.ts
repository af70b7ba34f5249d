/**
 * The audit trail of the fictional years. It is written in the chain that `audit_append` writes and by the same hash,
 * only with the days on which the story happened: so that the trail and the histories of reports read as they would in a
 * city that has used the application since 2023, and `npm run audit:verify` finds nothing.
 */

import type { Transaction } from '@/lib/db/client';
import type { AuditEntry } from '@/lib/domain/audit';

/** Who did something. */
export type Keeper = { readonly accountId: number | null; readonly name: string };

/** An audit entry with the moment and the person that the story gives it. */
export type Told = AuditEntry & { readonly at: Date; readonly by: Keeper };

const lane = 0;

/** Appends what was told, oldest first. The versions of the data are left to the event that ends the filling. */
export async function enterTrail(tx: Transaction, told: readonly Told[]): Promise<void> {
  const rows = [...told]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ at, by, deed, subject, unitId, reason, before, after }, index) => ({
      n: index + 1,
      at: at.toISOString(),
      actorId: by.accountId,
      actorName: by.name,
      deed,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectName: subject.label,
      subjectPeriod: subject.period ?? null,
      unitId,
      reason: reason ?? null,
      before,
      after,
    }));
  await tx.$executeRaw`
    with recursive head as materialized (
      select * from "AuditLane" where lane = ${lane} for update
    ), told as materialized (
      select t.n, row(nextval('"AuditEvent_id_seq"'), head.lane, head.sequence + t.n, t.at, t."actorId", t."actorName", t.deed,
        t."subjectKind", t."subjectId", t."subjectName", t."subjectPeriod",
        coalesce((select u.path from "Unit" u where u.id = t."unitId"), '/'), t.reason,
        nullif(t.before, 'null'), nullif(t.after, 'null'), '')::"AuditEvent" as event
      from head, (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (n int, at timestamptz, "actorId" int,
        "actorName" text, deed text, "subjectKind" text, "subjectId" text, "subjectName" text, "subjectPeriod" text,
        "unitId" int, reason text, before jsonb, after jsonb) order by n) t
    ), chain (n, hash) as (
      select 0, head.hash from head
      union all
      select told.n, audit_hash(chain.hash, told.event) from chain join told on told.n = chain.n + 1
    ), entered as (
      insert into "AuditEvent"
      select (e.event).id, (e.event).lane, (e.event).sequence, (e.event).at, (e.event)."actorId", (e.event)."actorName",
        (e.event).deed, (e.event)."subjectKind", (e.event)."subjectId", (e.event)."subjectName", (e.event)."subjectPeriod",
        (e.event)."unitPath", (e.event).reason, (e.event).before, (e.event).after, chain.hash
      from told e join chain on chain.n = e.n
      returning sequence, hash
    )
    update "AuditLane" l set sequence = newest.sequence, hash = newest.hash
    from (select sequence, hash from entered order by sequence desc limit 1) newest where l.lane = ${lane}`;
}
