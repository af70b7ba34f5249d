import { importAnswer, importForm, importOverApi, importQuery } from '@/lib/api/register-import';
import { route } from '@/lib/auth/route';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { MOST_BYTES } from '@/lib/import/file/limits';

export const POST = route({
  deed: 'keep-register',
  summary: 'Show what a list of enterprises would change, or take it over: every accepted row, or none',
  query: importQuery,
  body: importForm,
  upload: { mostBytes: MOST_BYTES },
  response: importAnswer,
  run: ({ viewer, query, body }) => importOverApi(viewer, query, body, todayInVietnam(new Date())),
});
