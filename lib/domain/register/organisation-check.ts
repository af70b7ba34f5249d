import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Fact, type FactOf, factsOf, lastOn } from './fact';
import type { FactIndex } from './fact-index';
import { type FactProblem, problem, problemsOfDays, problemsOfEnds, problemsOfRepeats } from './fact-problem';

/** What cannot be in the history of a Party organisation. */
export function problemsOfOrganisation(index: FactIndex, id: number): FactProblem[] {
  const facts = index.ofOrganisation(id);
  const steps = factsOf(facts, 'organisation');
  const coverages = coveragesByEnterprise(facts);
  return [
    ...problemsOfDays(steps),
    ...problemsOfDays(factsOf(facts, 'admission')),
    ...problemsOfExemptions(factsOf(facts, 'exemption')),
    ...problemsOfRepeats(steps, isSameStep),
    ...problemsOfEnds(steps, ({ organisationKind }) => organisationKind !== null),
    ...coverages.flatMap(problemsOfDays),
    ...coverages.flatMap((each) =>
      problemsOfRepeats(each, (one, other) => one.present && other.present && one.host === other.host),
    ),
    ...coverages.flatMap((each) => problemsOfEnds(each, ({ present }) => present)),
    ...facts.flatMap((fact) => problemsOutsideLife(fact, steps)),
    ...steps.flatMap((step) => problemsOfCommittee(index, step)),
    ...problemsOfHosts(steps, coverages),
  ];
}

function coveragesByEnterprise(facts: readonly Fact[]): FactOf<'coverage'>[][] {
  const coverages = factsOf(facts, 'coverage');
  const enterprises = [...new Set(coverages.map(({ enterpriseId }) => enterpriseId))];
  return enterprises.map((id) => coverages.filter(({ enterpriseId }) => enterpriseId === id));
}

function isSameStep(one: FactOf<'organisation'>, other: FactOf<'organisation'>): boolean {
  return (
    one.organisationKind !== null &&
    one.organisationKind === other.organisationKind &&
    one.affiliationId === other.affiliationId &&
    one.committeeId === other.committeeId
  );
}

function problemsOfExemptions(exemptions: readonly FactOf<'exemption'>[]): FactProblem[] {
  return exemptions.flatMap((fact, index) => {
    const before = exemptions.slice(0, index).find(({ year }) => year === fact.year);
    return before ? [problem('fact-holds-already', fact, before)] : [];
  });
}

/** Admissions, exemptions and coverages lie between founding and dissolution. */
function problemsOutsideLife(fact: Fact, steps: readonly FactOf<'organisation'>[]): FactProblem[] {
  if (fact.kind === 'organisation' || (fact.kind === 'coverage' && !fact.present)) return [];
  const step = lastOn(steps, fact.on);
  return step?.organisationKind ? [] : [problem('fact-outside-life', fact, step ?? steps[0] ?? null)];
}

/** A committee that a cell belongs to is a grassroots committee on that day, and not itself part of another. */
function problemsOfCommittee(index: FactIndex, step: FactOf<'organisation'>): FactProblem[] {
  if (step.committeeId === null) return [];
  const committee = factsOf(index.ofOrganisation(step.committeeId), 'organisation');
  const there = lastOn(committee, step.on);
  if (step.organisationKind === 'grassroots-committee')
    return [problem('committee-below-committee', step, there ?? null)];
  const isCommittee = there?.organisationKind === 'grassroots-committee';
  return isCommittee ? [] : [problem('committee-not-there', step, there ?? committee[0] ?? null)];
}

/** A joint cell that covers enterprises has one of them as its host. */
function problemsOfHosts(
  steps: readonly FactOf<'organisation'>[],
  coverages: readonly FactOf<'coverage'>[][],
): FactProblem[] {
  if (!steps.some(({ organisationKind }) => organisationKind === 'joint-cell')) return [];
  const days = new Set([...steps, ...coverages.flat()].map(({ on }) => on));
  return [...days].flatMap((day) =>
    lastOn(steps, day)?.organisationKind === 'joint-cell' ? problemsOfHostsOn(coverages, day) : [],
  );
}

function problemsOfHostsOn(coverages: readonly FactOf<'coverage'>[][], day: CalendarDate): FactProblem[] {
  const covered = coverages.map((each) => lastOn(each, day)).filter((each) => each?.present === true);
  const hosts = covered.filter((each) => each?.host).sort(byDay);
  const [first, second] = hosts;
  if (first && second) return [problem('joint-cell-second-host', second, first)];
  const newest = [...covered].sort(byDay).at(-1);
  return newest && !first ? [problem('joint-cell-without-host', newest)] : [];
}

const byDay = (one: Fact | undefined, other: Fact | undefined): number =>
  (one?.on ?? '') < (other?.on ?? '') ? -1 : 1;
