import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { asked, type SearchParameters } from '@/app/(signed-in)/asked';
import { GoalPage } from '@/components/goals/goal-page';
import { goalViewOf } from '@/components/goals/goal-views';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { childrenOf, viewOf } from '@/lib/db/dashboard';
import { isGoalCode } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
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
  const view = await viewOf(viewer, await asked(searchParams));
  if (isRefusal(view)) notFound();
  const rows = await childrenOf(viewer, view, [code]);
  return (
    <GoalPage
      unit={view.unit}
      trail={[...view.trail, view.unit]}
      place={{ unit: view.unit.code, period: view.period }}
      periods={view.periods}
      view={goalViewOf(view, code, viewer.locale)}
      standings={view.standings}
      bars={rows.flatMap(({ unit: below, standings }) =>
        standings.map((standing) => ({ unit: below, standing })),
      )}
      rule={view.rules[code]}
      terms={view.standards.terms.filter(({ goal }) => goal === code)}
      locale={viewer.locale}
    />
  );
}
