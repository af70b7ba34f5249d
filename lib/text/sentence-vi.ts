/** The sentence of a standing in Vietnamese. */

import { type Figure, type RoundedPercent, roundedPercent, targetPercent } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatDate } from './dates';
import { formatCount, formatPercent, formatPoints } from './numbers';
import {
  caseOf,
  isDueAtYearEnd,
  isPartial,
  type PlanCase,
  planCaseOf,
  type SentenceCase,
} from './sentence-case';
import { goalWords } from './words/goals';

const count = (number: number) => formatCount(number, 'vi');
const percent = (rounded: RoundedPercent) => formatPercent(rounded, 'vi');

/** "Đến 30/09/2026: 7/92 doanh nghiệp (7,6 %), kế hoạch 9,0 %; chậm 1,4 điểm %; cần thêm 7 tổ chức đến năm 2030, khoảng 2 mỗi năm." */
export function sentenceInVietnamese(standing: GoalStanding): string {
  return `${head(standing)}: ${statements[caseOf(standing)](standing)}.`;
}

const statements: Record<SentenceCase, (standing: GoalStanding) => string> = {
  'no-data': (standing) => `chưa có số liệu${lastKnown(standing)}`,
  undetermined: (standing) => `không có phát sinh (0/0 ${base(standing)}), tỷ lệ chưa xác định`,
  met: (standing) => `${share(standing)}, ${metWords(standing)}`,
  missed: (standing) =>
    `${share(standing)}, không đạt mục tiêu ${target(standing)}; còn thiếu ${missing(standing)}`,
  'on-the-way': (standing) =>
    `${share(standing)}, ${plan(standing)}; cần thêm ${missing(standing)} ${due(standing)}${perYear(standing)}`,
  'year-so-far': (standing) =>
    `${share(standing)}, mục tiêu cả năm ${target(standing)}; cần thêm ${missing(standing)}${daysLeft(standing)}`,
};

const planWords: Record<PlanCase, (standing: GoalStanding) => string> = {
  'not-comparable': (standing) => `mục tiêu ${target(standing)}; chưa đủ dữ liệu để đánh giá tiến độ`,
  ahead: (standing) => `${planned(standing)}; vượt ${distance(standing)}`,
  'on-track': (standing) => `${planned(standing)}; đúng tiến độ`,
  behind: (standing) => `${planned(standing)}; chậm ${distance(standing)}`,
  'slightly-behind': (standing) => `${planned(standing)}; chậm hơn kế hoạch`,
};

function head(standing: GoalStanding): string {
  return when(standing) + (isPartial(standing) ? ` (${reported(standing)})` : '');
}

function when({ cadence, final, asOf, dueYear }: GoalStanding): string {
  const date = formatDate(asOf, 'vi');
  if (cadence === 'by-date') return `Đến ${date}`;
  return final ? `Năm ${dueYear}` : `Từ đầu năm đến ${date}`;
}

function reported({ reported: done, expected }: GoalStanding): string {
  return `${count(done)}/${count(expected)} đơn vị đã báo cáo`;
}

function share({ goal, figure, rounded }: GoalStanding): string {
  return figure === null || rounded === null ? '' : shareOf(goal, figure, rounded);
}

function shareOf(goal: GoalStanding['goal'], figure: Figure, rounded: RoundedPercent): string {
  const words = goalWords.vi[goal].counted(figure.denominator);
  return `${count(figure.numerator)}/${count(figure.denominator)} ${words} (${percent(rounded)})`;
}

function lastKnown({ goal, lastKnown: last, target: basisPoints }: GoalStanding): string {
  const rounded = last === null ? null : roundedPercent(last.figure, basisPoints);
  if (last === null || rounded === null) return '';
  return `; gần nhất, đến ${formatDate(last.asOf, 'vi')}: ${shareOf(goal, last.figure, rounded)}`;
}

function metWords(standing: GoalStanding): string {
  if (standing.final) return `đạt mục tiêu ${target(standing)}`;
  return standing.cadence === 'every-year'
    ? `đã đạt mục tiêu cả năm ${target(standing)}`
    : `đạt mục tiêu ${target(standing)} ${due(standing)}`;
}

function plan(standing: GoalStanding): string {
  return planWords[planCaseOf(standing)](standing);
}

function planned({ plannedRounded }: GoalStanding): string {
  return plannedRounded === null ? '' : `kế hoạch ${percent(plannedRounded)}`;
}

function distance({ gap }: GoalStanding): string {
  return gap === null ? '' : formatPoints(gap, 'vi');
}

function target(standing: GoalStanding): string {
  return percent(targetPercent(standing.target));
}

function base({ goal }: GoalStanding): string {
  return goalWords.vi[goal].base(0);
}

function missing({ goal, missing: number }: GoalStanding): string {
  return `${count(number ?? 0)} ${goalWords.vi[goal].missing(number ?? 0)}`;
}

function due(standing: GoalStanding): string {
  const { dueOn, dueYear } = standing;
  return isDueAtYearEnd(standing) ? `đến năm ${dueYear}` : `đến ${formatDate(dueOn, 'vi')}`;
}

function perYear({ perYearRounded }: GoalStanding): string {
  return perYearRounded === null ? '' : `, khoảng ${count(perYearRounded)} mỗi năm`;
}

function daysLeft({ daysLeft: days }: GoalStanding): string {
  return days === 0 ? '' : ` trong ${count(days)} ngày còn lại`;
}
