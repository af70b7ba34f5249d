import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/calendar-date';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { checkNewTerms } from '@/lib/domain/goal-terms';
import { cutOffOf, periodsFrom } from '@/lib/domain/period';
import { standingOf } from '@/lib/domain/standing';
import { aGoal, anObservation, aStanding, of } from '@/tests/support/worlds';

const baseline = anObservation('2024-Q4', of(5, 92));
const unknown = anObservation('2026-Q3', null);

describe('the state of a goal by date', () => {
  test.each([
    ['met', of(15, 92)],
    ['on-track', of(8, 92)],
    ['slow', of(7, 92)],
    ['behind', of(6, 92)],
    ['behind', of(4, 92)],
    ['undetermined', of(0, 0)],
    ['no-data', null],
  ])('%s', (state, figure) => {
    const observations = [baseline, anObservation('2026-Q3', figure)];
    expect(standingOf(aStanding({ observations })).state).toBe(state);
  });

  test('insufficient data while there is only the first figure', () => {
    const standing = standingOf(aStanding({ observations: [baseline], period: '2024-Q4' }));
    expect(standing).toMatchObject({
      state: 'insufficient-data',
      met: false,
      missing: 9,
    });
  });

  test('behind when the due date passes without it, however close', () => {
    const observations = [baseline, anObservation('2030-Q4', of(13, 92), { asOf: '2030-12-25' })];
    const standing = standingOf(aStanding({ observations, period: '2030-Q4' }));
    expect(standing).toMatchObject({ state: 'behind', final: true, missing: 1, perYearRounded: null });
  });

  test('no data in a period without any observation, with the newest figure beside it', () => {
    const standing = standingOf(aStanding({ observations: [baseline] }));
    expect(standing).toMatchObject({
      state: 'no-data',
      asOf: '2026-09-30',
      figure: null,
      reported: 0,
      expected: 0,
    });
    expect(standing.lastKnown?.period).toBe('2024-Q4');
    expect(standingOf(aStanding({ observations: [baseline, unknown] })).lastKnown?.period).toBe('2024-Q4');
  });
});

describe('the numbers beside a verdict', () => {
  const observations = [baseline, anObservation('2026-Q3', of(7, 92))];

  test('say what is missing, and a whole number a year that suffices', () => {
    const standing = standingOf(aStanding({ observations }));
    expect(standing).toMatchObject({
      missing: 7,
      perYearRounded: 2,
      dueYear: 2030,
      daysLeft: 1553,
      met: false,
    });
    expect(standing.perYear).toBeCloseTo(7 / (4 + 92 / 365), 12);
  });

  test('say no number a year when less than one is needed, or less than a year is left', () => {
    const few = [baseline, anObservation('2026-Q3', of(12, 92))];
    expect(standingOf(aStanding({ observations: few })).perYearRounded).toBeNull();
    const late = [baseline, anObservation('2030-Q1', of(9, 92))];
    expect(standingOf(aStanding({ observations: late, period: '2030-Q1' })).perYearRounded).toBeNull();
  });

  test('need exactly two a year for four in two years', () => {
    const two = [baseline, anObservation('2028-Q4', of(10, 92))];
    expect(standingOf(aStanding({ observations: two, period: '2028-Q4' })).perYearRounded).toBe(2);
  });

  test('add up on the page: shown share minus shown plan is the shown distance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 138 }), (numerator) => {
        const all = [anObservation('2024-Q4', of(5, 921)), anObservation('2026-Q3', of(numerator, 921))];
        const { rounded, plannedRounded, gap } = standingOf(aStanding({ observations: all }));
        const at = (shown: typeof gap) => (shown ? shown.scaled * 10 ** (2 - shown.decimals) : Number.NaN);
        expect(at(rounded) - at(plannedRounded)).toBe(at(gap));
      }),
    );
  });
});

