/** The languages of the interface: Vietnamese first, English second. */

/** Every language, the default first. */
export const locales = ['vi', 'en'] as const;

/** A language of the interface. */
export type Locale = (typeof locales)[number];

/** The language when nothing says otherwise. */
export const DEFAULT_LOCALE: Locale = 'vi';

/** Something said in every language. */
export type InEveryLanguage<T = string> = Readonly<Record<Locale, T>>;

/** Whether a value names a language of the interface. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The language that a stored value (a cookie, a column) names, or the default. */
export function localeFrom(value: unknown): Locale {
  return isLocale(value) ? value : DEFAULT_LOCALE;
}

/** The language that an `Accept-Language` header prefers among ours; Vietnamese when it names neither. */
export function localeFromHeader(header: string | null | undefined): Locale {
  const tags = (header ?? '').split(',').map(tagAndWeight);
  const ours = tags.filter(({ tag, weight }) => isLocale(tag) && weight > 0);
  const [best] = ours.sort((one, other) => other.weight - one.weight);
  return localeFrom(best?.tag);
}

function tagAndWeight(part: string): { tag: string; weight: number } {
  const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag: range.split('-')[0] ?? '', weight: Number.isNaN(weight) ? 0 : weight };
}
