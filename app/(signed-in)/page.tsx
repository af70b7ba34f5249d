import type { Metadata } from 'next';
import { asked, type SearchParameters } from '@/app/(signed-in)/asked';
import { bodyOrSlot } from '@/app/(signed-in)/page-body';
import { LiveCharts } from '@/components/charts/live-charts';
import { AutoSubmit } from '@/components/forms/auto-submit';
import { Tasks } from '@/components/goals/tasks';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { openTasks } from '@/lib/db/inbox';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { dashboardWords } from '@/lib/text/words/dashboard';

export async function generateMetadata(): Promise<Metadata> {
  return { title: dashboardWords[await requestLocale()].title };
}

/** The dashboard: where a unit stands on the four goals. */
export default async function DashboardPage({ searchParams }: { searchParams: SearchParameters }) {
  const viewer = await requireViewer('/');
  const wanted = await asked(searchParams);
  const body = await bodyOrSlot(async () => {
    const { dashboardBody } = await import('@/app/(signed-in)/dashboard-body');
    return dashboardBody(viewer, wanted);
  });
  const tasks = await openTasks(viewer, todayInVietnam(new Date()));
  return (
    <>
      <Tasks tasks={tasks} locale={viewer.locale} />
      {body}
      <AutoSubmit />
      <LiveCharts key={viewer.locale} />
    </>
  );
}
