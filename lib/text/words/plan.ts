/** The words of the smallest plan, and of what a plan would lead to. */

import type { EnterpriseKind, MemberGroup } from '@/lib/domain/plan-search';
import type { InEveryLanguage } from '@/lib/text/locale';

type PlanWords = {
  plan: {
    title: string;
    met: string;
    least: (count: string) => string;
    unreachable: (goal: string, best: string) => string;
    others: string;
    nothing: string;
    columns: { kind: string; supply: string; found: string };
    kind: (kind: EnterpriseKind) => string;
    after: (goal: string, before: string, after: string) => string;
    afterTitle: string;
    method: string;
    caption: string;
  };
  whatIf: {
    title: string;
    lead: string;
    row: (number: number) => string;
    kind: string;
    none: string;
    count: string;
    on: string;
    show: string;
    clear: string;
    sentence: (count: string, date: string) => string;
    beyond: (count: string) => string;
    chart: string;
  };
};

const members: InEveryLanguage<Record<MemberGroup, string>> = {
  vi: {
    'three-or-more': 'Từ 3 đảng viên chính thức',
    two: '2 đảng viên chính thức',
    fewer: 'Ít hơn, hoặc chưa rõ',
  },
  en: { 'three-or-more': '3 full members or more', two: '2 full members', fewer: 'Fewer, or unknown' },
};

/** In every language. */
export const planWords: InEveryLanguage<PlanWords> = {
  vi: {
    plan: {
      title: 'Kế hoạch ít nhất',
      met: 'Đã đạt cả ba mục tiêu 1–3: không cần lập thêm tổ chức đảng nào.',
      least: (count) => `Cần lập ít nhất ${count} tổ chức đảng để cùng đạt các mục tiêu 1, 2 và 3.`,
      unreachable: (goal, best) =>
        `Không thể đạt mục tiêu “${goal}”: lập ở mọi doanh nghiệp trong sổ cũng chỉ đến ${best}.`,
      others: 'Kế hoạch dưới đây là cho các mục tiêu còn lại.',
      nothing: 'Các mục tiêu còn lại đã đạt: không cần lập thêm.',
      columns: { kind: 'Lập ở đâu', supply: 'Đang có', found: 'Cần lập' },
      kind: ({ members: group, hasUnion }) =>
        `${members.vi[group]}, ${hasUnion ? 'có công đoàn' : 'chưa có công đoàn'}`,
      after: (goal, before, after) => `${goal}: ${before} → ${after}`,
      afterTitle: 'Khi lập xong',
      method:
        'Số nhỏ nhất, tính chính xác từng doanh nghiệp. Nơi chưa đủ 3 đảng viên chính thức phải đủ trước đã, nên khi lập còn làm tăng mẫu số của mục tiêu 2. Cùng một số, chọn nơi ít công sức hơn: đủ 3 đảng viên và có công đoàn trước.',
      caption: 'Lập ở đâu, bao nhiêu',
    },
    whatIf: {
      title: 'Nếu lập theo dự kiến',
      lead: 'Nhập số tổ chức dự kiến lập và ngày hoàn thành; biểu đồ vẽ đường chấm đến kết quả. Không lưu, không đổi báo cáo.',
      row: (number) => `Đợt ${number}`,
      kind: 'Lập ở',
      none: '(bỏ trống)',
      count: 'Số tổ chức',
      on: 'Đến ngày',
      show: 'Vẽ trên biểu đồ',
      clear: 'Bỏ dự kiến',
      sentence: (count, date) => `Nếu thành lập ${count} tổ chức đảng theo dự kiến đến ngày ${date}:`,
      beyond: (count) =>
        `Dự kiến nhiều hơn số doanh nghiệp trong sổ: ${count} tổ chức không có nơi để lập nên không được tính.`,
      chart: 'Biểu đồ với đường dự kiến',
    },
  },
  en: {
    plan: {
      title: 'The smallest plan',
      met: 'Goals 1 to 3 are all met: no further organisation is needed.',
      least: (count) => `At least ${count} organisations are needed to meet goals 1, 2 and 3 together.`,
      unreachable: (goal, best) =>
        `The goal “${goal}” cannot be met: founding in every enterprise of the register leads only to ${best}.`,
      others: 'The plan below is for the other goals.',
      nothing: 'The other goals are met: nothing more is needed.',
      columns: { kind: 'Where', supply: 'There are', found: 'To found' },
      kind: ({ members: group, hasUnion }) => `${members.en[group]}, ${hasUnion ? 'unionised' : 'no union'}`,
      after: (goal, before, after) => `${goal}: ${before} → ${after}`,
      afterTitle: 'Once founded',
      method:
        'The smallest number, computed exactly. An enterprise below three full members must reach three first, so its founding also enlarges the base of goal 2. Among plans of equal size the one of least effort is taken: three members and a union first.',
      caption: 'Where to found, and how many',
    },
    whatIf: {
      title: 'What if these were founded',
      lead: 'Enter how many organisations are to be founded by when; the charts show where that leads as a dotted line. Nothing is saved and no report changes.',
      row: (number) => `Step ${number}`,
      kind: 'Where',
      none: '(none)',
      count: 'Organisations',
      on: 'By',
      show: 'Draw on the charts',
      clear: 'Clear',
      sentence: (count, date) => `If ${count} organisations are founded as planned by ${date}:`,
      beyond: (count) =>
        `More are planned than the register has enterprises: ${count} have nowhere to be founded and are not counted.`,
      chart: 'Charts with the planned line',
    },
  },
};
