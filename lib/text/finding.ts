/** What a chart found, in a few words: its title. The full sentence stands beneath. */

import { targetPercent } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import type { InEveryLanguage, Locale } from './locale';
import { formatPercent, formatPoints } from './numbers';
import { caseOf, type PlanCase, planCaseOf, type SentenceCase } from './sentence-case';

type Parts = { share: string; target: string; gap: string; plan: PlanCase };

type FindingWords = Record<SentenceCase, (parts: Parts) => string>;

const vietnamesePlan: Record<PlanCase, (parts: Parts) => string> = {
  'not-comparable': ({ share, target }) => `${share} so với mục tiêu ${target}`,
  ahead: ({ share, gap }) => `${share}, vượt kế hoạch ${gap}`,
  'on-track': ({ share }) => `${share}, đúng tiến độ`,
  behind: ({ share, gap }) => `${share}, chậm ${gap} so với kế hoạch`,
  'slightly-behind': ({ share }) => `${share}, chậm hơn kế hoạch`,
};

const englishPlan: Record<PlanCase, (parts: Parts) => string> = {
  'not-comparable': ({ share, target }) => `${share} against a target of ${target}`,
  ahead: ({ share, gap }) => `${share}, ${gap} ahead of the plan`,
  'on-track': ({ share }) => `${share}, on track`,
  behind: ({ share, gap }) => `${share}, ${gap} behind the plan`,
  'slightly-behind': ({ share }) => `${share}, slightly behind the plan`,
};

const words: InEveryLanguage<FindingWords> = {
  vi: {
    'no-data': () => 'Chưa có số liệu',
    undetermined: () => 'Chưa xác định: không có phát sinh',
    met: ({ share, target }) => `${share}, đã đạt mục tiêu ${target}`,
    missed: ({ share, target }) => `${share}, không đạt mục tiêu ${target}`,
    'on-the-way': (parts) => vietnamesePlan[parts.plan](parts),
    'year-so-far': ({ share, target }) => `${share} đến nay, mục tiêu cả năm ${target}`,
  },
  en: {
    'no-data': () => 'No figures yet',
    undetermined: () => 'Undetermined: nothing to count',
    met: ({ share, target }) => `${share}, target of ${target} met`,
    missed: ({ share, target }) => `${share}, target of ${target} missed`,
    'on-the-way': (parts) => englishPlan[parts.plan](parts),
    'year-so-far': ({ share, target }) => `${share} so far, ${target} asked for by the end of the year`,
  },
};

/** The finding of a standing. */
export function findingOf(standing: GoalStanding, locale: Locale): string {
  const { rounded, gap, target } = standing;
  return words[locale][caseOf(standing)]({
    share: rounded === null ? '' : formatPercent(rounded, locale),
    target: formatPercent(targetPercent(target), locale),
    gap: gap === null ? '' : formatPoints(gap, locale),
    plan: planCaseOf(standing),
  });
}
