/** Headcounts, the union and the stage: what an enterprise is said to have on the list's day. */

import { type Fact, factsOf, lastOn } from '@/lib/domain/register/fact';
import { factAbout, later, replacedBy } from './fact-draft';
import type { RowInput, Step } from './row-plan';

const counts = ['workers', 'fullMembers', 'probationaryMembers', 'organisationMembers'] as const;

/** An observation of the list's day, when any count is another than the last known one. */
export function planHeadcount(input: RowInput, facts: readonly Fact[]): Step {
  const { claims, asOf } = input;
  const steps = factsOf(facts, 'headcount');
  const lastKnown = (count: (typeof counts)[number]) =>
    steps.findLast((fact) => fact.on <= asOf && fact[count] !== null)?.[count] ?? null;
  const changes = counts.flatMap((what) => {
    const from = lastKnown(what);
    const to = claims[what];
    return to === null || to === from ? [] : [{ what, from, to, on: asOf }];
  });
  // Nobody works any more where all is over: such a zero is no observation.
  const isOver = isClosedOn(input, facts) && changes.every(({ to }) => to === 0);
  if (changes.length === 0 || isOver) return {};
  const sameDay = steps.find(({ on }) => on === asOf);
  const said = (count: (typeof counts)[number]) => claims[count] ?? sameDay?.[count] ?? null;
  const value = {
    kind: 'headcount',
    workers: said('workers'),
    fullMembers: said('fullMembers'),
    probationaryMembers: said('probationaryMembers'),
    organisationMembers: said('organisationMembers'),
  } as const;
  return { changes, facts: [factAbout(input, asOf, value)], replaces: replacedBy(steps, asOf) };
}

function isClosedOn({ claims, asOf }: RowInput, facts: readonly Fact[]): boolean {
  const status = claims.status?.status ?? lastOn(factsOf(facts, 'status'), asOf)?.status;
  return status === 'closed';
}

/** A union that exists on the list's day, or one that the list denies. */
export function planUnion(input: RowInput, facts: readonly Fact[]): Step {
  const { claims, asOf, row, choice } = input;
  const steps = factsOf(facts, 'union');
  const current = lastOn(steps, asOf);
  const has = current?.present ?? false;
  if (!claims.union || claims.union.exists === has) return {};
  if (has && !choice.end?.includes('union')) {
    return { problems: [{ kind: 'union-not-in-list', row, field: 'union', value: '' }] };
  }
  const given = has ? null : claims.union.foundedOn;
  const [first] = factsOf(facts, 'status');
  const founded = given === null || !first ? given : later(given, first.on);
  const on = founded !== null && founded < asOf && (!current || founded > current.on) ? founded : asOf;
  return {
    changes: [{ what: 'union', from: has, to: !has, on }],
    facts: [factAbout(input, on, { kind: 'union', present: !has }, { isDated: on === given })],
    replaces: replacedBy(steps, on, ({ present }) => present && !has),
  };
}

/** How far the founding of an organisation has come. */
export function planStage(input: RowInput, facts: readonly Fact[]): Step {
  const { claims, asOf } = input;
  const steps = factsOf(facts, 'stage');
  const from = lastOn(steps, asOf)?.stage ?? null;
  if (claims.stage === null || claims.stage === from) return {};
  return {
    changes: [{ what: 'stage', from, to: claims.stage, on: asOf }],
    facts: [factAbout(input, asOf, { kind: 'stage', stage: claims.stage })],
    replaces: replacedBy(steps, asOf),
  };
}
