import { z } from 'zod';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { separators } from '@/lib/export/csv';
import { locales } from '@/lib/text/locale';
import { date, documentCode, goalCode, period, unitCode } from './codes';

/** What can be exported, and in which formats. */
export const formatsOf = {
  progress: ['docx', 'pdf', 'xlsx', 'pptx'],
  'one-page': ['pdf', 'png'],
  figures: ['xlsx', 'csv'],
  register: ['xlsx', 'csv'],
  chart: ['png', 'svg'],
} as const;

/** The media type of each format. */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
} as const;

/** What stands on a paper as typed, in one line. */
const written = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(longest, { error: 'too-long' }))
    .transform((text) => (text === '' ? undefined : text))
    .optional();

export const exportQuery = z.strictObject({
  document: z.enum(['progress', 'one-page', 'figures', 'register', 'chart']).meta({
    description:
      'progress: the report in the form of the Party’s documents, always in Vietnamese; one-page: the same for a phone.',
  }),
  format: z.enum(['docx', 'pdf', 'pptx', 'xlsx', 'csv', 'png', 'svg']).meta({
    description:
      'docx, pdf, xlsx, pptx for progress; pdf, png for one-page; xlsx, csv for figures and the register; png, svg for a chart.',
  }),
  unit: unitCode
    .optional()
    .meta({ description: "The caller's topmost unit when not given; figures include all below." }),
  goal: goalCode
    .optional()
    .meta({ description: 'Needed for a chart; for figures all goals when not given.' }),
  period: period.optional().meta({ description: 'One period; of a chart the one that it stands in.' }),
  from: period.optional(),
  to: period.optional(),
  asOf: date.optional().meta({ description: 'Of the register: the day as of which; today when not given.' }),
  number: written(20).meta({ description: 'Of a progress report, as the four below: blank when not given.' }),
  date: date.optional(),
  place: written(80).meta({ description: "The unit's own place when not given." }),
  signer: written(80),
  code: documentCode.optional().meta({
    description: 'Of a progress report that was issued: made again as it was, whatever has changed since.',
  }),
  separator: z.enum(separators).default(';').meta({ description: 'Of CSV.' }),
  language: z
    .enum(locales)
    .optional()
    .meta({ description: 'Of headers and words; by Accept-Language when not given.' }),
});

export type ExportRequest = z.output<typeof exportQuery>;

/** A document comes in its own formats only. */
export function refuseFormat({ document, format }: ExportRequest): Refusal | null {
  const formats: readonly string[] = formatsOf[document];
  return formats.includes(format) ? null : refuse('unknown-value', { path: 'format' });
}
