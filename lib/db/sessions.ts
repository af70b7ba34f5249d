import { randomBytes } from 'node:crypto';
import type { Appointment, Viewer } from '@/lib/domain/access';
import { database, type Reader, type Transaction } from './client';

/** A working day: after it everyone signs in anew. */
export const sessionHours = 10;

type ViewerRow = {
  accountId: number;
  name: string;
  email: string;
  access: number;
  appointments: Appointment[] | null;
  unreadReminders?: number | null;
  structure: string;
  figures: string;
  register: string;
  events: string;
};

function toViewer(row: ViewerRow | undefined): Viewer | null {
  if (!row) return null;
  const { accountId, name, email, appointments, unreadReminders, structure, figures, register, events } = row;
  const version = { structure, figures, register, events, access: String(row.access) };
  return {
    accountId,
    name,
    email,
    appointments: appointments ?? [],
    unreadReminders: unreadReminders ?? 0,
    version,
    locale: 'vi',
  };
}

/**
 * The person behind a session, with what he may do and the versions of the data, in one query.
 * The locale is the default one; the browser's choice is laid over it by lib/auth. Null when the session ended or expired, or the account is disabled.
 */
export async function viewerOfSession(
  sessionId: string,
  reader: Reader = database(),
): Promise<Viewer | null> {
  const [row] = await reader.$queryRaw<ViewerRow[]>`
    select a.id as "accountId", a.name, a.email, a.access, p.appointments, v.structure, v.figures, v.register, v.events,
      (select jsonb_array_length(d.items) from "Digest" d where d."accountId" = a.id and d."readAt" is null
        and d."on" = (now() at time zone 'UTC' + interval '7 hours')::date) as "unreadReminders"
    from "Session" s join "Account" a on a.id = s."accountId"
    cross join lateral (
      select json_agg(json_build_object('role', p.role, 'unitId', p."unitId", 'unitPath', u.path) order by p.id) as appointments
      from "Appointment" p join "Unit" u on u.id = p."unitId" where p."accountId" = a.id) p
    cross join (select sum(structure)::text as structure, sum(figures)::text as figures, sum(register)::text as register, sum(sequence)::text as events from "AuditLane") v
    where s.id = ${sessionId} and s."endedAt" is null and s."expiresAt" > now() and a."disabledAt" is null`;
  return toViewer(row);
}

/** When a session ends by itself; null when there is no such session. */
export async function endOfSession(sessionId: string): Promise<Date | null> {
  const session = await database().session.findUnique({
    where: { id: sessionId },
    select: { expiresAt: true },
  });
  return session?.expiresAt ?? null;
}

/** The person behind an API token (given by its hash); null when revoked, expired or disabled. */
export async function viewerOfToken(tokenHash: string): Promise<Viewer | null> {
  const [row] = await database().$queryRaw<ViewerRow[]>`
    select a.id as "accountId", a.name, a.email, a.access, p.appointments, v.structure, v.figures, v.register, v.events
    from "ApiToken" t join "Account" a on a.id = t."accountId"
    cross join lateral (
      select json_agg(json_build_object('role', p.role, 'unitId', p."unitId", 'unitPath', u.path) order by p.id) as appointments
      from "Appointment" p join "Unit" u on u.id = p."unitId" where p."accountId" = a.id) p
    cross join (select sum(structure)::text as structure, sum(figures)::text as figures, sum(register)::text as register, sum(sequence)::text as events from "AuditLane") v
    where t."tokenHash" = ${tokenHash} and t."revokedAt" is null and t."expiresAt" > now() and a."disabledAt" is null`;
  return toViewer(row);
}

/** Whoever an account is now, for work that it asked for earlier; null when it is disabled. */
export async function viewerOfAccount(accountId: number): Promise<Viewer | null> {
  const [row] = await database().$queryRaw<ViewerRow[]>`
    select a.id as "accountId", a.name, a.email, a.access, p.appointments, v.structure, v.figures, v.register, v.events
    from "Account" a
    cross join lateral (
      select json_agg(json_build_object('role', p.role, 'unitId', p."unitId", 'unitPath', u.path) order by p.id) as appointments
      from "Appointment" p join "Unit" u on u.id = p."unitId" where p."accountId" = a.id) p
    cross join (select sum(structure)::text as structure, sum(figures)::text as figures, sum(register)::text as register, sum(sequence)::text as events from "AuditLane") v
    where a.id = ${accountId}::int and a."disabledAt" is null`;
  return toViewer(row);
}

/** Starts a session inside the sign-in's transaction and returns its id. */
export async function startSession(tx: Transaction, accountId: number): Promise<string> {
  const id = randomBytes(24).toString('base64url');
  const expiresAt = new Date(Date.now() + sessionHours * 3_600_000);
  await tx.session.create({ data: { id, accountId, expiresAt } });
  return id;
}

/** Revokes every API token of an account: whoever may have stolen the password may have made one. */
export async function revokeTokens(tx: Transaction, accountId: number): Promise<void> {
  await tx.apiToken.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: new Date() } });
}

/** Ends every session of an account at once, and with them all that was cached for it. */
export async function endSessions(tx: Transaction, accountId: number): Promise<void> {
  await tx.session.updateMany({
    where: { accountId, endedAt: null },
    data: { endedAt: new Date() },
  });
  await tx.account.update({
    where: { id: accountId },
    data: { access: { increment: 1 } },
  });
}
