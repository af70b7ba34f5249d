import type { Locale } from '@/lib/text/locale';
import { documentExportWords, type ExportedThing, exportedThings } from '@/lib/text/words/document-export';

/** What can be exported, as links: each is a screen of its own for the same unit. */
export function DocumentTabs({
  chosen,
  unit,
  locale,
}: {
  chosen: ExportedThing;
  unit: string;
  locale: Locale;
}) {
  const { things, thingsLabel } = documentExportWords[locale];
  return (
    <nav aria-label={thingsLabel} className="mb-6 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-x-6">
        {exportedThings.map((thing) => (
          <li key={thing}>
            <a
              href={`/exports?${new URLSearchParams({ document: thing, unit })}`}
              aria-current={thing === chosen ? 'page' : undefined}
              className="block border-b-4 border-transparent forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight] py-2 whitespace-nowrap text-ink no-underline hover:underline aria-[current=page]:border-link aria-[current=page]:font-semibold"
            >
              {things[thing]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
