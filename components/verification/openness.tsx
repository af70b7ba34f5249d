import { DeedButton } from '@/components/forms/deed-button';
import type { Secret } from '@/components/forms/field-form';
import { Section } from '@/components/ui/section';
import type { FormAction } from '@/lib/text/action-state';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formTexts } from '@/lib/text/words/form';
import { verificationWords } from '@/lib/text/words/verification';

export type OpennessProps = {
  code: string;
  opening: { readonly isPublic: boolean; readonly at: string; readonly by: string | null } | null;
  /** Changes it; null for whoever may not. */
  change: FormAction<Secret> | null;
  locale: Locale;
};

/** Who may hold the paper against the system, and the deed that changes it. */
export function Openness({ code, opening, change, locale }: OpennessProps) {
  const words = verificationWords[locale].openness;
  const isPublic = opening?.isPublic ?? false;
  const said = isPublic ? words.openedBy : words.closedBy;
  return (
    <Section id="openness" title={words.title} className="print:hidden">
      <p className="max-w-prose">{isPublic ? words.open : words.closed}</p>
      {opening?.by ? (
        <p className="text-sm text-muted">{said(opening.by, formatInstant(opening.at, locale))}</p>
      ) : null}
      {change === null ? null : (
        <div className="mt-3">
          <DeedButton
            key={String(isPublic)}
            id="openness-form"
            action={change}
            subject={{ code, public: isPublic ? 'no' : 'yes' }}
            label={isPublic ? words.toClose : words.toOpen}
            texts={formTexts(locale, isPublic ? words.closeNow : words.openNow)}
          />
        </div>
      )}
    </Section>
  );
}
