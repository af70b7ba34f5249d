import type { Metadata } from 'next';
import { endToken } from '@/app/(signed-in)/account/actions';
import { Tokens } from '@/components/account/tokens';
import { AdminPage } from '@/components/admin/admin-page';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { findTokens } from '@/lib/db/tokens';
import { adminWords } from '@/lib/text/words/admin/overview';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords[await requestLocale()].screens.tokens.name };
}

/** The API tokens of everyone in the branch. */
export default async function TokensPage() {
  const viewer = await requireDeed('manage-accounts', '/admin/tokens');
  const { locale } = viewer;
  const { name, lead } = adminWords[locale].screens.tokens;
  return (
    <AdminPage locale={locale} title={name} lead={lead}>
      <Tokens
        tokens={await findTokens(viewer, { ofBranch: true })}
        revoke={endToken}
        locale={locale}
        withOwner
      />
    </AdminPage>
  );
}
