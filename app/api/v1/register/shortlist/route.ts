import { z } from 'zod';
import { unitCode } from '@/lib/api/codes';
import { mediaTypes } from '@/lib/api/export';
import { exportShortlist } from '@/lib/api/shortlist-export';
import { route } from '@/lib/auth/route';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { separators } from '@/lib/export/csv';
import { locales } from '@/lib/text/locale';

export const GET = route({
  deed: 'export-figures',
  summary:
    'What stands one step from moving a goal, as CSV: enterprises by group, then organisations without an admission',
  query: z.strictObject({
    unit: unitCode.optional().meta({ description: "The caller's topmost unit when not given." }),
    separator: z.enum(separators).default(';'),
    language: z.enum(locales).optional(),
  }),
  response: { files: [mediaTypes.csv] },
  run: ({ viewer, query: { language, ...query } }) =>
    exportShortlist(viewer, query, todayInVietnam(new Date()), language ?? viewer.locale),
});
