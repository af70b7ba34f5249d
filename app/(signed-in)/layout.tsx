import type { ReactNode } from 'react';
import { switchLanguage } from '@/app/(signed-in)/language';
import { signOut } from '@/app/signin/actions';
import { otherLocaleThan } from '@/components/shell/person-menu';
import { Shell } from '@/components/shell/shell';
import { findViewer } from '@/lib/auth/viewer';
import { scopeUnits } from '@/lib/db/scope';
import { isDemonstration } from '@/lib/db/settings';
import { unitTree } from '@/lib/db/units';
import { mayAnywhere } from '@/lib/domain/access';

/**
 * The shell of every page of somebody signed in. A stranger is sent to the sign-in page by the page itself, which
 * knows what was asked for.
 */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  if (!viewer) return children;
  const [tree, demonstration] = await Promise.all([unitTree(viewer), isDemonstration()]);
  const unit = scopeUnits(viewer, 'see-figures', tree)[0];
  const trail = unit ? [...tree.ancestors(unit.id).toReversed(), unit] : [];
  const mayManage = (['manage-units', 'manage-accounts', 'manage-settings'] as const).some((deed) =>
    mayAnywhere(viewer, deed),
  );
  return (
    <Shell
      name={viewer.name}
      email={viewer.email}
      unreadReminders={viewer.unreadReminders ?? 0}
      unitTrail={trail.map(({ name }) => name)}
      maySeeRegister={mayAnywhere(viewer, 'see-register')}
      mayManage={mayManage}
      isDemonstration={demonstration}
      locale={viewer.locale}
      otherLocale={otherLocaleThan(viewer.locale)}
      signOut={signOut}
      switchLanguage={switchLanguage}
    >
      {children}
    </Shell>
  );
}
