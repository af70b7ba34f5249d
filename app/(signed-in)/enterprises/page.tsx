import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParameters } from '@/app/(signed-in)/asked';
import { listAsked } from '@/app/(signed-in)/enterprises/list-asked';
import { offeredUnits } from '@/app/(signed-in)/enterprises/offered-units';
import { shownEnterprises } from '@/app/(signed-in)/enterprises/shown';
import { EnterpriseListScreen } from '@/components/enterprises/list-screen';
import { page as cut } from '@/lib/api/page';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { enterprisesAtOnce } from '@/lib/db/register/deeds';
import { countEnterprises, countedAtMost, findEnterprises } from '@/lib/db/register/enterprise-list';
import { findZones } from '@/lib/db/register/zones';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import { mayAnywhere } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: enterpriseListWords[await requestLocale()].title };
}

const rowsAPage = 50;

/** Enterprises of the viewer's branches: found, narrowed, sorted, page by page. */
export default async function EnterprisesPage({ searchParams }: { searchParams: SearchParameters }) {
  const viewer = await requireDeed('see-register', '/enterprises');
  const [units, tree] = await Promise.all([
    findUnitsOf(viewer, 'see-register', { ended: true }),
    unitTree(viewer),
  ]);
  const { choice, after } = await listAsked(searchParams, units);
  const { filter, order } = choice;
  const [found, count, zones] = await Promise.all([
    findEnterprises(viewer, filter, order, { limit: rowsAPage, ...(after === undefined ? {} : { after }) }),
    countEnterprises(viewer, filter),
    findZones(viewer),
  ]);
  if (isRefusal(found) || isRefusal(count)) notFound();
  const { items, nextCursor } = cut(found, rowsAPage, ({ id }) => id);
  return (
    <EnterpriseListScreen
      choice={choice}
      rows={shownEnterprises(tree, items, filter.asOf)}
      total={Math.min(count, countedAtMost)}
      isMore={count > countedAtMost}
      isFirst={after === undefined}
      next={nextCursor ?? undefined}
      unitName={filter.unit === undefined ? undefined : tree.byCode(filter.unit)?.name}
      units={offeredUnits(units, tree, filter.unit === undefined ? undefined : tree.byCode(filter.unit)?.id)}
      zones={zones}
      mayKeep={mayAnywhere(viewer, 'keep-register')}
      mayExport={mayAnywhere(viewer, 'export-figures')}
      atOnce={enterprisesAtOnce}
      locale={viewer.locale}
    />
  );
}
