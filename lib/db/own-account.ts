import type { Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { accountEntry } from './account-guard';
import { database } from './client';
import { findLink, useLink } from './links';
import { endSessions, startSession } from './sessions';
import { write } from './write';

/** What everyone may do with his own account. */

const homeOf = (viewer: Viewer) => viewer.appointments[0]?.unitId ?? null;
const self = (viewer: Viewer) => ({ id: viewer.accountId, name: viewer.name });

/** Corrects one's own name. */
export async function changeOwnName(viewer: Viewer, name: string): Promise<{ id: number } | Refusal> {
  return write(viewer, async (tx, record) => {
    if (name === viewer.name) return refuse('nothing-changed', { path: 'name' });
    await tx.account.update({
      where: { id: viewer.accountId },
      data: { name },
    });
    record(
      accountEntry('account.changed', self(viewer), homeOf(viewer), {
        before: { name: viewer.name },
        after: { name },
      }),
    );
    return { id: viewer.accountId };
  });
}

/** One's own password hash; null when one signs in by single sign-on only. */
export async function ownPasswordHash(viewer: Viewer): Promise<string | null> {
  const account = await database().account.findUniqueOrThrow({
    where: { id: viewer.accountId },
  });
  return account.passwordHash;
}

/** Takes a new password and ends every session; returns the id of a fresh one for the browser at hand. */
export async function changeOwnPassword(
  viewer: Viewer,
  passwordHash: string,
): Promise<{ sessionId: string } | Refusal> {
  return write(viewer, async (tx, record) => {
    await tx.account.update({
      where: { id: viewer.accountId },
      data: { passwordHash },
    });
    await endSessions(tx, viewer.accountId);
    record(accountEntry('account.password-chosen', self(viewer), homeOf(viewer)));
    return { sessionId: await startSession(tx, viewer.accountId) };
  });
}

/** Uses up a one-time link and takes the password chosen with it; sessions of before end. */
export async function choosePassword(
  token: string,
  passwordHash: string,
): Promise<{ email: string } | Refusal> {
  const holder = (await findLink('password', token))?.account;
  if (!holder) return refuse('link-not-valid');
  return write({ accountId: holder.id, name: holder.name }, async (tx, record) => {
    const link = await useLink(tx, 'password', token);
    if (isRefusal(link)) return link;
    const account = await tx.account.findFirst({
      where: { id: link.accountId ?? 0, disabledAt: null },
      include: { appointments: { orderBy: { id: 'asc' }, take: 1 } },
    });
    if (!account) return refuse('link-not-valid');
    await tx.account.update({
      where: { id: account.id },
      data: { passwordHash },
    });
    await endSessions(tx, account.id);
    record(accountEntry('account.password-chosen', account, account.appointments[0]?.unitId ?? null));
    return { email: account.email };
  });
}

export type KnownSession = { id: string; startedAt: Date; expiresAt: Date };

/** One's sessions that still hold, the newest first. */
export async function findOwnSessions(viewer: Viewer): Promise<KnownSession[]> {
  return database().session.findMany({
    where: {
      accountId: viewer.accountId,
      endedAt: null,
      expiresAt: { gt: new Date() },
    },
    select: { id: true, startedAt: true, expiresAt: true },
    orderBy: { startedAt: 'desc' },
  });
}

/** Ends every session of one's own except the one at hand. */
export async function endOtherSessions(
  viewer: Viewer,
  currentId: string,
): Promise<{ ended: number } | Refusal> {
  return write(viewer, async (tx, record) => {
    const { count } = await tx.session.updateMany({
      where: {
        accountId: viewer.accountId,
        endedAt: null,
        expiresAt: { gt: new Date() },
        id: { not: currentId },
      },
      data: { endedAt: new Date() },
    });
    if (count === 0) return refuse('nothing-changed');
    record(
      accountEntry('session.ended', self(viewer), homeOf(viewer), {
        after: { ended: count },
      }),
    );
    return { ended: count };
  });
}
