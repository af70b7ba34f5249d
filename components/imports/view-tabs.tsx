import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { importWords } from '@/lib/text/words/imports/wizard';

export type ViewName = keyof (typeof importWords)['vi']['rows']['views'];

export type ViewTabsProps = {
  views: readonly { readonly name: ViewName; readonly count: number }[];
  current: ViewName;
  hrefOf: (view: ViewName) => string;
  locale: Locale;
};

/** The groups of rows that have any, with how many. */
export function ViewTabs({ views, current, hrefOf, locale }: ViewTabsProps) {
  const words = importWords[locale].rows;
  return (
    <nav aria-label={words.viewsLabel} className="mb-4 overflow-x-auto border-b border-line">
      <ul className="flex gap-x-6">
        {views.map(({ name, count }) => (
          <li key={name}>
            <a
              href={hrefOf(name)}
              aria-current={name === current ? 'page' : undefined}
              className="block border-b-4 border-transparent py-2 whitespace-nowrap text-ink no-underline hover:underline aria-[current=page]:border-link aria-[current=page]:font-semibold"
            >
              {words.views[name]} <span className="tabular text-muted">{formatCount(count, locale)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
