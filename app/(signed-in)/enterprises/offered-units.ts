import type { OfferedUnits } from '@/components/enterprises/place-field';
import type { Unit, UnitTree } from '@/lib/domain/unit';

/** As many as one list shows at once. */
const offeredAtMost = 80;

/** These units to choose from; of very many, the one at hand with those above, beside and below it. */
export function offeredUnits(
  units: readonly Unit[],
  tree: UnitTree,
  nearId: number | undefined,
): OfferedUnits {
  if (units.length <= offeredAtMost) return { units, isAll: true };
  const near = nearId === undefined ? units[0] : tree.get(nearId);
  if (!near) return { units: units.slice(0, offeredAtMost), isAll: false };
  const beside = near.parentId === null ? [] : tree.children(near.parentId);
  const all = [...tree.ancestors(near.id).toReversed(), near, ...tree.children(near.id), ...beside];
  const offered = new Set(all.map(({ id }) => id));
  return { units: units.filter(({ id }) => offered.has(id)).slice(0, 4 * offeredAtMost), isAll: false };
}
