import type { Metadata } from 'next';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { createEnterprise } from '@/app/(signed-in)/enterprises/actions';
import { offeredUnits } from '@/app/(signed-in)/enterprises/offered-units';
import { newEnterpriseFields } from '@/components/enterprises/enterprise-fields';
import { FieldForm } from '@/components/forms/field-form';
import { PageHeader } from '@/components/ui/page-header';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { enterprisePageWords } from '@/lib/text/words/enterprises/page';
import { formTexts } from '@/lib/text/words/form';
import { shellWords } from '@/lib/text/words/shell';

export async function generateMetadata(): Promise<Metadata> {
  return { title: enterprisePageWords[await requestLocale()].add };
}

/** Adding an enterprise. */
export default async function NewEnterprisePage({ searchParams }: { searchParams: SearchParameters }) {
  const { unit } = await valuesOf(searchParams);
  const viewer = await requireDeed('keep-register', '/enterprises/new');
  const { locale } = viewer;
  const words = enterprisePageWords[locale];
  const tree = await unitTree(viewer);
  const units = await findUnitsOf(viewer, 'keep-register');
  const near = unit === undefined ? undefined : tree.byCode(unit)?.id;
  return (
    <>
      <PageHeader
        title={words.add}
        lead={words.addLead}
        crumbs={[{ href: '/enterprises', label: enterpriseListWords[locale].title }]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      <FieldForm
        id="new-enterprise"
        action={createEnterprise}
        fields={newEnterpriseFields(locale, offeredUnits(units, tree, near), unit)}
        texts={formTexts(locale, words.addSubmit)}
      />
    </>
  );
}
