/**
 * Where a unit stands on one goal, as a clerk would write it. Every sentence follows from the standing alone: what is not
 * known is called not known, and no sentence says more than its figures.
 */

import type { Change } from '@/lib/domain/observation';
import { previousPeriod, samePeriodLastYear } from '@/lib/domain/period';
import type { Figure, RoundedPercent } from '@/lib/domain/ratio';
import { roundedPercent } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatPeriod } from '@/lib/text/dates';
import { formatCount } from '@/lib/text/numbers';
import {
  caseOf,
  isDueAtYearEnd,
  isPartial,
  type PlanCase,
  planCaseOf,
  type SentenceCase,
} from '@/lib/text/sentence-case';
import { countText, dateText, pointsText, roundedPoints, shareText, targetText } from './document-words';
import { goalPhrases } from './goal-phrases';

/** The sentences about one goal: its state, what is needed, and the changes. `decreed`: somebody set the path. */
export function goalNarrative(standing: GoalStanding, decreed: boolean): string[] {
  return [stateSentence(standing), verdictSentence(standing, decreed), ...changeSentences(standing)].filter(
    (sentence) => sentence !== '',
  );
}

const states: Record<SentenceCase, (standing: GoalStanding) => string> = {
  'no-data': noData,
  undetermined: (standing) =>
    `${when(standing)}, không có ${goalPhrases[standing.goal].base} nào thuộc diện tính (0/0) nên chưa xác định được tỷ lệ.`,
  met: known,
  missed: known,
  'on-the-way': known,
  'year-so-far': known,
};

/** "Đến ngày 30/9/2026, có 7/92 doanh nghiệp đang hoạt động có tổ chức đảng, đạt tỷ lệ 7,6%." */
export function stateSentence(standing: GoalStanding): string {
  return states[caseOf(standing)](standing);
}

function known(standing: GoalStanding): string {
  const { goal, figure, rounded } = standing;
  if (figure === null || rounded === null) return '';
  return `${when(standing)}${partial(standing)}, ${counted(goal, figure, rounded)}.`;
}

function counted(goal: GoalStanding['goal'], figure: Figure, rounded: RoundedPercent): string {
  const { base, one, achieved } = goalPhrases[goal];
  const whole = countText(figure.denominator, base);
  if (figure.numerator === 0) return `chưa có ${one} nào trong số ${whole} ${achieved}`;
  const share = `${formatCount(figure.numerator, 'vi')}/${whole}`;
  return `có ${share} ${achieved}, đạt tỷ lệ ${shareText(rounded)}`;
}

function noData(standing: GoalStanding): string {
  const { goal, lastKnown, target } = standing;
  const unknown = `${when(standing)}, chưa có số liệu về ${goalPhrases[goal].heading}`;
  const rounded = lastKnown ? roundedPercent(lastKnown.figure, target) : null;
  if (!lastKnown || !rounded) return `${unknown}.`;
  return `${unknown}; số liệu gần nhất, đến ngày ${dateText(lastKnown.asOf)}: ${counted(goal, lastKnown.figure, rounded)}.`;
}

function when({ cadence, final, asOf, dueYear }: GoalStanding): string {
  if (cadence === 'by-date') return `Đến ngày ${dateText(asOf)}`;
  return final ? `Năm ${dueYear}` : `Từ đầu năm đến ngày ${dateText(asOf)}`;
}

function partial(standing: GoalStanding): string {
  if (!isPartial(standing)) return '';
  return ` (tổng hợp từ ${formatCount(standing.reported, 'vi')}/${formatCount(standing.expected, 'vi')} đơn vị có báo cáo)`;
}

const verdicts: Record<SentenceCase, (standing: GoalStanding, decreed: boolean) => string> = {
  'no-data': () => '',
  undetermined: () => '',
  met: (standing) =>
    standing.final
      ? `Đạt mục tiêu đề ra (${targetText(standing.target)}).`
      : `Đã đạt mục tiêu ${span(standing)} (${targetText(standing.target)}).`,
  missed: (standing) =>
    `Không đạt mục tiêu ${targetText(standing.target)}; còn thiếu ${countText(standing.missing ?? 0, goalPhrases[standing.goal].thing)}.`,
  'on-the-way': (standing, decreed) => `${planSentence(standing, decreed)} ${needed(standing)}`,
  'year-so-far': (standing) =>
    `Mục tiêu cả năm là ${targetText(standing.target)}; ${inDaysLeft(standing)}${need(standing)}.`,
};

