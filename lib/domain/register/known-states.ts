import type { Fact } from './fact';

/** A state and the time over which it was believed; `knownUntil` is null while it is. Instants in ISO form. */
export type KnownState<T> = {
  readonly state: T;
  readonly knownFrom: string;
  readonly knownUntil: string | null;
};

/**
 * The states that were ever believed, from all facts, withdrawn ones included: at each instant at which a fact was recorded
 * or withdrawn, and at `others`, the states that `statesFrom` makes of the facts known then.
 */
export function statesEverKnown<T>(
  facts: readonly Fact[],
  statesFrom: (known: readonly Fact[], instant: string) => readonly T[],
  others: readonly string[] = [],
): KnownState<T>[] {
  const past: KnownState<T>[] = [];
  let believed = new Map<string, KnownState<T>>();
  for (const instant of [...new Set([...instantsOf(facts), ...others])].sort()) {
    const known = facts.filter((fact) => isKnownAt(fact, instant));
    const next = new Map<string, KnownState<T>>();
    for (const state of statesFrom(known, instant)) {
      const said = JSON.stringify(state);
      next.set(said, believed.get(said) ?? { state, knownFrom: instant, knownUntil: null });
      believed.delete(said);
    }
    for (const ended of believed.values()) past.push({ ...ended, knownUntil: instant });
    believed = next;
  }
  return [...past, ...believed.values()];
}

function instantsOf(facts: readonly Fact[]): string[] {
  return facts.flatMap(({ recordedAt, withdrawnAt }) =>
    withdrawnAt === null ? [recordedAt] : [recordedAt, withdrawnAt],
  );
}

const isKnownAt = ({ recordedAt, withdrawnAt }: Fact, instant: string): boolean =>
  recordedAt <= instant && (withdrawnAt === null || withdrawnAt > instant);
