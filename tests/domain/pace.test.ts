import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/calendar-date';
import type { Baseline } from '@/lib/domain/goal';
import { paceOf, yearPaceOf } from '@/lib/domain/pace';
import { type Figure, meets } from '@/lib/domain/ratio';
import { requiredOn, requiredPath, yearPath } from '@/lib/domain/required-path';
import { aGoal, of } from '@/tests/support/worlds';

const terms = aGoal('coverage');
const fivePercent: Baseline = { on: '2024-12-31', ...of(5, 100) };

/** 2191 days from the baseline to the due date, 1095 of them until this day: the path asks for 5 % + 10 × 1095/2191. */
const AS_OF = '2027-12-31';
const risen = (10 * 1095) / 2191;

function judged(
  figure: Figure,
  more: { baseline?: Baseline | null; asOf?: string; terms?: typeof terms } = {},
) {
  const { baseline = fivePercent, asOf = AS_OF } = more;
  return paceOf({ observations: [{ on: asOf, figure }], terms: more.terms ?? terms, baseline, asOf });
}

describe('the pace of a goal by date', () => {
  test.each([
    ['as fast as required', of(10, 100), 'on-track', 5 / risen],
    ['just above 95 % of it', of(975, 10_000), 'on-track', 4.75 / risen],
    ['just below 95 %', of(974, 10_000), 'slow', 4.74 / risen],
    ['four fifths of it', of(9, 100), 'slow', 4 / risen],
    ['two fifths of it', of(7, 100), 'behind', 2 / risen],
    ['not at all', of(5, 100), 'behind', 0],
    ['backwards', of(4, 100), 'behind', -1 / risen],
    ['reached', of(15, 100), 'met', 10 / risen],
  ])('%s', (_, figure, paceClass, ratio) => {
    const pace = judged(figure);
    expect(pace.class).toBe(paceClass);
    expect(pace.ratio).toBeCloseTo(ratio, 12);
    expect(pace.planned).toBeCloseTo(500 + 100 * risen, 9);
  });

  test('comes with the plain numbers: missing, per year, and when it would be reached', () => {
    const pace = judged(of(9, 100));
    expect(pace.missing).toBe(6);
    expect(pace.perYear).toBe(2);
    // 4 points in 1095 days make 6 points in 1642,5
    expect(pace.reachesOn).toBe('2032-06-30');
    expect(pace.behindBy).toBeCloseTo(risen - 4, 12);
  });

  test('forecasts nothing when it is met, falls, stands still, or lies beyond sight', () => {
    expect(judged(of(15, 100)).reachesOn).toBeNull();
    expect(judged(of(4, 100)).reachesOn).toBeNull();
    expect(judged(of(5, 100)).reachesOn).toBeNull();
    expect(judged(of(501, 10_000)).reachesOn).toBeNull();
  });

  test('is not judged from the baseline alone, nor without one', () => {
    expect(judged(of(5, 100), { asOf: '2024-12-31' }).class).toBe('insufficient-data');
    const without = judged(of(5, 100), { baseline: null });
    expect(without).toMatchObject({ class: 'insufficient-data', ratio: null, planned: null, missing: 10 });
    expect(judged(of(5, 100), { baseline: { on: '2024-12-31', ...of(0, 0) } }).class).toBe(
      'insufficient-data',
    );
    expect(judged(of(5, 100), { baseline: { on: '2031-01-01', ...of(1, 9) } }).class).toBe(
      'insufficient-data',
    );
  });

  test('is met without a baseline too', () => {
    expect(judged(of(15, 92), { baseline: null }).class).toBe('met');
  });

  test('that began at or above its target has only to hold it', () => {
    const atTarget: Baseline = { on: '2024-12-31', ...of(15, 100) };
    const above: Baseline = { on: '2024-12-31', ...of(20, 100) };
    for (const baseline of [atTarget, above]) {
      expect(judged(of(16, 100), { baseline })).toMatchObject({ class: 'met', planned: 1500 });
      expect(judged(of(14, 100), { baseline })).toMatchObject({
        class: 'behind',
        ratio: null,
        planned: 1500,
        behindBy: 1,
        reachesOn: null,
      });
    }
  });

  test('is behind at the due date when not met, however close', () => {
    const pace = judged(of(1499, 10_000), { asOf: '2030-12-31' });
    expect(pace.class).toBe('behind');
    expect(pace.perYear).toBeNull();
    expect(judged(of(15, 100), { asOf: '2031-03-31' }).class).toBe('met');
  });

  test('says nothing about an empty denominator', () => {
    expect(judged(of(0, 0))).toMatchObject({ class: 'insufficient-data', ratio: null, missing: null });
  });

  test('looks at the newest figure that is not after the day', () => {
    const observations = [
      { on: '2028-03-31', figure: of(14, 100) },
      { on: '2027-12-31', figure: of(9, 100) },
      { on: '2026-12-31', figure: of(8, 100) },
    ];
    expect(paceOf({ observations, terms, baseline: fivePercent, asOf: AS_OF }).missing).toBe(6);
    expect(paceOf({ observations, terms, baseline: fivePercent, asOf: '2020-01-01' }).missing).toBeNull();
  });

  test('follows a decreed path: where nothing is asked yet, holding is on track', () => {
    const late = aGoal('coverage', { milestones: [{ on: AS_OF, basisPoints: 500 }] });
    expect(judged(of(5, 100), { terms: late })).toMatchObject({
      class: 'on-track',
      ratio: null,
      planned: 500,
    });
    expect(judged(of(4, 100), { terms: late })).toMatchObject({ class: 'behind', ratio: null });
  });

  test('calls met exactly what meets the target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 4000 }), (numerator, days) => {
        const figure = of(numerator, 3000);
        const pace = judged(figure, { asOf: addDays('2024-12-31', days) });
        expect(pace.class === 'met').toBe(meets(figure, 1500));
      }),
    );
  });
});

