import { z } from 'zod';
import { type KnownToken, longestTokenDays } from '@/lib/db/tokens';

const label = z.string().trim().min(1, { error: 'required' }).max(100);
const state = z.enum(['valid', 'expired', 'revoked']);

/** A token as it is listed: never the token itself. */
export const tokenSchema = z
  .strictObject({ id: z.int(), label, state, createdAt: z.iso.datetime(), expiresAt: z.iso.datetime() })
  .meta({ id: 'Token' });

export const newToken = z.strictObject({ label, days: z.int().min(1).max(longestTokenDays) });

export const newTokenSchema = z
  .strictObject({
    id: z.int(),
    token: z.string().nullable().meta({
      description: 'Shown once; null when the same Idempotency-Key is sent again.',
    }),
  })
  .meta({ id: 'NewToken' });

export const tokenParams = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: 'token-not-found' })
    .transform(Number)
    .meta({ override: { type: 'integer', minimum: 1, pattern: undefined } }),
});

export const presentToken = ({ id, label: name, state: now, createdAt, expiresAt }: KnownToken) => ({
  id,
  label: name,
  state: now,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
