/** The words of beginning a report. */

import type { InEveryLanguage } from '@/lib/text/locale';

type ReportOpeningWords = {
  title: string;
  lead: string;
  unit: string;
  period: string;
  open: string;
  opening: string;
  refused: string;
};

/** Beginning a report in every language. */
export const reportOpeningWords: InEveryLanguage<ReportOpeningWords> = {
  vi: {
    title: 'Lập báo cáo',
    lead: 'Chọn đơn vị và kỳ báo cáo. Bản nháp được mở ngay và giữ lại trong lúc nhập.',
    unit: 'Đơn vị',
    period: 'Kỳ báo cáo',
    open: 'Mở bản nháp',
    opening: 'Đang mở…',
    refused: 'Chưa mở được',
  },
  en: {
    title: 'Log a report',
    lead: 'Choose the unit and the period. The draft opens at once and is kept while you type.',
    unit: 'Unit',
    period: 'Period',
    open: 'Open the draft',
    opening: 'Opening…',
    refused: 'Not opened',
  },
};
