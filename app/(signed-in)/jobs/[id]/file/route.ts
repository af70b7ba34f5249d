import { z } from 'zod';
import { mediaTypes } from '@/lib/api/export';
import { fileResponse } from '@/lib/api/file-response';
import { route } from '@/lib/auth/route';
import { getJob } from '@/lib/db/jobs/own';
import { GREATEST_COUNT } from '@/lib/domain/figures';
import { isRefusal, refuse } from '@/lib/domain/refusal';
import { openFile } from '@/lib/jobs/files';
import { refuseRegisterFile } from '@/lib/jobs/register-export';

/** The file that a job of one's own has made, for whoever may still have what is in it. */
export const GET = route({
  deed: 'signed-in',
  summary: 'The file that a job has made',
  params: z.strictObject({ id: z.coerce.number().int().min(1).max(GREATEST_COUNT) }),
  response: { files: [mediaTypes.xlsx, mediaTypes.csv] },
  async run({ viewer, params: { id } }) {
    const job = await getJob(viewer, id);
    if (isRefusal(job)) return job;
    if (job.kind !== 'register-export' || !job.result?.file) return refuse('job-file-gone');
    const refused = await refuseRegisterFile(viewer, job.input);
    if (refused) return refused;
    const file = await openFile(id, job.result.file);
    if (isRefusal(file)) return file;
    const answer = fileResponse(file.body, job.result.file.name, job.input.format);
    answer.headers.set('content-length', String(file.bytes));
    return answer;
  },
});
