/** The headings that are added to the rows given back. */

import type { InEveryLanguage } from '@/lib/text/locale';

/** Headings of the two columns behind those of the list. */
export const refusedWorkbookWords: InEveryLanguage<{ readonly row: string; readonly reason: string }> = {
  vi: { row: 'Dòng trong tệp gốc', reason: 'Lý do không nhập' },
  en: { row: 'Row in the original file', reason: 'Why it was not imported' },
};
