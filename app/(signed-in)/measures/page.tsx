import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageIn, type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { assignMeasure } from '@/app/(signed-in)/measures/actions';
import { measuresPlace } from '@/app/(signed-in)/measures/place';
import { MeasuresScreen } from '@/components/measures/measures-screen';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { knownBodies } from '@/lib/db/measures/bodies';
import { findMeasures, measuresPerPage } from '@/lib/db/measures/list';
import { inScope } from '@/lib/db/scope';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { goalCodes } from '@/lib/domain/goal';
import { bodyKinds, measureStandings } from '@/lib/domain/measure';
import { isRefusal } from '@/lib/domain/refusal';
import { measureWords } from '@/lib/text/words/measures';

export async function generateMetadata(): Promise<Metadata> {
  return { title: measureWords[await requestLocale()].title };
}

/** What was assigned in a unit and below it. */
export default async function MeasuresPage({ searchParams }: { searchParams: SearchParameters }) {
  const viewer = await requireDeed('see-measures', '/measures');
  const values = await valuesOf(searchParams);
  const today = todayInVietnam(new Date());
  const place = await measuresPlace(viewer, values.unit || undefined, today);
  if (isRefusal(place)) notFound();
  const choice = {
    goal: goalCodes.find((code) => code === values.goal),
    bodyKind: bodyKinds.find((kind) => kind === values.body),
    standing: measureStandings.find((standing) => standing === values.standing),
    page: pageIn(values.page),
  };
  const [found, bodies] = await Promise.all([
    findMeasures(viewer, { unit: place.unit.code, ...choice }, today),
    knownBodies(viewer),
  ]);
  if (isRefusal(found)) notFound();
  return (
    <MeasuresScreen
      {...{ place, choice, bodies, today }}
      {...found}
      perPage={measuresPerPage}
      assign={inScope(viewer, 'keep-measures', place.unit) ? assignMeasure : undefined}
      locale={viewer.locale}
    />
  );
}
