import { z } from 'zod';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { separators } from '@/lib/export/csv';
import { locales } from '@/lib/text/locale';
import { date, goalCode, period, unitCode } from './codes';

/** What can be exported, and in which formats. */
export const formatsOf = {
  figures: ['xlsx', 'csv'],
  register: ['xlsx', 'csv'],
  chart: ['png', 'svg'],
} as const;

/** The media type of each format. */
export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
} as const;

export const exportQuery = z.strictObject({
  document: z.enum(['figures', 'register', 'chart']),
  format: z.enum(['xlsx', 'csv', 'png', 'svg']).meta({
    description: 'xlsx and csv for figures and the register, png and svg for a chart.',
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
