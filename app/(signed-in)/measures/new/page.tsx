import type { Metadata } from 'next';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { offeredUnits } from '@/app/(signed-in)/enterprises/offered-units';
import { assignMeasure } from '@/app/(signed-in)/measures/actions';
import { FieldForm } from '@/components/forms/field-form';
import { measuresAddress } from '@/components/measures/address';
import { newMeasureFields } from '@/components/measures/measure-fields';
import { PageHeader } from '@/components/ui/page-header';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { knownBodies } from '@/lib/db/measures/bodies';
import { presentEnterprises } from '@/lib/db/register/enterprise-page';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { goalCodes } from '@/lib/domain/goal';
import { formTexts } from '@/lib/text/words/form';
import { measureWords } from '@/lib/text/words/measures';
import { shellWords } from '@/lib/text/words/shell';

export async function generateMetadata(): Promise<Metadata> {
  return { title: measureWords[await requestLocale()].form.title };
}

const chosenAtMost = 500;

/** A new measure, for the enterprises that the address brings along. */
export default async function NewMeasurePage({ searchParams }: { searchParams: SearchParameters }) {
  const viewer = await requireDeed('keep-measures', '/measures/new');
  const { locale } = viewer;
  const { unit: code, goal } = await valuesOf(searchParams);
  const { id = [] } = await searchParams;
  const ids = [id].flat().filter((each) => /^[1-9]\d{0,8}$/.test(each));
  const [tree, assigners, units, bodies, enterprises] = await Promise.all([
    unitTree(viewer),
    findUnitsOf(viewer, 'keep-measures'),
    findUnitsOf(viewer, 'see-measures'),
    knownBodies(viewer),
    presentEnterprises(viewer, ids.slice(0, chosenAtMost).map(Number), 'see-register'),
  ]);
  const assigner = assigners.find((unit) => unit.code === code) ?? assigners[0];
  const words = measureWords[locale];
  return (
    <>
      <PageHeader
        title={words.form.title}
        lead={words.form.lead}
        crumbs={[{ href: measuresAddress({ unit: code }), label: words.page.crumb }]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      <FieldForm
        id="measure"
        action={assignMeasure}
        fields={newMeasureFields({
          assigners: offeredUnits(assigners, tree, assigner?.id),
          unit: assigner?.code ?? '',
          units: offeredUnits(units, tree, assigner?.id),
          goal: goalCodes.find((each) => each === goal) ?? null,
          today: todayInVietnam(new Date()),
          bodies,
          enterprises,
          locale,
        })}
        texts={formTexts(locale, { ...words.form, submit: words.assign })}
      />
    </>
  );
}
