import { type Refusal, refuse } from '@/lib/domain/refusal';
import { database, type Transaction } from './client';
import { hashOfToken, newToken } from './secret';

/** How long a link is good. */
export const linkHours = { setup: 24, password: 72 } as const;

export type LinkPurpose = keyof typeof linkHours;

const hourInMilliseconds = 3_600_000;

/** Makes a link and ends the ones before it: at any time one link is good. Returns the token, which is kept nowhere. */
export async function newLink(
  tx: Transaction,
  purpose: LinkPurpose,
  accountId: number | null,
): Promise<string> {
  const token = newToken();
  await endLinks(tx, purpose, accountId);
  const expiresAt = new Date(Date.now() + linkHours[purpose] * hourInMilliseconds);
  await tx.oneTimeLink.create({
    data: { tokenHash: hashOfToken(token), purpose, accountId, expiresAt },
  });
  return token;
}

/** Ends the links that were not used. */
export async function endLinks(
  tx: Transaction,
  purpose: LinkPurpose,
  accountId: number | null,
): Promise<void> {
  await tx.oneTimeLink.updateMany({
    where: { purpose, accountId, usedAt: null },
    data: { usedAt: new Date() },
  });
}

/** Whether a link is still good; for the page that it opens. */
export async function findLink(
  purpose: LinkPurpose,
  token: string,
): Promise<{
  account: { id: number; name: string; email: string } | null;
} | null> {
  return database().oneTimeLink.findFirst({
    where: {
      tokenHash: hashOfToken(token),
      purpose,
      usedAt: null,
      expiresAt: { gt: new Date() },
    },
    select: { account: { select: { id: true, name: true, email: true } } },
  });
}

/** Uses a link up; of two at once the second waits for the first and is refused. */
export async function useLink(
  tx: Transaction,
  purpose: LinkPurpose,
  token: string,
): Promise<{ accountId: number | null } | Refusal> {
  const [link] = await tx.$queryRaw<{ accountId: number | null }[]>`
    update "OneTimeLink" set "usedAt" = now()
    where "tokenHash" = ${hashOfToken(token)} and purpose = ${purpose}::"LinkPurpose"
      and "usedAt" is null and "expiresAt" > now()
    returning "accountId"`;
  return link ?? refuse('link-not-valid');
}