describe('the pace within a year', () => {
  const year = { firstDay: '2026-01-01', lastDay: '2026-12-31' };

  test.each([
    ['2026-09-30', of(5, 9), 'slow', (8000 * 272) / 364],
    ['2026-09-30', of(6, 9), 'on-track', (8000 * 272) / 364],
    ['2026-09-30', of(3, 9), 'behind', (8000 * 272) / 364],
    ['2026-03-31', of(8, 9), 'met', (8000 * 89) / 364],
    ['2026-12-31', of(7, 9), 'behind', 8000],
  ])('on %s with %o it is %s', (asOf, figure, paceClass, planned) => {
    const pace = yearPaceOf(figure, 8000, year, asOf);
    expect(pace.class).toBe(paceClass);
    expect(pace.planned).toBeCloseTo(planned, 9);
  });

  test('counts what is missing to this year’s target, and forecasts nothing beyond the year', () => {
    expect(yearPaceOf(of(5, 9), 8000, year, '2026-09-30').missing).toBe(3);
    expect(yearPaceOf(of(1, 9), 8000, year, '2026-09-30').reachesOn).toBeNull();
    // 2,22 points more at 77,78 points in 272 days: 7,8 days
    expect(yearPaceOf(of(7, 9), 8000, year, '2026-09-30').reachesOn).toBe('2026-10-08');
    expect(yearPaceOf(null, 8000, year, '2026-09-30').class).toBe('insufficient-data');
  });
});

describe('the required path', () => {
  test('is a straight line for illustration unless milestones were set', () => {
    const path = requiredPath(terms, fivePercent);
    expect(path?.decreed).toBe(false);
    expect(path?.points).toEqual([
      { on: '2024-12-31', basisPoints: 500 },
      { on: '2030-12-31', basisPoints: 1500 },
    ]);
  });

  test('goes through the milestones that lie ahead', () => {
    const milestones = [
      { on: '2024-06-30', basisPoints: 400 },
      { on: '2026-12-31', basisPoints: 700 },
      { on: '2028-12-31', basisPoints: 1200 },
    ];
    const path = requiredPath(aGoal('coverage', { milestones }), fivePercent);
    expect(path?.decreed).toBe(true);
    expect(path?.points.map(({ basisPoints }) => basisPoints)).toEqual([500, 700, 1200, 1500]);
    expect(path && requiredOn(path, '2027-12-31')).toBeCloseTo(700 + (500 * 365) / 731, 9);
  });

  test('asks for nothing before it begins, and for its end ever after', () => {
    const path = yearPath('2026-01-01', '2026-12-31', 8000);
    expect(requiredOn(path, '2025-12-31')).toBeNull();
    expect(requiredOn(path, '2026-01-01')).toBe(0);
    expect(requiredOn(path, '2026-12-31')).toBe(8000);
    expect(requiredOn(path, '2027-06-01')).toBe(8000);
  });

  test('never descends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 2190 }), (share, days) => {
        const path = requiredPath(terms, { on: '2024-12-31', ...of(share, 100) });
        const day = addDays('2024-12-31', days);
        const now = path && requiredOn(path, day);
        const next = path && requiredOn(path, addDays(day, 1));
        expect(now ?? 0).toBeLessThanOrEqual(next ?? 0);
        expect(next ?? 0).toBeLessThanOrEqual(1500);
      }),
    );
  });
});
