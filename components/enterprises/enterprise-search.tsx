import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import type { Locale } from '@/lib/text/locale';
import { type EnterpriseViewName, enterpriseViews } from '@/lib/text/words/enterprises/filters';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { FilterFields, type FilterFieldsProps } from './filter-fields';
import { conditionsIn } from './filter-words';
import { type ListChoice, listHref, withFilter } from './list-address';
import { viewOf, viewWithin } from './views';

export type EnterpriseSearchProps = Omit<FilterFieldsProps, 'filter'> & {
  choice: ListChoice;
  unitName: string | undefined;
  locale: Locale;
};

/** The search box first; ready-made lists, the filters that are on, and all of them folded away. */
export function EnterpriseSearch({ choice, unitName, units, zones, locale }: EnterpriseSearchProps) {
  const words = enterpriseListWords[locale];
  const { filter, order } = choice;
  return (
    <search aria-label={words.search} className="grid gap-4 print:hidden">
      <form method="get" className="grid gap-3">
        <div className="flex items-end gap-3">
          <Field id="q" label={words.search} hint={words.searchHint} className="min-w-0 grow">
            {(control) => (
              <TextInput {...control} name="q" type="search" defaultValue={filter.q ?? ''} maxLength={200} />
            )}
          </Field>
          <Button type="submit" look="primary" className="shrink-0">
            {words.find}
          </Button>
        </div>
        {order.sort === 'name' && !order.isTurned ? null : (
          <input type="hidden" name="sort" value={`${order.isTurned ? '-' : ''}${order.sort}`} />
        )}
        {filter.attention ? <input type="hidden" name="attention" value="true" /> : null}
        <Disclosure summary={words.filters}>
          <FilterFields filter={filter} units={units} zones={zones} locale={locale} />
          <Button type="submit" className="mt-4">
            {words.apply}
          </Button>
        </Disclosure>
      </form>
      <Chosen choice={choice} unitName={unitName} locale={locale} />
      <nav aria-label={words.viewsLabel}>
        <ul className="flex flex-wrap gap-2">
          {enterpriseViews.map((view) => (
            <ViewLink key={view} view={view} choice={choice} label={words.views[view]} />
          ))}
        </ul>
      </nav>
    </search>
  );
}

/** The filters that are on, each a link that takes it away. */
function Chosen({ choice, unitName, locale }: Pick<EnterpriseSearchProps, 'choice' | 'unitName' | 'locale'>) {
  const words = enterpriseListWords[locale];
  const view = viewOf(choice.filter);
  const conditions = conditionsIn(choice.filter, unitName, locale);
  if (conditions.length === 0 || (view && view !== 'all' && !unitName && !choice.filter.asOf)) return null;
  return (
    <ul className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      {conditions.map(({ label, without }) => (
        <li key={label}>
          <a
            href={listHref(withFilter(choice, without))}
            aria-label={words.remove(label)}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-sm bg-wash px-2 text-ink no-underline hover:underline"
          >
            {label}
            <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5">
              <path d="M1 1l8 8M9 1l-8 8" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </a>
        </li>
      ))}
      <li>
        <a href="/enterprises" className="inline-block py-1">
          {words.clear}
        </a>
      </li>
    </ul>
  );
}

function ViewLink({ view, choice, label }: { view: EnterpriseViewName; choice: ListChoice; label: string }) {
  const isChosen = viewOf(choice.filter) === view;
  return (
    <li>
      <a
        href={listHref({ ...choice, filter: viewWithin(choice.filter, view) })}
        aria-current={isChosen ? 'true' : undefined}
        className="inline-flex min-h-9 items-center rounded-sm border border-edge px-3 text-sm text-ink no-underline hover:bg-wash aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:font-semibold aria-[current]:text-white"
      >
        {label}
      </a>
    </li>
  );
}
