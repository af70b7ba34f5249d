import { type InboxChoice, inboxHref } from '@/components/reports/inbox-filter';
import type { Locale } from '@/lib/text/locale';
import { reportWords } from '@/lib/text/words/reports';

/** The way to the other pages of the list, when there are any. */
export function InboxPages({
  choice,
  page,
  pages,
  locale,
}: {
  choice: InboxChoice;
  page: number;
  pages: number;
  locale: Locale;
}) {
  if (pages === 1) return null;
  const words = reportWords[locale].inbox;
  return (
    <nav aria-label={words.pages} className="mt-6 flex flex-wrap items-center gap-6 print:hidden">
      {page > 1 ? <a href={inboxHref(choice, page - 1)}>{words.previousPage}</a> : null}
      <span className="tabular">{words.page(page, pages)}</span>
      {page < pages ? <a href={inboxHref(choice, page + 1)}>{words.nextPage}</a> : null}
    </nav>
  );
}
