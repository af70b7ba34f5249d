import type { ShownFact } from '@/components/enterprises/timeline';
import type { RecordedFact } from '@/lib/db/register/recorded-facts';
import type { UnitTree } from '@/lib/domain/unit';

/** Facts as a timeline shows them: units by code and name. */
export function shownFacts(tree: UnitTree, facts: readonly RecordedFact[]): ShownFact[] {
  return facts.map(({ unitId, committeeId: _committee, ...fact }) => {
    const unit = unitId === null ? undefined : tree.get(unitId);
    return { ...fact, unit: unit?.code ?? null, unitName: unit?.name ?? null };
  });
}
