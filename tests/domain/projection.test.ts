import { expect, test } from 'vitest';
import { projection } from '@/lib/domain/projection';
import { of } from '@/tests/support/worlds';

const yearly = (shares: readonly number[]) =>
  shares.map((share, index) => ({ on: `${2022 + index}-12-31`, figure: of(share, 100) }));

test('fewer than four figures make no trend, and an empty denominator is no figure', () => {
  expect(projection(yearly([1, 2, 3]), '2030-12-31')).toBeNull();
  expect(projection([...yearly([1, 2, 3]), { on: '2025-12-31', figure: of(0, 0) }], '2030-12-31')).toBeNull();
});

test('figures on a line go on along it, without a band', () => {
  const band = projection(yearly([4, 5, 6, 7]), '2030-12-31');
  expect(band?.map(({ on }) => on)).toEqual([
    '2025-12-31',
    '2026-12-31',
    '2027-12-31',
    '2028-12-31',
    '2029-12-31',
    '2030-12-31',
  ]);
  expect(band?.at(0)?.middle).toBeCloseTo(700, 6);
  const end = band?.at(-1);
  expect(end?.middle).toBeCloseTo(1200, 6);
  expect(end?.low).toBeCloseTo(1200, 6);
  expect(end?.high).toBeCloseTo(1200, 6);
});

test('scattered figures widen the band by the prediction interval of a line through four points', () => {
  // By hand: x = 0..3, y = 4, 6, 5, 7 %; line 4,3 + 0,8x; residuals −0,3 0,9 −0,9 0,3; s = √(1,8 / 2);
  // at x = 8: 10,7 ± 1,886 · s · √(1 + 1/4 + 6,5²/5)
  const end = projection(yearly([4, 6, 5, 7]), '2030-12-31')?.at(-1);
  const half = 1.886 * Math.sqrt(0.9) * Math.sqrt(1.25 + 42.25 / 5);
  expect(end?.middle).toBeCloseTo(1070, 4);
  expect(end?.high).toBeCloseTo(100 * (10.7 + half), 4);
  expect(end?.low).toBeCloseTo(100 * (10.7 - half), 4);
});

test('a share stays between nothing and everything', () => {
  const falling = projection(yearly([9, 6, 3, 1]), '2030-12-31')?.at(-1);
  expect(falling?.low).toBe(0);
  expect(falling?.middle).toBe(0);
});

test('nothing is projected to a day that has come, or from figures of one day', () => {
  expect(projection(yearly([1, 2, 3, 4]), '2025-12-31')).toBeNull();
  const sameDay = Array.from({ length: 4 }, () => ({ on: '2025-12-31', figure: of(1, 9) }));
  expect(projection(sameDay, '2030-12-31')).toBeNull();
});
