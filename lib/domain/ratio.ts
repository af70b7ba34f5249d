/**
 * Figures and percentages.
 *
 * A figure is a pair of counts; a percentage is only ever derived from it, for display. Verdicts compare
 * by cross-multiplication in integers, so that no rounding can make or break one (DESIGN §3, "Counting").
 */

/** One indicator's two counts: safe non-negative integers, numerator ≤ denominator. */
export type Figure = { readonly numerator: number; readonly denominator: number };

/** Hundredths of a percent: 1500 is 15 %. Targets are whole basis points. */
export type BasisPoints = number;

/** A percentage made ready to show: `scaled ÷ 10^decimals` percent. `{ scaled: 163, decimals: 1 }` is 16.3 %. */
export type RoundedPercent = { readonly scaled: number; readonly decimals: number };

const WHOLE: BasisPoints = 10_000;

/**
 * Whether a figure reaches a target: numerator ÷ denominator ≥ target, exactly.
 * `null` when the denominator is empty: the share is then undetermined, neither met nor missed.
 */
export function meets(figure: Figure, target: BasisPoints): boolean | null {
  if (figure.denominator === 0) return null;
  return BigInt(figure.numerator) * BigInt(WHOLE) >= BigInt(target) * BigInt(figure.denominator);
}

/** The share in percent, unrounded; `null` when the denominator is empty. */
export function percentOf(figure: Figure): number | null {
  return figure.denominator === 0 ? null : (figure.numerator * 100) / figure.denominator;
}

/** The share in basis points, unrounded; `null` when the denominator is empty. */
export function basisPointsOf(figure: Figure): number | null {
  return figure.denominator === 0 ? null : (figure.numerator * WHOLE) / figure.denominator;
}

/**
 * The share as it is shown: one decimal, half up, but never on the wrong side of its target
 * (shown ≥ target ⇔ met) nor at 100 % when something is left out. Where one decimal would lie, two are shown and the
 * rest is cut off: that is always true, as targets have two.
 */
export function roundedPercent(figure: Figure, target: BasisPoints = WHOLE): RoundedPercent | null {
  if (figure.denominator === 0) return null;
  const usual = rounded(figure, 1);
  const isTrue = isOnSameSide(usual, figure, target) && isOnSameSide(usual, figure, WHOLE);
  return isTrue ? usual : truncated(figure, 2);
}

/** How many more the numerator needs at this denominator: max(0, ⌈target × denominator⌉ − numerator). */
export function missingTo(figure: Figure, target: BasisPoints): number {
  const needed = (BigInt(target) * BigInt(figure.denominator) + BigInt(WHOLE - 1)) / BigInt(WHOLE);
  const missing = Number(needed) - figure.numerator;
  return Math.max(0, missing);
}

/** Basis points as they are shown in a comparison: one decimal, half up. */
export function roundedBasisPoints(basisPoints: number): RoundedPercent {
  return { scaled: Math.round(basisPoints / 10), decimals: 1 };
}

/** A target as it is written: with as few decimals as it has (15 %, 12.5 %, 7.25 %). */
export function targetPercent(target: BasisPoints): RoundedPercent {
  if (target % 100 === 0) return { scaled: target / 100, decimals: 0 };
  if (target % 10 === 0) return { scaled: target / 10, decimals: 1 };
  return { scaled: target, decimals: 2 };
}

/** One shown percentage minus another, exactly as a reader subtracts them. */
export function differenceOf(one: RoundedPercent, other: RoundedPercent): RoundedPercent {
  const decimals = Math.max(one.decimals, other.decimals);
  const at = ({ scaled, decimals: own }: RoundedPercent) => scaled * 10 ** (decimals - own);
  return { scaled: at(one) - at(other), decimals };
}

/** The number that a rounded percentage stands for, in percent. */
export function valueOf(shown: RoundedPercent): number {
  return shown.scaled / 10 ** shown.decimals;
}

/** The figure of two groups together: counts are added, percentages never averaged. */
export function addFigures(one: Figure, other: Figure): Figure {
  return {
    numerator: one.numerator + other.numerator,
    denominator: one.denominator + other.denominator,
  };
}

/** The sum of what is known; `null` when nothing is: an unreported figure is not 0. */
export function sumFigures(figures: Iterable<Figure | null>): Figure | null {
  let sum: Figure | null = null;
  for (const figure of figures) {
    if (figure !== null) sum = sum === null ? figure : addFigures(sum, figure);
  }
  return sum;
}

/** Whether two figures (or two unknowns) are the same pair of counts. */
export function sameFigure(one: Figure | null, other: Figure | null): boolean {
  if (one === null || other === null) return one === other;
  return one.numerator === other.numerator && one.denominator === other.denominator;
}

function isOnSameSide(shown: RoundedPercent, figure: Figure, target: BasisPoints): boolean {
  const shownReaches = shown.scaled * 10 ** (2 - shown.decimals) >= target;
  return shownReaches === meets(figure, target);
}

function rounded(figure: Figure, decimals: number): RoundedPercent {
  const [dividend, divisor] = scaledDivision(figure, decimals);
  return { scaled: Number((2n * dividend + divisor) / (2n * divisor)), decimals };
}

function truncated(figure: Figure, decimals: number): RoundedPercent {
  const [dividend, divisor] = scaledDivision(figure, decimals);
  return { scaled: Number(dividend / divisor), decimals };
}

function scaledDivision(figure: Figure, decimals: number): [bigint, bigint] {
  return [BigInt(figure.numerator) * 10n ** BigInt(2 + decimals), BigInt(figure.denominator)];
}
