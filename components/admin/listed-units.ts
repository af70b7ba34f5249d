import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Unit, type UnitTree, validOn } from '@/lib/domain/unit';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import type { ListedUnit } from './unit-table';

/** More rows than that are not read but searched: then only the next level is shown. */
const mostRows = 300;

export type ListingOptions = { today: CalendarDate; withEnded: boolean; locale: Locale };

/** The rows of the tree from these units down; of a large tree only the level below each, with ways on. */
export function listedUnits(
  tree: UnitTree,
  tops: readonly Unit[],
  { today, withEnded, locale }: ListingOptions,
): ListedUnit[] {
  const isShown = (unit: Unit) => withEnded || validOn(unit, today) || unit.validFrom > today;
  const childrenOf = (unit: Unit) => tree.children(unit.id).filter(isShown);
  const countBelow = (unit: Unit): number =>
    childrenOf(unit).reduce((sum, child) => sum + 1 + countBelow(child), 0);
  const isLarge = tops.reduce((sum, top) => sum + countBelow(top), 0) > mostRows;
  const deepest = isLarge ? 1 : Number.POSITIVE_INFINITY;

  const rowsFrom = (unit: Unit, depth: number): ListedUnit[] => {
    const hidden = depth === deepest ? countBelow(unit) : 0;
    const row: ListedUnit = {
      ...unit,
      depth,
      standing: validOn(unit, today) ? 'valid' : unit.validFrom > today ? 'not-yet' : 'ended',
      successors: unit.successors.map((id) => tree.get(id)?.name ?? ''),
      below: hidden > 0 ? formatCount(hidden, locale) : null,
    };
    return depth === deepest
      ? [row]
      : [row, ...childrenOf(unit).flatMap((child) => rowsFrom(child, depth + 1))];
  };
  return tops.flatMap((top) => rowsFrom(top, 0));
}
