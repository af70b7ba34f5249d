/** The sentence of a standing in English. */

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

const count = (number: number) => formatCount(number, 'en');
const percent = (rounded: RoundedPercent) => formatPercent(rounded, 'en');

/** "At 30 September 2026: 7 of 92 enterprises (7.6%), plan 9.0%; 1.4 points behind; 7 more organisations needed by 2030, about 2 a year." */
export function sentenceInEnglish(standing: GoalStanding): string {
  return `${head(standing)}: ${statements[caseOf(standing)](standing)}.`;
}

const statements: Record<SentenceCase, (standing: GoalStanding) => string> = {
  'no-data': (standing) => `no figures yet${lastKnown(standing)}`,
  undetermined: (standing) => `nothing to report (0 of 0 ${base(standing)}), share undetermined`,
  met: (standing) => `${share(standing)}, ${metWords(standing)}`,
  missed: (standing) =>
    `${share(standing)}, missed the target of ${target(standing)}; ${missing(standing, '')} short`,
  'on-the-way': (standing) =>
    `${share(standing)}, ${plan(standing)}; ${missing(standing, 'more ')} needed ${due(standing)}${perYear(standing)}`,
  'year-so-far': (standing) =>
    `${share(standing)}, target for the year ${target(standing)}; ${missing(standing, 'more ')} needed${daysLeft(standing)}`,
};

const planWords: Record<PlanCase, (standing: GoalStanding) => string> = {
  'not-comparable': (standing) => `target ${target(standing)}; not enough data to judge the pace`,
  ahead: (standing) => `${planned(standing)}; ${distance(standing)} ahead`,
  'on-track': (standing) => `${planned(standing)}; on track`,
  behind: (standing) => `${planned(standing)}; ${distance(standing)} behind`,
  'slightly-behind': (standing) => `${planned(standing)}; slightly behind`,
};

function head(standing: GoalStanding): string {
  return when(standing) + (isPartial(standing) ? ` (${reported(standing)})` : '');
}

function when({ cadence, final, asOf, dueYear }: GoalStanding): string {
  const date = formatDate(asOf, 'en');
  if (cadence === 'by-date') return `At ${date}`;
  return final ? `In ${dueYear}` : `From the start of the year to ${date}`;
}

function reported({ reported: done, expected }: GoalStanding): string {
  return `${count(done)} of ${count(expected)} ${expected === 1 ? 'unit' : 'units'} reported`;
}

function share({ goal, figure, rounded }: GoalStanding): string {
  return figure === null || rounded === null ? '' : shareOf(goal, figure, rounded);
}

function shareOf(goal: GoalStanding['goal'], figure: Figure, rounded: RoundedPercent): string {
  const words = goalWords.en[goal].counted(figure.denominator);
  return `${count(figure.numerator)} of ${count(figure.denominator)} ${words} (${percent(rounded)})`;
}

function lastKnown({ goal, lastKnown: last, target: basisPoints }: GoalStanding): string {
  const rounded = last === null ? null : roundedPercent(last.figure, basisPoints);
  if (last === null || rounded === null) return '';
  return `; latest, at ${formatDate(last.asOf, 'en')}: ${shareOf(goal, last.figure, rounded)}`;
}

function metWords(standing: GoalStanding): string {
  if (standing.final) return `met the target of ${target(standing)}`;
  return standing.cadence === 'every-year'
    ? `already meets the target of ${target(standing)} for the year`
    : `meets the target of ${target(standing)} ${due(standing)}`;
}

function plan(standing: GoalStanding): string {
  return planWords[planCaseOf(standing)](standing);
}

function planned({ plannedRounded }: GoalStanding): string {
  return plannedRounded === null ? '' : `plan ${percent(plannedRounded)}`;
}

function distance({ gap }: GoalStanding): string {
  return gap === null ? '' : formatPoints(gap, 'en');
}

function target(standing: GoalStanding): string {
  return percent(targetPercent(standing.target));
}

function base({ goal }: GoalStanding): string {
  return goalWords.en[goal].base(0);
}

function missing({ goal, missing: number }: GoalStanding, more: string): string {
  return `${count(number ?? 0)} ${more}${goalWords.en[goal].missing(number ?? 0)}`;
}

function due(standing: GoalStanding): string {
  const { dueOn, dueYear } = standing;
  return isDueAtYearEnd(standing) ? `by ${dueYear}` : `by ${formatDate(dueOn, 'en')}`;
}

function perYear({ perYearRounded }: GoalStanding): string {
  return perYearRounded === null ? '' : `, about ${count(perYearRounded)} a year`;
}

function daysLeft({ daysLeft: days }: GoalStanding): string {
  if (days === 0) return '';
  return ` in the ${count(days)} ${days === 1 ? 'day' : 'days'} left`;
}
