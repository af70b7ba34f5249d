/** Words of the dashboard. */

import type { StandingState } from '@/lib/domain/standing';
import type { InEveryLanguage } from '@/lib/text/locale';

export type DashboardWords = {
  title: string;
  /** "2 mục tiêu đúng tiến độ", for the line that sums up the page. */
  tally: Readonly<Record<StandingState, (count: number) => string>>;
  tallyLabel: string;
  upTo: (date: string) => string;
  /** When less than half of the units are in: the shares say little about the whole. */
  fewReported: (reported: string, expected: string) => string;
  open: (goal: string) => string;
  unit: string;
  period: string;
  show: string;
  thisUnit: (name: string) => string;
  sections: {
    charts: string;
    chartsLead: string;
    matrix: string;
    matrixLead: string;
    completeness: string;
    changes: string;
  };
  matrix: {
    unit: string;
    reported: string;
    total: string;
    sortBy: (goal: string) => string;
    worstFirst: string;
    byName: string;
    none: string;
    noneText: string;
  };
  completeness: {
    all: string;
    missing: string;
    others: (count: string) => string;
    gathering: (period: string, reported: string, expected: string) => string;
    open: string;
  };
  changes: {
    since: (period: string) => string;
    goal: string;
    before: string;
    now: string;
    change: string;
    lastYear: string;
    nothing: string;
    none: string;
    movers: string;
  };
  disagreement: (goal: string, own: string, children: string) => string;
  disagreementTitle: string;
  tasks: (period: string, count: number) => string;
  empty: { title: string; text: string; action: string };
};

