import type { Metadata } from 'next';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { offeredUnits } from '@/app/(signed-in)/enterprises/offered-units';
import { createOrganisation } from '@/app/(signed-in)/enterprises/organisations/actions';
import { jointCellFields } from '@/components/enterprises/joint-cell-fields';
import { FieldForm } from '@/components/forms/field-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { presentEnterprises } from '@/lib/db/register/enterprise-page';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { organisationWords } from '@/lib/text/words/enterprises/organisations';
import { formTexts } from '@/lib/text/words/form';
import { shellWords } from '@/lib/text/words/shell';

export async function generateMetadata(): Promise<Metadata> {
  return { title: organisationWords[await requestLocale()].joint };
}

/** Founding one joint cell over several enterprises, which were ticked in the list. */
export default async function NewOrganisationPage({ searchParams }: { searchParams: SearchParameters }) {
  const { enterprises = '' } = await valuesOf(searchParams);
  const viewer = await requireDeed('keep-register', '/enterprises/organisations/new');
  const { locale } = viewer;
  const words = organisationWords[locale];
  const ids = enterprises.split(',').filter((each) => /^[1-9]\d{0,8}$/.test(each));
  const chosen = await presentEnterprises(viewer, ids.map(Number), 'keep-register');
  const [tree, units] = await Promise.all([unitTree(viewer), findUnitsOf(viewer, 'keep-register')]);
  const near = chosen[0]?.unitId;
  const offered = offeredUnits(units, tree, near);
  const unit = near === undefined ? undefined : tree.get(near)?.code;
  return (
    <>
      <PageHeader
        title={words.joint}
        lead={words.jointLead}
        crumbs={[
          { href: '/enterprises', label: enterpriseListWords[locale].title },
          { href: '/enterprises/organisations', label: words.title },
        ]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      {chosen.length < 2 ? (
        <EmptyState title={words.joint} action={<ButtonLink href="/enterprises">{words.toList}</ButtonLink>}>
          {words.jointNone}
        </EmptyState>
      ) : (
        <FieldForm
          id="joint-cell"
          action={createOrganisation}
          fields={jointCellFields(locale, chosen, offered, unit, todayInVietnam(new Date()))}
          texts={formTexts(locale, words.jointSubmit)}
        />
      )}
    </>
  );
}
