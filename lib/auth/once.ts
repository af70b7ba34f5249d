import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  AlreadyWritten,
  hasWritten,
  type KeptAnswer,
  keepAnswer,
  keptAnswer,
  withIdempotencyKey,
} from '@/lib/db/idempotency';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { Answer } from './problem';

/** A write under an Idempotency-Key: whose, and what exactly is asked for. */
export type KeyedRequest = { accountId: number; key: string; content: unknown };

/** How a write is answered: what is sent, and what of it may be kept to be sent again. */
export type KeepableAnswer = Answer & { kept?: unknown };

const waits = { times: 80, milliseconds: 25 };

/**
 * Does a write at most once per key. The first request that writes claims the key in the transaction of the write, and
 * what it answers is kept; any other with the same key is given that answer, also when both came at once. Refusals that
 * wrote nothing are not kept: the same key may be tried again. The same key with other content is refused.
 */
export async function once(
  { accountId, key, content }: KeyedRequest,
  run: () => Promise<KeepableAnswer>,
): Promise<Answer | Refusal> {
  const bodyHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const known = await settled(accountId, key);
  if (known) return replay(known, bodyHash);
  try {
    const { answer, wrote } = await withIdempotencyKey(key, bodyHash, async () => {
      const { kept, ...answer } = await run();
      if (hasWritten()) await keepAnswer(accountId, key, answer.status, kept ?? answer.body);
      return { answer, wrote: hasWritten() };
    });
    return wrote ? answer : await overtaken(accountId, key, bodyHash, answer);
  } catch (error) {
    if (!(error instanceof AlreadyWritten)) throw error;
    const winner = await settled(accountId, key);
    return winner ? replay(winner, bodyHash) : refuse('key-in-use');
  }
}

/** A refusal may only mean that the other request with this key was faster: then its answer counts. */
async function overtaken(accountId: number, key: string, bodyHash: string, answer: Answer) {
  const winner = await settled(accountId, key);
  return winner ? replay(winner, bodyHash) : answer;
}

function replay(kept: KeptAnswer, bodyHash: string): Answer | Refusal {
  if (kept.bodyHash !== bodyHash) return refuse('key-reused');
  if (kept.status === 0) return refuse('key-in-use');
  return { status: kept.status, body: kept.answer };
}

/** What is kept under a key, waiting a moment for a request that has written but not answered yet. */
async function settled(accountId: number, key: string): Promise<KeptAnswer | null> {
  let kept = await keptAnswer(accountId, key);
  for (let tries = 0; kept?.status === 0 && tries < waits.times; tries += 1) {
    await pause(waits.milliseconds);
    kept = await keptAnswer(accountId, key);
  }
  return kept;
}
