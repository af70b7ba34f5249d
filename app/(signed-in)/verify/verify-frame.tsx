import type { ReactNode } from 'react';
import { chooseLanguage } from '@/app/(signed-in)/account/actions';
import { EntryPage } from '@/components/entry/entry-page';
import { OtherLanguage } from '@/components/entry/other-language';
import { PageHeader } from '@/components/ui/page-header';
import { requestLocale } from '@/lib/auth/locale';

export type VerifyFrameProps = {
  title: string;
  lead?: string;
  /** This page, to come back to in the other language. */
  next: string;
  isSignedIn: boolean;
  children: ReactNode;
};

/** What stands around the verification: for somebody signed in the shell does, for anybody else only the house's name. */
export async function VerifyFrame({ title, lead, next, isSignedIn, children }: VerifyFrameProps) {
  if (isSignedIn) {
    return (
      <>
        <PageHeader title={title} lead={lead} />
        {children}
      </>
    );
  }
  const language = <OtherLanguage choose={chooseLanguage} locale={await requestLocale()} next={next} />;
  return (
    <EntryPage language={language} title={title} lead={lead} isWide>
      {children}
    </EntryPage>
  );
}
