import { UploadedFile } from '@/lib/auth/multipart';
import { pageUpload } from '@/lib/auth/upload';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal, refuse } from '@/lib/domain/refusal';
import { MOST_BYTES } from '@/lib/import/file/limits';
import { pagesOf } from '@/lib/lists/next-step';
import { takeUpload } from '@/lib/lists/take-upload';

/** Takes the file of an import and goes on to its columns, or back to the form with the reason. */
export const POST = pageUpload({
  deed: 'keep-register',
  mostBytes: MOST_BYTES,
  async run(viewer, { unit = '', asOf = '', file }) {
    if (typeof unit !== 'string' || typeof asOf !== 'string') return refuse('malformed-body');
    if (!(file instanceof UploadedFile)) return refuse('required', { path: 'file' });
    const upload = await takeUpload(viewer, { unit, asOf, file }, todayInVietnam(new Date()));
    return isRefusal(upload) ? upload : pagesOf(upload).columns;
  },
  refused({ refusal, path = '', detail = {} }, { unit, asOf }) {
    const why = Object.entries(detail).map(([name, value]) => [`detail.${name}`, String(value)]);
    const typed = Object.entries({ unit, asOf }).filter(([, value]) => typeof value === 'string');
    const query = new URLSearchParams([
      ['refused', refusal],
      ['path', path],
      ...why,
      ...(typed as [string, string][]),
    ]);
    return `/enterprises/import?${query}`;
  },
});
