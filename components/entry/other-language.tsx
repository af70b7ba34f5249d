import { Button } from '@/components/ui/button';
import { type Locale, locales } from '@/lib/text/locale';
import { accountWords } from '@/lib/text/words/account';

export type OtherLanguageProps = { choose: (form: FormData) => Promise<void>; locale: Locale; next: string };

/** A button for each language that is not shown now. */
export function OtherLanguage({ choose, locale, next }: OtherLanguageProps) {
  return (
    <form action={choose}>
      <input type="hidden" name="next" value={next} />
      {locales
        .filter((each) => each !== locale)
        .map((each) => (
          <Button key={each} type="submit" name="locale" value={each} lang={each} look="quiet">
            {accountWords[locale].languages[each]}
          </Button>
        ))}
    </form>
  );
}
