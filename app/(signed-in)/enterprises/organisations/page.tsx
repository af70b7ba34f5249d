import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { OrganisationListScreen } from '@/components/enterprises/organisation-list-screen';
import { page as cut, idIn } from '@/lib/api/page';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { findOrganisations } from '@/lib/db/register/organisation-page';
import { unitTree } from '@/lib/db/units';
import { isRefusal } from '@/lib/domain/refusal';
import { organisationKinds } from '@/lib/domain/register/fact';
import { organisationWords } from '@/lib/text/words/enterprises/organisations';

export async function generateMetadata(): Promise<Metadata> {
  return { title: organisationWords[await requestLocale()].title };
}

const rowsAPage = 50;

/** The Party organisations of the viewer's branches. */
export default async function OrganisationsPage({ searchParams }: { searchParams: SearchParameters }) {
  const { q = '', kind: asked, cursor } = await valuesOf(searchParams);
  const viewer = await requireDeed('see-register', '/enterprises/organisations');
  const kind = organisationKinds.find((each) => each === asked);
  const after = cursor === undefined ? undefined : idIn(cursor);
  const isPlaced = after !== undefined && !isRefusal(after);
  const found = await findOrganisations(
    viewer,
    { q, ...(kind ? { kind } : {}) },
    { limit: rowsAPage, ...(isPlaced ? { after } : {}) },
  );
  if (isRefusal(found)) notFound();
  const { items, nextCursor } = cut(found, rowsAPage, ({ id }) => id);
  const tree = await unitTree(viewer);
  return (
    <OrganisationListScreen
      q={q}
      kind={kind}
      rows={items.map(({ affiliationId, unitId, ...row }) => ({
        ...row,
        affiliation: tree.get(affiliationId ?? unitId ?? 0)?.name ?? '',
      }))}
      isFirst={!isPlaced}
      next={nextCursor ?? undefined}
      locale={viewer.locale}
    />
  );
}
