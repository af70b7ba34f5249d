/**
 * The one sentence that says where a unit stands on a goal. It is the same on cards, under charts, in the API and in
 * documents, and never says more than the figures do.
 */

import type { GoalStanding } from '@/lib/domain/standing';
import type { InEveryLanguage, Locale } from './locale';
import { sentenceInEnglish } from './sentence-en';
import { sentenceInVietnamese } from './sentence-vi';

const makers: InEveryLanguage<(standing: GoalStanding) => string> = {
  vi: sentenceInVietnamese,
  en: sentenceInEnglish,
};

/** The sentence of a standing. */
export function sentenceOf(standing: GoalStanding, locale: Locale): string {
  return makers[locale](standing);
}
