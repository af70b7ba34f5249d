import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { asked, type SearchParameters } from '@/app/(signed-in)/asked';
import { bodyOrSlot } from '@/app/(signed-in)/page-body';
import { LiveCharts } from '@/components/charts/live-charts';
import { AutoSubmit } from '@/components/forms/auto-submit';
import { LaterLines } from '@/components/goals/later-lines';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { isGoalCode } from '@/lib/domain/goal';
import { goalWords } from '@/lib/text/words/goals';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: SearchParameters;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  return isGoalCode(code) ? { title: goalWords[await requestLocale()][code].name } : {};
}

/** One goal of a unit, in full. */
export default async function GoalOfUnitPage({ params, searchParams }: Props) {
  const { code } = await params;
  const viewer = await requireViewer(`/goals/${code}`);
  if (!isGoalCode(code)) notFound();
  const wanted = await asked(searchParams);
  const body = await bodyOrSlot(async () => {
    const { goalBody } = await import('@/app/(signed-in)/goals/[code]/goal-body');
    return goalBody(viewer, code, wanted);
  });
  return (
    <>
      {body}
      <AutoSubmit />
      <LiveCharts key={viewer.locale} />
      <LaterLines key={`${viewer.locale} ${wanted.unit}`} />
    </>
  );
}
