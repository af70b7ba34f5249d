import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  appointPerson,
  disablePerson,
  dismissPerson,
  enablePerson,
  resetPerson,
  savePerson,
} from '@/app/(signed-in)/admin/people/actions';
import { AdminPage } from '@/components/admin/admin-page';
import { PersonAccess } from '@/components/admin/person-access';
import { identityFields, placeFields } from '@/components/admin/person-fields';
import { PersonRoles } from '@/components/admin/person-roles';
import { PersonState } from '@/components/admin/person-state';
import { FieldForm } from '@/components/forms/field-form';
import { Section } from '@/components/ui/section';
import { requireDeed } from '@/lib/auth/viewer';
import { getPerson } from '@/lib/db/people';
import { findUnitsOf } from '@/lib/db/units-of';
import { isRefusal } from '@/lib/domain/refusal';
import { adminWords } from '@/lib/text/words/admin/overview';
import { peopleWords } from '@/lib/text/words/admin/people';
import { formTexts } from '@/lib/text/words/form';

export const metadata: Metadata = { title: 'Mốc 2030' };

/** One person: who it is, what he does, and his way in. */
export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireDeed('manage-accounts', `/admin/people/${id}`);
  const { locale } = viewer;
  const words = peopleWords[locale];
  const person = await getPerson(viewer, Number.parseInt(id, 10) || 0);
  if (isRefusal(person)) notFound();
  const isOneself = person.id === viewer.accountId;
  const units = await findUnitsOf(viewer, 'manage-accounts');
  const subject = { kind: 'hidden', name: 'id', value: String(person.id) } as const;
  const crumbs = [{ href: '/admin/people', label: adminWords[locale].screens.people.name }];
  return (
    <AdminPage locale={locale} title={person.name} lead={person.email} crumbs={crumbs}>
      <PersonState person={person} isOneself={isOneself} locale={locale} />
      <Section id="roles" title={words.roles}>
        <PersonRoles person={person} dismiss={dismissPerson} locale={locale} />
      </Section>
      <Section id="appoint" title={words.appoint} lead={words.appointLead}>
        <FieldForm
          id="appoint-form"
          action={appointPerson}
          fields={[subject, ...placeFields(locale, units)]}
          texts={formTexts(locale, words.appoint)}
          look="secondary"
          emptyWhenDone
        />
      </Section>
      {isOneself || person.elsewhere ? null : (
        <>
          <Section id="details" title={words.details}>
            <FieldForm
              id="details-form"
              action={savePerson}
              fields={[subject, ...identityFields(locale, person)]}
              texts={formTexts(locale)}
              look="secondary"
            />
          </Section>
          <Section id="access" title={words.access}>
            <PersonAccess
              person={person}
              actions={{ reset: resetPerson, disable: disablePerson, enable: enablePerson }}
              locale={locale}
            />
          </Section>
        </>
      )}
    </AdminPage>
  );
}
