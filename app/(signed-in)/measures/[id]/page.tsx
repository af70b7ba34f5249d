import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { offeredUnits } from '@/app/(signed-in)/enterprises/offered-units';
import { correctWordingOfMeasure, recordStepOfMeasure } from '@/app/(signed-in)/measures/actions';
import { MeasureScreen, measureDoneIn } from '@/components/measures/measure-screen';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { knownBodies } from '@/lib/db/measures/bodies';
import { measurePage } from '@/lib/db/measures/page';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';
import { measureWords } from '@/lib/text/words/measures';

export async function generateMetadata(): Promise<Metadata> {
  return { title: measureWords[await requestLocale()].title };
}

type Props = { params: Promise<{ id: string }>; searchParams: SearchParameters };

/** One measure and what became of it. */
export default async function MeasurePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { done } = await valuesOf(searchParams);
  const viewer = await requireDeed('see-measures', `/measures/${id}`);
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const found = await measurePage(viewer, Number(id));
  if (isRefusal(found)) notFound();
  const [tree, units, bodies] = await Promise.all([
    unitTree(viewer),
    findUnitsOf(viewer, 'see-measures'),
    knownBodies(viewer),
  ]);
  return (
    <MeasureScreen
      {...found}
      steps={found.steps.map((step) => ({ ...step, at: step.at.toISOString() }))}
      units={offeredUnits(units, tree, found.measure.unitId)}
      bodies={bodies}
      actions={{ record: recordStepOfMeasure, correct: correctWordingOfMeasure }}
      done={measureDoneIn(done)}
      today={todayInVietnam(new Date())}
      locale={viewer.locale}
    />
  );
}
