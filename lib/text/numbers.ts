/**
 * Numbers as people write and type them: 1.234 and 16,3 % in Vietnamese, 1,234 and 16.3% in English.
 */

import { GREATEST_COUNT } from '@/lib/domain/figures';
import type { RoundedPercent } from '@/lib/domain/ratio';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { InEveryLanguage, Locale } from './locale';

/** Keeps a number and its sign on one line. */
const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

const groupMark: InEveryLanguage = { vi: '.', en: ',' };
const decimalMark: InEveryLanguage = { vi: ',', en: '.' };
const percentSign: InEveryLanguage = { vi: `${NO_BREAK_SPACE}%`, en: '%' };
const pointsSign: InEveryLanguage = {
  vi: `${NO_BREAK_SPACE}điểm${NO_BREAK_SPACE}%`,
  en: `${NO_BREAK_SPACE}points`,
};

/** A count: `1.234`, `1,234`. Negative ones carry a true minus sign. */
export function formatCount(count: number, locale: Locale): string {
  const digits = String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, groupMark[locale]);
  return count < 0 ? `${MINUS}${digits}` : digits;
}

/** A percentage without its sign: `16,3`, `16.3`. */
export function formatDecimal({ scaled, decimals }: RoundedPercent, locale: Locale): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
  const whole = formatCount(Number(digits.slice(0, digits.length - decimals)), locale);
  const fraction = decimals === 0 ? '' : decimalMark[locale] + digits.slice(-decimals);
  return `${scaled < 0 ? MINUS : ''}${whole}${fraction}`;
}

/** A percentage: `16,3 %` (with a space that does not break), `16.3%`. */
export function formatPercent(percent: RoundedPercent, locale: Locale): string {
  return formatDecimal(percent, locale) + percentSign[locale];
}

/** A distance between two percentages, without direction: `1,4 điểm %`, `1.4 points`. */
export function formatPoints(points: RoundedPercent, locale: Locale): string {
  return formatDecimal({ ...points, scaled: Math.abs(points.scaled) }, locale) + pointsSign[locale];
}

/** A change of a count with its direction: `+3`, `−2`, `0`. */
export function formatChange(change: number, locale: Locale): string {
  return change > 0 ? `+${formatCount(change, locale)}` : formatCount(change, locale);
}

/** A change in percentage points (unrounded) with its direction, one decimal: `+1,4 điểm %`, `−0.3 points`. */
export function formatPointsChange(percentPoints: number, locale: Locale): string {
  const shown = { scaled: Math.sign(percentPoints) * Math.round(Math.abs(percentPoints) * 10), decimals: 1 };
  const sign = shown.scaled > 0 ? '+' : '';
  return sign + formatDecimal(shown, locale) + pointsSign[locale];
}

/**
 * The count that an official typed: digits, grouped by threes or not (`1234`, `1.234`, `1 234`; `1,234` in English).
 * Refused: nothing, letters, decimals, negative numbers, groups that are not of three, numbers beyond reason.
 */
export function parseCount(text: string, locale: Locale): number | Refusal {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return refuse('required');
  const unsigned = typed.replace(/^[-\u2212]\s*/, '');
  const digits = ungrouped(unsigned, locale);
  if (digits === null) {
    return refuse(/^[\d\s.,]*\d[\d\s.,]*$/.test(unsigned) ? 'not-an-integer' : 'not-a-number');
  }
  const count = Number(digits);
  if (unsigned !== typed && count !== 0) return refuse('negative');
  return count > GREATEST_COUNT ? refuse('number-too-large') : count;
}

/** Plain digits, or `null` when they are not whole or not grouped by threes with one and the same mark. */
function ungrouped(text: string, locale: Locale): string | null {
  if (/^\d+$/.test(text)) return text;
  const marks = [groupMark[locale], ' '];
  const isGrouped = marks.some((mark) => {
    const [first = '', ...rest] = text.split(mark);
    return /^\d{1,3}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group));
  });
  return isGrouped ? text.replace(/\D/g, '') : null;
}
