import type { Metadata } from 'next';
import { createUnit } from '@/app/(signed-in)/admin/units/actions';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { AdminPage } from '@/components/admin/admin-page';
import { unitFields } from '@/components/admin/unit-fields';
import { FieldForm } from '@/components/forms/field-form';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { findUnitsOf } from '@/lib/db/units-of';
import { adminWords } from '@/lib/text/words/admin/overview';
import { unitWords } from '@/lib/text/words/admin/units';
import { formTexts } from '@/lib/text/words/form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: unitWords[await requestLocale()].add };
}

/** Adding a unit. */
export default async function NewUnitPage({ searchParams }: { searchParams: SearchParameters }) {
  const { parent } = await valuesOf(searchParams);
  const viewer = await requireDeed('manage-units', '/admin/units/new');
  const { locale } = viewer;
  const words = unitWords[locale];
  const places = await findUnitsOf(viewer, 'manage-units');
  const crumbs = [{ href: '/admin/units', label: adminWords[locale].screens.units.name }];
  return (
    <AdminPage locale={locale} title={words.add} crumbs={crumbs}>
      <FieldForm
        id="new-unit"
        action={createUnit}
        fields={unitFields(locale, places, { parent: parent ?? null })}
        texts={formTexts(locale, words.create)}
      />
    </AdminPage>
  );
}
