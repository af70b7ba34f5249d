import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RuleChoices } from '@/lib/domain/counting';
import { goalCodes } from '@/lib/domain/goal';
import { type CountedRule, verdictOf } from '@/lib/domain/register/bookings';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import { enterpriseStatesIn, indexFacts, organisationStatesIn } from '@/lib/domain/register/fact-index';
import type { OrganisationState } from '@/lib/domain/register/organisation-state';
import { reportingYears } from '@/lib/domain/register/reporting-year';
import { placeOf } from '@/lib/domain/register/verdict';
import { anyFacts, anyRule, day, taxCodeOf, toFact } from '@/tests/support/any-register';
import { type SlowRegister, slowRows } from '@/tests/support/slow-count';
import { aCalendar } from '@/tests/support/worlds';

const enterpriseIds = [1, 2, 3, 4];
const organisationIds = [1, 2, 3];

const registers = fc.record({
  facts: anyFacts({ enterpriseIds, organisationIds, unitIds: [11, 12] }),
  ownerships: fc.array(fc.constantFrom(null, 'private', 'state'), { minLength: 4, maxLength: 4 }),
  yearStartsInMonth: fc.constantFrom(1, 11),
  goal: fc.constantFrom(...goalCodes),
  choices: anyRule,
  days: fc.array(day, { minLength: 3, maxLength: 6 }),
});

type Counted = { id: number; counted: string; unit: number };

const byId = (one: Counted, other: Counted) => one.id - other.id;

/** What the product makes of the facts: states, the one of the day, its verdict, its place. */
function product(
  slow: SlowRegister,
  facts: ReturnType<typeof toFact>[],
  rule: CountedRule,
  on: string,
): Counted[] {
  const index = indexFacts(facts);
  const yearOn = reportingYears([
    aCalendar({ yearStartsInMonth: slow.yearStartsInMonth, appliesFrom: '2020-01-01' }),
  ]);
  const holding = <T extends EnterpriseState | OrganisationState>(states: readonly T[]) =>
    states.filter(({ from, until }) => from <= on && (until === null || on < until));
  const things: { id: number; states: readonly (EnterpriseState | OrganisationState)[] }[] =
    rule.goal === 'admission'
      ? organisationIds.map((id) => ({ id, states: holding(organisationStatesIn(index, id, yearOn)) }))
      : slow.enterprises.map(({ id, taxCode, ownership }) => ({
          id,
          states: holding(
            enterpriseStatesIn(index, id, {
              ownership: ownership as 'private',
              isBranch: taxCode?.length === 14,
            }),
          ),
        }));
  return things.flatMap(({ id, states }) => {
    const [state, second] = states;
    expect(second).toBeUndefined();
    const unit = state && placeOf(rule.choices, state);
    const verdict = state && verdictOf(rule, state);
    return unit && verdict ? [{ id, counted: verdict.counted, unit }] : [];
  });
}

test('states and verdicts agree with a count by hand, for any facts, rule, day and reporting year', () => {
  fc.assert(
    fc.property(registers, ({ facts: drawn, ownerships, yearStartsInMonth, goal, choices, days }) => {
      const slow: SlowRegister = {
        facts: drawn,
        enterprises: enterpriseIds.map((id) => ({
          id,
          taxCode: taxCodeOf(id),
          ownership: ownerships[id - 1] ?? null,
        })),
        organisations: organisationIds.map((id) => ({ id })),
        above: new Map([
          [11, null],
          [12, 11],
        ]),
        yearStartsInMonth,
      };
      const facts = drawn.map(toFact);
      for (const on of days) {
        const byHand = slowRows(slow, drawn, { goal, ...choices }, on).sort(byId);
        expect(product(slow, facts, { id: 1, goal, choices: choices as RuleChoices }, on).sort(byId)).toEqual(
          byHand,
        );
      }
    }),
    { numRuns: 3000 },
  );
}, 60_000);
