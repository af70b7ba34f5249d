/** The words of the screens on which reports are listed, judged and read. */

import type { AnswerKind } from '@/lib/domain/figures';
import type { DueState, ReportStatus, ReportStep } from '@/lib/domain/report';
import type { InEveryLanguage } from '@/lib/text/locale';

type ReportWords = {
  title: string;
  inbox: {
    lead: { log: string; approve: string; read: string };
    empty: { title: string; nothing: string; filtered: string; allDone: string };
    filter: {
      label: string;
      period: string;
      state: string;
      unit: string;
      open: string;
      any: string;
      askedPeriods: string;
      apply: string;
      clear: string;
    };
    states: Record<DueState, string>;
    groups: Record<DueState, string>;
    due: (date: string) => string;
    daysLeft: (days: number) => string;
    daysLate: (days: number) => string;
    open: string;
    opening: string;
    goOn: string;
    correct: string;
    returnedBy: (name: string, date: string) => string;
    submittedBy: (name: string, date: string) => string;
    approvedBy: (name: string, date: string) => string;
    openedBy: (name: string, date: string) => string;
    reopenedBy: (name: string, date: string) => string;
    stillInForce: string;
    other: string;
    pages: string;
    page: (page: number, pages: number) => string;
    previousPage: string;
    nextPage: string;
  };
  answers: Record<AnswerKind, string>;
  status: Record<ReportStatus, string>;
  steps: Record<ReportStep, string>;
};

/** Reports in every language. */
export const reportWords: InEveryLanguage<ReportWords> = {
  vi: {
    title: 'Báo cáo tiến độ',
    inbox: {
      lead: {
        log: 'Việc gấp nhất ở trên cùng. Mỗi báo cáo được giữ lại ngay trong lúc nhập.',
        approve: 'Xem số liệu bên cạnh kỳ trước, rồi duyệt hoặc trả lại.',
        read: 'Tình hình báo cáo của các đơn vị.',
      },
      empty: {
        title: 'Không có báo cáo nào ở đây',
        nothing: 'Chưa có kỳ nào đến hạn báo cáo cho các đơn vị của bạn.',
        filtered: 'Không có báo cáo nào khớp với bộ lọc. Xin bỏ bớt điều kiện.',
        allDone: 'Mọi báo cáo của các kỳ gần đây đã được duyệt.',
      },
      filter: {
        label: 'Lọc báo cáo',
        period: 'Kỳ báo cáo',
        state: 'Tình trạng',
        unit: 'Tên đơn vị',
        open: 'Chưa xong',
        any: 'Tất cả',
        askedPeriods: 'Các kỳ gần đây',
        apply: 'Lọc',
        clear: 'Bỏ lọc',
      },
      states: {
        returned: 'Bị trả lại',
        overdue: 'Quá hạn',
        due: 'Đến hạn',
        waiting: 'Chờ duyệt',
        'not-yet': 'Chưa đến kỳ',
        done: 'Đã duyệt',
      },
      groups: {
        returned: 'Bị trả lại, cần sửa',
        overdue: 'Quá hạn',
        due: 'Đến hạn',
        waiting: 'Đang chờ duyệt',
        'not-yet': 'Kỳ chưa kết thúc',
        done: 'Đã duyệt',
      },
      due: (date) => `Hạn ${date}`,
      daysLeft: (days) => (days === 0 ? 'hôm nay là hạn cuối' : `còn ${days} ngày`),
      daysLate: (days) => `quá hạn ${days} ngày`,
      open: 'Lập báo cáo',
      opening: 'Đang mở…',
      goOn: 'Nhập tiếp',
      correct: 'Sửa và gửi lại',
      returnedBy: (name, date) => `${name} trả lại lúc ${date}`,
      submittedBy: (name, date) => `${name} gửi lúc ${date}`,
      approvedBy: (name, date) => `${name} duyệt lúc ${date}`,
      openedBy: (name, date) => `Bản nháp, ${name} mở lúc ${date}`,
      reopenedBy: (name, date) => `${name} mở lại lúc ${date}`,
      stillInForce: 'Bản đã duyệt trước đó vẫn có hiệu lực',
      other: 'Lập báo cáo khác',
      pages: 'Các trang',
      page: (page, pages) => `Trang ${page}/${pages}`,
      previousPage: 'Trang trước',
      nextPage: 'Trang sau',
    },
    answers: {
      unanswered: 'Chưa trả lời',
      unknown: 'Chưa có số liệu',
      nil: 'Không có phát sinh',
      figure: 'Có số liệu',
    },
    status: { draft: 'Bản nháp', submitted: 'Chờ duyệt', returned: 'Bị trả lại', approved: 'Đã duyệt' },
    steps: {
      opened: 'Mở báo cáo',
      edited: 'Sửa số liệu',
      submitted: 'Gửi duyệt',
      returned: 'Trả lại',
      approved: 'Phê duyệt',
      reopened: 'Mở lại',
    },
  },
  en: {
    title: 'Progress reports',
    inbox: {
      lead: {
        log: 'What is most urgent comes first. Every report is kept while you type.',
        approve: 'See the figures beside the period before, then approve or return.',
        read: 'Where the reports of the units stand.',
      },
      empty: {
        title: 'No reports here',
        nothing: 'No period is due for your units yet.',
        filtered: 'No report fits these filters. Remove some of them.',
        allDone: 'Every report of the recent periods is approved.',
      },
      filter: {
        label: 'Filter reports',
        period: 'Period',
        state: 'State',
        unit: 'Name of unit',
        open: 'Open',
        any: 'All',
        askedPeriods: 'Recent periods',
        apply: 'Filter',
        clear: 'Clear',
      },
      states: {
        returned: 'Returned',
        overdue: 'Overdue',
        due: 'Due',
        waiting: 'Waiting',
        'not-yet': 'Not due yet',
        done: 'Approved',
      },
      groups: {
        returned: 'Returned, to be corrected',
        overdue: 'Overdue',
        due: 'Due',
        waiting: 'Waiting for approval',
        'not-yet': 'Period not over yet',
        done: 'Approved',
      },
      due: (date) => `Due ${date}`,
      daysLeft: (days) => (days === 0 ? 'due today' : days === 1 ? '1 day left' : `${days} days left`),
      daysLate: (days) => (days === 1 ? '1 day late' : `${days} days late`),
      open: 'Log report',
      opening: 'Opening…',
      goOn: 'Go on',
      correct: 'Correct and resend',
      returnedBy: (name, date) => `Returned by ${name}, ${date}`,
      submittedBy: (name, date) => `Submitted by ${name}, ${date}`,
      approvedBy: (name, date) => `Approved by ${name}, ${date}`,
      openedBy: (name, date) => `Draft, opened by ${name}, ${date}`,
      reopenedBy: (name, date) => `Reopened by ${name}, ${date}`,
      stillInForce: 'The approved revision before it is still in force',
      other: 'Log another report',
      pages: 'Pages',
      page: (page, pages) => `Page ${page} of ${pages}`,
      previousPage: 'Previous page',
      nextPage: 'Next page',
    },
    answers: {
      unanswered: 'Not answered',
      unknown: 'No figures yet',
      nil: 'Nothing to report',
      figure: 'Figures',
    },
    status: { draft: 'Draft', submitted: 'Waiting', returned: 'Returned', approved: 'Approved' },
    steps: {
      opened: 'Report opened',
      edited: 'Figures changed',
      submitted: 'Submitted',
      returned: 'Returned',
      approved: 'Approved',
      reopened: 'Reopened',
    },
  },
};
