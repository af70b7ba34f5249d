/** What the form asks about values that are worth a second look; "đúng như vậy" answers each. */

import type { Question, QuestionKind } from '@/lib/domain/questions';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { goalWords } from './goals';

type Values = { readonly now: string; readonly earlier: string; readonly comparedWith: string };

const comparedWith: InEveryLanguage<Record<Question['comparedWith'], (locale: Locale) => string>> = {
  vi: {
    previous: () => 'kỳ trước',
    'last-year': () => 'cùng kỳ năm trước',
    coverage: (locale) => `mục tiêu “${goalWords[locale].coverage.short}”`,
  },
  en: {
    previous: () => 'the period before',
    'last-year': () => 'the same period last year',
    coverage: (locale) => `the goal “${goalWords[locale].coverage.short}”`,
  },
};

/** Every kind of question in every language. */
export const questionWords: InEveryLanguage<Record<QuestionKind, (values: Values) => string>> = {
  vi: {
    'numerator-jumped': ({ now, earlier, comparedWith: what }) =>
      `Số đạt thay đổi nhiều so với ${what}: ${earlier} → ${now}. Đúng như vậy?`,
    'base-changed': ({ now, earlier, comparedWith: what }) =>
      `Tổng số thay đổi nhiều so với ${what}: ${earlier} → ${now}. Đúng như vậy?`,
    'numerator-fell': ({ now, earlier, comparedWith: what }) =>
      `Số đạt giảm so với ${what}: ${earlier} → ${now}. Đúng như vậy?`,
    'admission-fell': ({ now, earlier }) =>
      `Số cộng dồn trong năm thường không giảm: kỳ trước ${earlier}, kỳ này ${now}. Đúng như vậy?`,
    'became-unknown': ({ earlier }) => `Kỳ trước đã có số liệu (${earlier}), kỳ này chưa có. Đúng như vậy?`,
    'part-above-whole': ({ now, earlier, comparedWith: what }) =>
      `${now} lớn hơn con số ${earlier} ở ${what}. Đúng như vậy?`,
  },
  en: {
    'numerator-jumped': ({ now, earlier, comparedWith: what }) =>
      `The part changed much against ${what}: ${earlier} → ${now}. Is that so?`,
    'base-changed': ({ now, earlier, comparedWith: what }) =>
      `The whole changed much against ${what}: ${earlier} → ${now}. Is that so?`,
    'numerator-fell': ({ now, earlier, comparedWith: what }) =>
      `The part fell against ${what}: ${earlier} → ${now}. Is that so?`,
    'admission-fell': ({ now, earlier }) =>
      `A count since the year began seldom falls: before ${earlier}, now ${now}. Is that so?`,
    'became-unknown': ({ earlier }) =>
      `It was known in the period before (${earlier}), now it is not. Is that so?`,
    'part-above-whole': ({ now, earlier, comparedWith: what }) =>
      `${now} is more than the ${earlier} of ${what}. Is that so?`,
  },
};

/** A question as a sentence. */
export function questionSentence(
  { kind, now, earlier, comparedWith: what }: Question,
  locale: Locale,
): string {
  return questionWords[locale][kind]({
    now: now === null ? '' : formatCount(now, locale),
    earlier: formatCount(earlier, locale),
    comparedWith: comparedWith[locale][what](locale),
  });
}

/** A question with `{now}` and `{earlier}` left open, for a form that fills them in while somebody types. */
export function openQuestion(
  { kind, comparedWith: what }: Pick<Question, 'kind' | 'comparedWith'>,
  locale: Locale,
): string {
  const named = comparedWith[locale][what](locale);
  return questionWords[locale][kind]({ now: '{now}', earlier: '{earlier}', comparedWith: named });
}
