/**
 * What a change of the register changes in the figures. A figure at a unit and day is the sum of all bookings up to that day;
 * a booking also says since when it is known, so a past figure can be told as it was known on an earlier day.
 */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { RuleChoices } from '@/lib/domain/counting';
import type { GoalCode } from '@/lib/domain/goal';
import type { EnterpriseState } from './enterprise-state';
import type { OrganisationState } from './organisation-state';
import { enterpriseVerdict, organisationVerdict, placeOf, type Verdict } from './verdict';

/** A recorded rule, as far as counting needs it. */
export type CountedRule = { readonly id: number; readonly goal: GoalCode; readonly choices: RuleChoices };

/** By how much a rule's figure of a unit changes on a day. Units above it follow. */
export type Booking = {
  readonly ruleId: number;
  readonly unitId: number;
  readonly on: CalendarDate;
  readonly numerator: number;
  readonly denominator: number;
};

type State = EnterpriseState | OrganisationState;

const isOrganisation = (state: State): state is OrganisationState => 'isExempt' in state;

/** How a rule counts a state; null where the rule's goal is about another kind of thing. */
export function verdictOf({ goal, choices }: CountedRule, state: State): Verdict | null {
  if (goal === 'admission') return isOrganisation(state) ? organisationVerdict(choices, state) : null;
  return isOrganisation(state) ? null : enterpriseVerdict(goal, choices, state);
}

/** The bookings that lead from one history of a thing to another, under each rule; none that cancel out. */
export function bookingsBetween(
  before: readonly State[],
  after: readonly State[],
  rules: readonly CountedRule[],
): Booking[] {
  const net = new Map<string, Booking>();
  for (const rule of rules) {
    for (const state of before) book(net, rule, state, -1);
    for (const state of after) book(net, rule, state, 1);
  }
  return [...net.values()].filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0);
}

function book(net: Map<string, Booking>, rule: CountedRule, state: State, sign: 1 | -1): void {
  const verdict = verdictOf(rule, state);
  const unitId = placeOf(rule.choices, state);
  if (!verdict || verdict.counted === 'left-out' || unitId === null) return;
  const numerator = verdict.counted === 'numerator' ? sign : 0;
  add(net, { ruleId: rule.id, unitId, on: state.from, numerator, denominator: sign });
  if (state.until)
    add(net, { ruleId: rule.id, unitId, on: state.until, numerator: -numerator, denominator: -sign });
}

function add(net: Map<string, Booking>, booking: Booking): void {
  const key = `${booking.ruleId} ${booking.unitId} ${booking.on}`;
  const known = net.get(key);
  net.set(key, {
    ...booking,
    numerator: booking.numerator + (known?.numerator ?? 0),
    denominator: booking.denominator + (known?.denominator ?? 0),
  });
}
