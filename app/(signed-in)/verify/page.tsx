import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { CodeForm } from '@/components/verification/code-form';
import { requestLocale } from '@/lib/auth/locale';
import { findViewer } from '@/lib/auth/viewer';
import { readCode } from '@/lib/domain/issued-document';
import { verificationWords } from '@/lib/text/words/verification';
import { VerifyFrame } from './verify-frame';

export async function generateMetadata(): Promise<Metadata> {
  const { title } = verificationWords[await requestLocale()];
  return { title, robots: { index: false, follow: false } };
}

/** Where the code of a paper is typed, by anybody. */
export default async function VerifyPage({ searchParams }: { searchParams: SearchParameters }) {
  const { code: typed = '' } = await valuesOf(searchParams);
  const code = readCode(typed);
  if (code !== null) redirect(`/verify/${code}`);
  const locale = await requestLocale();
  const words = verificationWords[locale];
  return (
    <VerifyFrame
      title={words.title}
      lead={words.lead}
      next="/verify"
      isSignedIn={(await findViewer()) !== null}
    >
      <CodeForm typed={typed} isWrong={typed.trim() !== ''} locale={locale} />
    </VerifyFrame>
  );
}
