import type { Metadata } from 'next';
import { passwordFields, tokenFields } from '@/components/account/fields';
import { LanguageChoice } from '@/components/account/language-choice';
import { MailChoice } from '@/components/account/mail-choice';
import { Roles } from '@/components/account/roles';
import { Sessions } from '@/components/account/sessions';
import { Tokens } from '@/components/account/tokens';
import { FieldForm } from '@/components/forms/field-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requestLocale } from '@/lib/auth/locale';
import { currentSessionId, requireViewer } from '@/lib/auth/viewer';
import { findOwnSessions } from '@/lib/db/own-account';
import { wantsMail } from '@/lib/db/reminders/choice';
import { findTokens } from '@/lib/db/tokens';
import { unitTree } from '@/lib/db/units';
import { accountWords } from '@/lib/text/words/account';
import { formTexts } from '@/lib/text/words/form';
import {
  changePassword,
  chooseLanguage,
  endOthers,
  endToken,
  makeToken,
  saveMailChoice,
  saveName,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountWords[await requestLocale()].title };
}

/** One's own account. */
export default async function AccountPage() {
  const viewer = await requireViewer('/account');
  const { locale } = viewer;
  const words = accountWords[locale];
  const [sessions, tokens, tree, currentId, mailsWanted] = await Promise.all([
    findOwnSessions(viewer),
    findTokens(viewer),
    unitTree(viewer),
    currentSessionId(),
    wantsMail(viewer),
  ]);
  const nameField = {
    kind: 'text',
    name: 'name',
    label: words.name,
    value: viewer.name,
    autoComplete: 'name',
    required: true,
  } as const;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <Section id="profile" title={words.profile} lead={viewer.email}>
        <FieldForm id="name" action={saveName} fields={[nameField]} texts={formTexts(locale)} />
        <Roles appointments={viewer.appointments} tree={tree} locale={locale} />
      </Section>
      <Section id="language" title={words.language}>
        <LanguageChoice choose={chooseLanguage} locale={locale} next="/account" />
      </Section>
      <MailChoice
        wanted={mailsWanted}
        isPossible={Boolean(process.env.SMTP_URL)}
        save={saveMailChoice}
        locale={locale}
      />
      <Section id="password" title={words.passwordTitle} lead={words.passwordLead}>
        <FieldForm
          id="change"
          action={changePassword}
          fields={passwordFields(locale)}
          texts={formTexts(locale, words.changePassword)}
          emptyWhenDone
          look="secondary"
        />
      </Section>
      <Section id="sessions" title={words.sessions} lead={words.sessionsLead}>
        <Sessions sessions={sessions} currentId={currentId} locale={locale} />
        {sessions.length > 1 ? (
          <div className="mt-4">
            <FieldForm
              id="end-others"
              action={endOthers}
              fields={[]}
              texts={formTexts(locale, words.endOthers)}
              look="secondary"
            />
          </div>
        ) : null}
      </Section>
      <Section id="tokens" title={words.tokens} lead={words.tokensLead}>
        <Tokens tokens={tokens} revoke={endToken} locale={locale} />
        <div className="mt-6">
          <FieldForm
            id="new-token"
            action={makeToken}
            fields={tokenFields(locale)}
            texts={formTexts(locale, words.tokenIssue)}
            emptyWhenDone
            look="secondary"
          />
        </div>
      </Section>
    </>
  );
}
