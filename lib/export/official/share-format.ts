/** How a spreadsheet shows a share: by a number format, so that the number itself keeps every digit. */

import { type BasisPoints, type Figure, meets } from '@/lib/domain/ratio';

const WHOLE: BasisPoints = 10_000;
const usual = 1;
const most = 6;

/**
 * The format of a share with one decimal, or with as many as it takes to stand on its own side of the target and not at
 * 100 % when something is left out: a spreadsheet rounds what it shows, and 14.96 % is not 15.0 %.
 */
export function shareFormat(figure: Figure | null, target: BasisPoints | null): string {
  const limits = target === null ? [WHOLE] : [target, WHOLE];
  for (let decimals = usual; decimals < most; decimals++) {
    if (figure === null || figure.denominator === 0) break;
    if (limits.every((limit) => isShownTrue(figure, limit, decimals))) return percentFormat(decimals);
  }
  return percentFormat(figure === null || figure.denominator === 0 ? usual : most);
}

/** A target, which has no more decimals than it needs. */
export const targetFormat = (target: BasisPoints): string =>
  percentFormat([0, 1].find((decimals) => target % 10 ** (2 - decimals) === 0) ?? 2);

const percentFormat = (decimals: number): string => (decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`);

function isShownTrue(figure: Figure, limit: BasisPoints, decimals: number): boolean {
  const shown = Math.round((figure.numerator * 10 ** (2 + decimals)) / figure.denominator);
  return shown * 10 ** (2 - decimals) >= limit === meets(figure, limit);
}
