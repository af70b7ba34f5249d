import { VerifyFrame } from '@/app/(signed-in)/verify/verify-frame';
import { CodeForm } from '@/components/verification/code-form';
import { SignInLink } from '@/components/verification/sign-in-link';
import { requestLocale } from '@/lib/auth/locale';
import { findViewer } from '@/lib/auth/viewer';
import { verificationWords } from '@/lib/text/words/verification';

/** A code that nothing bears, and one that is not his to see who asks: both are answered alike. */
export default async function NoSuchPaper() {
  const locale = await requestLocale();
  const { notFound } = verificationWords[locale];
  const isSignedIn = (await findViewer()) !== null;
  return (
    <VerifyFrame title={notFound.title} lead={notFound.text} next="/verify" isSignedIn={isSignedIn}>
      <CodeForm typed="" isWrong={false} locale={locale} />
      {isSignedIn ? null : (
        <p className="mt-6">
          <SignInLink>{notFound.signIn}</SignInLink>
        </p>
      )}
    </VerifyFrame>
  );
}
