import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { database } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access';
import { type RunningWorker, startWorker } from '@/lib/jobs/worker';
import { works } from '@/lib/jobs/works';
import { lastRunOf, progressOf } from '@/lib/lists/running';
import { endOf, startRun } from '@/lib/lists/runs';
import { takeUpload } from '@/lib/lists/take-upload';
import { pathIn, type Upload } from '@/lib/lists/uploads';
import { taxCodeOf } from '@/prisma/synthetic/tax-codes';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { jobOf, leaseEnds } from '@/tests/support/job-world';
import { aPerson, asSignedIn, aUnit, granted, initialStandards } from '@/tests/support/report-world';

let data: string;
let db: FreshDatabase;
let keeper: Viewer;
const workers: RunningWorker[] = [];

// Thousands of rows, and a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'moc-restart-'));
  vi.stubEnv('MOC_DATA', data);
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
});

beforeEach(async () => {
  keeper = await aPerson('Hà', ['official', 'city']);
  await database().job.deleteMany();
});

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.close();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await db.drop();
  await rm(data, { recursive: true, force: true });
});

const work = () => {
  const worker = startWorker(works);
  workers.push(worker);
  return worker;
};

let made = 0;
/** A list of so many new enterprises, previewed. */
async function previewed(rows: number): Promise<{ upload: Upload; agreed: string }> {
  made += 1;
  const lines = Array.from(
    { length: rows },
    (_, row) => `Công ty ${made} số ${row};${taxCodeOf(1, made * 10_000 + row)};${row % 90}`,
  );
  const text = ['Tên doanh nghiệp;MST;Số LĐ', ...lines].join('\r\n');
  const file = { name: 'danh-sach.csv', bytes: new TextEncoder().encode(text) };
  const upload = granted(await takeUpload(keeper, { unit: 'city', asOf: '2026-06-30', file }, '2026-10-05'));
  await startRun(keeper, upload);
  return vi.waitFor(async () => {
    const end = await endOf(upload.id);
    if (!end || !('hash' in end)) throw new Error('not yet');
    return { upload, agreed: end.hash };
  }, 20_000);
}

const written = async ({ id }: Upload) => {
  const [row] = await db.query<{ imports: number; enterprises: number }>(
    `select count(*)::int as imports, coalesce(sum(cardinality("enterpriseIds")), 0)::int as enterprises
     from "RegisterImport" where "uploadId" = $1`,
    [id],
  );
  return row;
};

const isImported = ({ id }: Upload) =>
  vi.waitFor(
    async () => expect(await endOf(id)).toMatchObject({ isImport: true, importId: expect.any(Number) }),
    50_000,
  );

test('an import that a stopping server gave back writes nothing, and the next start writes it once', async () => {
  const stopping = work();
  const { upload, agreed } = await previewed(1500);
  const started = startRun(await asSignedIn(keeper.accountId), upload, agreed);
  await vi.waitFor(async () => expect((await lastRunOf(upload.id))?.state).toBe('running'), 10_000);
  await stopping.close();
  await started;
  expect(await progressOf(upload.id)).toMatchObject({ importing: true, waiting: true });
  expect(await written(upload)).toEqual({ imports: 0, enterprises: 0 });
  work();
  await isImported(upload);
  expect(await written(upload)).toEqual({ imports: 1, enterprises: 1500 });
});

test('an import whose process died after it had written is found written, not written again', async () => {
  work();
  const { upload, agreed } = await previewed(30);
  await startRun(await asSignedIn(keeper.accountId), upload, agreed);
  await isImported(upload);
  const before = await endOf(upload.id);
  // As it would be found: everything is in the register, and nobody has said so.
  const job = await lastRunOf(upload.id);
  await rm(pathIn(upload.id, 'end.json'));
  await database().job.update({
    where: { id: job?.id ?? 0 },
    data: { state: 'running', holder: 'a process that is gone', endedAt: null },
  });
  await leaseEnds(job?.id ?? 0);
  await isImported(upload);
  expect(await endOf(upload.id)).toMatchObject({
    importId: before && 'importId' in before && before.importId,
  });
  expect(await written(upload)).toEqual({ imports: 1, enterprises: 30 });
});

test('two attempts at once write one import, and both say which', async () => {
  const worker = work();
  const { upload, agreed } = await previewed(200);
  await worker.close();
  const viewer = await asSignedIn(keeper.accountId);
  const at = { id: 1, viewer, signal: new AbortController().signal, progress: () => undefined };
  const input = { upload: upload.id, fileName: upload.fileName, agreed };
  const results = await Promise.all([works['list-import'](input, at), works['list-import'](input, at)]);
  expect(results).toEqual([{}, {}]);
  expect(await written(upload)).toEqual({ imports: 1, enterprises: 200 });
  expect(await endOf(upload.id)).toMatchObject({ isImport: true, importId: expect.any(Number) });
});

test('an import that is cancelled while it runs writes nothing, and what was previewed is still there', async () => {
  work();
  const { upload, agreed } = await previewed(1500);
  const started = startRun(await asSignedIn(keeper.accountId), upload, agreed);
  const job = await vi.waitFor(async () => {
    const run = await lastRunOf(upload.id);
    expect(run).toMatchObject({ kind: 'list-import', state: 'running' });
    return run?.id ?? 0;
  }, 10_000);
  await database().job.update({ where: { id: job }, data: { cancelledAt: new Date() } });
  await started;
  await vi.waitFor(async () => expect((await jobOf(keeper, job)).endedAt).not.toBeNull(), 20_000);
  const { state } = await jobOf(keeper, job);
  const imports = state === 'cancelled' ? 0 : 1;
  expect(await written(upload)).toEqual({ imports, enterprises: imports * 1500 });
  expect(await endOf(upload.id)).toMatchObject({ isImport: imports === 1, counts: { new: 1500 } });
});
