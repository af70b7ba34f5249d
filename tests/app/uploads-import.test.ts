import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET } from '@/app/(signed-in)/enterprises/import/[upload]/refused/route';
import { database } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access';
import type { ListHead } from '@/lib/domain/list';
import { type RunningWorker, startWorker } from '@/lib/jobs/worker';
import { works } from '@/lib/jobs/works';
import { keyOfRun, progressOf, runningAmong } from '@/lib/lists/running';
import { endOf, startRun } from '@/lib/lists/runs';
import { keepRows } from '@/lib/lists/shown-rows';
import { sweepHourly } from '@/lib/lists/sweeping';
import { takeUpload } from '@/lib/lists/take-upload';
import { dropUpload, fileOf, getUpload, keepUpload, pathIn, type Upload } from '@/lib/lists/uploads';
import { aSession } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import {
  aPerson,
  asSignedIn,
  aUnit,
  granted,
  initialStandards,
  refusalOf,
} from '@/tests/support/report-world';

let data: string;
let db: FreshDatabase;
let keeper: Viewer;
let worker: RunningWorker;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'moc-uploads-'));
  vi.stubEnv('MOC_DATA', data);
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  worker = startWorker(works);
});

afterAll(async () => {
  await worker.close();
  vi.unstubAllEnvs();
  await db.drop();
  await rm(data, { recursive: true, force: true });
});

beforeEach(async () => {
  await rm(join(data, 'uploads'), { recursive: true, force: true });
  keeper = await aPerson('Hà', ['official', 'city']);
});

const list = 'Tên doanh nghiệp;MST;Số LĐ\r\nCông ty An Bình;;12\r\nCông ty Bắc;;rất đông\r\n';
const sent = () => ({ name: 'danh-sach.csv', bytes: new TextEncoder().encode(list) });

const taken = async (): Promise<Upload> =>
  granted(await takeUpload(keeper, { unit: 'city', asOf: '2026-06-30', file: sent() }, '2026-10-05'));

const kept = async (): Promise<Upload> => {
  const head = {} as ListHead;
  const { accountId } = keeper;
  // No two are of the same moment.
  await pause(2);
  const about = { accountId, fileName: 'a.csv', unit: 'city', asOf: '2026-06-30', head };
  return granted(await keepUpload({ ...about, choices: {}, decisions: {} }, sent().bytes, runningAmong));
};

/** Until it is told otherwise, an upload is being worked on, by somebody else. */
async function run({ id }: Upload): Promise<() => Promise<unknown>> {
  const { accountId } = keeper;
  const held = { state: 'running', holder: 'another', leaseUntil: new Date('2999-01-01') } as const;
  const input = { upload: id, fileName: 'a.csv' };
  const job = await database().job.create({
    data: { kind: 'list-preview', accountId, key: keyOfRun(id), input, ...held },
  });
  return () => database().job.delete({ where: { id: job.id } });
}

/** A busy machine takes longer than a page waits. */
const isOver = ({ id }: Upload) => vi.waitFor(async () => expect(await progressOf(id)).toBeNull(), 20_000);

const isKept = async ({ id }: Upload) => refusalOf(await getUpload(keeper.accountId, id)) === null;

const refusedRow = () =>
  ({
    source: { row: 2, facts: { name: 'A' }, texts: ['x'.repeat(100_000)], problems: [] },
    plan: { row: 2, outcome: 'refused', changes: [], problems: [] },
  }) as unknown as Parameters<ReturnType<typeof keepRows>['add']>[0][number];

describe('a folder that is gone while rows are written to it', () => {
  test('is an error of whoever writes or ends, never one that nobody hears', async () => {
    const upload = await kept();
    await dropUpload(upload.id);
    const rows = keepRows(upload.id);
    await expect(
      (async () => {
        await rows.add([refusedRow()]);
        await pause(20);
        await rows.add([refusedRow()]);
      })(),
    ).rejects.toThrow('ENOENT');
    await expect(rows.end()).rejects.toThrow('ENOENT');
    await expect(keepRows(upload.id).end()).rejects.toThrow('ENOENT');
    rows.close();
  });

  test('ends the run, and only the run', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const upload = await taken();
    await dropUpload(upload.id);
    expect(await startRun(keeper, upload)).toBeNull();
    await isOver(upload);
    expect(await endOf(upload.id)).toEqual({ failed: { refusal: 'upload-not-found' } });
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });
});