export const dashboardWords: InEveryLanguage<DashboardWords> = {
  vi: {
    title: 'Tổng quan',
    tally: {
      met: (count) => `${count} mục tiêu đã đạt`,
      'on-track': (count) => `${count} đúng tiến độ`,
      slow: (count) => `${count} chậm`,
      behind: (count) => `${count} tụt lại`,
      'insufficient-data': (count) => `${count} chưa đủ dữ liệu`,
      undetermined: (count) => `${count} chưa xác định`,
      'no-data': (count) => `${count} chưa có số liệu`,
    },
    tallyLabel: 'Tóm tắt bốn mục tiêu',
    upTo: (date) => `số liệu đến ${date}`,
    fewReported: (reported, expected) =>
      `Mới có ${reported}/${expected} đơn vị báo cáo: các tỷ lệ dưới đây chỉ tính trên những đơn vị đó, chưa nói lên toàn đơn vị.`,
    open: (goal) => `Xem mục tiêu: ${goal}`,
    unit: 'Đơn vị',
    period: 'Kỳ báo cáo',
    show: 'Xem',
    thisUnit: (name) => `${name} (đang xem)`,
    sections: {
      charts: 'Đường đi đến mục tiêu',
      chartsLead:
        'Đường liền là số liệu đã duyệt, đường đứt là kế hoạch, vùng gạch là xu hướng nếu giữ nhịp hiện nay.',
      matrix: 'Từng đơn vị',
      matrixLead: 'Chọn một tiêu đề cột để xếp từ thấp đến cao.',
      completeness: 'Tình hình báo cáo',
      changes: 'Thay đổi so với kỳ trước',
    },
    matrix: {
      unit: 'Đơn vị',
      reported: 'Đã báo cáo',
      total: 'Toàn đơn vị',
      sortBy: (goal) => `Xếp theo ${goal}`,
      worstFirst: 'Yếu nhất trước',
      byName: 'Theo thứ tự đơn vị',
      none: 'Không có đơn vị trực thuộc',
      noneText: 'Đơn vị này tự báo cáo, nên không có bảng so sánh giữa các đơn vị.',
    },
    completeness: {
      all: 'Mọi đơn vị đã có báo cáo được duyệt.',
      missing: 'Chưa có báo cáo được duyệt:',
      others: (count) => `và ${count} đơn vị khác`,
      gathering: (period, reported, expected) =>
        `Đang thu báo cáo ${period}: ${reported}/${expected} đơn vị.`,
      open: 'Xem kỳ này',
    },
    changes: {
      since: (period) => `So với ${period}`,
      goal: 'Mục tiêu',
      before: 'Kỳ trước',
      now: 'Kỳ này',
      change: 'Thay đổi',
      lastYear: 'So với cùng kỳ',
      nothing: 'không đổi',
      none: 'Chưa có kỳ trước, hoặc chưa đủ đơn vị báo cáo để so sánh.',
      movers: 'Đơn vị có thay đổi',
    },
    disagreement: (goal, own, children) =>
      `${goal}: đơn vị báo cáo ${own}, cộng các đơn vị trực thuộc được ${children}.`,
    disagreementTitle: 'Báo cáo của đơn vị khác với tổng các đơn vị trực thuộc',
    tasks: (period, count) => `Kỳ ${period}: còn ${count} báo cáo phải nộp`,
    empty: {
      title: 'Chưa có số liệu nào được duyệt',
      text: 'Bốn mục tiêu đã sẵn sàng. Số liệu hiện ra ở đây ngay khi báo cáo đầu tiên được duyệt.',
      action: 'Đến trang báo cáo',
    },
  },
  en: {
    title: 'Overview',
    tally: {
      met: (count) => `${count} ${count === 1 ? 'goal' : 'goals'} met`,
      'on-track': (count) => `${count} on track`,
      slow: (count) => `${count} slow`,
      behind: (count) => `${count} falling behind`,
      'insufficient-data': (count) => `${count} with too little data`,
      undetermined: (count) => `${count} undetermined`,
      'no-data': (count) => `${count} without figures`,
    },
    tallyLabel: 'The four goals in short',
    upTo: (date) => `figures up to ${date}`,
    fewReported: (reported, expected) =>
      `Only ${reported} of ${expected} units have reported: the shares below are of these units alone and say little about the whole.`,
    open: (goal) => `Open the goal: ${goal}`,
    unit: 'Unit',
    period: 'Period',
    show: 'Show',
    thisUnit: (name) => `${name} (shown)`,
    sections: {
      charts: 'The way to the targets',
      chartsLead:
        'The solid line is approved figures, the dashed line the plan, the hatched band where the present pace leads.',
      matrix: 'Unit by unit',
      matrixLead: 'Choose the head of a column to sort from low to high.',
      completeness: 'Completeness of reporting',
      changes: 'Changes since the last period',
    },
    matrix: {
      unit: 'Unit',
      reported: 'Reported',
      total: 'Whole unit',
      sortBy: (goal) => `Sort by ${goal}`,
      worstFirst: 'Weakest first',
      byName: 'In the order of units',
      none: 'No units below',
      noneText: 'This unit reports for itself, so there is nothing to compare.',
    },
    completeness: {
      all: 'Every unit has an approved report.',
      missing: 'Without an approved report:',
      others: (count) => `and ${count} other units`,
      gathering: (period, reported, expected) =>
        `Reports for ${period} are coming in: ${reported}/${expected} units.`,
      open: 'Show this period',
    },
    changes: {
      since: (period) => `Compared with ${period}`,
      goal: 'Goal',
      before: 'Before',
      now: 'Now',
      change: 'Change',
      lastYear: 'On the year',
      nothing: 'no change',
      none: 'There is no earlier period, or too few units have reported to compare.',
      movers: 'Units that changed',
    },
    disagreement: (goal, own, children) =>
      `${goal}: the unit reports ${own}, the units below add up to ${children}.`,
    disagreementTitle: "The unit's own report differs from the sum of the units below",
    tasks: (period, count) => `${period}: ${count} ${count === 1 ? 'report' : 'reports'} to send`,
    empty: {
      title: 'No approved figures yet',
      text: 'The four goals are ready. Figures appear here as soon as the first report is approved.',
      action: 'To the reports',
    },
  },
};
