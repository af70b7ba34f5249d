import { z } from 'zod';
import { route } from '@/lib/auth/route';
import { formatFor } from '@/lib/db/document-formats';
import { isRefusal } from '@/lib/domain/refusal';
import { standardFormat } from '@/lib/export/official/standard-format';

/** The format in force for a unit, to be changed in a text editor and uploaded again. */
export const GET = route({
  deed: 'manage-format',
  summary: 'Format of official documents',
  query: z.strictObject({ unit: z.string().max(40) }),
  response: { files: ['application/json'] },
  async run({ viewer, query: { unit } }) {
    const found = await formatFor(viewer, unit, standardFormat);
    if (isRefusal(found)) return found;
    return new Response(`${JSON.stringify(found.format, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="the-thuc-van-ban.json"',
        'cache-control': 'no-store',
      },
    });
  },
});
