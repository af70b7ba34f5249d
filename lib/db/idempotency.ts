import { AsyncLocalStorage } from 'node:async_hooks';
import { database, type Transaction } from './client';
import type { Actor } from './write';

type Claim = { key: string; bodyHash: string; claimed: boolean };
export type KeptAnswer = { bodyHash: string; status: number; answer: unknown };

const current = new AsyncLocalStorage<Claim>();

/** Thrown by a write whose key another request has written under in the meantime. */
export class AlreadyWritten extends Error {}

/** Runs a request under its Idempotency-Key: its first write claims the key in the same transaction. */
export function withIdempotencyKey<T>(key: string, bodyHash: string, run: () => Promise<T>): Promise<T> {
  return current.run({ key, bodyHash, claimed: false }, run);
}

/** Whether the next write has to claim a key. */
export function isToClaim({ accountId }: Actor): boolean {
  const claim = current.getStore();
  return claim !== undefined && !claim.claimed && accountId !== null;
}

/** Called by `write`: the unique key makes a second writer wait for the first one's commit, then lose. */
export async function claimIdempotencyKey(tx: Transaction, actor: Actor): Promise<void> {
  const claim = current.getStore();
  if (!claim || claim.claimed || actor.accountId === null) return;
  const inserted = await tx.$executeRaw`
    insert into "IdempotentAnswer" ("accountId", key, "bodyHash", status, answer)
    values (${actor.accountId}, ${claim.key}, ${claim.bodyHash}, 0, 'null') on conflict do nothing`;
  if (inserted === 0) throw new AlreadyWritten();
}

/** Called after the commit: a second write of the same request belongs to the same key. */
export function keepClaim(): void {
  const claim = current.getStore();
  if (claim) claim.claimed = true;
}

/** True when the request under way has written. */
export const hasWritten = (): boolean => current.getStore()?.claimed === true;

/** Nobody repeats a request after this many days. */
const daysKept = 30;

/** Keeps what was answered, so that the same request is answered the same again, and forgets the caller's old answers. */
export async function keepAnswer(
  accountId: number,
  key: string,
  status: number,
  answer: unknown,
): Promise<void> {
  await database().$executeRaw`
    update "IdempotentAnswer" set status = ${status}, answer = ${JSON.stringify(answer)}::jsonb
    where "accountId" = ${accountId} and key = ${key}`;
  await database().$executeRaw`
    delete from "IdempotentAnswer" where "accountId" = ${accountId} and at < now() - make_interval(days => ${daysKept}::int)`;
}

/** What was answered to this key; a status of 0 means: written, answer not kept (the process died in between). */
export async function keptAnswer(accountId: number, key: string): Promise<KeptAnswer | null> {
  const row = await database().idempotentAnswer.findUnique({
    where: { accountId_key: { accountId, key } },
  });
  return row && { bodyHash: row.bodyHash, status: row.status, answer: row.answer };
}
