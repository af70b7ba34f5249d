import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import type { ListChoice } from '@/components/enterprises/list-address';
import { enterpriseFilter, enterpriseQuery, orderOf } from '@/lib/api/enterprise-query';
import { idIn } from '@/lib/api/page';
import { isRefusal } from '@/lib/domain/refusal';
import type { EnterpriseFilter } from '@/lib/domain/register/enterprise-query';
import { filterNames } from '@/lib/domain/register/enterprise-query';
import type { Unit } from '@/lib/domain/unit';
import { parseDate } from '@/lib/text/dates';
import { foldForSearch } from '@/lib/text/search';

/** What an address asks of the list of enterprises of these units; what cannot be asked asks for nothing. */
export async function listAsked(
  parameters: SearchParameters,
  units: readonly Unit[],
): Promise<{ choice: ListChoice; after?: number; done?: string }> {
  const values = await valuesOf(parameters);
  const filter = Object.fromEntries(
    filterNames.flatMap((name) => {
      const typed = values[name]?.trim() ?? '';
      const text = name === 'unit' ? codeOf(units, typed) : (read[name]?.(typed) ?? typed);
      const parsed = text === '' ? undefined : enterpriseFilter[name].safeParse(text);
      return parsed?.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
    }),
  ) as EnterpriseFilter;
  const sort = enterpriseQuery.shape.sort.safeParse(values.sort);
  const isAll = values.status === 'all' || filter.attention === true;
  const status = filter.status ?? (isAll ? undefined : ('existing' as const));
  const after = values.cursor === undefined ? undefined : idIn(values.cursor);
  return {
    choice: {
      filter: { ...filter, ...(status ? { status } : {}) },
      order: orderOf(sort.success ? sort.data : 'name'),
    },
    ...(after === undefined || isRefusal(after) ? {} : { after }),
    ...(values.done === undefined ? {} : { done: values.done }),
  };
}

/** A unit by its code, or, of very many that nobody scrolls through, by its name. */
function codeOf(units: readonly Unit[], typed: string): string {
  const isNamed = ({ name }: Unit) => foldForSearch(name) === foldForSearch(typed);
  const unit = units.find(({ code }) => code === typed) ?? units.find(isNamed);
  return unit?.code ?? '';
}

/** A count as people type it: `1.200`. */
const plain = (typed: string) => typed.replace(/(?<=\d)[. ](?=\d{3}\b)/g, '');

function dayOf(typed: string): string {
  const day = typed === '' ? '' : parseDate(typed);
  return isRefusal(day) ? '' : day;
}

const read: Partial<Record<(typeof filterNames)[number], (typed: string) => string>> = {
  asOf: dayOf,
  workersFrom: plain,
  workersTo: plain,
};
