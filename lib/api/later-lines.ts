import { z } from 'zod';

/** As many as a goal's page has room for. */
export const mostLaterLines = 5;

/** Lines that come into a goal's page once it stands. */
export const laterLines = z.strictObject({
  lines: z.array(
    z.strictObject({ href: z.string(), name: z.string(), place: z.string(), facts: z.array(z.string()) }),
  ),
});
