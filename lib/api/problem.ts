import { z } from 'zod';

/** An error as RFC 9457 has it. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ examples: ['urn:moc2030:problem:stale'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'Vietnamese, or English by Accept-Language.' }),
    errors: z
      .array(z.strictObject({ path: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'The fields of bad input.' }),
    current: z.unknown().optional().meta({ description: 'What is there now, when the revision was stale.' }),
  })
  .meta({ id: 'Problem' });

/** What /api/health answers. */
export const healthSchema = z
  .strictObject({
    status: z.enum(['ok', 'error']),
    database: z.enum(['ok', 'unreachable']),
    version: z.string(),
  })
  .meta({ id: 'Health' });
