import { Section } from '@/components/ui/section';
import type { Digest } from '@/lib/domain/reminder';
import type { Locale } from '@/lib/text/locale';
import { formatWeekday } from '@/lib/text/weekday';
import { digestWords } from '@/lib/text/words/digest';

/** The days before on which there was something; prints nothing when there were none. */
export function EarlierDigests({ digests, locale }: { digests: readonly Digest[]; locale: Locale }) {
  if (digests.length === 0) return null;
  const words = digestWords[locale];
  return (
    <Section id="earlier" title={words.earlier} className="print:hidden">
      <ul>
        {digests.map(({ on, items }) => (
          <li key={on} className="flex flex-wrap items-center gap-x-3 border-b border-line">
            <a href={`/reminders?on=${on}`} className="inline-flex min-h-11 items-center">
              {formatWeekday(on, locale)}
            </a>
            <span className="text-sm text-muted">{words.things(items.length)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
