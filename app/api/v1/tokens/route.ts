import { z } from 'zod';
import { paging } from '@/lib/api/codes';
import { idIn, page, pageOf } from '@/lib/api/page';
import { newToken, newTokenSchema, presentToken, tokenSchema } from '@/lib/api/tokens';
import { route } from '@/lib/auth/route';
import { findTokens, issueOwnToken } from '@/lib/db/tokens';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'hold-token',
  summary: "The caller's own tokens, newest first",
  query: z.strictObject(paging),
  response: pageOf(tokenSchema),
  async run({ viewer, query: { limit, cursor } }) {
    const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : idIn(cursor);
    if (isRefusal(before)) return before;
    const tokens = (await findTokens(viewer)).filter(({ id }) => id < before);
    const { items, nextCursor } = page(tokens, limit, ({ id }) => id);
    return { items: items.map(presentToken), nextCursor };
  },
});

export const POST = route({
  deed: 'hold-token',
  by: 'session',
  summary: 'A new token that acts for the caller; it is shown once',
  body: newToken,
  response: newTokenSchema,
  status: 201,
  kept: ({ id }) => ({ id, token: null }),
  run: ({ viewer, body }) => issueOwnToken(viewer, body),
});
