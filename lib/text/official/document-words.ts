/**
 * How official documents write numbers and dates: 7,6%, ngày 30/9/2026, Sông Công, ngày 05 tháng 02 năm 2026. Documents are
 * Vietnamese whatever the language of the screen.
 */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { BasisPoints, RoundedPercent } from '@/lib/domain/ratio';
import { targetPercent, valueOf } from '@/lib/domain/ratio';
import { formatCount, formatDecimal } from '@/lib/text/numbers';

/** A share as documents print it, without a space before the sign; the whole is 100%. */
export const shareText = (share: RoundedPercent): string =>
  `${valueOf(share) === 100 ? '100' : formatDecimal(share, 'vi')}%`;

/** A target: 15%, 82,5%. */
export const targetText = (target: BasisPoints): string => shareText(targetPercent(target));

/** A distance between two shares, without direction. */
export const pointsText = (points: RoundedPercent): string =>
  `${formatDecimal({ ...points, scaled: Math.abs(points.scaled) }, 'vi')} điểm phần trăm`;

/** A distance between two shares that was not rounded yet, to one decimal; null when nothing is left of it. */
export function roundedPoints(percentPoints: number): RoundedPercent | null {
  const scaled = Math.round(Math.abs(percentPoints) * 10);
  return scaled === 0 ? null : { scaled, decimals: 1 };
}

/** A count with its thing, joined so that a line never ends between them. */
export const countText = (count: number, thing: string): string =>
  `${formatCount(count, 'vi')}\u00a0${thing}`;

/** 30/9/2026, 05/02/2026: only days below 10 and the months 1 and 2 carry a zero, so that nothing can be added in front. */
export function dateText(date: CalendarDate): string {
  const { day, month, year } = partsOf(date);
  return `${day}/${month}/${year}`;
}

/** ngày 05 tháng 02 năm 2026 */
export function longDateText(date: CalendarDate): string {
  const { day, month, year } = partsOf(date);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

function partsOf(date: CalendarDate) {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return {
    year,
    month: month <= 2 ? `0${month}` : String(month),
    day: day < 10 ? `0${day}` : String(day),
  };
}

/** With a capital first letter. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** "A", "A và B", "A, B và C"; beyond `most` the rest is counted: "A, B và 12 đơn vị khác". */
export function listText(names: readonly string[], most: number, rest: string): string {
  const shown = names.length > most ? names.slice(0, most) : names;
  const others = names.length - shown.length;
  const items = others > 0 ? [...shown, `${formatCount(others, 'vi')} ${rest} khác`] : shown;
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} và ${last}`;
}

/** Words of the screen as documents print them: no space before the percent sign, no zero before the months 3 to 9. */
export const asDocumentsPrint = (text: string): string =>
  text.replace(/(\d)\u00a0%/g, '$1%').replace(/(?<![\d/])(\d{2})\/0([3-9])\/(\d{4})(?![\d/])/g, '$1/$2/$3');
