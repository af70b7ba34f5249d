import type { Metadata } from 'next';
import { chooseLanguage } from '@/app/(signed-in)/account/actions';
import { EntryPage } from '@/components/entry/entry-page';
import { OtherLanguage } from '@/components/entry/other-language';
import { FieldForm } from '@/components/forms/field-form';
import { ButtonLink } from '@/components/ui/button';
import { requestLocale } from '@/lib/auth/locale';
import { findLink } from '@/lib/db/links';
import { linkWords } from '@/lib/text/words/account';
import { formTexts } from '@/lib/text/words/form';
import { takePassword } from './actions';

// The address holds the token: the server's referrer policy keeps it from other sites. A stricter one would make
// browsers send the form without an origin when JavaScript is off, and Next refuses such a form.
export const metadata: Metadata = { title: 'Mốc 2030', referrer: 'same-origin' };

/** Where a one-time link leads: choosing a password. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const locale = await requestLocale();
  const language = <OtherLanguage choose={chooseLanguage} locale={locale} next={`/link/${token}`} />;
  const words = linkWords[locale];
  const account = (await findLink('password', token))?.account;
  if (!account) {
    return (
      <EntryPage language={language} title={words.notValidTitle} lead={words.notValid}>
        <ButtonLink href="/signin" className="justify-self-start">
          {words.signIn}
        </ButtonLink>
      </EntryPage>
    );
  }
  const { password, passwordHint, repeat, submit, refused } = words;
  return (
    <EntryPage language={language} title={words.title(account.name)} lead={words.lead(account.email)}>
      <FieldForm
        id="choose"
        action={takePassword}
        texts={formTexts(locale, { submit, refused })}
        fields={[
          { kind: 'hidden', name: 'token', value: token },
          {
            kind: 'password',
            name: 'password',
            label: password,
            hint: passwordHint,
            autoComplete: 'new-password',
            required: true,
          },
          { kind: 'password', name: 'repeat', label: repeat, autoComplete: 'new-password', required: true },
        ]}
      />
    </EntryPage>
  );
}
