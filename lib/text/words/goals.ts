/** How goals, what they count and how they are judged are called. */

import type { GoalCadence, GoalCode } from '@/lib/domain/goal';
import { paceThresholds } from '@/lib/domain/pace';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';

/** The names of one goal. */
export type GoalWords = {
  /** On a narrow card or in a column head. */
  readonly short: string;
  readonly name: string;
  /** Field labels of its two counts. */
  readonly numerator: string;
  readonly denominator: string;
  /** What the denominator counts. */
  readonly base: (count: number) => string;
  /** What follows a figure: "7/92 doanh nghiệp". */
  readonly counted: (count: number) => string;
  /** What has to be added: "cần thêm 7 tổ chức". */
  readonly missing: (count: number) => string;
};

const enterprises = (count: number) => (count === 1 ? 'enterprise' : 'enterprises');
const organisations = (count: number) => (count === 1 ? 'organisation' : 'organisations');
const withAdmissions = (count: number) => `Party ${organisations(count)} with an admission`;

/** Every goal in every language. */
export const goalWords: InEveryLanguage<Record<GoalCode, GoalWords>> = {
  vi: {
    coverage: {
      short: 'Độ phủ',
      name: 'Doanh nghiệp có tổ chức đảng',
      numerator: 'Doanh nghiệp có tổ chức đảng',
      denominator: 'Doanh nghiệp đang hoạt động',
      base: () => 'doanh nghiệp',
      counted: () => 'doanh nghiệp',
      missing: () => 'tổ chức',
    },
    formation: {
      short: 'Đủ điều kiện',
      name: 'Doanh nghiệp có từ 3 đảng viên chính thức đã thành lập tổ chức đảng',
      numerator: 'Trong đó: đã có tổ chức đảng',
      denominator: 'Doanh nghiệp có từ 3 đảng viên chính thức trở lên làm việc',
      base: () => 'doanh nghiệp',
      counted: () => 'doanh nghiệp',
      missing: () => 'tổ chức',
    },
    'union-backed': {
      short: 'Có công đoàn',
      name: 'Doanh nghiệp có công đoàn đã có tổ chức đảng',
      numerator: 'Trong đó: đã có tổ chức đảng',
      denominator: 'Doanh nghiệp có công đoàn cơ sở',
      base: () => 'doanh nghiệp',
      counted: () => 'doanh nghiệp',
      missing: () => 'tổ chức',
    },
    admission: {
      short: 'Kết nạp',
      name: 'Tổ chức đảng trong doanh nghiệp có kết nạp đảng viên trong năm',
      numerator: 'Trong đó: có kết nạp đảng viên từ đầu năm',
      denominator: 'Tổ chức đảng trong doanh nghiệp',
      base: () => 'tổ chức đảng',
      counted: () => 'tổ chức đảng có kết nạp',
      missing: () => 'tổ chức có kết nạp',
    },
  },
  en: {
    coverage: {
      short: 'Coverage',
      name: 'Enterprises with a Party organisation',
      numerator: 'Enterprises with a Party organisation',
      denominator: 'Enterprises operating',
      base: enterprises,
      counted: enterprises,
      missing: organisations,
    },
    formation: {
      short: 'Formation',
      name: 'Enterprises with 3 or more full members that have a Party organisation',
      numerator: 'Of these, with a Party organisation',
      denominator: 'Enterprises in which 3 or more full members work',
      base: enterprises,
      counted: enterprises,
      missing: organisations,
    },
    'union-backed': {
      short: 'With a union',
      name: 'Enterprises with a union that have a Party organisation',
      numerator: 'Of these, with a Party organisation',
      denominator: 'Enterprises with a grassroots union',
      base: enterprises,
      counted: enterprises,
      missing: organisations,
    },
    admission: {
      short: 'Admission',
      name: 'Party organisations in enterprises that admitted a member in the year',
      numerator: 'Of these, with an admission since the year began',
      denominator: 'Party organisations in enterprises',
      base: (count) => `Party ${organisations(count)}`,
      counted: withAdmissions,
      missing: (count) => `${organisations(count)} with an admission`,
    },
  },
};

/** How often a goal is judged. */
export const goalCadenceWords: InEveryLanguage<Record<GoalCadence, string>> = {
  vi: { 'by-date': 'đến hạn', 'every-year': 'hằng năm' },
  en: { 'by-date': 'by its due date', 'every-year': 'every year' },
};

/** What the required path is called: a plan that somebody decreed, or only an illustration. */
export const pathWords: InEveryLanguage<{ decreed: string; illustrative: string }> = {
  vi: { decreed: 'kế hoạch', illustrative: 'kế hoạch minh họa' },
  en: { decreed: 'plan', illustrative: 'illustrative plan' },
};

/** How pace is judged, to stand beside the verdict; the thresholds are read from the rule itself. */
export function paceMethod(locale: Locale): string {
  const [onTrack, slow] = paceThresholds.map(({ atLeast }) =>
    formatPercent({ scaled: Math.round(atLeast * 100), decimals: 0 }, locale),
  );
  const sentences: InEveryLanguage = {
    vi: `Tiến độ là mức tăng thực tế so với mức tăng cần có theo kế hoạch, tính từ mốc ban đầu đến nay: từ ${onTrack} là đúng tiến độ, từ ${slow} là chậm, dưới ${slow} là tụt lại (ngưỡng của Eurostat). Khi chưa có lộ trình được giao, kế hoạch là đường thẳng minh họa.`,
    en: `Pace is the actual rise as a share of the rise that the plan asks for since the baseline: from ${onTrack} on track, from ${slow} slow, below ${slow} falling behind (Eurostat's thresholds). Where no path was decreed, the plan is a straight line for illustration.`,
  };
  return sentences[locale];
}
