'use server';

import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { line } from '@/lib/auth/fields';
import { recordFormat } from '@/lib/db/document-formats';
import { MOST_FORMAT_BYTES, readFormat } from '@/lib/domain/format-check';
import { isRefusal, refuse } from '@/lib/domain/refusal';
import { standardFormat } from '@/lib/export/official/standard-format';
import { formatRefusals, formatWords } from '@/lib/text/words/admin/format';

const upload = z.object({ unit: line(40), file: z.instanceof(File, { error: 'format-file-missing' }) });

/** Checks a format file key by key and uses it from now on. */
export const adoptFormat = action('manage-format', upload, async (viewer, { unit, file }) => {
  if (file.size === 0 || file.size > MOST_FORMAT_BYTES)
    return refuse('format-file-missing', { path: 'file' });
  const format = readFormat(await file.text(), standardFormat);
  if (Array.isArray(format)) return formatRefusals(format, viewer.locale);
  const done = await recordFormat(viewer, { unit, format, fileName: file.name.slice(0, 200) });
  return isRefusal(done) ? done : { message: formatWords[viewer.locale].recorded };
});

/** Goes back to the format of the unit above. */
export const withdrawFormat = action(
  'manage-format',
  z.object({ unit: line(40) }),
  async (viewer, { unit }) => {
    const done = await recordFormat(viewer, { unit, format: null, fileName: '' });
    return isRefusal(done) ? done : { message: formatWords[viewer.locale].backDone };
  },
);
