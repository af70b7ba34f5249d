/** Words of the goals' cards: each clear to someone who sees it for the first time. */

import type { GoalCode } from '@/lib/domain/goal';
import type { InEveryLanguage } from '@/lib/text/locale';

export type CardWords = {
  /** The name of a goal on its card: clear to someone who has never seen it. */
  goal: Readonly<Record<GoalCode, string>>;
  /** "11 trong 92 doanh nghiệp": both counts in words. */
  outOf: Readonly<Record<GoalCode, (numerator: string, denominator: string) => string>>;
  target: (percent: string) => string;
  targetOfYear: (percent: string) => string;
  needed: {
    one: string;
    met: string;
    perYear: (count: string, year: string) => string;
    daysLeft: (days: string) => string;
  };
  partial: (reported: string, expected: string) => string;
  base: (base: string) => string;
  lastKnown: (percent: string, date: string) => string;
};

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const ofEnterprises = (numerator: string, denominator: string) =>
  `${numerator} trong ${denominator} doanh nghiệp`;

export const cardWords: InEveryLanguage<CardWords> = {
  vi: {
    goal: {
      coverage: 'Doanh nghiệp có tổ chức đảng',
      formation: 'Doanh nghiệp từ 3 đảng viên đã lập tổ chức đảng',
      'union-backed': 'Doanh nghiệp có công đoàn đã lập tổ chức đảng',
      admission: 'Tổ chức đảng có kết nạp trong năm',
    },
    outOf: {
      coverage: ofEnterprises,
      formation: (numerator, denominator) => `${ofEnterprises(numerator, denominator)} có từ 3 đảng viên`,
      'union-backed': (numerator, denominator) => `${ofEnterprises(numerator, denominator)} có công đoàn`,
      admission: (numerator, denominator) => `${numerator} trong ${denominator} tổ chức đảng`,
    },
    target: (percent) => `mục tiêu ${percent}`,
    targetOfYear: (percent) => `mục tiêu cả năm ${percent}`,
    needed: {
      one: 'Cần thêm',
      met: 'Đã đủ so với mục tiêu',
      perYear: (count, year) => `khoảng ${count} mỗi năm đến ${year}`,
      daysLeft: (days) => `trong ${days} ngày còn lại của năm`,
    },
    partial: (reported, expected) => `${reported}/${expected} đơn vị đã báo cáo`,
    base: (base) => `Tính trên ${lowered(base)}, không phải toàn bộ doanh nghiệp đang hoạt động`,
    lastKnown: (percent, date) => `Gần nhất: ${percent} (${date})`,
  },
  en: {
    goal: {
      coverage: 'Enterprises with a Party organisation',
      formation: 'Enterprises of 3 or more members that have an organisation',
      'union-backed': 'Unionised enterprises that have an organisation',
      admission: 'Party organisations that admitted a member this year',
    },
    outOf: {
      coverage: (numerator, denominator) => `${numerator} of ${denominator} enterprises`,
      formation: (numerator, denominator) =>
        `${numerator} of ${denominator} enterprises with 3 or more members`,
      'union-backed': (numerator, denominator) => `${numerator} of ${denominator} enterprises with a union`,
      admission: (numerator, denominator) => `${numerator} of ${denominator} Party organisations`,
    },
    target: (percent) => `target ${percent}`,
    targetOfYear: (percent) => `target for the year ${percent}`,
    needed: {
      one: 'Still needed:',
      met: 'Enough for the target',
      perYear: (count, year) => `about ${count} a year until ${year}`,
      daysLeft: (days) => `in the ${days} days left of the year`,
    },
    partial: (reported, expected) => `${reported}/${expected} units reported`,
    base: (base) => `Counted over ${lowered(base)}, not over all operating enterprises`,
    lastKnown: (percent, date) => `Newest: ${percent} (${date})`,
  },
};
