/** The words of a report's history. */

import type { InEveryLanguage } from '@/lib/text/locale';

type ReportHistoryWords = {
  title: (period: string) => string;
  lead: string;
  differences: (number: number, before: number) => string;
  same: string;
  field: string;
  before: string;
  after: string;
  until: (from: string, until: string) => string;
  inForce: string;
  about: (goal: string) => string;
};

/** The history of a report in every language. */
export const reportHistoryWords: InEveryLanguage<ReportHistoryWords> = {
  vi: {
    title: (period) => `Lịch sử báo cáo ${period}`,
    lead: 'Mọi bước, ai làm, lúc nào, vì sao, và số liệu nào đã đổi. Mới nhất ở trên.',
    differences: (number, before) => `Bản số ${number} so với bản số ${before}`,
    same: 'Không có gì khác.',
    field: 'Mục',
    before: 'Trước',
    after: 'Sau',
    until: (from, until) => `từ ${from} đến ${until}`,
    inForce: 'Đang có hiệu lực',
    about: (goal) => `Về mục “${goal}”`,
  },
  en: {
    title: (period) => `History of the report for ${period}`,
    lead: 'Every step: who, when, why, and which figures changed. The newest first.',
    differences: (number, before) => `Revision ${number} against revision ${before}`,
    same: 'Nothing differs.',
    field: 'Item',
    before: 'Before',
    after: 'After',
    until: (from, until) => `from ${from} to ${until}`,
    inForce: 'In force',
    about: (goal) => `About “${goal}”`,
  },
};
