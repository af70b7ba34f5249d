import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { disableAccount } from '@/lib/db/account-state';
import { database } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access';
import { refuse } from '@/lib/domain/refusal';
import { stopJob } from '@/lib/jobs/ask';
import { wakeWorker } from '@/lib/jobs/bell';
import type { AtWork } from '@/lib/jobs/work';
import { type RunningWorker, startWorker } from '@/lib/jobs/worker';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aFileJob, aListJob, allDone, jobOf, leaseEnds } from '@/tests/support/job-world';
import { aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let ha: Viewer;
let chi: Viewer;
const workers: RunningWorker[] = [];

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  await aUnit('north', 'city');
  ha = await aPerson('Hà', ['official', 'city']);
  chi = await aPerson('Chi', ['official', 'north']);
});

beforeEach(() => database().job.deleteMany());
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.close();
});
afterAll(() => db.drop());

function working(work: Parameters<typeof allDone>[0]): RunningWorker {
  const worker = startWorker(allDone(work));
  workers.push(worker);
  return worker;
}

/** Works until it is stopped. */
const endless = (_: unknown, { signal, progress }: AtWork) =>
  new Promise<never>((_resolve, reject) => {
    progress(1, 100);
    signal.addEventListener('abort', () => reject(new Error('stopped')));
  });

const becomes = (viewer: Viewer, id: number, expected: object) =>
  vi.waitFor(async () => expect(await jobOf(viewer, id)).toMatchObject(expected), 10_000);

describe('the worker', () => {
  test('does what is asked, one after another, with the rights of whoever asked', async () => {
    const seen: string[] = [];
    working(async (_, { viewer, progress }) => {
      seen.push(viewer.name);
      progress(5, 5);
      return {};
    });
    const ids = [await aFileJob(ha), await aFileJob(ha), await aFileJob(ha)];
    wakeWorker();
    for (const id of ids) await becomes(ha, id, { state: 'done', failure: null });
    expect(seen).toEqual(['Hà', 'Hà', 'Hà']);
  });

  test('stops what its owner cancels, at once', async () => {
    working(endless);
    const id = await aFileJob(ha);
    wakeWorker();
    await becomes(ha, id, { state: 'running' });
    await stopJob(ha, id);
    await becomes(ha, id, { state: 'cancelled' });
  });

  test('hears from the database what another process cancelled, and shows how far it is', async () => {
    working(endless);
    const id = await aFileJob(ha);
    wakeWorker();
    await becomes(ha, id, { state: 'running', done: 1, total: 100 });
    await database().job.update({ where: { id }, data: { cancelledAt: new Date() } });
    await becomes(ha, id, { state: 'cancelled' });
  });

  test('gives back what it has in hand when it closes; the next one begins it again', async () => {
    const closing = working(endless);
    const id = await aFileJob(ha);
    wakeWorker();
    await becomes(ha, id, { state: 'running' });
    await closing.close();
    expect(await jobOf(ha, id)).toMatchObject({ state: 'queued', done: 0, total: null });
    working(async () => ({}));
    await becomes(ha, id, { state: 'done' });
  });

  test('takes up what a killed process left behind', async () => {
    const killed = working(endless);
    const id = await aFileJob(ha);
    wakeWorker();
    await becomes(ha, id, { state: 'running' });
    await database().job.update({ where: { id }, data: { holder: 'a process that is gone' } });
    await killed.close();
    await leaseEnds(id);
    working(async () => ({}));
    await becomes(ha, id, { state: 'done' });
  });

  test('says no by name, and shows a number for a bug, and goes on', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    working(async (_, { viewer }) => {
      if (viewer.name === 'Hà') throw new Error('a bug');
      return refuse('unit-not-found');
    });
    const [broken, refused] = [await aFileJob(ha), await aFileJob(chi)];
    wakeWorker();
    await becomes(ha, broken, {
      state: 'failed',
      failure: { broken: expect.stringMatching(/^[0-9a-f]{8}$/) },
    });
    await becomes(chi, refused, { state: 'failed', failure: { failed: { refusal: 'unit-not-found' } } });
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });

  test('does nothing for an account that was disabled meanwhile', async () => {
    const gone = await aPerson('Dung', ['official', 'north']);
    const admin = await aPerson('Quản trị', ['admin', 'city']);
    const id = await aFileJob(gone);
    await disableAccount(admin, gone.accountId);
    const work = vi.fn(async () => ({}));
    working(work);
    await becomes(gone, id, { state: 'failed', failure: { failed: { refusal: 'not-allowed' } } });
    expect(work).not.toHaveBeenCalled();
  });

  test('works on two of a lane at once, of two offices, and on lists beside them', async () => {
    working(endless);
    const mine = [await aFileJob(ha), await aFileJob(ha)];
    const others = await aFileJob(chi);
    const list = await aListJob(ha);
    wakeWorker();
    for (const [viewer, id] of [
      [ha, mine[0]],
      [chi, others],
      [ha, list],
    ] as const) {
      await becomes(viewer, id ?? 0, { state: 'running' });
    }
    expect(await jobOf(ha, mine[1] ?? 0)).toMatchObject({ state: 'queued' });
  });
});
