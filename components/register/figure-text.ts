import { type BasisPoints, type Figure, roundedPercent } from '@/lib/domain/ratio';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';

/** `15/92 = 16,3 %` on one line; without a denominator only the counts. */
export function figureText(figure: Figure, target: BasisPoints, locale: Locale): string {
  const counts = `${formatCount(figure.numerator, locale)}/${formatCount(figure.denominator, locale)}`;
  const percent = roundedPercent(figure, target);
  return percent === null ? counts : `${counts}\u00a0=\u00a0${formatPercent(percent, locale)}`;
}
