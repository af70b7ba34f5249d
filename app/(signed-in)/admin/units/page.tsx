import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { AdminPage } from '@/components/admin/admin-page';
import { listedUnits } from '@/components/admin/listed-units';
import { UnitTable } from '@/components/admin/unit-table';
import { ButtonLink } from '@/components/ui/button';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { scopeUnits, unitFor } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';
import { adminWords } from '@/lib/text/words/admin/overview';
import { unitWords } from '@/lib/text/words/admin/units';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords[await requestLocale()].screens.units.name };
}

type Props = { searchParams: SearchParameters };

/** The tree of the branch. */
export default async function UnitsPage({ searchParams }: Props) {
  const { under, ended } = await valuesOf(searchParams);
  const viewer = await requireDeed('manage-units', '/admin/units');
  const { locale } = viewer;
  const words = unitWords[locale];
  const tree = await unitTree(viewer);
  const top = under === undefined ? null : await unitFor(viewer, 'manage-units', under);
  if (isRefusal(top)) notFound();
  const tops = top ? [top] : scopeUnits(viewer, 'manage-units', tree);
  const today = todayInVietnam(new Date());
  const units = listedUnits(tree, tops, { today, withEnded: ended === '1', locale });
  const { name, lead } = adminWords[locale].screens.units;
  const add = (
    <ButtonLink
      href={`/admin/units/new${top ? `?parent=${encodeURIComponent(top.code)}` : ''}`}
      look="primary"
    >
      {words.add}
    </ButtonLink>
  );
  const otherView = new URLSearchParams({
    ...(under ? { under } : {}),
    ...(ended === '1' ? {} : { ended: '1' }),
  });
  return (
    <AdminPage locale={locale} title={name} lead={lead} actions={add}>
      <p className="mb-4">
        <a href={`/admin/units?${otherView}`}>{ended === '1' ? words.hideEnded : words.showEnded}</a>
      </p>
      <UnitTable units={units} locale={locale} caption={name} />
    </AdminPage>
  );
}
