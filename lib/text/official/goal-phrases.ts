/** How each goal is spoken of in an official document. */

import type { GoalCode } from '@/lib/domain/goal';

/** The phrases of one goal. Counts stand before them: "92 doanh nghiệp đang hoạt động". */
export type GoalPhrases = {
  /** Heading of its section, after "Về". */
  readonly heading: string;
  /** What the denominator counts. */
  readonly base: string;
  /** One of them, in short. */
  readonly one: string;
  /** What the counted ones have done. */
  readonly achieved: string;
  /** A counted one, when the base was named already. */
  readonly counted: string;
  /** What is needed: "cần … thêm 7 tổ chức đảng". */
  readonly needed: (count: string) => string;
  /** What one more is called with its count. */
  readonly thing: string;
};

export const goalPhrases: Readonly<Record<GoalCode, GoalPhrases>> = {
  coverage: {
    heading: 'tỷ lệ doanh nghiệp có tổ chức đảng',
    base: 'doanh nghiệp đang hoạt động',
    one: 'doanh nghiệp',
    achieved: 'có tổ chức đảng',
    counted: 'doanh nghiệp có tổ chức đảng',
    needed: (count) => `cần thành lập thêm ${count}`,
    thing: 'tổ chức đảng',
  },
  formation: {
    heading: 'thành lập tổ chức đảng ở doanh nghiệp có từ 3 đảng viên chính thức trở lên',
    base: 'doanh nghiệp có từ 3 đảng viên chính thức trở lên',
    one: 'doanh nghiệp',
    achieved: 'đã thành lập tổ chức đảng',
    counted: 'doanh nghiệp đã thành lập tổ chức đảng',
    needed: (count) => `cần thành lập thêm ${count}`,
    thing: 'tổ chức đảng',
  },
  'union-backed': {
    heading: 'thành lập tổ chức đảng ở doanh nghiệp có tổ chức công đoàn',
    base: 'doanh nghiệp có tổ chức công đoàn',
    one: 'doanh nghiệp',
    achieved: 'đã thành lập tổ chức đảng',
    counted: 'doanh nghiệp đã thành lập tổ chức đảng',
    needed: (count) => `cần thành lập thêm ${count}`,
    thing: 'tổ chức đảng',
  },
  admission: {
    heading: 'kết nạp đảng viên trong doanh nghiệp',
    base: 'tổ chức đảng trong doanh nghiệp',
    one: 'tổ chức đảng',
    achieved: 'kết nạp được đảng viên',
    counted: 'tổ chức đảng kết nạp được đảng viên',
    needed: (count) => `cần thêm ${count} kết nạp được đảng viên`,
    thing: 'tổ chức đảng',
  },
};
