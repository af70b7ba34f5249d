import type { Metadata } from 'next';
import { chooseLanguage } from '@/app/(signed-in)/account/actions';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { EntryPage } from '@/components/entry/entry-page';
import { OtherLanguage } from '@/components/entry/other-language';
import { setupFields } from '@/components/entry/setup-fields';
import { FieldForm } from '@/components/forms/field-form';
import { ButtonLink } from '@/components/ui/button';
import { requestLocale } from '@/lib/auth/locale';
import { findLink } from '@/lib/db/links';
import { isSetUp } from '@/lib/db/setup-link';
import { formTexts } from '@/lib/text/words/form';
import { setupWords } from '@/lib/text/words/setup';
import { unitKindWords } from '@/lib/text/words/units';
import { completeSetup } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  // The address holds the token: it must not travel on to other sites.
  return { title: setupWords[await requestLocale()].title, referrer: 'same-origin' };
}

/** The first run, opened by the one-time link that `npm start` prints. */
export default async function SetupPage({ searchParams }: { searchParams: SearchParameters }) {
  const { token = '' } = await valuesOf(searchParams);
  const locale = await requestLocale();
  const language = <OtherLanguage choose={chooseLanguage} locale={locale} next={`/setup?token=${token}`} />;
  const words = setupWords[locale];
  if (await isSetUp()) {
    return (
      <EntryPage language={language} title={words.doneTitle} lead={words.done}>
        <ButtonLink href="/signin" look="primary" className="justify-self-start">
          {words.signIn}
        </ButtonLink>
      </EntryPage>
    );
  }
  if (!(await findLink('setup', token)))
    return <EntryPage language={language} title={words.notValidTitle} lead={words.notValid} />;
  return (
    <EntryPage language={language} title={words.title} lead={words.lead}>
      <FieldForm
        id="setup"
        action={completeSetup}
        texts={formTexts(locale, { submit: words.submit, busy: words.busy, refused: words.refused })}
        fields={setupFields(words, unitKindWords[locale], token)}
      />
    </EntryPage>
  );
}
