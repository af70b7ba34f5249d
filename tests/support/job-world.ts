import { randomUUID } from 'node:crypto';
import { database } from '@/lib/db/client';
import { getJob, queueJob } from '@/lib/db/jobs/own';
import { type TakenJob, takeJob } from '@/lib/db/jobs/working';
import type { Viewer } from '@/lib/domain/access';
import type { Job, Lane } from '@/lib/domain/job';
import type { Work, Works } from '@/lib/jobs/work';
import { granted } from './report-world';

/** A long file of somebody, waiting for its turn; returns its id. */
export const aFileJob = async (viewer: Viewer, key: string = randomUUID()): Promise<number> =>
  granted(
    await queueJob(viewer, {
      kind: 'register-export',
      key,
      input: {
        unit: 'city',
        unitName: 'Đơn vị city',
        asOf: '2026-06-30',
        format: 'csv',
        separator: ';',
        locale: 'vi',
      },
    }),
  );

/** The preview of a list of somebody, waiting for its turn; returns its id. */
export const aListJob = async (viewer: Viewer, upload: string = randomUUID()): Promise<number> =>
  granted(
    await queueJob(viewer, { kind: 'list-preview', key: upload, input: { upload, fileName: 'a.csv' } }),
  );

/** Takes the next job as a process of its own would. */
export const takeNext = (lane: Lane = 'files'): Promise<TakenJob | null> => takeJob(lane, randomUUID());

/** How a job stands now. */
export const jobOf = async (viewer: Viewer, id: number): Promise<Job> => granted(await getJob(viewer, id));

/** The process that works on a job says nothing any more. */
export async function leaseEnds(id: number): Promise<void> {
  await database().job.update({ where: { id }, data: { leaseUntil: new Date(0) } });
}

/** Every kind of job done in one way. */
export const allDone = (work: Work<'register-export'>): Works => ({
  'register-export': work,
  'list-preview': (_, at) => work({} as never, at),
  'list-import': (_, at) => work({} as never, at),
});
