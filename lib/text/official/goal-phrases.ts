/** How each goal is spoken of in an official document. */

import type { GoalCode } from '@/lib/domain/goal';

/** The phrases of one goal. Counts stand before them: "92 doanh nghiệp thuộc diện tính". */
export type GoalPhrases = {
  /** After "Về", "Kết quả" and "Biểu đồ". */
  readonly heading: string;
  /** What the goal asks for, after a percentage. */
  readonly aim: string;
  /** In the annex of all goals. */
  readonly row: string;
  /** What the denominator counts. */
  readonly base: string;
  readonly baseColumn: string;
  /** Said when there is nothing to count. */
  readonly none: string;
  /** One of them, in short. */
  readonly one: string;
  /** What the counted ones have done. */
  readonly achieved: string;
  readonly achievedColumn: string;
  /** A counted one, when the base was named already. */
  readonly counted: string;
  /** What is needed: "cần thành lập thêm 7 tổ chức đảng". */
  readonly needed: (count: string) => string;
  /** What one more is called with its count. */
  readonly thing: string;
};

const founded = {
  one: 'doanh nghiệp',
  counted: 'doanh nghiệp có tổ chức đảng',
  needed: (count: string) => `cần thành lập thêm ${count}`,
  thing: 'tổ chức đảng',
} as const;

export const goalPhrases: Readonly<Record<GoalCode, GoalPhrases>> = {
  coverage: {
    ...founded,
    heading: 'tỷ lệ doanh nghiệp có tổ chức đảng',
    aim: 'doanh nghiệp có tổ chức đảng',
    row: 'Tỷ lệ doanh nghiệp có tổ chức đảng',
    base: 'doanh nghiệp thuộc diện tính',
    baseColumn: 'Doanh nghiệp thuộc diện tính',
    none: 'không có doanh nghiệp nào thuộc diện tính',
    achieved: 'có tổ chức đảng',
    achievedColumn: 'Doanh nghiệp có tổ chức đảng',
  },
  formation: {
    ...founded,
    heading: 'thành lập tổ chức đảng ở doanh nghiệp có từ 3 đảng viên chính thức trở lên',
    aim: 'doanh nghiệp có từ 3 đảng viên chính thức trở lên có tổ chức đảng',
    row: 'Thành lập tổ chức đảng ở doanh nghiệp có từ 3 đảng viên chính thức trở lên',
    base: 'doanh nghiệp có từ 3 đảng viên chính thức trở lên',
    baseColumn: 'Doanh nghiệp có từ 3 đảng viên chính thức trở lên',
    none: 'không có doanh nghiệp nào có từ 3 đảng viên chính thức trở lên',
    achieved: 'đã thành lập tổ chức đảng',
    achievedColumn: 'Đã thành lập tổ chức đảng',
  },
  'union-backed': {
    ...founded,
    heading: 'thành lập tổ chức đảng ở doanh nghiệp có tổ chức công đoàn',
    aim: 'doanh nghiệp có tổ chức công đoàn có tổ chức đảng',
    row: 'Thành lập tổ chức đảng ở doanh nghiệp có tổ chức công đoàn',
    base: 'doanh nghiệp có tổ chức công đoàn',
    baseColumn: 'Doanh nghiệp có tổ chức công đoàn',
    none: 'không có doanh nghiệp nào có tổ chức công đoàn',
    achieved: 'đã thành lập tổ chức đảng',
    achievedColumn: 'Đã thành lập tổ chức đảng',
  },
  admission: {
    heading: 'kết nạp đảng viên trong doanh nghiệp',
    aim: 'tổ chức đảng trong doanh nghiệp kết nạp được đảng viên',
    row: 'Kết nạp đảng viên trong doanh nghiệp',
    base: 'tổ chức đảng trong doanh nghiệp',
    baseColumn: 'Tổ chức đảng trong doanh nghiệp',
    none: 'không có tổ chức đảng nào trong doanh nghiệp thuộc diện tính',
    one: 'tổ chức đảng',
    achieved: 'kết nạp được đảng viên',
    achievedColumn: 'Kết nạp được đảng viên trong năm',
    counted: 'tổ chức đảng kết nạp được đảng viên',
    needed: (count) => `cần thêm ${count} kết nạp được đảng viên`,
    thing: 'tổ chức đảng',
  },
};
