/** What a report's page, its history and the lists say of the register beside it. */

import type { InEveryLanguage } from '@/lib/text/locale';

type ReportRegisterWords = {
  /** At a figure that came from the register, and at one that differs from it. */
  taken: string;
  beside: (figure: string) => string;
  reason: string;
  /** In a list: a word or two at a figure that differs. */
  mark: (figure: string) => string;
  changed: {
    title: string;
    /** `then` is what the register said when the figure was approved, `now` what it says of the same day. */
    figure: (goal: string, then: string, now: string) => string;
    lead: (date: string) => string;
    why: string;
    inbox: string;
  };
  reasonOf: (goal: string) => string;
  /** The reason of a program that gives none. */
  unsaid: string;
};

/** The register beside a report, in every language. */
export const reportRegisterWords: InEveryLanguage<ReportRegisterWords> = {
  vi: {
    taken: 'theo sổ theo dõi',
    beside: (figure) => `Sổ theo dõi: ${figure}`,
    reason: 'Lý do',
    mark: (figure) => `khác sổ: ${figure}`,
    changed: {
      title: 'Đã thay đổi sau khi duyệt',
      figure: (goal, then, now) => `${goal}: sổ theo dõi khi duyệt là ${then}, nay là ${now}.`,
      lead: (date) =>
        `Sổ theo dõi của ngày ${date} nay cho số liệu khác. Số liệu đã duyệt giữ nguyên; nếu cần, người duyệt mở lại báo cáo.`,
      why: 'Vì sao thay đổi',
      inbox: 'Sổ theo dõi đã thay đổi sau khi duyệt',
    },
    reasonOf: (goal) => `${goal}: lý do khác sổ theo dõi`,
    unsaid: 'Gửi qua API, không nêu lý do',
  },
  en: {
    taken: 'from the register',
    beside: (figure) => `Register: ${figure}`,
    reason: 'Reason',
    mark: (figure) => `register: ${figure}`,
    changed: {
      title: 'Changed since the approval',
      figure: (goal, then, now) => `${goal}: the register said ${then} at the approval and says ${now} now.`,
      lead: (date) =>
        `The register of ${date} now gives other figures. What was approved stays; where needed, an approver reopens the report.`,
      why: 'Why it changed',
      inbox: 'The register has changed since the approval',
    },
    reasonOf: (goal) => `${goal}: why it differs from the register`,
    unsaid: 'Sent over the API without a reason',
  },
};
