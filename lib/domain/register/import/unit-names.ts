/** Units by the names that lists give them. */

import type { Unit } from '@/lib/domain/unit';
import { unitNameKey } from './names';

/** Finds a unit by what a list calls it. */
export type UnitFinder = (written: string) => Unit | 'unknown' | 'ambiguous';

/**
 * A finder among these units: by code, or by name, `P. Bách Quang` being `Đảng ủy phường Bách Quang`. A ward and a commune
 * of one name are told apart by what the list calls them. `fold` is the folding of names for search.
 */
export function unitFinder(units: readonly Unit[], fold: (text: string) => string): UnitFinder {
  const byCode = new Map(units.map((unit) => [fold(unit.code), unit]));
  const byName = new Map<string, { kind: string | null; unit: Unit }[]>();
  for (const unit of units) {
    const { kind, name } = unitNameKey(fold(unit.name));
    byName.set(name, [...(byName.get(name) ?? []), { kind, unit }]);
  }
  const known = new Map<string, Unit | 'unknown' | 'ambiguous'>();
  const find = (folded: string): Unit | 'unknown' | 'ambiguous' => {
    const code = byCode.get(folded);
    if (code) return code;
    const { kind, name } = unitNameKey(folded);
    const named = byName.get(name) ?? [];
    const [only] = named;
    if (only && named.length === 1) return only.unit;
    const ofKind = named.filter((each) => each.kind === kind);
    const [first] = ofKind;
    return first && ofKind.length === 1 ? first.unit : named.length > 0 ? 'ambiguous' : 'unknown';
  };
  return (written) => {
    const found = known.get(written) ?? find(fold(written));
    known.set(written, found);
    return found;
  };
}
