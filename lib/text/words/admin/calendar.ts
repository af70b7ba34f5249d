import type { ReportingCadence } from '@/lib/domain/period';
import type { InEveryLanguage } from '@/lib/text/locale';

export type CalendarWords = {
  cadence: string;
  cadences: Readonly<Record<ReportingCadence, string>>;
  yearStarts: string;
  month: (month: number) => string;
  dueAfter: string;
  days: (days: string) => string;
  appliesFrom: string;
  why: string;
  whyHint: string;
  by: string;
  now: string;
  change: string;
  changeLead: string;
  history: string;
  saved: string;
  rootOnly: string;
};

/** When reports are asked for. */
export const calendarWords: InEveryLanguage<CalendarWords> = {
  vi: {
    cadence: 'Kỳ báo cáo',
    cadences: { quarter: 'Theo quý', 'half-year': 'Nửa năm', year: 'Theo năm' },
    yearStarts: 'Năm báo cáo bắt đầu từ',
    month: (month) => `tháng ${month}`,
    dueAfter: 'Hạn nộp sau ngày chốt (ngày)',
    days: (days) => `${days} ngày sau ngày chốt số liệu`,
    appliesFrom: 'Áp dụng từ ngày',
    why: 'Lý do, căn cứ',
    whyHint: 'Không nhập nội dung thuộc danh mục bí mật nhà nước.',
    by: 'Người ghi',
    now: 'Đang áp dụng',
    change: 'Thay đổi',
    changeLead: 'Lịch mới áp dụng từ một ngày trở đi, sau kỳ gần nhất đã duyệt; các kỳ cũ giữ nguyên.',
    history: 'Lịch sử',
    saved: 'Đã ghi nhận lịch mới.',
    rootOnly: 'Lịch áp dụng chung cho toàn hệ thống: chỉ quản trị của đơn vị cấp trên cùng được thay đổi.',
  },
  en: {
    cadence: 'Reports are made',
    cadences: { quarter: 'Quarterly', 'half-year': 'Half-yearly', year: 'Yearly' },
    yearStarts: 'The reporting year begins in',
    month: (month) => `month ${month}`,
    dueAfter: 'Due after the cut-off (days)',
    days: (days) => `${days} days after the cut-off`,
    appliesFrom: 'Applies from',
    why: 'Reason and basis',
    whyHint: 'Nothing that is a state secret.',
    by: 'Recorded by',
    now: 'In force',
    change: 'Change',
    changeLead: 'A new calendar applies from a day on, after the last approved period; past periods stay.',
    history: 'History',
    saved: 'The new calendar is recorded.',
    rootOnly:
      'The calendar holds for the whole installation: only an administrator of the topmost unit may change it.',
  },
};
