import { PagesNav } from '@/components/admin/pages-nav';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { importWords } from '@/lib/text/words/imports/wizard';
import type { ShownRows } from './check-screen';

export type RowPagesProps = { shown: ShownRows; hrefOf: (page: number) => string; locale: Locale };

/** Which rows of a group are shown, and the ways to the others. */
export function RowPages({ shown, hrefOf, locale }: RowPagesProps) {
  const words = importWords[locale].rows;
  const { view, views, page, pageSize } = shown;
  const total = views.find(({ name }) => name === view)?.count ?? 0;
  if (total <= pageSize) return null;
  const count = (number: number) => formatCount(number, locale);
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  return (
    <div className="mt-4">
      <p className="tabular text-sm text-muted">{words.page(count(first), count(last), count(total))}</p>
      <PagesNav
        {...(page > 1 && { previous: { href: hrefOf(page - 1), label: words.previous } })}
        {...(last < total && { next: { href: hrefOf(page + 1), label: words.next } })}
      />
    </div>
  );
}
