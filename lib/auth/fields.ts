import { z } from 'zod';
import { isRefusal } from '@/lib/domain/refusal';
import { parseDate } from '@/lib/text/dates';

/** What people type into forms, as schemas; messages are names of refusals. */

/** One line of text that must not be empty. */
export const line = (longest = 200) => z.string().trim().min(1, 'required').max(longest, 'too-long');

/** A day, as typed or as browsers send it. */
export const date = z
  .string()
  .trim()
  .min(1, 'required')
  .transform((text, context) => {
    const parsed = parseDate(text);
    if (!isRefusal(parsed)) return parsed;
    context.addIssue({ code: 'custom', message: parsed.refusal });
    return z.NEVER;
  });

/** Left empty: nothing. */
const nothing = z
  .string()
  .trim()
  .length(0)
  .transform(() => null);

/** A day, or nothing. */
export const optionalDate = z.union([nothing, date]);

/** A whole number; groups may be parted by a dot or a space. */
export const count = z
  .string()
  .trim()
  .min(1, 'required')
  .transform((text) => text.replace(/(?<=\d)[. ](?=\d{3}\b)/g, ''))
  .refine((text) => /^\d{1,9}$/.test(text), 'not-a-number')
  .transform(Number);

/** A share of up to two decimals, with a comma or a point, in basis points: `12,5` is 1250. */
export const share = z
  .string()
  .trim()
  .min(1, 'required')
  .transform((text) => text.replace(/\s*%$/, '').replace(',', '.'))
  .refine((text) => /^\d{1,3}(\.\d{1,2})?$/.test(text), 'target-out-of-range')
  .transform((text) => Math.round(Number(text) * 100));

/** One milestone a line: a day, then a share. */
export const milestones = z.string().transform((text, context) => {
  const lines = text.split(/[\n;]/).filter((each) => each.trim() !== '');
  const read = lines.map((each) => {
    const [, on = '', percent = ''] = /^\s*(\S+?)[:\s]\s*(.+?)\s*$/.exec(each) ?? [];
    const parsed = z.object({ on: date, basisPoints: share }).safeParse({ on, basisPoints: percent });
    return parsed.success ? parsed.data : null;
  });
  const known = read.filter((each) => each !== null);
  if (known.length === lines.length) return known;
  context.addIssue({ code: 'custom', message: 'milestone-out-of-range' });
  return z.NEVER;
});

const emptyFigure = z
  .object({ on: z.literal(''), numerator: z.literal(''), denominator: z.literal('') })
  .transform(() => null);

/** A dated figure, or nothing when all of it is left empty. */
export const optionalFigure = z.union([
  emptyFigure,
  z.object({ on: date, numerator: count, denominator: count }),
]);
