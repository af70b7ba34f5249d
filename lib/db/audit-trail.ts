import { mayAnywhere, scopesFor, type Viewer } from '@/lib/domain/access';
import type { AuditDeed, AuditSubjectKind, Json } from '@/lib/domain/audit';
import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import { isRootPath } from '@/lib/domain/unit';
import { database } from './client';
import { Prisma } from './generated/client';

/** One event, as recorded. */
export type AuditEvent = {
  id: string;
  at: Date;
  actorName: string;
  deed: AuditDeed;
  subjectKind: AuditSubjectKind;
  subjectId: string;
  subjectName: string;
  subjectPeriod: string | null;
  unitPath: string;
  reason: string | null;
  before: Json;
  after: Json;
};

export type AuditFilter = {
  /** Part of the name of whoever acted, or whose account it was about. */
  person?: string;
  /** At this unit or below. */
  unitPath?: string;
  deedGroup?: string;
  from?: CalendarDate;
  /** The last day included. */
  to?: CalendarDate;
  /** Events older than this one. */
  before?: string;
};

/** Events on one page. */
export const eventsPerPage = 50;

/** The events of the branch that the viewer administers, newest first; `next` continues after the page. */
export async function findEvents(
  viewer: Viewer,
  filter: AuditFilter,
): Promise<{ events: AuditEvent[]; next: string | null }> {
  if (!mayAnywhere(viewer, 'see-audit')) return { events: [], next: null };
  const rows = await database().$queryRaw<AuditEvent[]>`
    select e.id::text, e.at, e."actorName", e.deed, e."subjectKind", e."subjectId", e."subjectName", e."subjectPeriod",
      e."unitPath", e.reason, e.before, e.after
    from "AuditEvent" e where ${Prisma.join([inBranch(viewer), ...conditionsOf(filter)], ' and ')}
    order by e.id desc limit ${eventsPerPage + 1}`;
  const events = rows.slice(0, eventsPerPage);
  return {
    events,
    next: rows.length > eventsPerPage ? (events.at(-1)?.id ?? null) : null,
  };
}

/** What concerns the whole house has the path "/": only administrators of the root see it. */
function inBranch(viewer: Viewer): Prisma.Sql {
  const paths = scopesFor(viewer, 'see-audit');
  const patterns = paths.map((path) => `${path}%`);
  return Prisma.sql`(e."unitPath" like any (${patterns}::text[]) or (${paths.some(isRootPath)} and e."unitPath" = '/'))`;
}

/** Days are Vietnam's. */
const startOfDay = (date: CalendarDate) => new Date(`${date}T00:00:00+07:00`);

function conditionsOf({ person, unitPath, deedGroup, from, to, before }: AuditFilter): Prisma.Sql[] {
  const conditions: (Prisma.Sql | false | undefined)[] = [
    person !== undefined &&
      Prisma.sql`(strpos(lower(e."actorName"), lower(${person})) > 0
        or (e."subjectKind" = 'account' and strpos(lower(e."subjectName"), lower(${person})) > 0))`,
    unitPath !== undefined && Prisma.sql`e."unitPath" like ${`${unitPath}%`}`,
    deedGroup !== undefined && Prisma.sql`e.deed like ${`${deedGroup}.%`}`,
    from !== undefined && Prisma.sql`e.at >= ${startOfDay(from)}`,
    to !== undefined && Prisma.sql`e.at < ${startOfDay(addDays(to, 1))}`,
    before !== undefined && Prisma.sql`e.id < ${before}::bigint`,
  ];
  return conditions.filter((condition) => condition instanceof Prisma.Sql);
}

/** A place where the chain of events does not fit. */
export type AuditBreak = {
  lane: number;
  sequence: string;
  id: string | null;
  problem: 'removed' | 'altered' | 'inserted';
};

/** Checks that just the sixteen chains are there, and every event against its chain; empty when nothing was altered, removed or inserted behind the app's back. */
export async function findAuditBreaks(): Promise<AuditBreak[]> {
  return database().$queryRaw<AuditBreak[]>`
    select lane, sequence::text, id::text, problem from audit_breaks()
    union all
    select chain, '0', null, 'removed' from generate_series(0, 15) chain
    where not exists (select from "AuditLane" l where l.lane = chain)
    union all
    select e.lane, min(e.sequence)::text, min(e.id)::text, 'inserted' from "AuditEvent" e
    where e.lane not between 0 and 15 group by e.lane
    order by lane`;
}

/** The newest event of a chain: who keeps it elsewhere can tell later that nothing up to it was rewritten. */
export type AuditSeal = { lane: number; sequence: string; hash: string };

/** The seals of today, one for each chain that has events. */
export async function auditSeals(): Promise<AuditSeal[]> {
  return database().$queryRaw<AuditSeal[]>`
    select lane, sequence::text, hash from "AuditLane" where sequence > 0 order by lane`;
}

/** The seals, kept elsewhere earlier, that the trail no longer bears: it was rewritten as a whole. */
export async function brokenSeals(kept: readonly AuditSeal[]): Promise<AuditSeal[]> {
  const found = await database().$queryRaw<AuditSeal[]>`
    select k.lane, k.sequence::text, k.hash
    from unnest(${kept.map(({ lane }) => lane)}::int[], ${kept.map(({ sequence }) => sequence)}::text[],
      ${kept.map(({ hash }) => hash)}::text[]) k (lane, sequence, hash)
    where not exists (select from "AuditEvent" e
      where e.lane = k.lane and e.sequence = k.sequence::bigint and e.hash = k.hash)`;
  return found;
}

/** How many events there are. */
export const countEvents = (): Promise<number> => database().auditEvent.count();
