/** How a figure differs from that of the period before and of the same period last year. */

import { type Change, isLikeForLike } from '@/lib/domain/observation';
import { previousPeriod, samePeriodLastYear } from '@/lib/domain/period';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatPeriod } from '@/lib/text/dates';
import { formatCount } from '@/lib/text/numbers';
import { capitalised, countText, pointsText, roundedPoints } from './document-words';
import { goalPhrases } from './goal-phrases';

/** One sentence for both changes; that there is nothing to compare with is said. */
export function changeSentences(standing: GoalStanding): string[] {
  if (standing.percent === null) return [];
  const { sincePrevious, sinceSamePeriodLastYear } = standing.change;
  const previous = previousPeriod(standing.period);
  const lastYear = samePeriodLastYear(standing.period);
  const beforeName = formatPeriod(previous, 'vi').replaceAll(' ', '\u00a0');
  // For a report of a whole year both are the same period.
  const yearChange = lastYear === previous ? null : sinceSamePeriodLastYear;
  if (isSame(standing, sincePrevious) && isSame(standing, yearChange)) {
    const thing = goalPhrases[standing.goal].counted;
    return [`Số ${thing} và tỷ lệ không thay đổi so với ${beforeName} và cùng kỳ năm trước.`];
  }
  const parts = [
    sincePrevious &&
      `so với ${beforeName}${ofUnits(standing, sincePrevious)}, ${changeText(standing, sincePrevious)}`,
    yearChange &&
      `so với cùng kỳ năm trước${ofUnits(standing, yearChange)}, ${changeText(standing, yearChange)}`,
  ].filter((part): part is string => Boolean(part));
  if (parts.length > 0) return [capitalised(`${parts.join('; ')}.`)];
  return ['Chưa có số liệu cùng quy tắc tính của kỳ trước và cùng kỳ năm trước để so sánh.'];
}

/** Where other units were in the earlier figure, how many: a total may move because somebody did not report. */
function ofUnits(standing: GoalStanding, change: Change): string {
  if (isLikeForLike(change, standing)) return '';
  const [reported, expected] = [change.reported, change.expected].map((count) => formatCount(count, 'vi'));
  return ` (khi đó có số liệu của ${reported}/${expected} đơn vị)`;
}

const isSame = (standing: GoalStanding, change: Change | null): boolean =>
  change !== null && isNone(change) && isLikeForLike(change, standing);

const isNone = (change: Change): boolean => change.numerator === 0 && change.percentPoints === 0;

/** "tăng 2 doanh nghiệp có tổ chức đảng (tỷ lệ tăng 1,8 điểm phần trăm)" */
function changeText({ goal }: GoalStanding, change: Change): string {
  const { numerator, percentPoints } = change;
  const { counted: thing } = goalPhrases[goal];
  if (isNone(change)) return `số ${thing} và tỷ lệ không thay đổi`;
  const number =
    numerator === 0
      ? `số ${thing} không thay đổi`
      : `${direction(numerator)} ${countText(Math.abs(numerator), thing)}`;
  return number + shareChange(percentPoints);
}

function shareChange(percentPoints: number | null): string {
  if (percentPoints === null) return '';
  if (percentPoints === 0) return ' (tỷ lệ không thay đổi)';
  const points = roundedPoints(percentPoints);
  if (points === null) return ` (tỷ lệ ${direction(percentPoints)} không đáng kể)`;
  return ` (tỷ lệ ${direction(percentPoints)} ${pointsText(points)})`;
}

const direction = (change: number): string => (change > 0 ? 'tăng' : 'giảm');
