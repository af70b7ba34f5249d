import type { Metadata } from 'next';
import { addPerson } from '@/app/(signed-in)/admin/people/actions';
import { AdminPage } from '@/components/admin/admin-page';
import { identityFields, placeFields } from '@/components/admin/person-fields';
import { FieldForm } from '@/components/forms/field-form';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { findUnitsOf } from '@/lib/db/units-of';
import { adminWords } from '@/lib/text/words/admin/overview';
import { peopleWords } from '@/lib/text/words/admin/people';
import { formTexts } from '@/lib/text/words/form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: peopleWords[await requestLocale()].add };
}

/** Making an account. */
export default async function NewPersonPage() {
  const viewer = await requireDeed('manage-accounts', '/admin/people/new');
  const { locale } = viewer;
  const words = peopleWords[locale];
  const units = await findUnitsOf(viewer, 'manage-accounts');
  const crumbs = [{ href: '/admin/people', label: adminWords[locale].screens.people.name }];
  return (
    <AdminPage locale={locale} title={words.add} lead={words.addLead} crumbs={crumbs}>
      <FieldForm
        id="new-person"
        action={addPerson}
        fields={[...identityFields(locale), ...placeFields(locale, units)]}
        texts={formTexts(locale, words.create)}
        emptyWhenDone
      />
    </AdminPage>
  );
}
