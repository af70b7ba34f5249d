import { inScope, scopeUnits, unitFor } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { type Unit, validOn } from '@/lib/domain/unit';

/** The unit whose register is looked at, with those above it in the viewer's branches and those right below. */
export type RegisterPlace = {
  readonly unit: Unit;
  readonly trail: readonly Unit[];
  readonly children: readonly Unit[];
};

/** The unit asked for, or the topmost of the viewer's branches. */
export async function registerPlace(
  viewer: Viewer,
  code: string | undefined,
  today: CalendarDate,
): Promise<RegisterPlace | Refusal> {
  const tree = await unitTree(viewer);
  const found =
    code === undefined
      ? (scopeUnits(viewer, 'see-register', tree)[0] ?? refuse('unit-not-found', { path: 'unit' }))
      : await unitFor(viewer, 'see-register', code);
  if (isRefusal(found)) return found;
  const above = [...tree.ancestors(found.id)].reverse();
  return {
    unit: found,
    trail: above.filter((unit) => inScope(viewer, 'see-register', unit)),
    children: tree.childrenOn(found.id, today).filter((unit) => validOn(unit, today)),
  };
}
