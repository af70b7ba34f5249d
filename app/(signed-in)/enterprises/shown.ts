import type { ShownEnterprise } from '@/components/enterprises/enterprise-table';
import type { ListedEnterprise } from '@/lib/db/register/enterprise-list';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { type UnitTree, validOn } from '@/lib/domain/unit';

/** Enterprises as lists show them: units by their names, and whether those still stand on the day. */
export function shownEnterprises(
  tree: UnitTree,
  rows: readonly ListedEnterprise[],
  day = todayInVietnam(new Date()),
): ShownEnterprise[] {
  return rows.map(({ unitId, ownership: _ownership, affiliationId: _affiliation, from: _from, ...row }) => {
    const unit = tree.get(unitId);
    return { ...row, unitName: unit?.name ?? '', hasUnitEnded: unit !== undefined && !validOn(unit, day) };
  });
}
