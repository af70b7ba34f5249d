import { isPeriod, type Period } from '@/lib/domain/period';

/** An address's parameters as Next hands them over: one that is repeated comes as a list. */
export type SearchParameters = Promise<Record<string, string | string[] | undefined>>;

/** Longer than anything that a form of ours sends in an address. */
const longestValue = 300;

/** An address's parameters, each said once; one that is repeated, too long or no text asks for nothing. */
export async function valuesOf(parameters: SearchParameters): Promise<Partial<Record<string, string>>> {
  const isValue = (entry: [string, string | string[] | undefined]): entry is [string, string] =>
    typeof entry[1] === 'string' && entry[1].length <= longestValue && !entry[1].includes('\0');
  return Object.fromEntries(Object.entries(await parameters).filter(isValue));
}

/** The number of a page; what is none, or beyond any list of ours, is brought within what there can be. */
export const pageIn = (text = '1'): number => Math.min(100_000, Math.max(1, Number.parseInt(text, 10) || 1));

/** What an address asks to see; a period that is none asks for nothing. */
export async function asked(
  parameters: SearchParameters,
): Promise<{ unit?: string; period?: Period; sort?: string }> {
  const { unit, period, sort } = await valuesOf(parameters);
  return { unit, period: period !== undefined && isPeriod(period) ? period : undefined, sort };
}
