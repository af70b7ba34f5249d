import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { nonceOfPage } from '@/app/(signed-in)/page-nonce';
import { changeOpenness } from '@/app/(signed-in)/verify/actions';
import { VerifyFrame } from '@/app/(signed-in)/verify/verify-frame';
import { Notice } from '@/components/ui/notice';
import { VerificationScreen } from '@/components/verification/verification-screen';
import { requestLocale } from '@/lib/auth/locale';
import { addressIn } from '@/lib/auth/password-sign-in';
import { admitCode, forgetCode } from '@/lib/auth/throttle';
import { findViewer } from '@/lib/auth/viewer';
import { type Verification, verificationOf } from '@/lib/db/documents/verification';
import type { Viewer } from '@/lib/domain/access';
import { readCode, shownCode } from '@/lib/domain/issued-document';
import { isRefusal } from '@/lib/domain/refusal';
import { drawingsOf } from '@/lib/export/official/pictures';
import { proofOf } from '@/lib/export/official/proof';
import { progressDocument } from '@/lib/text/official/progress-document';
import { verificationWords } from '@/lib/text/words/verification';

type CodeParameters = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { title } = verificationWords[await requestLocale()];
  return { title, robots: { index: false, follow: false } };
}

/** What a paper said, by the code printed on it, and what has changed since. */
export default async function VerificationPage({ params }: CodeParameters) {
  const typed = (await params).code.replaceAll('%20', ' ');
  const viewer = await findViewer();
  const found = await lookUp(viewer, readCode(typed));
  const locale = await requestLocale();
  const words = verificationWords[locale];
  const frame = { next: `/verify/${encodeURIComponent(typed)}`, isSignedIn: viewer !== null };
  if ('minutes' in found) {
    return (
      <VerifyFrame {...frame} title={words.title}>
        <Notice tone="late">{words.wait(found.minutes)}</Notice>
      </VerifyFrame>
    );
  }
  const { code, printed, firstAt, firstBy, comparison, issues, issueCount, whole } = found;
  return (
    <VerifyFrame {...frame} title={shownCode(code)} lead={words.title}>
      <VerificationScreen
        code={code}
        printed={printed}
        first={{ firstAt, firstBy, hash: whole?.hash ?? null }}
        comparison={comparison}
        issues={{ issues, count: issueCount }}
        inside={await insideOf(found)}
        locale={locale}
      />
    </VerifyFrame>
  );
}

/** Who tries many codes has to wait, signed in or not; one that was right is not counted. */
async function lookUp(
  viewer: Viewer | null,
  code: string | null,
): Promise<Verification | { minutes: number }> {
  const reader = viewer ?? { address: addressIn((await headers()).get('x-client-address')) };
  const minutes = await admitCode(reader);
  if (minutes > 0) return { minutes };
  const found = code === null ? null : await verificationOf(viewer, code);
  if (found === null || isRefusal(found)) notFound();
  await forgetCode(reader);
  return found;
}

async function insideOf({ code, whole, opening, mayOpen }: Verification) {
  if (whole === null) return null;
  const { report, format, issue, origin } = whole.snapshot;
  return {
    paper: {
      document: progressDocument(report, format, issue, proofOf(code, origin)),
      format,
      charts: drawingsOf(report),
      nonce: await nonceOfPage(),
    },
    opening,
    change: mayOpen ? changeOpenness : null,
  };
}
