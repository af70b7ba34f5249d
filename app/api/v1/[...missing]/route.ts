import { z } from 'zod';
import { route } from '@/lib/auth/route';
import { refuse } from '@/lib/domain/refusal';

/** An address that no endpoint answers is a problem like any other, not a page. */
const missing = route({
  deed: 'signed-in',
  summary: 'Nothing is here',
  response: z.never(),
  run: async () => refuse('not-found'),
});

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };
