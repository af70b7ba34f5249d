import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Issue } from '@/lib/domain/official-document';
import type { Period } from '@/lib/domain/period';
import { formatDate, formatInstant, formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { verificationWords } from '@/lib/text/words/verification';

export type PaperFactsProps = {
  printed: {
    readonly unitName: string;
    readonly period: Period;
    readonly cutOff: CalendarDate;
    readonly issue: Issue;
  };
  firstAt: string;
  /** null outside of the house. */
  firstBy: string | null;
  /** null outside of the house. */
  hash: string | null;
  locale: Locale;
};

/** What stands at the head and the foot of the paper, and when it was issued. */
export function PaperFacts({ printed, firstAt, firstBy, hash, locale }: PaperFactsProps) {
  const words = verificationWords[locale];
  const { unitName, period, cutOff, issue } = printed;
  const { facts } = words;
  const instant = formatInstant(firstAt, locale);
  const day = issue.date === null ? facts.blankDate : formatDate(issue.date, locale);
  return (
    <Section id="paper" title={words.paper} className="mt-8">
      <Facts
        facts={[
          { name: facts.kind, value: facts.progress },
          { name: facts.unit, value: unitName },
          { name: facts.period, value: formatPeriod(period, locale) },
          { name: facts.cutOff, value: formatDate(cutOff, locale) },
          { name: facts.number, value: issue.number ?? facts.blank },
          { name: facts.date, value: [issue.place, day].filter(Boolean).join(', ') },
          { name: facts.signer, value: issue.signer ?? facts.blank },
          { name: facts.issued, value: firstBy === null ? instant : facts.issuedBy(instant, firstBy) },
          ...(hash === null ? [] : [{ name: facts.hash, value: <span className="break-all">{hash}</span> }]),
        ]}
      />
    </Section>
  );
}
