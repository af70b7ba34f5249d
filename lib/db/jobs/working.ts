/** The jobs as the processes that work on them see them: taken for as long as a lease, which a living process renews. */

import { database, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import {
  attemptsAtMost,
  daysKept,
  type Job,
  type JobFailure,
  type JobResult,
  kindsIn,
  type Lane,
  lanes,
} from '@/lib/domain/job';
import { refuse } from '@/lib/domain/refusal';

/** A job in hand: `holder` proves to the database that it is still in these hands. */
export type TakenJob = Pick<Job, 'id' | 'kind' | 'input'> & {
  readonly accountId: number;
  readonly holder: string;
};

/** How long a process that says nothing is believed to live. */
const leaseSeconds = 20;
const lease = Prisma.sql`now() + make_interval(secs => ${leaseSeconds}::int)`;

/** Waiting, or left behind by a process that is gone. */
const isFree = Prisma.sql`(j.state = 'queued' or (j.state = 'running' and j."leaseUntil" < now()))`;

/** An office has one at once; somebody who works for none stands for himself. */
const office = Prisma.sql`coalesce(j."officeId", -j."accountId")`;

/**
 * Takes the next job of a lane: of the office that was served longest ago, and of none that is being served. Null when
 * there is none. Whoever takes is alone for a moment, so that two do not serve one office at once.
 */
export async function takeJob(lane: Lane, holder: string): Promise<TakenJob | null> {
  const kinds = kindsIn(lane);
  const [waiting] = await database().$queryRaw<{ id: number }[]>`
    select j.id from "Job" j where ${isFree} and j.kind = any(${kinds}::text[]) limit 1`;
  if (!waiting) return null;
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(2033, 0)`;
    await giveUp(tx);
    const [job] = await tx.$queryRaw<Omit<TakenJob, 'holder'>[]>`
      with served as (
        select ${office} as office, max(j."startedAt") as at,
          bool_or(j.state = 'running' and j."leaseUntil" >= now()) as "isNow"
        from "Job" j where j."startedAt" is not null and j.kind = any(${kinds}::text[]) group by 1
      ), next as (
        select j.id from "Job" j left join served s on s.office = ${office}
        where ${isFree} and j.kind = any(${kinds}::text[]) and s."isNow" is not true
        order by s.at nulls first, j."queuedAt", j.id limit 1 for update of j skip locked
      )
      update "Job" j set state = 'running', holder = ${holder}, "leaseUntil" = ${lease}, attempts = attempts + 1,
        "startedAt" = clock_timestamp(), done = 0, total = null
      from next where j.id = next.id returning j.id, j.kind, j.input, j."accountId"`;
    return job ? { ...job, holder } : null;
  }, patience);
}

/** On a machine that has much to do. */
const patience = { maxWait: 5_000, timeout: 10_000 };

/** What was left behind ends when it was to stop, or was begun too often. */
async function giveUp(tx: Transaction): Promise<void> {
  const failure: JobFailure = { failed: refuse('job-interrupted', { detail: { times: attemptsAtMost } }) };
  await tx.$executeRaw`
    update "Job" j set "endedAt" = now(), holder = null,
      state = case when j."cancelledAt" is null then 'failed' else 'cancelled' end::"JobState",
      failure = case when j."cancelledAt" is null then ${JSON.stringify(failure)}::jsonb end
    where ${isFree} and j.state = 'running' and (j."cancelledAt" is not null or j.attempts >= ${attemptsAtMost}::int)`;
}

/** What the database says of a job in hand: go on, stop because its owner asked, or it is no longer in these hands. */
export type Standing = 'going' | 'cancelled' | 'lost';

/** Says that the process lives, and how far the job has come. */
export async function renewJob(
  { id, holder }: TakenJob,
  { done, total }: Pick<Job, 'done' | 'total'>,
): Promise<Standing> {
  const [row] = await database().$queryRaw<{ isCancelled: boolean }[]>`
    update "Job" set done = ${done}::int, total = ${total}::int, "leaseUntil" = ${lease}
    where id = ${id}::int and holder = ${holder} and state = 'running'
    returning "cancelledAt" is not null as "isCancelled"`;
  if (!row) return 'lost';
  return row.isCancelled ? 'cancelled' : 'going';
}

/** How a job ends. */
export type JobEnd =
  | { readonly state: 'done'; readonly result: JobResult }
  | { readonly state: 'failed'; readonly failure: JobFailure }
  | { readonly state: 'cancelled' };

/** Ends a job in hand; false when it is no longer in these hands. */
export async function endJob({ id, holder }: TakenJob, end: JobEnd): Promise<boolean> {
  const result = end.state === 'done' ? JSON.stringify(end.result) : null;
  const failure = end.state === 'failed' ? JSON.stringify(end.failure) : null;
  const ended = await database().$executeRaw`
    update "Job" set state = ${end.state}::"JobState", result = ${result}::jsonb, failure = ${failure}::jsonb,
      "endedAt" = now(), holder = null, "leaseUntil" = null, done = coalesce(total, done)
    where id = ${id}::int and holder = ${holder} and state = 'running'`;
  return ended === 1;
}

/** Gives a job in hand back to the queue, in its old place; that it was begun is not held against it. */
export async function giveBackJob({ id, holder }: TakenJob): Promise<void> {
  await database().$executeRaw`
    update "Job" set holder = null, "leaseUntil" = null, attempts = attempts - 1, done = 0, total = null,
      state = case when "cancelledAt" is null then 'queued' else 'cancelled' end::"JobState",
      "endedAt" = case when "cancelledAt" is not null then now() end
    where id = ${id}::int and holder = ${holder} and state = 'running'`;
}

/** Forgets jobs that are over for long; answers those that are remembered. */
export async function forgetOldJobs(): Promise<Set<number>> {
  for (const lane of lanes) {
    await database().$executeRaw`
      delete from "Job" where "endedAt" < now() - make_interval(days => ${daysKept[lane]}::int)
        and kind = any(${kindsIn(lane)}::text[])`;
  }
  const rows = await database().$queryRaw<{ id: number }[]>`select id from "Job"`;
  return new Set(rows.map(({ id }) => id));
}