describe('uploads that are kept', () => {
  test('make room for a newer one, but not while they are being worked on', async () => {
    const first = await kept();
    const second = await kept();
    const end = await run(first);
    for (let number = 0; number < 4; number += 1) await kept();
    expect([await isKept(first), await isKept(second)]).toEqual([true, false]);
    await end();
    await kept();
    expect(await isKept(first)).toBe(false);
  });

  test('are no more than five at work for one account', async () => {
    const ends = [];
    for (let number = 0; number < 5; number += 1) ends.push(await run(await kept()));
    const about = { accountId: keeper.accountId, fileName: 'a.csv', unit: 'city', asOf: '2026-06-30' };
    const more = { ...about, head: {} as ListHead, choices: {}, decisions: {} };
    expect(refusalOf(await keepUpload(more, sent().bytes, runningAmong))).toBe('too-busy');
    for (const end of ends) await end();
    expect(refusalOf(await keepUpload(more, sent().bytes, runningAmong))).toBeNull();
  });

  test('go when their day is over, without another upload', async () => {
    const [old, working, fresh] = [await kept(), await kept(), await kept()];
    const end = await run(working);
    for (const { id } of [old, working]) {
      const about = { ...(await getUpload(keeper.accountId, id)), keptAt: Date.now() - 25 * 3_600_000 };
      await writeFile(pathIn(id, 'about.json'), JSON.stringify(about));
    }
    const broken = 'f'.repeat(32);
    await writeFile(join(data, 'uploads', 'else'), '');
    await mkdir(join(data, 'uploads', broken));
    await utimes(join(data, 'uploads', broken), new Date(0), new Date(0));
    const stop = sweepHourly();
    await vi.waitFor(async () => expect(await isKept(old)).toBe(false));
    stop();
    await end();
    await vi.waitFor(async () =>
      expect((await readdir(join(data, 'uploads'))).sort()).toEqual([working.id, fresh.id, 'else'].sort()),
    );
  });
});

describe('a list that is taken over', () => {
  const refusedFile = async ({ id }: Upload) =>
    GET(
      new Request(`http://localhost/enterprises/import/${id}/refused`, { headers: await aSession(keeper) }),
      { params: Promise.resolve({ upload: id }) },
    );

  test('is kept no longer, but for its refused rows; nothing more is done with it', async () => {
    const upload = await taken();
    await startRun(keeper, upload);
    await isOver(upload);
    const shown = await endOf(upload.id);
    const agreed = shown && 'hash' in shown ? shown.hash : '';
    expect(await startRun(await asSignedIn(keeper.accountId), upload, agreed)).toBeNull();
    await isOver(upload);
    expect(await endOf(upload.id)).toMatchObject({ isImport: true, importId: expect.any(Number) });
    expect(refusalOf(await fileOf(upload))).toBe('upload-not-found');
    const answer = await refusedFile(upload);
    expect([answer.status, (await answer.arrayBuffer()).byteLength > 0]).toEqual([200, true]);
    expect(refusalOf(await startRun(keeper, upload))).toBe('upload-not-found');
    expect(await endOf(upload.id)).toMatchObject({ isImport: true });
  });

  test('together with many others comes to the same', async () => {
    const uploads: Upload[] = [];
    for (let number = 0; number < 5; number += 1) uploads.push(await taken());
    await Promise.all(uploads.map((upload) => startRun(keeper, upload)));
    await vi.waitFor(async () => {
      for (const { id } of uploads) expect(await endOf(id)).toMatchObject({ counts: { refused: 1 } });
    }, 20_000);
  });

  test('has no refused rows before it was looked at', async () => {
    expect((await refusedFile(await taken())).status).toBe(404);
  });
});
