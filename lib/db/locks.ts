import type { Transaction } from './client';

/** Parts of the data in which two changes at once could each be right and together be wrong. */
const locks = { setup: 1, accounts: 2, structure: 3, goals: 4 } as const;

/** Waits for its turn; held until the transaction ends. */
export async function lockFor(tx: Transaction, part: keyof typeof locks): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(2030, ${locks[part]}::int)`;
}
