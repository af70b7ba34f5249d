import { z } from 'zod';
import { tokenParams } from '@/lib/api/tokens';
import { route } from '@/lib/auth/route';
import { revokeToken } from '@/lib/db/tokens';

export const DELETE = route({
  deed: 'hold-token',
  summary: 'End a token at once',
  params: tokenParams,
  response: z.strictObject({ id: z.int() }),
  run: ({ viewer, params: { id } }) => revokeToken(viewer, id),
});
