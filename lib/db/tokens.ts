import { mayAnywhere, scopesFor, type Viewer } from '@/lib/domain/access';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { database } from './client';
import { hashOfToken, newToken } from './secret';
import { type Actor, write } from './write';

/** Longest life of a token: it acts with its owner's rights, so it must be renewed now and then. */
export const longestTokenDays = 730;

export type KnownToken = {
  id: number;
  label: string;
  owner: { id: number; name: string; email: string };
  createdAt: Date;
  expiresAt: Date;
  state: 'valid' | 'expired' | 'revoked';
};

type Owner = { id: number; name: string; unitId: number | null };

const dayInMilliseconds = 86_400_000;

/** Makes a token that acts for its owner; it is shown once and kept only as a hash. */
export async function issueToken(
  actor: Actor,
  owner: Owner,
  input: { label: string; days: number },
): Promise<{ id: number; token: string } | Refusal> {
  if (input.days < 1 || input.days > longestTokenDays) {
    return refuse('unknown-value', {
      path: 'days',
      detail: { most: longestTokenDays },
    });
  }
  const token = newToken();
  return write(actor, async (tx, record) => {
    const expiresAt = new Date(Date.now() + input.days * dayInMilliseconds);
    const row = await tx.apiToken.create({
      data: {
        tokenHash: hashOfToken(token),
        label: input.label,
        accountId: owner.id,
        expiresAt,
      },
    });
    const after = { owner: owner.name, expiresAt: expiresAt.toISOString() };
    record({
      deed: 'token.issued',
      subject: subjectOf(row),
      unitId: owner.unitId,
      before: null,
      after,
    });
    return { id: row.id, token };
  });
}

const subjectOf = ({ id, label }: { id: number; label: string }) =>
  ({ kind: 'token', id: String(id), label }) as const;

/** A token for the viewer himself. */
export async function issueOwnToken(viewer: Viewer, input: { label: string; days: number }) {
  if (!mayAnywhere(viewer, 'hold-token')) return refuse('not-allowed');
  const owner = {
    id: viewer.accountId,
    name: viewer.name,
    unitId: viewer.appointments[0]?.unitId ?? null,
  };
  return issueToken(viewer, owner, input);
}

const withOwner = {
  account: {
    include: {
      appointments: { include: { unit: true }, orderBy: { id: 'asc' } },
    },
  },
} as const;

/** The viewer's own tokens; with `ofBranch` those of everyone in the branch that he administers. Newest first. */
export async function findTokens(viewer: Viewer, { ofBranch = false } = {}): Promise<KnownToken[]> {
  const own = { accountId: viewer.accountId };
  const rows = await database().apiToken.findMany({
    where: ofBranch ? { account: inBranch(viewer) } : own,
    include: withOwner,
    orderBy: { id: 'desc' },
    take: 200,
  });
  const now = new Date();
  return rows.map(({ id, label, account, createdAt, expiresAt, revokedAt }) => ({
    id,
    label,
    owner: { id: account.id, name: account.name, email: account.email },
    createdAt,
    expiresAt,
    state: revokedAt ? 'revoked' : expiresAt < now ? 'expired' : 'valid',
  }));
}

/** Accounts wholly in the branch that the viewer administers: what reaches beyond it is not his to end. */
function inBranch(viewer: Viewer) {
  const within = {
    OR: scopesFor(viewer, 'manage-accounts').map((path) => ({ unit: { path: { startsWith: path } } })),
  };
  return { appointments: { some: within, every: within } };
}

/** Ends a token at once: one's own, or one of a person in the branch. */
export async function revokeToken(viewer: Viewer, id: number): Promise<{ id: number } | Refusal> {
  return write(viewer, async (tx, record) => {
    const token = await tx.apiToken.findFirst({
      where: {
        id,
        OR: [{ accountId: viewer.accountId }, { account: inBranch(viewer) }],
      },
      include: withOwner,
    });
    if (!token) return refuse('token-not-found');
    if (token.revokedAt) return refuse('nothing-changed');
    await tx.apiToken.update({
      where: { id },
      data: { revokedAt: new Date() },
    });
    const unitId = token.account.appointments[0]?.unitId ?? null;
    record({
      deed: 'token.revoked',
      subject: subjectOf(token),
      unitId,
      before: { owner: token.account.name },
      after: null,
    });
    return { id };
  });
}