/** Whether the target is met, and what is still needed. */
export function verdictSentence(standing: GoalStanding, decreed: boolean): string {
  return verdicts[caseOf(standing)](standing, decreed);
}

const plans: Record<PlanCase, (standing: GoalStanding, planned: string) => string> = {
  'not-comparable': () => 'Chưa đủ số liệu để đánh giá tiến độ.',
  ahead: (standing, planned) => `Vượt ${distance(standing)} so với ${planned}.`,
  'on-track': (_standing, planned) => `Đúng tiến độ so với ${planned}.`,
  behind: (standing, planned) => `Chậm ${distance(standing)} so với ${planned}.`,
  'slightly-behind': (_standing, planned) => `Thấp hơn không đáng kể so với ${planned}.`,
};

function planSentence(standing: GoalStanding, decreed: boolean): string {
  const { plannedRounded } = standing;
  const path = decreed ? 'kế hoạch' : 'lộ trình minh họa';
  const planned =
    plannedRounded === null ? path : `${path} tại thời điểm báo cáo (${shareText(plannedRounded)})`;
  return plans[planCaseOf(standing)](standing, planned);
}

const distance = ({ gap }: GoalStanding): string => (gap === null ? '' : pointsText(gap));

function needed(standing: GoalStanding): string {
  const { target, perYearRounded } = standing;
  const pace =
    perYearRounded === null ? '' : `, bình quân khoảng ${countText(perYearRounded, 'tổ chức')} mỗi năm`;
  return `Để đạt mục tiêu ${targetText(target)} ${span(standing)}, ${need(standing)}${pace}.`;
}

function need({ goal, missing }: GoalStanding): string {
  const { needed: say, thing } = goalPhrases[goal];
  return say(countText(missing ?? 0, thing));
}

function span(standing: GoalStanding): string {
  if (standing.cadence === 'every-year') return `năm ${standing.dueYear}`;
  return isDueAtYearEnd(standing) ? `đến năm ${standing.dueYear}` : `đến ngày ${dateText(standing.dueOn)}`;
}

const inDaysLeft = ({ daysLeft }: GoalStanding): string =>
  daysLeft === 0 ? '' : `trong ${formatCount(daysLeft, 'vi')} ngày còn lại `;

function changeSentences(standing: GoalStanding): string[] {
  if (standing.percent === null) return [];
  const { sincePrevious, sinceSamePeriodLastYear } = standing.change;
  const previous = previousPeriod(standing.period);
  const lastYear = samePeriodLastYear(standing.period);
  const parts = [
    sincePrevious && `So với ${formatPeriod(previous, 'vi')}, ${changeText(standing, sincePrevious)}`,
    // For a report of a whole year both are the same period.
    sinceSamePeriodLastYear &&
      lastYear !== previous &&
      `${sincePrevious ? 's' : 'S'}o với cùng kỳ năm trước, ${changeText(standing, sinceSamePeriodLastYear)}`,
  ].filter((part): part is string => Boolean(part));
  if (parts.length > 0) return [`${parts.join('; ')}.`];
  return ['Chưa có số liệu kỳ trước và cùng kỳ năm trước để so sánh.'];
}

/** "tăng 2 doanh nghiệp có tổ chức đảng (tăng 1,8 điểm phần trăm)" */
function changeText({ goal }: GoalStanding, { numerator, percentPoints }: Change): string {
  const { counted: thing } = goalPhrases[goal];
  const number =
    numerator === 0
      ? `số ${thing} không thay đổi`
      : `${direction(numerator)} ${countText(Math.abs(numerator), thing)}`;
  const points = percentPoints === null ? null : roundedPoints(percentPoints);
  const share =
    percentPoints === null
      ? ''
      : points === null
        ? ' (tỷ lệ không thay đổi)'
        : ` (tỷ lệ ${direction(percentPoints)} ${pointsText(points)})`;
  return number + share;
}

const direction = (change: number): string => (change > 0 ? 'tăng' : 'giảm');
