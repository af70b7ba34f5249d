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
  return rules.flatMap((rule) => {
    const net: Net = new Map();
    for (const state of before) book(net, rule, state, -1);
    for (const state of after) book(net, rule, state, 1);
    return bookingsIn(rule.id, net);
  });
}

type Counts = { numerator: number; denominator: number };

/** By unit and day. An import books hundreds of thousands of times into a few of these. */
type Net = Map<number, Map<CalendarDate, Counts>>;

function book(net: Net, rule: CountedRule, state: State, sign: 1 | -1): void {
  const verdict = verdictOf(rule, state);
  if (!verdict || verdict.counted === 'left-out') return;
  const unitId = placeOf(rule.choices, state);
  if (unitId === null) return;
  const numerator = verdict.counted === 'numerator' ? sign : 0;
  const days = net.get(unitId) ?? new Map<CalendarDate, Counts>();
  net.set(unitId, days);
  add(days, state.from, numerator, sign);
  if (state.until) add(days, state.until, -numerator, -sign);
}

function add(
  days: Map<CalendarDate, Counts>,
  on: CalendarDate,
  numerator: number,
  denominator: number,
): void {
  const known = days.get(on);
  if (!known) days.set(on, { numerator, denominator });
  else {
    known.numerator += numerator;
    known.denominator += denominator;
  }
}

const bookingsIn = (ruleId: number, net: Net): Booking[] =>
  [...net].flatMap(([unitId, days]) =>
    [...days].flatMap(([on, { numerator, denominator }]) =>
      numerator === 0 && denominator === 0 ? [] : [{ ruleId, unitId, on, numerator, denominator }],
    ),
  );
