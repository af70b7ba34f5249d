import { type EnterpriseFilter, filterNames } from '@/lib/domain/register/enterprise-query';
import { type EnterpriseViewName, enterpriseViews } from '@/lib/text/words/enterprises/filters';

/** What each ready-made list asks. The unit and the words searched for stay as they are. */
export const filterOfView: Readonly<Record<EnterpriseViewName, EnterpriseFilter>> = {
  all: { status: 'existing' },
  ready: { status: 'operating', members: '3+', organisation: 'none' },
  union: { status: 'operating', union: true, organisation: 'none' },
  two: { status: 'operating', members: '2', organisation: 'none' },
  preparing: { status: 'existing', stage: 'preparing' },
  attention: { attention: true },
};

const staying = ['unit', 'q', 'asOf'] as const;

/** A ready-made list within the same unit, day and words. */
export function viewWithin(filter: EnterpriseFilter, view: EnterpriseViewName): EnterpriseFilter {
  const { unit, q, asOf } = filter;
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(q === undefined ? {} : { q }),
    ...(asOf === undefined ? {} : { asOf }),
    ...filterOfView[view],
  };
}

/** Which ready-made list a filter is, if any. */
export function viewOf(filter: EnterpriseFilter): EnterpriseViewName | undefined {
  const asked = filterNames.filter((name) => !staying.some((each) => each === name));
  return enterpriseViews.find((view) => asked.every((name) => filterOfView[view][name] === filter[name]));
}
