/** Lines of an official document that every painter prints alike: its number, its place and date, its numbered headings. */

import { type DocumentFormat, filled } from '@/lib/domain/document-format';
import type { Block, Issue, OfficialDocument } from '@/lib/domain/official-document';
import { longDateText } from './document-words';

type Head = DocumentFormat['head'];

/** "Số 12-BC/ĐU"; without a number the gap of the format stays, wide enough to write in by hand. */
export function numberText(
  head: Pick<Head, 'number'>,
  { number, symbol }: Pick<OfficialDocument['issue'], 'number' | 'symbol'>,
): string {
  const wording = filled(head.number, { symbol });
  return number === null
    ? unbroken(wording)
    : wording.replace(/\s{2,}/, ` ${number.replaceAll('$', '$$$$')}`);
}

/** "Sông Công, ngày 05 tháng 02 năm 2026"; without a date the format's gaps stay. `year` is that of the blank date. */
export function placeAndDateText(
  { placeAndDate, blankDate }: Pick<Head, 'placeAndDate' | 'blankDate'>,
  { place, date }: Pick<Issue, 'place' | 'date'>,
  year: number,
): string {
  const day = date === null ? unbroken(blankDate.replace('{year}', String(year))) : longDateText(date);
  const names: Readonly<Record<string, string>> = { place, date: day };
  const line = placeAndDate.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
  return place === '' ? line.replace(/^[\s,]+/, '') : line;
}

/** Gaps of more than one space are kept as wide as they were typed. */
const unbroken = (text: string): string => text.replace(/ {2,}/g, (gap) => '\u00a0'.repeat(gap.length));

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const letters = 'abcdđeghiklmnopqrstuvxy';

const numbered: Record<1 | 2 | 3, (count: number) => string> = {
  1: (count) => `${romans[count - 1] ?? count}-`,
  2: (count) => `${count}.`,
  3: (count) => `${letters[count - 1] ?? count})`,
};

/** The numbers of a body's headings, block by block: "I-", "1.", "a)"; null for what is no heading. */
export function headingNumbers(body: readonly Block[]): (string | null)[] {
  const counts = { 1: 0, 2: 0, 3: 0 };
  return body.map((block) => {
    if (block.kind !== 'heading') return null;
    counts[block.level] += 1;
    if (block.level < 2) counts[2] = 0;
    if (block.level < 3) counts[3] = 0;
    return numbered[block.level](counts[block.level]);
  });
}
