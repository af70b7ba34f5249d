import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from '@/lib/domain/refusal';
import type { Locale } from '@/lib/text/locale';
import { unexpectedWords } from '@/lib/text/words/form';
import { importWords } from '@/lib/text/words/imports/wizard';
import { refusalSentence } from '@/lib/text/words/refusals';

export type RunFailedProps = {
  end: { readonly failed: Refusal } | { readonly broken: string };
  back: string;
  locale: Locale;
};

/** Why a list could not be checked or taken over, and the way back. */
export function RunFailed({ end, back, locale }: RunFailedProps) {
  const said = 'failed' in end ? refusalSentence(end.failed, locale) : unexpectedWords[locale](end.broken);
  return (
    <div className="grid max-w-2xl justify-items-start gap-6">
      <Notice tone="error" announce="alert">
        {said}
      </Notice>
      <ButtonLink href={back} look="primary">
        {importWords[locale].rows.back}
      </ButtonLink>
    </div>
  );
}
