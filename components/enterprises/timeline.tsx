import { DeedButton } from '@/components/forms/deed-button';
import { FieldForm, type Secret } from '@/components/forms/field-form';
import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import type { FormAction } from '@/lib/text/action-state';
import { formatDate, formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { factSentence, type SpokenFact, type Teller } from '@/lib/text/words/enterprises/facts';
import { enterprisePageWords } from '@/lib/text/words/enterprises/page';
import { formTexts } from '@/lib/text/words/form';
import { type CorrectableFact, correctionFields, reasonField } from './fact-fields';
import type { OfferedUnits } from './place-field';

/** A fact as the timeline shows it. */
export type ShownFact = CorrectableFact &
  SpokenFact & {
    enterpriseId: number | null;
    organisationId: number | null;
    recordedAt: string;
    recordedBy: string;
    importId: number | null;
    withdrawnAt: string | null;
    withdrawnBy: string | null;
    withdrawnReason: string | null;
  };

export type TimelineProps = {
  facts: readonly ShownFact[];
  teller: Teller;
  /** Whoever keeps the register corrects and withdraws. */
  keeping?: {
    units: OfferedUnits;
    /** This page. */
    back: string;
    correct: FormAction<Secret>;
    withdraw: FormAction<Secret>;
  };
  locale: Locale;
};

/** Everything that was recorded, the newest day first; what was withdrawn is struck through and stays readable. */
export function Timeline({ facts, ...shared }: TimelineProps) {
  return (
    <ol>
      {facts.map((fact) => (
        <Entry key={fact.id} fact={fact} {...shared} />
      ))}
    </ol>
  );
}

type EntryProps = Omit<TimelineProps, 'facts'> & { fact: ShownFact };

function Entry({ fact, teller, keeping, locale }: EntryProps) {
  const words = enterprisePageWords[locale];
  const isWithdrawn = fact.withdrawnAt !== null;
  const sentence = factSentence(fact, teller, locale);
  return (
    <li className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[7.5rem_1fr]">
      <time dateTime={fact.on} className="tabular text-muted sm:pt-px">
        {formatDate(fact.on, locale)}
      </time>
      <div className="min-w-0">
        <p className={isWithdrawn ? 'text-muted' : 'font-semibold'}>
          {isWithdrawn ? (
            <>
              <s>{sentence}</s> <Tag tone="unknown">{words.withdrawn}</Tag>
            </>
          ) : (
            sentence
          )}
        </p>
        <p className="text-sm text-muted">
          {fact.source ? `${words.source}: ${fact.source}. ` : null}
          {words.recordedBy(fact.recordedBy, formatInstant(fact.recordedAt, locale))}
          {fact.importId === null ? null : `, ${words.byImport(String(fact.importId))}`}.
        </p>
        {isWithdrawn ? <Withdrawn fact={fact} locale={locale} /> : null}
        {keeping && !isWithdrawn ? (
          <div className="mt-1 flex flex-wrap gap-x-6 [&>details[open]]:basis-full">
            <Correction fact={fact} {...keeping} locale={locale} />
            <DeedButton
              id={`withdraw-${fact.id}`}
              action={keeping.withdraw}
              subject={{ fact: String(fact.id), back: keeping.back }}
              label={words.withdraw}
              fields={[reasonField(locale)]}
              texts={formTexts(locale, words.withdraw)}
            />
          </div>
        ) : null}
      </div>
    </li>
  );
}

function Withdrawn({ fact, locale }: { fact: ShownFact; locale: Locale }) {
  const words = enterprisePageWords[locale];
  const who = words.withdrawnBy(fact.withdrawnBy ?? '', formatInstant(fact.withdrawnAt ?? '', locale));
  return (
    <p className="text-sm text-muted">
      {who}
      {fact.withdrawnReason ? `, ${words.withdrawnReason}: ${fact.withdrawnReason}` : ''}.
    </p>
  );
}

type CorrectionProps = NonNullable<TimelineProps['keeping']> & { fact: ShownFact; locale: Locale };

function Correction({ fact, units, back, correct, locale }: CorrectionProps) {
  const words = enterprisePageWords[locale];
  return (
    <Disclosure summary={words.correct}>
      <p className="mb-3 text-sm text-muted">{words.correctHint}</p>
      <FieldForm
        id={`correct-${fact.id}`}
        action={correct}
        fields={correctionFields(fact, units, back, locale)}
        texts={formTexts(locale, words.correct)}
      />
    </Disclosure>
  );
}
