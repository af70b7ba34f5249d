import type { EnterpriseFilter, EnterpriseOrder } from '@/lib/domain/register/enterprise-query';
import { filterNames } from '@/lib/domain/register/enterprise-query';

/** What the list shows; it lives in the address. */
export type ListChoice = {
  readonly filter: EnterpriseFilter;
  /** Closed enterprises are left out unless asked for. */
  readonly order: EnterpriseOrder;
};

/** The filter and order as parameters of an address; what is as it begins is not said. */
export function parametersOf({ filter, order }: ListChoice): [string, string][] {
  const narrowed = filterNames.flatMap((name): [string, string][] => {
    const value = filter[name];
    return value === undefined || (name === 'status' && value === 'existing') ? [] : [[name, String(value)]];
  });
  const all: [string, string][] = filter.status === undefined ? [['status', 'all']] : [];
  const sort = `${order.isTurned ? '-' : ''}${order.sort}`;
  return [...narrowed, ...all, ...(sort === 'name' ? [] : [['sort', sort] as [string, string]])];
}

/** The address of a list, from the beginning or from where a page ended. */
export function listHref(choice: ListChoice, cursor?: string): string {
  const query = new URLSearchParams(parametersOf(choice));
  if (cursor !== undefined) query.set('cursor', cursor);
  return query.size === 0 ? '/enterprises' : `/enterprises?${query}`;
}

/** The same list with some of its filters changed; undefined takes one away. */
export function withFilter(choice: ListChoice, changed: Partial<EnterpriseFilter>): ListChoice {
  return { ...choice, filter: { ...choice.filter, ...changed } };
}
