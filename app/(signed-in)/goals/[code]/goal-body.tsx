import type { ReactElement } from 'react';
import { GoalPage } from '@/components/goals/goal-page';
import { goalViewOf } from '@/components/goals/goal-views';
import { childrenOf } from '@/lib/db/children';
import { viewOf, type Wanted } from '@/lib/db/dashboard';
import type { Viewer } from '@/lib/domain/access';
import type { GoalCode } from '@/lib/domain/goal';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';

/** What the page of a goal shows of a unit: the same to everybody who may see the same units. */
export async function goalBody(
  viewer: Viewer,
  goal: GoalCode,
  wanted: Wanted,
): Promise<ReactElement | Refusal> {
  const view = await viewOf(viewer, wanted);
  if (isRefusal(view)) return view;
  const rows = await childrenOf(viewer, view, [goal]);
  return (
    <GoalPage
      unit={view.unit}
      trail={[...view.trail, view.unit]}
      place={{ unit: view.unit.code, period: view.period }}
      periods={view.periods}
      view={goalViewOf(view, goal, viewer.locale)}
      standings={view.standings}
      bars={rows.flatMap(({ unit: below, standings }) =>
        standings.map((standing) => ({ unit: below, standing })),
      )}
      rule={view.rules[goal]}
      terms={view.standards.terms.filter((terms) => terms.goal === goal)}
      locale={viewer.locale}
    />
  );
}
