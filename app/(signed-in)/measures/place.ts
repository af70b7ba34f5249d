import { inScope, scopeUnits, unitFor } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { Unit } from '@/lib/domain/unit';

/** The unit whose measures are looked at, with those above it in the viewer's branches and those right below. */
export type MeasuresPlace = {
  readonly unit: Unit;
  readonly trail: readonly Unit[];
  readonly children: readonly Unit[];
};

/** The unit asked for, or the topmost of the viewer's branches. */
export async function measuresPlace(
  viewer: Viewer,
  code: string | undefined,
  today: CalendarDate,
): Promise<MeasuresPlace | Refusal> {
  const tree = await unitTree(viewer);
  const topmost = scopeUnits(viewer, 'see-measures', tree)[0] ?? refuse('unit-not-found', { path: 'unit' });
  const unit = code === undefined ? topmost : await unitFor(viewer, 'see-measures', code);
  if (isRefusal(unit)) return unit;
  const above = [...tree.ancestors(unit.id)].reverse();
  const trail = above.filter((each) => inScope(viewer, 'see-measures', each));
  return { unit, trail, children: [...tree.childrenOn(unit.id, today)] };
}
