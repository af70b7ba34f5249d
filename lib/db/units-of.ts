import { type Deed, scopesFor, type Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isWithin, type Unit, validOn } from '@/lib/domain/unit';
import { unitTree } from './units';

/**
 * The units at which the viewer may do a deed, parents before children: those that stand today or will;
 * with `ended` also those that are no more.
 */
export async function findUnitsOf(viewer: Viewer, deed: Deed, { ended = false } = {}): Promise<Unit[]> {
  const scopes = scopesFor(viewer, deed);
  const today = todayInVietnam(new Date());
  const tree = await unitTree(viewer);
  const isWanted = (unit: Unit) => ended || validOn(unit, today) || unit.validFrom > today;
  const within = ({ path }: Unit) => scopes.some((scope) => isWithin(path, scope));
  const below = (unit: Unit): Unit[] => [unit, ...tree.children(unit.id).flatMap(below)];
  return tree.roots.flatMap(below).filter((unit) => within(unit) && isWanted(unit));
}
