/** The words of a single report's page. */

import type { InEveryLanguage } from '@/lib/text/locale';

type ReportPageWords = {
  title: (period: string) => string;
  crumb: string;
  history: string;
  revision: (number: number) => string;
  banner: {
    draft: string;
    returned: (name: string, at: string) => string;
    submitted: (name: string, at: string) => string;
    approved: (name: string, at: string) => string;
    fromRegister: string;
    inForce: (inForce: number, number: number) => string;
    frozen: string;
  };
  figures: {
    caption: string;
    goal: string;
    now: string;
    previous: string;
    lastYear: string;
    state: string;
    members: string;
    workers: string;
    below: string;
  };
  facts: { asOf: string; note: string; source: string; dueOn: string; empty: string; rules: string };
  decide: {
    title: string;
    approve: string;
    approving: string;
    own: string;
    return: string;
    returnTitle: string;
    reason: string;
    reasonHint: string;
    goal: string;
    wholeReport: string;
    reopen: string;
    reopenTitle: string;
    reopenHint: string;
    refused: string;
    busy: string;
    moreWaiting: (count: number) => string;
    moreToLog: (count: number) => string;
  };
  items: Record<'asOf' | 'members' | 'workers' | 'note' | 'source', string>;
  empty: string;
};

/** A report's page in every language. */
export const reportPageWords: InEveryLanguage<ReportPageWords> = {
  vi: {
    title: (period) => `Báo cáo ${period}`,
    crumb: 'Báo cáo tiến độ',
    history: 'Lịch sử và thay đổi',
    revision: (number) => `Bản số ${number}`,
    banner: {
      draft: 'Bản nháp, chưa gửi duyệt.',
      returned: (name, at) => `${name} trả lại lúc ${at}. Xin sửa rồi gửi lại.`,
      submitted: (name, at) => `${name} gửi lúc ${at}. Đang chờ duyệt, không sửa được.`,
      approved: (name, at) => `${name} phê duyệt lúc ${at}. Số liệu đã chốt.`,
      fromRegister: 'Số liệu đã phê duyệt.',
      inForce: (inForce, number) =>
        `Bản số ${inForce} đã duyệt vẫn có hiệu lực trên mọi biểu đồ cho đến khi bản số ${number} được duyệt.`,
      frozen: 'Muốn thay đổi, người duyệt mở lại báo cáo kèm lý do.',
    },
    figures: {
      caption: 'Số liệu bốn mục tiêu',
      goal: 'Mục tiêu',
      now: 'Kỳ này',
      previous: 'Kỳ trước',
      lastYear: 'Cùng kỳ năm trước',
      state: 'Đánh giá',
      members: 'Tổng số đảng viên',
      workers: 'Tổng số lao động',
      below: 'Tổng hợp từ cấp dưới',
    },
    facts: {
      asOf: 'Ngày chốt số liệu',
      note: 'Ghi chú',
      source: 'Nguồn số liệu',
      dueOn: 'Hạn gửi',
      empty: 'không có',
      rules: 'Quy tắc tính',
    },
    decide: {
      title: 'Quyết định',
      approve: 'Phê duyệt',
      approving: 'Đang duyệt…',
      own: 'Bạn đã lập, sửa hoặc gửi bản này nên không thể tự phê duyệt. Xin để người khác duyệt.',
      return: 'Trả lại để sửa',
      returnTitle: 'Trả lại',
      reason: 'Lý do',
      reasonHint:
        'Người lập sẽ thấy ngay tại mục cần sửa. Không nhập nội dung thuộc danh mục bí mật nhà nước.',
      goal: 'Mục cần sửa',
      wholeReport: 'Cả báo cáo',
      reopen: 'Mở lại báo cáo',
      reopenTitle: 'Mở lại',
      reopenHint:
        'Bản kế tiếp được mở để sửa; bản đã duyệt vẫn có hiệu lực cho đến khi bản mới được duyệt. Không nhập nội dung thuộc danh mục bí mật nhà nước.',
      refused: 'Chưa thực hiện được',
      busy: 'Đang gửi…',
      moreWaiting: (count) => `Còn ${count} báo cáo chờ bạn duyệt`,
      moreToLog: (count) => `Còn ${count} báo cáo cần lập hoặc sửa`,
    },
    items: {
      asOf: 'Ngày chốt số liệu',
      members: 'Tổng số đảng viên',
      workers: 'Tổng số lao động',
      note: 'Ghi chú',
      source: 'Nguồn số liệu',
    },
    empty: 'để trống',
  },
  en: {
    title: (period) => `Report for ${period}`,
    crumb: 'Progress reports',
    history: 'History and changes',
    revision: (number) => `Revision ${number}`,
    banner: {
      draft: 'A draft, not submitted yet.',
      returned: (name, at) => `Returned by ${name}, ${at}. Please correct it and submit again.`,
      submitted: (name, at) => `Submitted by ${name}, ${at}. It waits for approval and cannot be edited.`,
      approved: (name, at) => `Approved by ${name}, ${at}. The figures are final.`,
      fromRegister: 'Approved figures.',
      inForce: (inForce, number) =>
        `Revision ${inForce} stays in force on every chart until revision ${number} is approved.`,
      frozen: 'To change it, an approver reopens the report with a reason.',
    },
    figures: {
      caption: 'Figures of the four goals',
      goal: 'Goal',
      now: 'This period',
      previous: 'Period before',
      lastYear: 'Same period last year',
      state: 'Verdict',
      members: 'Party members in all',
      workers: 'Workers in all',
      below: 'Sum of the units below',
    },
    facts: {
      asOf: 'Cut-off date',
      note: 'Note',
      source: 'Source of the figures',
      dueOn: 'Due',
      empty: 'none',
      rules: 'Counting rules',
    },
    decide: {
      title: 'Decision',
      approve: 'Approve',
      approving: 'Approving…',
      own: 'You opened, edited or submitted this revision, so you cannot approve it. Somebody else must.',
      return: 'Return for correction',
      returnTitle: 'Return',
      reason: 'Reason',
      reasonHint:
        'The author will see it at the field concerned. Do not enter anything that is a state secret.',
      goal: 'What to correct',
      wholeReport: 'The whole report',
      reopen: 'Reopen the report',
      reopenTitle: 'Reopen',
      reopenHint:
        'The next revision opens for editing; the approved one stays in force until the new one is approved. Do not enter anything that is a state secret.',
      refused: 'Not done',
      busy: 'Sending…',
      moreWaiting: (count) => `${count} more wait for your approval`,
      moreToLog: (count) => `${count} more to be logged or corrected`,
    },
    items: {
      asOf: 'Cut-off date',
      members: 'Party members in all',
      workers: 'Workers in all',
      note: 'Note',
      source: 'Source of the figures',
    },
    empty: 'left empty',
  },
};
