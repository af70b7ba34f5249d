import type { Figure } from '@/lib/domain/ratio';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';

/** `15/92`. */
export const inCounts = ({ numerator, denominator }: Figure, locale: Locale): string =>
  `${formatCount(numerator, locale)}/${formatCount(denominator, locale)}`;
