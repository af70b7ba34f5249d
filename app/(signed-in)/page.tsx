import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { asked, type SearchParameters } from '@/app/(signed-in)/asked';
import { Dashboard } from '@/components/goals/dashboard';
import { goalViews } from '@/components/goals/goal-views';
import { orderFrom } from '@/components/goals/matrix-order';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { completenessOf } from '@/lib/db/completeness';
import { childrenOf, viewOf } from '@/lib/db/dashboard';
import { openTasks } from '@/lib/db/inbox';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';
import { dashboardWords } from '@/lib/text/words/dashboard';

export async function generateMetadata(): Promise<Metadata> {
  return { title: dashboardWords[await requestLocale()].title };
}

/** The dashboard: where a unit stands on the four goals. */
export default async function DashboardPage({ searchParams }: { searchParams: SearchParameters }) {
  const { sort, ...wanted } = await asked(searchParams);
  const viewer = await requireViewer('/');
  const view = await viewOf(viewer, wanted);
  if (isRefusal(view)) notFound();
  const [rows, completeness, tasks] = await Promise.all([
    childrenOf(viewer, view),
    completenessOf(viewer, view),
    openTasks(viewer, todayInVietnam(new Date())),
  ]);
  return (
    <Dashboard
      unit={view.unit}
      trail={[...view.trail, view.unit]}
      place={{ unit: view.unit.code, period: view.period }}
      periods={view.periods}
      cutOff={view.cutOff}
      goals={goalViews(view, viewer.locale)}
      rows={rows}
      order={orderFrom(sort)}
      completeness={{ ...completeness, gathering: view.gathering }}
      disagreements={view.disagreements}
      tasks={tasks}
      locale={viewer.locale}
    />
  );
}
