import { Disclosure } from '@/components/ui/disclosure';
import { Facts } from '@/components/ui/facts';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { RuleChoices } from '@/lib/domain/counting';
import type { GoalCode } from '@/lib/domain/goal';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { describeChoices } from '@/lib/text/words/counting';
import { goalPageWords } from '@/lib/text/words/goal-page';
import { goalWords } from '@/lib/text/words/goals';

export type CountingNoteProps = {
  goal: GoalCode;
  rule: {
    readonly name: string;
    readonly validFrom: CalendarDate;
    readonly choices: RuleChoices;
    readonly sourceNote: string;
  } | null;
  locale: Locale;
};

/** Who is counted: both counts in words, the rule with its source, and its choices one by one. */
export function CountingNote({ goal, rule, locale }: CountingNoteProps) {
  const words = goalPageWords[locale];
  const { numerator, denominator } = goalWords[locale][goal];
  const counts = [
    { name: words.numerator, value: numerator },
    { name: words.denominator, value: denominator },
  ];
  if (rule === null) return <Facts facts={counts} />;
  const named = `${rule.name} (${words.validFrom(formatDate(rule.validFrom, locale))})`;
  return (
    <>
      <Facts
        facts={[
          ...counts,
          { name: words.rule, value: named },
          { name: words.source, value: rule.sourceNote },
        ]}
      />
      <Disclosure summary={words.choices} className="mt-3">
        <ul className="list-disc pl-5">
          {describeChoices(rule.choices, locale).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
