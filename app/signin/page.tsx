import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { chooseLanguage } from '@/app/(signed-in)/account/actions';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { EntryPage } from '@/components/entry/entry-page';
import { OtherLanguage } from '@/components/entry/other-language';
import { FieldForm } from '@/components/forms/field-form';
import { ForgetKeptPages } from '@/components/meeting/forget-kept-pages';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { requestLocale } from '@/lib/auth/locale';
import { nextPage } from '@/lib/auth/next-page';
import { singleSignOn } from '@/lib/auth/options';
import { findViewer } from '@/lib/auth/viewer';
import { formTexts } from '@/lib/text/words/form';
import { type SignInWords, signInWords } from '@/lib/text/words/signin';
import { signIn } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: signInWords[await requestLocale()].title };
}

/** The sign-in page; whoever is signed in goes straight on. */
export default async function SignInPage({ searchParams }: { searchParams: SearchParameters }) {
  const { next: wanted, email, done, error } = await valuesOf(searchParams);
  const next = nextPage(wanted);
  if (await findViewer()) redirect(next);
  const locale = await requestLocale();
  const language = <OtherLanguage choose={chooseLanguage} locale={locale} next={next} />;
  const words = signInWords[locale];
  const texts = formTexts(locale, { submit: words.submit, busy: words.busy, refused: words.notSignedIn });
  return (
    <EntryPage language={language} title={words.title} lead={words.lead}>
      <Message text={messageOf(words, done, error)} isError={error !== undefined} />
      <FieldForm
        id="sign-in"
        action={signIn}
        texts={texts}
        fields={[
          { kind: 'hidden', name: 'next', value: next },
          {
            kind: 'email',
            name: 'email',
            label: words.email,
            value: email,
            autoComplete: 'username',
            required: true,
          },
          {
            kind: 'password',
            name: 'password',
            label: words.password,
            autoComplete: 'current-password',
            required: true,
          },
        ]}
      />
      {singleSignOn() ? (
        <ButtonLink
          href={`/signin/single-sign-on?next=${encodeURIComponent(next)}`}
          className="justify-self-start"
        >
          {words.singleSignOn}
        </ButtonLink>
      ) : null}
      <p className="text-sm text-muted">{words.forgotten}</p>
      <ForgetKeptPages />
    </EntryPage>
  );
}

function Message({ text, isError }: { text: string | null; isError: boolean }) {
  if (!text) return null;
  return (
    <Notice tone={isError ? 'error' : 'good'} announce={isError ? 'alert' : 'status'}>
      {text}
    </Notice>
  );
}

/** NextAuth comes back with `?error=`; our own pages send people here with `?done=`. */
function messageOf(words: SignInWords, done?: string, error?: string): string | null {
  if (typeof error === 'string' && error.startsWith('wait-'))
    return words.wait(Number.parseInt(error.slice(5), 10) || 1);
  if (error === 'CredentialsSignin') return words.refused;
  if (error) return words.singleSignOnFailed;
  const messages = new Map([
    ['password', words.passwordChosen],
    ['setup', words.setUpDone],
    ['out', words.signedOut],
  ]);
  return messages.get(done ?? '') ?? null;
}
