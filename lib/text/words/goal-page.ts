/** Words of a goal's own page. */

import type { InEveryLanguage } from '@/lib/text/locale';

export type GoalPageWords = {
  otherGoals: string;
  facts: {
    verdict: string;
    plan: string;
    gap: string;
    needed: string;
    reaches: string;
    notInSight: string;
    lastYear: string;
    reported: string;
    due: string;
  };
  chart: string;
  years: string;
  yearsLead: string;
  units: string;
  unitsLead: string;
  counted: string;
  numerator: string;
  denominator: string;
  rule: string;
  validFrom: (date: string) => string;
  source: string;
  choices: string;
  method: string;
  history: string;
  historyColumns: { from: string; target: string; due: string; reason: string; author: string };
  cadence: { 'by-date': (date: string) => string; 'every-year': string };
};

export const goalPageWords: InEveryLanguage<GoalPageWords> = {
  vi: {
    otherGoals: 'Bốn mục tiêu',
    facts: {
      verdict: 'Đánh giá tiến độ',
      plan: 'Kế hoạch đến nay',
      gap: 'So với kế hoạch',
      needed: 'Còn cần',
      reaches: 'Giữ nhịp này sẽ đạt vào',
      notInSight: 'chưa thấy mốc đạt',
      lastYear: 'So với cùng kỳ năm trước',
      reported: 'Đơn vị đã báo cáo',
      due: 'Thời hạn',
    },
    chart: 'Diễn biến',
    years: 'Kết quả từng năm',
    yearsLead: 'Mỗi năm bắt đầu lại từ không và chỉ được đánh giá khi hết năm; kết quả đã chốt không đổi.',
    units: 'Từng đơn vị',
    unitsLead: 'Vạch đứng là mục tiêu.',
    counted: 'Cách tính',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    rule: 'Quy tắc tính',
    validFrom: (date) => `áp dụng từ ${date}`,
    source: 'Nguồn',
    choices: 'Từng lựa chọn của quy tắc',
    method: 'Cách đánh giá tiến độ',
    history: 'Lịch sử mục tiêu',
    historyColumns: {
      from: 'Áp dụng từ',
      target: 'Mục tiêu',
      due: 'Thời hạn',
      reason: 'Căn cứ',
      author: 'Người ghi',
    },
    cadence: { 'by-date': (date) => `đến ${date}`, 'every-year': 'hằng năm' },
  },
  en: {
    otherGoals: 'The four goals',
    facts: {
      verdict: 'Pace',
      plan: 'Planned by now',
      gap: 'Against the plan',
      needed: 'Still needed',
      reaches: 'Reached at this pace on',
      notInSight: 'not in sight',
      lastYear: 'Compared with a year ago',
      reported: 'Units reported',
      due: 'Due',
    },
    chart: 'Development',
    years: 'Year by year',
    yearsLead: 'Every year begins at zero and is judged only at its end; a verdict once given stands.',
    units: 'Unit by unit',
    unitsLead: 'The upright mark is the target.',
    counted: 'How it is counted',
    numerator: 'Numerator',
    denominator: 'Denominator',
    rule: 'Counting rule',
    validFrom: (date) => `in force from ${date}`,
    source: 'Source',
    choices: 'The choices of the rule, one by one',
    method: 'How pace is judged',
    history: 'History of the target',
    historyColumns: {
      from: 'In force from',
      target: 'Target',
      due: 'Due',
      reason: 'Reason',
      author: 'Recorded by',
    },
    cadence: { 'by-date': (date) => `by ${date}`, 'every-year': 'every year' },
  },
};
