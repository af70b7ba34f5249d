import { type Locale, locales } from '@/lib/text/locale';
import type { ShellWords } from '@/lib/text/words/shell';

export type PersonMenuProps = {
  name: string;
  email: string;
  signOut: () => Promise<void>;
  switchLanguage: (form: FormData) => Promise<void>;
  otherLocale: Locale;
  words: ShellWords;
};

const item = 'block min-h-11 w-full px-4 py-2 text-left text-ink no-underline hover:bg-wash hover:underline';

/** One's name, and behind it one's account, the other language and the way out; opens without JavaScript. */
export function PersonMenu({ name, email, signOut, switchLanguage, otherLocale, words }: PersonMenuProps) {
  return (
    <details className="relative">
      <summary className="flex min-h-11 max-w-24 items-center gap-2 text-sm sm:max-w-64">
        <span className="truncate">{name}</span>
        <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 shrink-0">
          <path d="M1 3h8L5 8z" fill="currentColor" />
        </svg>
      </summary>
      <div className="absolute right-0 z-10 w-64 border border-edge bg-white py-2">
        <p className="truncate px-4 pb-2 text-sm text-muted">{email}</p>
        <a href="/account" className={item}>
          {words.account}
        </a>
        <a href="/jobs" className={item}>
          {words.jobs}
        </a>
        <form action={switchLanguage}>
          <input type="hidden" name="locale" value={otherLocale} />
          <button type="submit" lang={otherLocale} className={item}>
            {words.language.other}
          </button>
        </form>
        <form action={signOut}>
          <button type="submit" className={item}>
            {words.signOut}
          </button>
        </form>
      </div>
    </details>
  );
}

/** The language that is not shown now. */
export function otherLocaleThan(locale: Locale): Locale {
  return locales.find((each) => each !== locale) ?? locale;
}
