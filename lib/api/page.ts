import { z } from 'zod';
import { type Refusal, refuse } from '@/lib/domain/refusal';

/** A page of a list and where the next begins; null after the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

/** The place after an item, opaque to the caller. */
export const cursorAfter = (key: string | number): string => Buffer.from(String(key)).toString('base64url');

/** The key that a cursor stands for. */
export function keyIn(cursor: string): string | Refusal {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  return key !== '' && cursorAfter(key) === cursor ? key : refuse('cursor-invalid', { path: 'cursor' });
}

/** The id that a cursor stands for. */
export function idIn(cursor: string): number | Refusal {
  const id = Number(keyIn(cursor));
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31
    ? id
    : refuse('cursor-invalid', { path: 'cursor' });
}

/** Cuts a page from what was found when one more than the limit was asked for. */
export function page<T>(found: readonly T[], limit: number, keyOf: (item: T) => string | number) {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = found.length > limit && last !== undefined ? cursorAfter(keyOf(last)) : null;
  return { items, nextCursor };
}
