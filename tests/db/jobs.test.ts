import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { cancelJob, findJobs, findLastJobs, queueJob } from '@/lib/db/jobs/own';
import { endJob, forgetOldJobs, giveBackJob, renewJob } from '@/lib/db/jobs/working';
import type { Viewer } from '@/lib/domain/access';
import { attemptsAtMost, openAtMost } from '@/lib/domain/job';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aFileJob, aListJob, jobOf, leaseEnds, takeNext } from '@/tests/support/job-world';
import { aPerson, asSignedIn, aUnit, initialStandards, refusalOf } from '@/tests/support/report-world';

let db: FreshDatabase;
let ha: Viewer;
let binh: Viewer;
let chi: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  await aUnit('north', 'city');
  ha = await aPerson('Hà', ['official', 'city']);
  binh = await aPerson('Bình', ['official', 'city']);
  chi = await aPerson('Chi', ['official', 'north']);
});

beforeEach(() => database().job.deleteMany());
afterAll(() => db.drop());

describe('asking', () => {
  test('puts a job into the queue, for its owner alone', async () => {
    const id = await aFileJob(ha);
    expect(await jobOf(ha, id)).toMatchObject({
      state: 'queued',
      kind: 'register-export',
      done: 0,
      total: null,
    });
    expect(await findJobs(binh)).toEqual([]);
    expect(refusalOf(await cancelJob(binh, id))).toBe('job-not-found');
    expect(await jobOf(ha, id)).toMatchObject({ state: 'queued' });
  });

  test('for the same thing twice is asking once, until it is over', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => aFileJob(ha, 'same')));
    expect(new Set(ids).size).toBe(1);
    const taken = await takeNext();
    expect(await aFileJob(ha, 'same')).toBe(taken?.id);
    if (taken) await endJob(taken, { state: 'done', result: {} });
    expect(await aFileJob(ha, 'same')).not.toBe(taken?.id);
    expect(await findLastJobs(['same', 'other'])).toMatchObject([{ key: 'same', state: 'queued' }]);
  });

  test('too often is refused, however many requests come at once; another account asks on', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => aFileJob(ha)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(openAtMost);
    await takeNext();
    const input = { upload: 'x', fileName: 'a.csv' };
    const more = await queueJob(ha, { kind: 'list-preview', key: 'x', input });
    expect(more).toMatchObject({ refusal: 'too-many-jobs', detail: { most: openAtMost } });
    await aFileJob(binh);
  });
});

describe('turns', () => {
  test('an office that has asked for much lets another in before its second', async () => {
    const [first, second] = [await aFileJob(ha), await aFileJob(ha)];
    const third = await aFileJob(binh);
    const others = await aFileJob(chi);
    const one = await takeNext();
    const other = await takeNext();
    expect([one?.id, other?.id]).toEqual([first, others]);
    // Both offices are being served: nobody stands twice at the counter.
    expect(await takeNext()).toBeNull();
    if (other) await endJob(other, { state: 'done', result: {} });
    expect(await takeNext()).toBeNull();
    if (one) await endJob(one, { state: 'done', result: {} });
    expect((await takeNext())?.id).toBe(second);
    expect((await jobOf(binh, third)).state).toBe('queued');
  });

  test('whoever was served longest ago comes first, whoever asked first', async () => {
    for (const viewer of [ha, chi]) {
      await aFileJob(viewer);
      const job = await takeNext();
      if (job) await endJob(job, { state: 'done', result: {} });
    }
    await aFileJob(chi);
    const next = await aFileJob(ha);
    expect((await takeNext())?.id).toBe(next);
  });

  test('a long file does not stand before a list', async () => {
    await aFileJob(ha);
    const list = await aListJob(ha);
    await takeNext('files');
    expect((await takeNext('lists'))?.id).toBe(list);
  });

  test('two workers never have one job, nor one office twice', async () => {
    const people = [ha, binh, chi];
    for (let index = 4; index < 10; index += 1) {
      await aUnit(`ward-${index}`, 'city');
      people.push(await aPerson(`P${index}`, ['official', `ward-${index}`]));
    }
    for (const viewer of people) for (let turn = 0; turn < 3; turn += 1) await aFileJob(viewer);
    const taken = (await Promise.all(Array.from({ length: 30 }, () => takeNext()))).filter(
      (job) => job !== null,
    );
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
    const [row] = await db.query<{ running: number; offices: number }>(
      `select count(*)::int as running, count(distinct "officeId")::int as offices from "Job" where state = 'running'`,
    );
    expect(row).toEqual({ running: 8, offices: 8 });
  });
});

