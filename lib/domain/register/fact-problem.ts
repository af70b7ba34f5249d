import type { RefusalCode } from '@/lib/domain/refusal';
import type { Fact } from './fact';

/** Two facts that cannot both be, or one that cannot stand by itself (`other` is then null). */
export type FactProblem = {
  readonly code: Extract<RefusalCode, `${string}-${string}`>;
  /** The fact that is in the way of the other: the later one. */
  readonly about: Fact;
  readonly other: Fact | null;
};

/** A problem of this name. */
export const problem = (code: FactProblem['code'], about: Fact, other: Fact | null = null): FactProblem => ({
  code,
  about,
  other,
});

/** Facts, oldest first, of which two hold from the same day. */
export function problemsOfDays(facts: readonly Fact[]): FactProblem[] {
  return facts.flatMap((fact, index) => {
    const before = facts[index - 1];
    return before?.on === fact.on ? [problem('fact-same-day', fact, before)] : [];
  });
}

/** Facts, oldest first, that say what the one before already says. */
export function problemsOfRepeats<T extends Fact>(
  facts: readonly T[],
  same: (one: T, other: T) => boolean,
): FactProblem[] {
  return facts.flatMap((fact, index) => {
    const before = facts[index - 1];
    return before && same(before, fact) ? [problem('fact-holds-already', fact, before)] : [];
  });
}

/** Facts, oldest first, that end what was not there; `isPresent` tells whether a fact begins it. */
export function problemsOfEnds<T extends Fact>(
  facts: readonly T[],
  isPresent: (fact: T) => boolean,
): FactProblem[] {
  return facts.flatMap((fact, index) => {
    const before = facts[index - 1];
    if (isPresent(fact) || (before && isPresent(before))) return [];
    return [problem('fact-nothing-to-end', fact, before ?? null)];
  });
}
