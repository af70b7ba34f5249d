import type { RowChange } from '@/lib/domain/register/import/row-plan';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { importWords } from '@/lib/text/words/imports/wizard';

/** A change in words: what, what it was, what it becomes, and since when. */
export type ChangeText = {
  readonly what: string;
  readonly from: string | null;
  readonly to: string;
  readonly on: string | null;
};

type Value = RowChange['to'];

const codesOf = {
  status: 'status',
  ownership: 'ownership',
  organisation: 'kind',
  organisationKind: 'kind',
  stage: 'stage',
} as const;

/** A change in words; `unitName` names the units of places. The day is left out where it is the list's own. */
export function changeText(
  { what, from, to, on }: RowChange,
  asOf: string,
  unitName: (id: number) => string,
  locale: Locale,
): ChangeText {
  const words = importWords[locale].rows;
  const inWords = (value: Value): string => {
    if (value === null || value === '') return words.empty;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (what === 'place') return unitName(Number(value));
    if (typeof value === 'number') return formatCount(value, locale);
    return isCoded(what) ? codeIn(what, value, locale) : value;
  };
  const isFirst = from === null || from === '' || from === false || (what === 'admissions' && from === 0);
  if (what === 'enterprise') {
    return {
      what: words.changes.enterprise,
      from: null,
      to: words.from(formatDate(on ?? asOf, locale)),
      on: null,
    };
  }
  return {
    what: words.changes[what],
    from: isFirst && to !== null ? null : inWords(from),
    to: inWords(to),
    on: on === null || on === asOf ? null : words.from(formatDate(on, locale)),
  };
}

const isCoded = (what: string): what is keyof typeof codesOf => Object.hasOwn(codesOf, what);

function codeIn(what: keyof typeof codesOf, value: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = registerCodeWords[locale][codesOf[what]];
  return words[value] ?? value;
}
