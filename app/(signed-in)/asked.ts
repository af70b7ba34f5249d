import { isPeriod, type Period } from '@/lib/domain/period';

/** An address's parameters as Next hands them over: one that is repeated comes as a list. */
export type SearchParameters = Promise<Record<string, string | string[] | undefined>>;

/** What an address asks to see; a period that is none, or a repeated parameter, asks for nothing. */
export async function asked(
  parameters: SearchParameters,
): Promise<{ unit?: string; period?: Period; sort?: string }> {
  const { unit, period, sort } = await parameters;
  return {
    unit: typeof unit === 'string' ? unit : undefined,
    period: typeof period === 'string' && isPeriod(period) ? period : undefined,
    sort: typeof sort === 'string' ? sort : undefined,
  };
}
