import { isRefusal } from '@/lib/domain/refusal';
import { database } from './client';
import { startSession } from './sessions';
import { write } from './write';

export type SignInAccount = {
  id: number;
  name: string;
  email: string;
  passwordHash: string | null;
  unitId: number | null;
};

/** The account that may sign in under this (normalised) address; a disabled one may not. */
export async function findAccountForSignIn(email: string): Promise<SignInAccount | null> {
  const account = await database().account.findUnique({
    where: { email, disabledAt: null },
    include: { appointments: { orderBy: { id: 'asc' }, take: 1 } },
  });
  return (
    account && {
      id: account.id,
      name: account.name,
      email,
      passwordHash: account.passwordHash,
      unitId: unitOf(account),
    }
  );
}

const unitOf = (account: { appointments: { unitId: number }[] }) => account.appointments[0]?.unitId ?? null;

const entry = (
  deed: 'session.signed-in' | 'session.refused' | 'session.signed-out',
  account: SignInAccount,
  after: Record<string, string>,
) => ({
  deed,
  subject: {
    kind: 'account' as const,
    id: String(account.id),
    label: account.name,
  },
  unitId: account.unitId,
  before: null,
  after,
});

/** Starts a session for an account that has proved itself, and returns the session's id. */
export async function signIn(account: SignInAccount, way: 'password' | 'oidc'): Promise<string> {
  const actor = { accountId: account.id, name: account.name };
  const sessionId = await write(actor, async (tx, record) => {
    record(entry('session.signed-in', account, { way }));
    return startSession(tx, account.id);
  });
  if (isRefusal(sessionId)) throw new Error('signing in is never refused here');
  return sessionId;
}

/** A sign-in that failed; of an unknown address nothing is kept, as people also type passwords there. */
export async function recordRefusedSignIn(account: SignInAccount | null): Promise<void> {
  const unknown = {
    id: 0,
    name: '',
    email: '',
    passwordHash: null,
    unitId: null,
  };
  await write({ accountId: null, name: '' }, async (_tx, record) => {
    record(entry('session.refused', account ?? unknown, {}));
  });
}

/** Signing out ends the session on the server: a copied cookie is worth nothing afterwards. */
export async function endSession(sessionId: string): Promise<void> {
  const session = await database().session.findUnique({
    where: { id: sessionId, endedAt: null },
    include: {
      account: {
        include: { appointments: { orderBy: { id: 'asc' }, take: 1 } },
      },
    },
  });
  if (!session) return;
  const { account } = session;
  await write({ accountId: account.id, name: account.name }, async (tx, record) => {
    await tx.session.update({
      where: { id: sessionId },
      data: { endedAt: new Date() },
    });
    record(entry('session.signed-out', { ...account, unitId: unitOf(account) }, {}));
  });
}
