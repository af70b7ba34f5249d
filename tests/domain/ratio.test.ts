import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addFigures,
  differenceOf,
  meets,
  missingTo,
  percentOf,
  roundedBasisPoints,
  roundedPercent,
  sumFigures,
  targetPercent,
  valueOf,
} from '@/lib/domain/ratio';
import { of } from '@/tests/support/worlds';

/** Figures of any size that the arithmetic must bear, far beyond those that occur. */
const aFigure = fc
  .oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }))
  .chain((denominator) =>
    fc.integer({ min: 0, max: denominator }).map((numerator) => of(numerator, denominator)),
  );
const aTarget = fc.integer({ min: 1, max: 10_000 });

/** A figure within a hair of its target, on either side. */
const aNearMiss = fc
  .tuple(aTarget, fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: -2, max: 2 }))
  .map(([target, denominator, off]) => {
    const near = Math.round((target * denominator) / 10_000) + off;
    return { target, figure: of(Math.min(denominator, Math.max(0, near)), denominator) };
  });

describe('a target is met', () => {
  test.each([
    [of(15, 92), 1500, true],
    [of(13, 92), 1500, false],
    [of(14, 92), 1500, true],
    [of(15, 100), 1500, true],
    [of(1499, 10_000), 1500, false],
    [of(0, 5), 1, false],
    [of(5, 5), 10_000, true],
    [of(0, 0), 1500, null],
  ])('%o against %i basis points: %s', (figure, target, met) => {
    expect(meets(figure, target)).toBe(met);
  });

  test('exactly when the fraction of big integers is not smaller', () => {
    fc.assert(
      fc.property(aFigure, aTarget, ({ numerator, denominator }, target) => {
        const exact = BigInt(numerator) * 10_000n - BigInt(target) * BigInt(denominator) >= 0n;
        expect(meets(of(numerator, denominator), target)).toBe(exact);
      }),
    );
  });
});

describe('a percentage as it is shown', () => {
  test.each([
    [of(7, 92), 1500, 76, 1],
    [of(15, 92), 1500, 163, 1],
    [of(374, 2500), 1500, 1496, 2],
    [of(149_999, 1_000_000), 1500, 1499, 2],
    [of(15, 100), 1500, 150, 1],
    // 14,95 % half up would read 15,0 %
    [of(1495, 10_000), 1500, 1495, 2],
    // just met, but one decimal would read 16,2 % < 16,21 %
    [of(1621, 10_000), 1621, 1621, 2],
    [of(9996, 10_000), 8000, 9996, 2],
    [of(99_999, 100_000), 8000, 9999, 2],
    [of(3, 3), 8000, 1000, 1],
    [of(0, 3), 8000, 0, 1],
  ])('%o against %i is %i with %i decimals', (figure, target, scaled, decimals) => {
    expect(roundedPercent(figure, target)).toEqual({ scaled, decimals });
  });

  test('never stands on the other side of its target', () => {
    fc.assert(
      fc.property(
        fc.oneof(aNearMiss, fc.record({ figure: aFigure, target: aTarget })),
        ({ figure, target }) => {
          const shown = roundedPercent(figure, target);
          if (shown === null) return;
          const shownBasisPoints = BigInt(shown.scaled) * 10n ** BigInt(2 - shown.decimals);
          const exactlyMet =
            BigInt(figure.numerator) * 10_000n >= BigInt(target) * BigInt(figure.denominator);
          expect(shownBasisPoints >= BigInt(target)).toBe(exactlyMet);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('reads 100 % only when nothing is left out', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          aNearMiss.map(({ figure }) => figure),
          aFigure,
        ),
        (figure) => {
          const shown = roundedPercent(figure);
          expect(shown !== null && valueOf(shown) === 100).toBe(figure.numerator === figure.denominator);
        },
      ),
    );
  });

  test('lies within a tenth of the truth', () => {
    fc.assert(
      fc.property(aFigure, aTarget, (figure, target) => {
        const shown = roundedPercent(figure, target);
        expect(Math.abs((shown ? valueOf(shown) : 0) - (percentOf(figure) ?? 0))).toBeLessThan(0.06);
      }),
    );
  });
});

test('an empty denominator has no percentage', () => {
  expect(percentOf(of(0, 0))).toBeNull();
  expect(roundedPercent(of(0, 0), 1500)).toBeNull();
});

describe('what is missing to a target', () => {
  test.each([
    [of(7, 92), 1500, 7],
    [of(14, 92), 1500, 0],
    [of(40, 92), 1500, 0],
    [of(0, 0), 1500, 0],
    [of(0, 1), 1, 1],
    [of(0, 10_000), 1, 1],
  ])('%o to %i is %i', (figure, target, missing) => {
    expect(missingTo(figure, target)).toBe(missing);
  });

  test('is just enough: with it the target is met, with one less it is not', () => {
    fc.assert(
      fc.property(aFigure, aTarget, ({ numerator, denominator }, target) => {
        const missing = missingTo(of(numerator, denominator), target);
        expect(meets(of(numerator + missing, denominator), target)).toBe(true);
        if (missing > 0) expect(meets(of(numerator + missing - 1, denominator), target)).toBe(false);
      }),
    );
  });
});

test('figures add up count by count, and the sum of nothing known is unknown, not 0', () => {
  expect(addFigures(of(1, 2), of(3, 4))).toEqual(of(4, 6));
  expect(sumFigures([null, of(1, 2), null, of(0, 0)])).toEqual(of(1, 2));
  expect(sumFigures([null, null])).toBeNull();
  expect(sumFigures([])).toBeNull();
});

test('a target is written with as few decimals as it has', () => {
  expect(targetPercent(1500)).toEqual({ scaled: 15, decimals: 0 });
  expect(targetPercent(1250)).toEqual({ scaled: 125, decimals: 1 });
  expect(targetPercent(725)).toEqual({ scaled: 725, decimals: 2 });
});

test('shown percentages subtract as a reader subtracts them', () => {
  expect(differenceOf({ scaled: 76, decimals: 1 }, roundedBasisPoints(900))).toEqual({
    scaled: -14,
    decimals: 1,
  });
  expect(differenceOf({ scaled: 1496, decimals: 2 }, roundedBasisPoints(1500))).toEqual({
    scaled: -4,
    decimals: 2,
  });
});
