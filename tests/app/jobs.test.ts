import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET } from '@/app/(signed-in)/jobs/[id]/file/route';
import { askRegister, cancel } from '@/app/(signed-in)/jobs/actions';
import { database } from '@/lib/db/client';
import { findJobs } from '@/lib/db/jobs/own';
import type { Viewer } from '@/lib/domain/access';
import { keepFile, openFile, sweepFiles } from '@/lib/jobs/files';
import { type RunningWorker, startWorker } from '@/lib/jobs/worker';
import { works } from '@/lib/jobs/works';
import { actAs, formOf, outcomeOf, send } from '@/tests/support/action-request';
import { aSession } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aSignedIn, everybody, refusalOf, viewerOf } from '@/tests/support/house';
import { aFileJob, jobOf } from '@/tests/support/job-world';
import { anEnterprise } from '@/tests/support/register-world';

vi.mock('next/headers', async () => (await import('@/tests/support/action-request')).nextHeaders());
vi.mock('next/cache', async () => (await import('@/tests/support/action-request')).nextCache());

let data: string;
let db: FreshDatabase;
let root: Viewer;
let people: Map<string, number | null>;
let worker: RunningWorker;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, long enough to be one';
  data = await mkdtemp(join(tmpdir(), 'moc-jobs-'));
  vi.stubEnv('MOC_DATA', data);
  db = await freshDatabase();
  ({ root } = await aHouse());
  people = await everybody(root);
  for (const unit of ['A', 'A1', 'B']) await anEnterprise(root, unit);
  worker = startWorker(works);
});

beforeEach(() => database().job.deleteMany());

afterAll(async () => {
  await worker.close();
  vi.unstubAllEnvs();
  await db.drop();
  await rm(data, { recursive: true, force: true });
});

const asked = async (format = 'csv', unit = 'A') =>
  outcomeOf(await send(askRegister, formOf({ unit, format })));

/** The register of branch A, asked for and made; answers the job. */
async function made(viewer: Viewer, format = 'csv') {
  await actAs(viewer.accountId);
  expect(await asked(format)).toBe('done');
  return vi.waitFor(async () => {
    const [job] = await findJobs(viewer);
    expect(job).toMatchObject({ state: 'done' });
    return job?.id ?? 0;
  }, 20_000);
}

const fetched = async (id: number, viewer: Viewer | null) =>
  GET(new Request(`http://localhost/jobs/${id}/file`, { headers: viewer ? await aSession(viewer) : {} }), {
    params: Promise.resolve({ id: String(id) }),
  });

const expectations: Record<string, string> = {
  stranger: 'not-signed-in',
  'admin of the root': 'done',
  ...Object.fromEntries(['admin', 'official', 'approver', 'leader'].map((role) => [`${role} of A`, 'done'])),
  ...Object.fromEntries(
    ['admin', 'official', 'approver', 'leader'].map((role) => [`${role} of B`, 'unit-not-found']),
  ),
};

