import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '@/lib/db/client';

/**
 * Guessing is slowed per (account, address) and per address, never per account alone: a stranger elsewhere cannot lock
 * anyone out. A browser that has signed in to the account before counts by itself, so that a stranger behind the same
 * office address cannot either (OWASP, "device cookies").
 */
const limits = {
  device: { points: 10, duration: 15 * 60 },
  pair: { points: 5, duration: 15 * 60 },
  address: { points: 50, duration: 15 * 60 },
  /** Codes of papers that somebody tries and that are none, or none that he may see. */
  code: { points: 20, duration: 15 * 60 },
} as const;

type Limit = keyof typeof limits;
export type Attempt = { email: string; address: string; device: string | null };

const made = new Map<Limit, RateLimiterPrisma>();

function limiter(limit: Limit): RateLimiterPrisma {
  const known = made.get(limit);
  if (known) return known;
  const options = { ...limits[limit], keyPrefix: limit };
  const insuranceLimiter = new RateLimiterMemory(options);
  const fresh = new RateLimiterPrisma({
    storeClient: database(),
    tableName: 'signInAttempt',
    insuranceLimiter,
    ...options,
  });
  made.set(limit, fresh);
  return fresh;
}

const keysOf = ({ email, address, device }: Attempt): [Limit, string][] =>
  device
    ? [['device', `${email}|${device}`]]
    : [
        ['pair', `${email}|${address}`],
        ['address', address],
      ];

async function millisecondsToWait([limit, key]: [Limit, string]): Promise<number> {
  try {
    await limiter(limit).consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
    throw refused;
  }
}

/** Counts an attempt before its password is looked at; returns the whole minutes to wait, 0 when it may go on. */
export async function admitAttempt(attempt: Attempt): Promise<number> {
  const waits = await Promise.all(keysOf(attempt).map(millisecondsToWait));
  return Math.ceil(Math.max(...waits) / 60_000);
}

/** A right password clears what this person mistyped, and is not held against the address. */
export async function forgetAttempts(attempt: Attempt): Promise<void> {
  await Promise.all(
    keysOf(attempt).map(([limit, key]) =>
      limit === 'address' ? limiter(limit).reward(key) : limiter(limit).delete(key),
    ),
  );
}

/** Who tries codes: an account, wherever it signed in, or whoever is at an address. */
export type CodeReader = { readonly accountId: number } | { readonly address: string };

const codeKey = (reader: CodeReader): string =>
  'accountId' in reader ? `account ${reader.accountId}` : reader.address;

/** Counts a try at the code of a paper before it is looked up; returns the whole minutes to wait, as above. */
export async function admitCode(reader: CodeReader): Promise<number> {
  return Math.ceil((await millisecondsToWait(['code', codeKey(reader)])) / 60_000);
}

/** A code that was right is not held against whoever tried it. */
export async function forgetCode(reader: CodeReader): Promise<void> {
  await limiter('code').reward(codeKey(reader));
}
