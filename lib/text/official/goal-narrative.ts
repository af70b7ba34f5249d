/**
 * Where a unit stands on one goal, as a clerk would write it. Every sentence follows from the standing alone: what is not
 * known is called not known, and no sentence says more than its figures.
 */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Figure, RoundedPercent } from '@/lib/domain/ratio';
import { roundedPercent } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatCount } from '@/lib/text/numbers';
import {
  caseOf,
  isDueAtYearEnd,
  isPartial,
  type PlanCase,
  planCaseOf,
  type SentenceCase,
} from '@/lib/text/sentence-case';
import { changeSentences } from './change-narrative';
import { capitalised, countText, dateText, pointsText, shareText, targetText } from './document-words';
import { goalPhrases } from './goal-phrases';

/** What the reader knows already: the day of the figures, and how many units are in them. */
export type Told = { readonly on: CalendarDate; readonly reported: number; readonly expected: number };

/** The sentences about one goal: its state, what is needed, and the changes. `decreed`: somebody set the path. */
export function goalNarrative(standing: GoalStanding, decreed: boolean, told: Told | null = null): string[] {
  return [
    stateSentence(standing, told),
    verdictSentence(standing, decreed),
    ...changeSentences(standing),
  ].filter((sentence) => sentence !== '');
}

/** "Đến ngày 30/9/2026, có 7/92 doanh nghiệp thuộc diện tính có tổ chức đảng, đạt tỷ lệ 7,6%." */
export function stateSentence(standing: GoalStanding, told: Told | null = null): string {
  const on = when(standing, told);
  const state = states[caseOf(standing)](standing) + partial(standing, told);
  return capitalised(`${on === '' ? '' : `${on}, `}${state}.`);
}

const states: Record<SentenceCase, (standing: GoalStanding) => string> = {
  'no-data': noData,
  undetermined: ({ goal }) => `${goalPhrases[goal].none} (0/0) nên chưa xác định được tỷ lệ`,
  met: known,
  missed: known,
  'on-the-way': known,
  'year-so-far': known,
};

function known({ goal, figure, rounded }: GoalStanding): string {
  return figure === null || rounded === null ? '' : counted(goal, figure, rounded);
}

function counted(goal: GoalStanding['goal'], figure: Figure, rounded: RoundedPercent): string {
  const { base, one, achieved } = goalPhrases[goal];
  const whole = countText(figure.denominator, base);
  if (figure.numerator === 0) return `chưa có ${one} nào trong số ${whole} ${achieved} (0%)`;
  const share = `${formatCount(figure.numerator, 'vi')}/${whole}`;
  return `có ${share} ${achieved}, đạt tỷ lệ ${shareText(rounded)}`;
}

function noData({ goal, lastKnown, target }: GoalStanding): string {
  const unknown = `chưa có số liệu về ${goalPhrases[goal].heading}`;
  const rounded = lastKnown ? roundedPercent(lastKnown.figure, target) : null;
  if (!lastKnown || !rounded) return unknown;
  return `${unknown}; số liệu gần nhất, đến ngày ${dateText(lastKnown.asOf)}: ${counted(goal, lastKnown.figure, rounded)}`;
}

/** The day, unless it was told; of a goal of every year always since when, as it begins anew each year. */
function when({ cadence, final, asOf, dueYear }: GoalStanding, told: Told | null): string {
  if (cadence === 'by-date') return told?.on === asOf ? '' : `đến ngày ${dateText(asOf)}`;
  return final ? `năm ${dueYear}` : `từ đầu năm đến ngày ${dateText(asOf)}`;
}

/** How many units are in the figure, unless that was told: fewer may have this figure than have reported. */
function partial(standing: GoalStanding, told: Told | null): string {
  const { reported, expected } = standing;
  const isTold = told?.reported === reported && told.expected === expected;
  if (!isPartial(standing) || standing.figure === null || isTold) return '';
  return ` (tổng hợp từ ${formatCount(reported, 'vi')}/${formatCount(expected, 'vi')} đơn vị có số liệu)`;
}

const verdicts: Record<SentenceCase, (standing: GoalStanding, decreed: boolean) => string> = {
  'no-data': () => '',
  undetermined: () => '',
  met: (standing) =>
    standing.final
      ? `Đạt mục tiêu đề ra (${targetText(standing.target)}).`
      : `Đã đạt mục tiêu ${span(standing)} (${targetText(standing.target)}).`,
  missed: (standing) =>
    `Không đạt mục tiêu đề ra (${targetText(standing.target)}); còn thiếu ${missing(standing)}.`,
  'on-the-way': (standing, decreed) => `${planSentence(standing, decreed)} ${needed(standing)}`,
  'year-so-far': (standing) =>
    `Mục tiêu cả năm là ${targetText(standing.target)}; ${inDaysLeft(standing)}${need(standing)}.`,
};

