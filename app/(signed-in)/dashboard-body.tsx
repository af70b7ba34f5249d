import type { ReactElement } from 'react';
import { Dashboard } from '@/components/goals/dashboard';
import { goalViews } from '@/components/goals/goal-views';
import { orderFrom } from '@/components/goals/matrix-order';
import { childrenOf } from '@/lib/db/children';
import { completenessOf } from '@/lib/db/completeness';
import { viewOf, type Wanted } from '@/lib/db/dashboard';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';

/** What the dashboard shows of a unit: the same to everybody who may see the same units. */
export async function dashboardBody(
  viewer: Viewer,
  { sort, ...wanted }: Wanted & { sort?: string },
): Promise<ReactElement | Refusal> {
  const view = await viewOf(viewer, wanted);
  if (isRefusal(view)) return view;
  const [rows, completeness] = await Promise.all([childrenOf(viewer, view), completenessOf(viewer, view)]);
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
      locale={viewer.locale}
    />
  );
}
