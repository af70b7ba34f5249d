import type { ShownFact } from '@/components/enterprises/timeline';
import type { RecordedFact } from '@/lib/db/register/recorded-facts';
import type { UnitTree } from '@/lib/domain/unit';

/** Facts, the newest first, as a timeline shows them: units by code and name, and whether a fact is the first of its kind. */
export function shownFacts(tree: UnitTree, facts: readonly RecordedFact[]): ShownFact[] {
  const seen = new Set<string>();
  const isFirst = ({ kind, organisationId, withdrawnAt }: RecordedFact) => {
    const key = `${kind} ${organisationId}`;
    const isNew = !seen.has(key);
    if (withdrawnAt === null) seen.add(key);
    return isNew;
  };
  const oldestFirst = facts.toReversed().map((fact) => {
    const { unitId, committeeId: _committee, ...said } = fact;
    const unit = unitId === null ? undefined : tree.get(unitId);
    return { ...said, unit: unit?.code ?? null, unitName: unit?.name ?? null, isFirst: isFirst(fact) };
  });
  return oldestFirst.toReversed();
}