/** Of a part of the units nothing is concluded: the distance is told as theirs, and that it decides nothing. */
const partialVerdicts: typeof verdicts = {
  'no-data': () => '',
  undetermined: () => '',
  met: (standing) =>
    `${capitalised(bySome(standing))}, tỷ lệ này không thấp hơn mức mục tiêu (${targetText(standing.target)}); chưa đủ số liệu để kết luận đạt mục tiêu ${span(standing)}.`,
  missed: (standing) =>
    `${capitalised(bySome(standing))}, tỷ lệ này thấp hơn mức mục tiêu (${targetText(standing.target)}), còn thiếu ${missing(standing)}; chưa đủ số liệu để kết luận không đạt mục tiêu ${span(standing)}.`,
  'on-the-way': (standing, decreed) =>
    `${partialPlanSentence(standing, decreed)} ${needed(standing, 'của các đơn vị này')}`,
  'year-so-far': (standing) =>
    `Mục tiêu cả năm là ${targetText(standing.target)}; ${bySome(standing)}, ${inDaysLeft(standing)}${need(standing)}.`,
};

/** Whether the target is met, and what is still needed. */
export function verdictSentence(standing: GoalStanding, decreed: boolean): string {
  return (isPartial(standing) ? partialVerdicts : verdicts)[caseOf(standing)](standing, decreed);
}

/** "theo số liệu của 5/14 đơn vị" */
export const bySome = ({ reported, expected }: GoalStanding): string =>
  `theo số liệu của ${formatCount(reported, 'vi')}/${formatCount(expected, 'vi')} đơn vị`;

const plans: Record<PlanCase, (standing: GoalStanding, planned: string) => string> = {
  'not-comparable': () => 'Chưa đủ số liệu để đánh giá tiến độ.',
  ahead: (standing, planned) => `Tỷ lệ này cao hơn ${distance(standing)} so với ${planned}.`,
  'on-track': (_standing, planned) => `Kết quả này đúng tiến độ so với ${planned}.`,
  behind: (standing, planned) => `Tỷ lệ này thấp hơn ${distance(standing)} so với ${planned}.`,
  'slightly-behind': (_standing, planned) => `Tỷ lệ này thấp hơn không đáng kể so với ${planned}.`,
};

function partialPlanSentence(standing: GoalStanding, decreed: boolean): string {
  const sentence = planSentence(standing, decreed);
  if (planCaseOf(standing) === 'not-comparable') return sentence;
  const told = sentence.charAt(0).toLocaleLowerCase('vi') + sentence.slice(1, -1);
  return `${capitalised(bySome(standing))}, ${told}; chưa đủ số liệu để kết luận về tiến độ.`;
}

function planSentence(standing: GoalStanding, decreed: boolean): string {
  const { plannedRounded } = standing;
  const path = decreed ? 'kế hoạch' : 'kế hoạch minh họa';
  const planned =
    plannedRounded === null ? path : `${path} tại thời điểm báo cáo (${shareText(plannedRounded)})`;
  return plans[planCaseOf(standing)](standing, planned);
}

const distance = ({ gap }: GoalStanding): string => (gap === null ? '' : pointsText(gap));

/** At today's denominator: it is said, because enterprises come and go; `whose`: which enterprises those are. */
function needed(standing: GoalStanding, whose = 'như hiện nay'): string {
  const { target, perYearRounded } = standing;
  const pace =
    perYearRounded === null ? '' : `, bình quân khoảng ${countText(perYearRounded, 'tổ chức')} mỗi năm`;
  return `Để đạt mục tiêu ${targetText(target)} ${span(standing)}, với số doanh nghiệp ${whose} ${need(standing)}${pace}.`;
}

const need = (standing: GoalStanding): string =>
  goalPhrases[standing.goal].needed(countText(standing.missing ?? 0, goalPhrases[standing.goal].thing));

const missing = (standing: GoalStanding): string =>
  countText(
    standing.missing ?? 0,
    standing.goal === 'admission' ? goalPhrases.admission.counted : goalPhrases[standing.goal].thing,
  );

/** "đến năm 2030", "năm 2026" */
export function span(standing: GoalStanding): string {
  if (standing.cadence === 'every-year') return `năm ${standing.dueYear}`;
  return isDueAtYearEnd(standing) ? `đến năm ${standing.dueYear}` : `đến ngày ${dateText(standing.dueOn)}`;
}

const inDaysLeft = ({ daysLeft }: GoalStanding): string =>
  daysLeft === 0 ? '' : `trong ${formatCount(daysLeft, 'vi')} ngày còn lại `;
