import { Button } from '@/components/ui/button';
import { type Locale, locales } from '@/lib/text/locale';
import { accountWords } from '@/lib/text/words/account';

/** One button per language; the present one is marked. */
export function LanguageChoice({
  choose,
  locale,
  next,
}: {
  choose: (form: FormData) => Promise<void>;
  locale: Locale;
  next: string;
}) {
  const { languages } = accountWords[locale];
  return (
    <form action={choose} className="flex gap-2">
      <input type="hidden" name="next" value={next} />
      {locales.map((each) => (
        <Button
          key={each}
          type="submit"
          name="locale"
          value={each}
          lang={each}
          aria-pressed={each === locale}
        >
          {each === locale ? '✓ ' : ''}
          {languages[each]}
        </Button>
      ))}
    </form>
  );
}
