import type { InEveryLanguage } from '@/lib/text/locale';

export type GoalAdminWords = {
  target: string;
  dueOn: string;
  cadence: string;
  baseline: string;
  baselineNone: string;
  milestones: string;
  milestonesNone: string;
  appliesFrom: string;
  why: string;
  by: string;
  now: string;
  change: string;
  changeLead: string;
  targetHint: string;
  dueHint: string;
  baselineHint: string;
  baselineOn: string;
  baselineNumerator: string;
  baselineDenominator: string;
  milestonesHint: string;
  appliesFromHint: (judged: string | null) => string;
  whyHint: string;
  saved: string;
  history: string;
  historyLead: string;
  choices: string;
  rules: string;
  source: string;
  validFrom: string;
  rootOnly: string;
  open: string;
};

/** Goals and how they change. */
export const goalAdminWords: InEveryLanguage<GoalAdminWords> = {
  vi: {
    target: 'Chỉ tiêu',
    dueOn: 'Hạn',
    cadence: 'Cách đánh giá',
    baseline: 'Mốc xuất phát',
    baselineNone: 'Số liệu được duyệt đầu tiên',
    milestones: 'Mốc trung gian',
    milestonesNone: 'Không có; đường kế hoạch là đường thẳng minh họa',
    appliesFrom: 'Áp dụng từ ngày',
    why: 'Lý do, căn cứ',
    by: 'Người ghi',
    now: 'Đang áp dụng',
    change: 'Thay đổi',
    changeLead:
      'Nội dung mới áp dụng từ một ngày trở đi. Kết luận của các kỳ đã duyệt không bao giờ thay đổi.',
    targetHint: 'Phần trăm, tối đa hai chữ số thập phân, ví dụ 15 hoặc 12,5.',
    dueHint: 'Ngày phải đạt chỉ tiêu.',
    baselineHint: 'Có thể bỏ trống cả ba ô: khi đó lấy số liệu được duyệt đầu tiên.',
    baselineOn: 'Ngày',
    baselineNumerator: 'Tử số',
    baselineDenominator: 'Mẫu số',
    milestonesHint: 'Không bắt buộc. Mỗi dòng một mốc: ngày rồi phần trăm, ví dụ 31/12/2028 12,5',
    appliesFromHint: (judged) =>
      judged ? `Phải sau ${judged}, ngày chốt của kỳ gần nhất đã duyệt.` : 'Chưa có kỳ nào được duyệt.',
    whyHint: 'Ví dụ: số nghị quyết. Không nhập nội dung thuộc danh mục bí mật nhà nước.',
    saved: 'Đã ghi nhận nội dung mới.',
    history: 'Lịch sử',
    historyLead: 'Mỗi dòng là một lần quy định, không bao giờ bị sửa.',
    choices: 'Tính cụ thể thế nào',
    rules: 'Quy tắc tính',
    source: 'Nguồn, ghi chú',
    validFrom: 'Áp dụng từ ngày',
    rootOnly:
      'Mục tiêu áp dụng chung cho toàn hệ thống: chỉ quản trị của đơn vị cấp trên cùng được thay đổi.',
    open: 'Xem và thay đổi',
  },
  en: {
    target: 'Target',
    dueOn: 'Due',
    cadence: 'How it is judged',
    baseline: 'Baseline',
    baselineNone: 'The first approved figure',
    milestones: 'Milestones',
    milestonesNone: 'None; the required path is an illustrative straight line',
    appliesFrom: 'Applies from',
    why: 'Reason and basis',
    by: 'Recorded by',
    now: 'In force',
    change: 'Change',
    changeLead: 'New terms apply from a day on. Verdicts of approved periods never change.',
    targetHint: 'Per cent with at most two decimals, for example 15 or 12.5.',
    dueHint: 'By when the target is to be reached.',
    baselineHint: 'All three may stay empty: then the first approved figure is taken.',
    baselineOn: 'Day',
    baselineNumerator: 'Numerator',
    baselineDenominator: 'Denominator',
    milestonesHint: 'Optional. One a line: day, then per cent, for example 31/12/2028 12.5',
    appliesFromHint: (judged) =>
      judged
        ? `Must be after ${judged}, the cut-off of the last approved period.`
        : 'No period has been approved yet.',
    whyHint: 'For example the number of the resolution. Nothing that is a state secret.',
    saved: 'The new terms are recorded.',
    history: 'History',
    historyLead: 'Each line is one decision; none is ever edited.',
    choices: 'What exactly is counted',
    rules: 'Counting rules',
    source: 'Source and note',
    validFrom: 'Valid from',
    rootOnly:
      'Goals hold for the whole installation: only an administrator of the topmost unit may change them.',
    open: 'View and change',
  },
};