describe('the register of A', () => {
  test.each(Object.entries(expectations))('is asked for by the %s: %s', async (who, expected) => {
    await actAs(people.get(who) ?? null);
    expect(await asked()).toBe(expected);
  });

  test.each(['csv', 'xlsx'])('is made as %s and fetched by whoever asked, under its name', async (format) => {
    const viewer = await aSignedIn('leader', 'A');
    const id = await made(viewer, format);
    const answer = await fetched(id, viewer);
    expect(answer.status).toBe(200);
    const { result } = await jobOf(viewer, id);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.length).toBe(result?.file?.bytes);
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('Đơn vị A');
    if (format === 'csv') expect(new TextDecoder().decode(bytes).trimEnd().split('\r\n')).toHaveLength(3);
    const [event] = await db.query<{ deed: string; actor: string }>(
      `select deed, "actorName" as actor from "AuditEvent" where deed = 'export.made' order by id desc limit 1`,
    );
    expect(event).toEqual({ deed: 'export.made', actor: viewer.name });
  });

  test('is fetched by nobody else, not even by whoever may see as much', async () => {
    const id = await made(await aSignedIn('leader', 'A'));
    for (const who of people.keys()) {
      const account = people.get(who);
      const answer = await fetched(id, account ? await viewerOf(account) : null);
      expect([who, answer.status]).toEqual([who, who === 'stranger' ? 401 : 404]);
    }
  });

  test('is not given to an account that has lost its right since', async () => {
    const viewer = await aSignedIn('leader', 'A');
    const id = await made(viewer);
    const unitId = (await database().unit.findUniqueOrThrow({ where: { code: 'B' } })).id;
    await database().appointment.updateMany({ where: { accountId: viewer.accountId }, data: { unitId } });
    expect((await fetched(id, viewer)).status).toBe(404);
  });

  test('is not made for an account that has lost its right before its turn came', async () => {
    const viewer = await aSignedIn('leader', 'A');
    await database().appointment.deleteMany({ where: { accountId: viewer.accountId } });
    await actAs(viewer.accountId);
    const id = await aFileJob(viewer);
    await database().job.update({ where: { id }, data: { queuedAt: new Date(0) } });
    await vi.waitFor(
      async () =>
        expect(await jobOf(viewer, id)).toMatchObject({
          state: 'failed',
          failure: { failed: { refusal: 'unit-not-found' } },
        }),
      15_000,
    );
    expect(await readdir(join(data, 'jobs')).catch(() => [])).not.toContain(String(id));
  });

  test('that is no longer kept is said to be gone', async () => {
    const viewer = await aSignedIn('leader', 'A');
    const id = await made(viewer);
    await sweepFiles(new Set());
    expect((await fetched(id, viewer)).status).toBe(200);
    await utimes(join(data, 'jobs', String(id)), new Date(0), new Date(0));
    await sweepFiles(new Set([id]));
    expect((await fetched(id, viewer)).status).toBe(200);
    await sweepFiles(new Set());
    const answer = await fetched(id, viewer);
    expect([answer.status, (await answer.json()).detail]).toEqual([
      404,
      'Tệp này không còn được giữ; xin tạo lại.',
    ]);
  });
});

describe('stopping', () => {
  test('is for the owner of a job alone', async () => {
    const owner = await aSignedIn('official', 'A');
    const held = { state: 'running', holder: 'another', leaseUntil: new Date('2999-01-01') } as const;
    for (const [who, accountId] of people) {
      const id = await aFileJob(owner);
      await database().job.update({ where: { id }, data: held });
      await actAs(accountId);
      const expected = accountId === null ? 'not-signed-in' : 'job-not-found';
      expect([who, outcomeOf(await send(cancel, formOf({ id: String(id) })))]).toEqual([who, expected]);
      expect(await jobOf(owner, id)).toMatchObject({ isStopping: false });
      await actAs(owner.accountId);
      expect(outcomeOf(await send(cancel, formOf({ id: String(id) })))).toBe('done');
      expect(await jobOf(owner, id)).toMatchObject({ isStopping: true });
      await database().job.delete({ where: { id } });
    }
  });
});

describe('a file that is being written', () => {
  test('has its name only when it is whole, and leaves nothing when it is broken off', async () => {
    async function* broken() {
      yield new Uint8Array(10);
      throw new Error('broken off');
    }
    await expect(keepFile(77, broken())).rejects.toThrow('broken off');
    expect(await readdir(join(data, 'jobs', '77'))).toEqual([]);
    async function* whole() {
      yield new Uint8Array(10);
    }
    const { key, bytes } = await keepFile(77, whole());
    expect([bytes, await readdir(join(data, 'jobs', '77'))]).toEqual([10, [key]]);
    expect((await stat(join(data, 'jobs', '77', key))).mode & 0o777).toBe(0o600);
    expect(refusalOf(await openFile(77, { key: 'another' }))).toBe('job-file-gone');
  });
});
