import { DatabaseError } from 'pg';
import { type AuditEntry, type Json, versionMovedBy } from '@/lib/domain/audit';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { database, runAtOnce, type Transaction } from './client';
import { Prisma } from './generated/client';
import { claimIdempotencyKey, isToClaim, keepClaim } from './idempotency';

/** Who writes: an account, or a command of the machine's operator (then without an id). */
export type Actor = { accountId: number | null; name: string };

/** Puts an event on the record of the transaction. */
export type Recorder = (entry: AuditEntry) => void;

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

const attempts = 3;

/**
 * One of the two ways to change data: runs `work` in one transaction together with the audit events that it records.
 * A refusal rolls everything back and is returned; a write without an event is a bug and throws.
 * Deadlocks and serialisation failures are tried again. It may take `longestMilliseconds`, and no longer.
 */
export async function write<T>(
  actor: Actor,
  work: (tx: Transaction, record: Recorder, attempt: number) => Promise<T | Refusal>,
  { longestMilliseconds = 20_000 }: { longestMilliseconds?: number } = {},
): Promise<T | Refusal> {
  try {
    const result = await trying((attempt) =>
      database().$transaction((tx) => perform(tx, actor, (record) => work(tx, record, attempt)), {
        maxWait: 5000,
        timeout: longestMilliseconds,
      }),
    );
    keepClaim();
    return result;
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

async function trying<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error;
    }
  }
}

async function perform<T>(
  tx: Transaction,
  actor: Actor,
  work: (record: Recorder) => Promise<T | Refusal>,
): Promise<T> {
  await claimIdempotencyKey(tx, actor);
  const entries: AuditEntry[] = [];
  const result = await work((entry) => entries.push(entry));
  if (isRefusal(result)) throw new RolledBack(result);
  if (entries.length === 0) throw new Error('a write must leave an audit event');
  for (const entry of entries) await append(tx, actor, entry);
  return result;
}

/**
 * What remains to be done when a change and its event are written, as one SQL expression: it holds locks that many wait for,
 * and the commit follows at once. It is made for each attempt anew.
 */
export type Finishing = (attempt: number) => Promise<Prisma.Sql>;

const nothingMore: Finishing = async () => Prisma.sql`true`;

/**
 * The other way to change data, for what is written most often: a change and its audit event as one statement, which is a
 * transaction by itself and spares five round trips to the database. `change` is a list of common table expressions; the
 * last is named `change` and has one row when something was written, and none when somebody else was faster.
 */
export async function writeAtOnce(
  actor: Actor,
  change: Prisma.Sql,
  entry: AuditEntry,
  finishing = nothingMore,
): Promise<'written' | Refusal> {
  if (isToClaim(actor)) return writeInTurn(actor, change, entry, finishing);
  const [done] = await trying(async (attempt) =>
    runAtOnce<Count>(Prisma.sql`
        with ${change}, recorded as materialized (select ${appending(actor, entry)} from change),
          finished as materialized (select ${await finishing(attempt)} from recorded)
        select count(*)::int as rows from finished`),
  );
  return done?.rows === 1 ? 'written' : refuse('stale');
}

type Count = { rows: number };

/** The same within a transaction that has more to write. */
function writeInTurn(
  actor: Actor,
  change: Prisma.Sql,
  entry: AuditEntry,
  finishing: Finishing,
): Promise<'written' | Refusal> {
  return write(actor, async (tx, record, attempt) => {
    const [done] = await tx.$queryRaw<Count[]>`
      with ${change}, finished as materialized (select ${await finishing(attempt)} from change)
      select count(*)::int as rows from finished`;
    if (done?.rows !== 1) return refuse('stale');
    record(entry);
    return 'written';
  });
}

/** Last in the transaction, because the chain stays locked until the commit. */
async function append(tx: Transaction, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`select ${appending(actor, entry)}`;
}

const appending = (actor: Actor, { deed, subject, unitId, reason, before, after }: AuditEntry): Prisma.Sql =>
  Prisma.sql`audit_append(${actor.accountId}::int, ${actor.name}, ${deed}, ${subject.kind}, ${subject.id},
    ${subject.label}, ${subject.period ?? null}, ${unitId}::int, ${reason ?? null}, ${asJson(before)}::jsonb,
    ${asJson(after)}::jsonb, ${versionMovedBy[deed]})`;

const asJson = (value: Json) => (value === null ? null : JSON.stringify(value));

/** Prisma's own queries have a code for it, raw ones that of the database: serialisation failure, deadlock. */
function isTransient(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.code === '40001' || error.code === '40P01';
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || /^Raw query failed\. Code: `(40001|40P01)`/m.test(error.message);
}

/** True when the database refused a second row with the same unique key. */
export function isDuplicate(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.code === '23505';
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
