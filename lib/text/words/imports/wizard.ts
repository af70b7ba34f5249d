/** The words of importing a list. */

import type { InEveryLanguage } from '@/lib/text/locale';
import { importInEnglish } from './wizard-en';
import { importInVietnamese } from './wizard-vi';
import type { ImportWords } from './wizard-words';

/** Every word of the import, in every language. */
export const importWords: InEveryLanguage<ImportWords> = { vi: importInVietnamese, en: importInEnglish };
