/** What every refusal says: what is wrong, and what to do. */

import { isCalendarDate } from '@/lib/domain/calendar-date';
import { isGoalCode } from '@/lib/domain/goal';
import type { Refusal } from '@/lib/domain/refusal';
import { isFactName } from '@/lib/domain/register/fact-name';
import { formatDate } from '@/lib/text/dates';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { factNameWords } from './fact-names';
import { goalWords } from './goals';
import type { RefusalWords } from './refusal-words';
import { refusalsInEnglish } from './refusals-en';
import { refusalsInVietnamese } from './refusals-vi';

/** Every sentence in every language. */
export const refusalWords: InEveryLanguage<RefusalWords> = {
  vi: refusalsInVietnamese,
  en: refusalsInEnglish,
};

/** The sentence of a refusal. */
export function refusalSentence({ refusal, detail = {} }: Refusal, locale: Locale): string {
  const words = refusalWords[locale][refusal];
  if (typeof words === 'string') return words;
  return words((name) => inWords(detail[name], locale));
}

function inWords(value: string | number | undefined, locale: Locale): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return formatCount(value, locale);
  if (isCalendarDate(value)) return formatDate(value, locale);
  if (isFactName(value)) return factNameWords[locale][value];
  const goals = value.split(' ');
  return goals.every(isGoalCode) ? goals.map((goal) => goalWords[locale][goal].short).join(', ') : value;
}
