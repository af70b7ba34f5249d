import { z } from 'zod';
import { askedPaper } from '@/lib/api/asked-paper';
import { UploadedFile } from '@/lib/auth/multipart';
import { route } from '@/lib/auth/route';
import { unitFor } from '@/lib/db/scope';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { MOST_FORMAT_BYTES, readFormat } from '@/lib/domain/format-check';
import { isRefusal, refuse } from '@/lib/domain/refusal';
import { paintedApart } from '@/lib/export/official/painted-apart';
import { standardFormat } from '@/lib/export/official/standard-format';
import { formatRefusals } from '@/lib/text/words/admin/format';
import { refusalSentence } from '@/lib/text/words/refusals';

const form = z.object({
  unit: z.string().trim().min(1).max(40),
  file: z.instanceof(UploadedFile, { error: 'format-file-missing' }),
});

/** The newest report of a unit in a format that was not recorded yet: nothing is issued, nothing is kept. */
export const POST = route({
  deed: 'manage-format',
  by: 'session',
  summary: 'Preview of a format of official documents',
  body: form,
  upload: { mostBytes: 2 * MOST_FORMAT_BYTES },
  response: { files: ['application/pdf', 'text/plain'] },
  async run({ viewer, body: { unit: code, file } }) {
    const unit = await unitFor(viewer, 'manage-format', code);
    if (isRefusal(unit)) return unit;
    if (file.bytes.length === 0 || file.bytes.length > MOST_FORMAT_BYTES)
      return refuse('format-file-missing', { path: 'file' });
    const format = readFormat(Buffer.from(file.bytes).toString('utf8'), standardFormat);
    if (Array.isArray(format)) {
      const sentences = formatRefusals(format, viewer.locale).map((each) =>
        refusalSentence(each, viewer.locale),
      );
      return answer(sentences.join('\n'), 'text/plain; charset=utf-8', 400);
    }
    const snapshot = await askedPaper(viewer, { unit: unit.code }, todayInVietnam(new Date()));
    if (isRefusal(snapshot)) return snapshot;
    const paper = { code: null, snapshot: { ...snapshot, format } };
    const pdf = await paintedApart({ document: 'progress', format: 'pdf', paper });
    return answer(new Uint8Array(pdf), 'application/pdf', 200);
  },
});

const answer = (body: string | Uint8Array<ArrayBuffer>, type: string, status: number) =>
  new Response(body, { status, headers: { 'content-type': type, 'cache-control': 'no-store' } });
