import { type CalendarDate, laterOf } from '@/lib/domain/calendar-date';
import { type Fact, type FactOf, factsOf, lastOn } from './fact';
import type { FactIndex } from './fact-index';
import { type FactProblem, problem, problemsOfDays, problemsOfEnds, problemsOfRepeats } from './fact-problem';

/** What cannot be in the history of an enterprise (DESIGN §4: overlapping or impossible spans are refused). */
export function problemsOfEnterprise(index: FactIndex, id: number): FactProblem[] {
  const facts = index.ofEnterprise(id);
  const statuses = factsOf(facts, 'status');
  const places = factsOf(facts, 'place');
  const unions = factsOf(facts, 'union');
  return [
    ...[statuses, places, unions, factsOf(facts, 'headcount'), factsOf(facts, 'stage')].flatMap(
      problemsOfDays,
    ),
    ...problemsOfRepeats(statuses, (one, other) => one.status === other.status),
    ...problemsOfRepeats(places, (one, other) => one.unitId === other.unitId && one.zone === other.zone),
    ...problemsOfRepeats(unions, (one, other) => one.present && other.present),
    ...problemsOfEnds(unions, ({ present }) => present),
    ...problemsOfBeginning(facts, statuses, places),
    ...facts.flatMap((fact) => problemsAfterClosing(fact, statuses)),
    ...problemsOfOwnOrganisations(index, id),
  ];
}

/** Nothing is known of an enterprise before its first status, and from then on where it stands is known. */
function problemsOfBeginning(
  facts: readonly Fact[],
  statuses: readonly FactOf<'status'>[],
  places: readonly FactOf<'place'>[],
): FactProblem[] {
  const [first] = statuses;
  if (!first) return facts.map((fact) => problem('fact-before-first', fact));
  const early = facts
    .filter(({ on }) => on < first.on)
    .map((fact) => problem('fact-before-first', fact, first));
  const isPlaced = places.some(({ on }) => on <= first.on);
  return isPlaced ? early : [...early, problem('enterprise-without-place', first, places[0] ?? null)];
}

/** What a closed enterprise can no longer be said to have; a count of its last day may be. */
function problemsAfterClosing(fact: Fact, statuses: readonly FactOf<'status'>[]): FactProblem[] {
  const before = statuses.findLast(({ on, id }) => on < fact.on && id !== fact.id);
  const onTheDay = lastOn(statuses, fact.on);
  if (before?.status !== 'closed' || (fact.kind !== 'status' && onTheDay?.status !== 'closed')) return [];
  return needsLife(fact) ? [problem('fact-after-closing', fact, before)] : [];
}

function needsLife(fact: Fact): boolean {
  if (fact.kind === 'status') return fact.status === 'suspended';
  if (fact.kind === 'union' || fact.kind === 'coverage') return fact.present;
  return fact.kind !== 'stage' || fact.stage !== null;
}

type Present = { readonly coverage: FactOf<'coverage'>; readonly step: FactOf<'organisation'> };

/** An enterprise has one organisation of its own; the cells of its own committee are parts of that. */
function problemsOfOwnOrganisations(index: FactIndex, enterpriseId: number): FactProblem[] {
  const organisations = index.organisationsCovering(enterpriseId);
  if (organisations.length < 2) return [];
  const histories = organisations.map((id) => {
    const facts = index.ofOrganisation(id);
    const coverages = factsOf(facts, 'coverage').filter((fact) => fact.enterpriseId === enterpriseId);
    return { coverages, steps: factsOf(facts, 'organisation') };
  });
  const days = new Set(
    histories.flatMap(({ coverages, steps }) => [...coverages, ...steps]).map(({ on }) => on),
  );
  return [...days].flatMap((day) => problemsOfDay(histories.flatMap((history) => presentOn(history, day))));
}

function presentOn(
  {
    coverages,
    steps,
  }: { coverages: readonly FactOf<'coverage'>[]; steps: readonly FactOf<'organisation'>[] },
  day: CalendarDate,
): Present[] {
  const coverage = lastOn(coverages, day);
  const step = lastOn(steps, day);
  const isOwn = step?.organisationKind && step.organisationKind !== 'joint-cell';
  return coverage?.present && isOwn ? [{ coverage, step }] : [];
}

function problemsOfDay(present: readonly Present[]): FactProblem[] {
  const ids = new Set(present.map(({ step }) => step.organisationId));
  const standing = present
    .filter(({ step }) => step.committeeId === null || !ids.has(step.committeeId))
    .sort((one, other) => (beganOn(one) < beganOn(other) ? -1 : 1));
  const [first, second] = standing;
  return first && second ? [problem('second-organisation', second.coverage, first.step)] : [];
}

const beganOn = ({ coverage, step }: Present): CalendarDate => laterOf(coverage.on, step.on);
