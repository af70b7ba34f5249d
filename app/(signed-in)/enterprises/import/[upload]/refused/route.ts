import { z } from 'zod';
import { refusedFile, workbookType } from '@/lib/api/refused-file';
import { route } from '@/lib/auth/route';
import { isRefusal } from '@/lib/domain/refusal';
import { resultOf } from '@/lib/lists/runs';
import { getUpload } from '@/lib/lists/uploads';

/** The rows that were not imported, as the Excel file that they came in, with the reason beside each. */
export const GET = route({
  deed: 'keep-register',
  summary: 'Rows of a list that were not imported',
  params: z.strictObject({ upload: z.string().max(40) }),
  response: { files: [workbookType] },
  async run({ viewer, params: { upload: id } }) {
    const upload = await getUpload(viewer.accountId, id);
    if (isRefusal(upload)) return upload;
    const result = await resultOf(id);
    return isRefusal(result) ? result : refusedFile(upload, viewer.locale);
  },
});