describe('the baseline', () => {
  const named = aGoal('coverage', { baseline: { on: '2023-05-25', ...of(3, 92) } });
  const observations = [baseline, anObservation('2026-Q3', of(7, 92))];

  test('that the terms name is the root’s', () => {
    expect(standingOf(aStanding({ terms: [named], observations })).path?.points[0].on).toBe('2023-05-25');
  });

  test('of any other unit is its own first figure', () => {
    const unit = { code: 'P1', name: 'Phường X', isRoot: false };
    expect(standingOf(aStanding({ unit, terms: [named], observations })).path?.points[0].on).toBe(
      '2024-12-31',
    );
  });

  test('is never a figure of another counting rule: 16,3 % of the zones is no start for all operating enterprises', () => {
    const published = anObservation('2023-Q2', of(15, 92), {
      ruleNote: 'Khu công nghiệp hoặc từ 20 lao động',
    });
    const first = anObservation('2024-Q4', of(15, 900), { ruleNote: 'Mọi doanh nghiệp' });
    const now = anObservation('2026-Q3', of(20, 900), { ruleNote: 'Mọi doanh nghiệp' });
    const standing = standingOf(aStanding({ observations: [published, first, now] }));
    expect(standing.path?.points[0].on).toBe('2024-12-31');
  });

  test('is never an empty denominator', () => {
    const nil = anObservation('2023-Q4', of(0, 0));
    expect(standingOf(aStanding({ observations: [nil, ...observations] })).path?.points[0].on).toBe(
      '2024-12-31',
    );
  });
});

describe('changes', () => {
  const before = anObservation('2026-Q2', of(6, 90));
  const lastYear = anObservation('2025-Q3', of(5, 80), { ruleNote: 'Quy tắc cũ' });
  const now = anObservation('2026-Q3', of(7, 92), { ruleNote: 'Quy tắc mới' });

  test('are counted since the period before', () => {
    const { change } = standingOf(aStanding({ observations: [before, now] }));
    expect(change.sincePrevious).toMatchObject({ from: '2026-Q2', numerator: 1, denominator: 2 });
    expect(change.sincePrevious?.percentPoints).toBeCloseTo(700 / 92 - 600 / 90, 12);
  });

  test('are not counted against another rule, an unknown figure, or a period that is not there', () => {
    expect(
      standingOf(aStanding({ observations: [lastYear, now] })).change.sinceSamePeriodLastYear,
    ).toBeNull();
    expect(standingOf(aStanding({ observations: [before, unknown] })).change.sincePrevious).toBeNull();
    expect(standingOf(aStanding({ observations: [now] })).change.sincePrevious).toBeNull();
  });

  test('of admissions are not counted across the turn of the year', () => {
    const observations = [anObservation('2025-Q4', of(8, 9)), anObservation('2026-Q1', of(1, 9))];
    const input = aStanding({ goal: 'admission', period: '2026-Q1', observations });
    expect(standingOf(input).change.sincePrevious).toBeNull();
  });
});

test('no verdict of the past changes when later terms are added', () => {
  const periods = periodsFrom('2023-Q1', '2026-Q3');
  const aHistory = fc.array(
    fc.option(fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => of(Math.min(a, b), Math.max(a, b)))),
    { minLength: periods.length, maxLength: periods.length },
  );
  const newTerms = fc.record({
    goal: fc.constantFrom<GoalCode>(...goalCodes),
    target: fc.integer({ min: 1, max: 10_000 }),
    days: fc.integer({ min: 1, max: 800 }),
  });
  fc.assert(
    fc.property(aHistory, newTerms, (history, { goal, target, days }) => {
      const observations = periods.map((period, index) => anObservation(period, history[index] ?? null));
      const lastJudged = '2026-09-30';
      const proposed = aGoal(goal, {
        id: 2,
        targetBasisPoints: target,
        appliesFrom: addDays(lastJudged, days),
      });
      const terms = [aGoal(goal)];
      fc.pre(checkNewTerms(terms, proposed, lastJudged) === null);
      const input = aStanding({ goal, terms, observations });
      for (const period of periods) {
        const before = standingOf({ ...input, period });
        expect(standingOf({ ...input, period, terms: [...terms, proposed] })).toEqual(before);
      }
    }),
  );
});

test('a target that changes applies from its day on, also within the strip of years', () => {
  const terms = [
    aGoal('admission'),
    aGoal('admission', { id: 2, appliesFrom: '2025-01-01', targetBasisPoints: 9000 }),
  ];
  const observations = ['2024-Q4', '2025-Q4'].map((period) => anObservation(period, of(8, 10)));
  const { years } = standingOf(aStanding({ goal: 'admission', terms, observations, period: '2025-Q4' }));
  expect(years.map(({ target, state }) => [target, state])).toEqual([
    [8000, 'met'],
    [9000, 'not-met'],
  ]);
});

test('later observations are passed over: a past period is shown as it was', () => {
  const later = anObservation('2027-Q1', of(15, 92));
  const observations = [baseline, anObservation('2026-Q3', of(7, 92))];
  const input = aStanding({ observations });
  expect(standingOf({ ...input, observations: [...observations, later] })).toEqual(standingOf(input));
  expect(cutOffOf(input.period, input.calendar)).toBe('2026-09-30');
});
