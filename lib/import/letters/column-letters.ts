/** How the text of a column is written, found before any cleaning, and its cells in Unicode. */

import type { TextEncoding } from '@/lib/domain/list';
import { fitOf, shareOf } from './syllable';
import { fromTcvn3 } from './tcvn3';
import { fromVni } from './vni';

/** How letters can be written within a text that already is Unicode. */
export type CellEncoding = Extract<TextEncoding, 'unicode' | 'unicode-decomposed' | 'tcvn3' | 'vni'>;

/** So many different values tell enough. */
const ENOUGH = 400;
/** A legacy encoding must read so much of the words, where Unicode reads less than that. */
export const CONVINCING = 0.6;
export const UNCONVINCING = 0.5;

const beyondAscii = /[^\0-\x7f]/;
/** Letters that neither legacy encoding can hold, so a text with one of them is not in it. */
const onlyUnicode = /[\u0100-\u0101\u0104-\u010f\u0112-\u019f\u0400-\u1fff]/;

/** Whether a text has letters that no legacy encoding could have given. */
export function holdsOnlyUnicode(text: string): boolean {
  return onlyUnicode.test(text);
}

const loneMark = /[\u0300-\u036f]/;

/** The encoding of a column by its values; `usual` is that of the sheet and decides where the values leave it open. */
export function columnEncoding(values: Iterable<string>, usual: CellEncoding = 'unicode'): CellEncoding {
  const text = sampleOf(values);
  if (text === '') return 'unicode';
  const asIs = shareOf(fitOf(text.normalize('NFC')));
  const legacy = onlyUnicode.test(text) ? [] : legacyShares(text);
  const [best] = legacy.sort((one, other) => other.share - one.share);
  if (best && best.share >= CONVINCING && asIs < UNCONVINCING && best.share > asIs) return best.encoding;
  const open = legacy.find(({ encoding }) => encoding === usual);
  if (open && open.share >= CONVINCING && open.share >= asIs) return open.encoding;
  return loneMark.test(text) && text.normalize('NFC') !== text ? 'unicode-decomposed' : 'unicode';
}

const legacyShares = (text: string) => [
  { encoding: 'tcvn3' as const, share: shareOf(fitOf(fromTcvn3(text))) },
  { encoding: 'vni' as const, share: shareOf(fitOf(fromVni(text))) },
];

/** Some different values that reach beyond ASCII, as one text. */
function sampleOf(values: Iterable<string>): string {
  const different = new Set<string>();
  for (const value of values) {
    if (beyondAscii.test(value)) different.add(value);
    if (different.size >= ENOUGH) break;
  }
  return [...different].join(' ');
}

/** Without one of these a text is composed already. */
const mayCompose = /[\u0300-\u036f\u1100-\u11ff\u2126\u212a\u212b\uf900-\ufaff]/;

/** A text of that encoding in Unicode, composed (NFC). */
export function inUnicode(text: string, encoding: TextEncoding): string {
  if (!beyondAscii.test(text)) return text;
  if (encoding === 'tcvn3') return fromTcvn3(text);
  if (encoding === 'vni') return fromVni(text);
  return mayCompose.test(text) ? text.normalize('NFC') : text;
}
