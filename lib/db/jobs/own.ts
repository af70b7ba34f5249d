/**
 * The jobs of one's own. They are no data of the house, so they leave no trace in the audit trail: what a job does there,
 * an export or an import, leaves its own.
 */

import { database, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Viewer } from '@/lib/domain/access';
import { type Job, type JobInputs, type JobKind, openAtMost } from '@/lib/domain/job';
import { type Refusal, refuse } from '@/lib/domain/refusal';

/** Something to be done later. Of open jobs with one key there is never a second. */
export type Wanted<Kind extends JobKind = JobKind> = {
  readonly kind: Kind;
  readonly input: JobInputs[Kind];
  readonly key: string;
};

/** Puts a job into the queue, unless it is there already; refused when the account has as many open as it may. */
export async function queueJob<Kind extends JobKind>(
  { accountId, appointments }: Viewer,
  { kind, input, key }: Wanted<Kind>,
): Promise<number | Refusal> {
  return database().$transaction(async (tx) => {
    await inTurn(tx, accountId);
    const open = await tx.$queryRaw<{ id: number; key: string | null }[]>`
      select id, key from "Job" where "accountId" = ${accountId}::int and state in ('queued', 'running')`;
    const same = open.find((job) => job.key === key);
    if (same) return same.id;
    if (open.length >= openAtMost) return refuse('too-many-jobs', { detail: { most: openAtMost } });
    const officeId = appointments[0]?.unitId ?? null;
    const { id } = await tx.job.create({
      data: { kind, accountId, officeId, key, input },
      select: { id: true },
    });
    return id;
  }, patience);
}

/** On a machine that has much to do. */
const patience = { maxWait: 5_000, timeout: 10_000 };

/** Two requests of one account are counted one after the other. */
const inTurn = (tx: Transaction, accountId: number) =>
  tx.$executeRaw`select pg_advisory_xact_lock(2032, ${accountId}::int)`;

/** Asks a job to stop: one that waits is over at once, one that runs at its next occasion. */
export async function cancelJob({ accountId }: Viewer, id: number): Promise<Job | Refusal> {
  const [job] = await database().$queryRaw<Job[]>`
    update "Job" set "cancelledAt" = coalesce("cancelledAt", now()),
      state = case state when 'queued' then 'cancelled'::"JobState" else state end,
      "endedAt" = case state when 'queued' then now() else "endedAt" end
    where id = ${id}::int and "accountId" = ${accountId}::int and state in ('queued', 'running')
    returning ${columns}`;
  return job ?? getJob({ accountId }, id);
}

/** A job of one's own; somebody else's does not exist. */
export async function getJob({ accountId }: Pick<Viewer, 'accountId'>, id: number): Promise<Job | Refusal> {
  const [job] = await database().$queryRaw<Job[]>`
    select ${columns} from "Job" where id = ${id}::int and "accountId" = ${accountId}::int`;
  return job ?? refuse('job-not-found');
}

/** One's own jobs that are remembered, the newest first. */
export function findJobs({ accountId }: Viewer, most = 100): Promise<Job[]> {
  return database().$queryRaw<Job[]>`
    select ${columns} from "Job" where "accountId" = ${accountId}::int order by id desc limit ${most}::int`;
}

/** The last jobs with these keys, whether they are open or over; whose they are is for the caller to know. */
export function findLastJobs(keys: readonly string[]): Promise<(Job & { key: string })[]> {
  return database().$queryRaw<(Job & { key: string })[]>`
    select distinct on (key) key, ${columns} from "Job" where key = any(${[...keys]}::text[]) order by key, id desc`;
}

const columns = Prisma.sql`id, kind, input, state::text as state, done, total, result, failure,
  "cancelledAt" is not null as "isStopping", "queuedAt", "endedAt"`;
