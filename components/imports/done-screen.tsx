import type { Secret } from '@/components/forms/field-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { RowOutcome } from '@/lib/domain/register/import/row-plan';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { importWords } from '@/lib/text/words/imports/wizard';
import { OutcomeTally } from './outcome-tally';
import { UndoImport } from './past-imports';

export type DoneScreenProps = {
  result: { readonly counts: Readonly<Record<RowOutcome, number>>; readonly importId: number | null };
  isUndone: boolean;
  /** The unit's code. */
  unit: string;
  refusedHref: string;
  undo: FormAction<Secret>;
  locale: Locale;
};

/** What an import has written, the rows that are left to mend, and the way back. */
export function DoneScreen({ result, isUndone, unit, refusedHref, undo, locale }: DoneScreenProps) {
  const { done: words, past, rows } = importWords[locale];
  const { counts, importId } = result;
  const written = words.written(formatCount(counts.new + counts.updated, locale));
  return (
    <>
      <Notice tone={isUndone || importId === null ? 'plain' : 'good'} announce="status" className="mb-6">
        {isUndone ? past.undoneNow : importId === null ? words.nothing : written}
      </Notice>
      <OutcomeTally counts={counts} locale={locale} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/enterprises?${new URLSearchParams({ unit })}`} look="primary">
          {words.toRegister}
        </ButtonLink>
        <ButtonLink href="/enterprises/import">{words.another}</ButtonLink>
      </div>
      {counts.refused > 0 ? (
        <Section
          id="refused"
          title={words.refused(formatCount(counts.refused, locale))}
          lead={words.refusedLead}
        >
          <ButtonLink href={refusedHref}>{rows.download}</ButtonLink>
        </Section>
      ) : null}
      {importId !== null && !isUndone ? (
        <Section id="undo" title={words.mistaken}>
          <UndoImport id={importId} undo={undo} locale={locale} />
        </Section>
      ) : null}
    </>
  );
}