describe('a job in hand', () => {
  test('says how far it has come, and hears that it is to stop', async () => {
    const id = await aFileJob(ha);
    const job = await takeNext();
    if (!job) throw new Error('no job');
    expect(await renewJob(job, { done: 3, total: 10 })).toBe('going');
    expect(await jobOf(ha, id)).toMatchObject({ state: 'running', done: 3, total: 10, isStopping: false });
    expect(await cancelJob(ha, id)).toMatchObject({ state: 'running', isStopping: true });
    expect(await renewJob(job, { done: 4, total: 10 })).toBe('cancelled');
    expect(await endJob(job, { state: 'cancelled' })).toBe(true);
    expect(await jobOf(ha, id)).toMatchObject({ state: 'cancelled', endedAt: expect.any(Date) });
  });

  test('that waits is over as soon as it is cancelled, and is taken by nobody', async () => {
    const id = await aFileJob(ha);
    expect(await cancelJob(ha, id)).toMatchObject({ state: 'cancelled' });
    expect(await takeNext()).toBeNull();
  });

  test('is taken over when its process says nothing any more, and what that one says then is not heard', async () => {
    const id = await aFileJob(ha);
    const dead = await takeNext();
    expect(await takeNext()).toBeNull();
    await leaseEnds(id);
    const alive = await takeNext();
    expect(alive?.id).toBe(id);
    if (!dead || !alive) throw new Error('no job');
    expect(await renewJob(dead, { done: 9, total: 9 })).toBe('lost');
    expect(await endJob(dead, { state: 'done', result: {} })).toBe(false);
    await giveBackJob(dead);
    expect(await renewJob(alive, { done: 1, total: 9 })).toBe('going');
    expect(await endJob(alive, { state: 'done', result: {} })).toBe(true);
    expect(await jobOf(ha, id)).toMatchObject({ state: 'done', done: 9 });
  });

  test('is given up, with a sentence, when its process has died so often', async () => {
    const id = await aFileJob(ha);
    for (let attempt = 0; attempt < attemptsAtMost; attempt += 1) {
      expect((await takeNext())?.id).toBe(id);
      await leaseEnds(id);
    }
    expect(await takeNext()).toBeNull();
    expect(await jobOf(ha, id)).toMatchObject({
      state: 'failed',
      failure: { failed: { refusal: 'job-interrupted', detail: { times: attemptsAtMost } } },
    });
  });

  test('that was given back is in its old place, and that does not count as an attempt', async () => {
    const id = await aFileJob(ha);
    await aFileJob(binh);
    for (let time = 0; time < attemptsAtMost + 2; time += 1) {
      const job = await takeNext();
      expect(job?.id).toBe(id);
      if (job) await giveBackJob(job);
    }
  });

  test('that was to stop when its process died is cancelled, not begun again', async () => {
    const id = await aFileJob(ha);
    await takeNext();
    await cancelJob(ha, id);
    await leaseEnds(id);
    expect(await takeNext()).toBeNull();
    expect(await jobOf(ha, id)).toMatchObject({ state: 'cancelled' });
  });
});

test('what is over is forgotten after its days, what is open never', async () => {
  const [old, open] = [await aFileJob(ha), await aFileJob(chi)];
  const job = await takeNext();
  if (job) await endJob(job, { state: 'done', result: {} });
  expect(await forgetOldJobs()).toEqual(new Set([old, open]));
  const long = new Date(Date.now() - 8 * 86_400_000);
  await database().job.updateMany({ data: { queuedAt: long } });
  await database().job.update({ where: { id: old }, data: { endedAt: long } });
  expect(await forgetOldJobs()).toEqual(new Set([open]));
  expect(await findJobs(await asSignedIn(ha.accountId))).toEqual([]);
});
