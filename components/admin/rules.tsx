import { Disclosure } from '@/components/ui/disclosure';
import type { RuleChoices } from '@/lib/domain/counting';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { goalAdminWords } from '@/lib/text/words/admin/goals';
import { describeChoices } from '@/lib/text/words/counting';

type Rule = { id: number; name: string; validFrom: string; sourceNote: string; choices: RuleChoices };

/** The rules by which a goal was counted over time, the newest first, each with its source and its choices. */
export function Rules({ rules, locale }: { rules: Rule[]; locale: Locale }) {
  const words = goalAdminWords[locale];
  return (
    <ul className="grid gap-4">
      {rules.map((rule) => (
        <li key={rule.id} className="border-t border-line pt-3">
          <p className="font-semibold">{rule.name}</p>
          <p className="text-sm text-muted">
            {words.validFrom} {formatDate(rule.validFrom, locale)}. {rule.sourceNote}
          </p>
          <Disclosure summary={words.choices}>
            <ul className="list-disc pl-5">
              {describeChoices(rule.choices, locale).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
