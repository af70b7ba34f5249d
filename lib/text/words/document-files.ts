/** Names of the files of official documents. */

import type { OfficialReport } from '@/lib/domain/official-report';
import { formatPeriod } from '@/lib/text/dates';
import type { InEveryLanguage } from '@/lib/text/locale';
import { exportWords } from './exports';

type DocumentFileWords = {
  readonly progress: (report: OfficialReport) => string;
  readonly onePage: (report: OfficialReport) => string;
};

const marked = (name: string, { isFictional }: OfficialReport, mark: string) =>
  isFictional ? `${mark} - ${name}` : name;

export const documentFileWords: InEveryLanguage<DocumentFileWords> = {
  vi: {
    progress: (report) =>
      marked(
        `Báo cáo ${formatPeriod(report.period, 'vi')} - ${report.unit.name}`,
        report,
        exportWords.vi.fictionalFile,
      ),
    onePage: (report) =>
      marked(
        `Một trang ${formatPeriod(report.period, 'vi')} - ${report.unit.name}`,
        report,
        exportWords.vi.fictionalFile,
      ),
  },
  en: {
    progress: (report) =>
      marked(
        `Report ${formatPeriod(report.period, 'en')} - ${report.unit.name}`,
        report,
        exportWords.en.fictionalFile,
      ),
    onePage: (report) =>
      marked(
        `One page ${formatPeriod(report.period, 'en')} - ${report.unit.name}`,
        report,
        exportWords.en.fictionalFile,
      ),
  },
};
