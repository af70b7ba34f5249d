/** Headings in Unicode, before it is known how their columns are written. */

import { type Cell, type FontCell, textOf } from '@/lib/import/file/cell';
import { type CellEncoding, CONVINCING, holdsOnlyUnicode, inUnicode, UNCONVINCING } from './column-letters';
import { fitOf, shareOf } from './syllable';

/** A cell's text in a font that is not Unicode, in Unicode; text that somebody typed in Unicode all the same is kept. */
export function fontText({ text, font }: FontCell): string {
  if (holdsOnlyUnicode(text)) return text.normalize('NFC');
  const read = inUnicode(text, font.encoding);
  return font.capitals ? read.toUpperCase() : read;
}

/** Reads headings: each in Unicode or in the usual encoding of the sheet, in another only where neither makes sense. */
export function headingText(usual: CellEncoding): (cell: Cell) => string {
  const encodings = [...new Set<CellEncoding>([usual, 'unicode', 'tcvn3', 'vni'])];
  const read = new Map<string, string>();
  return (cell) => {
    if (typeof cell === 'object' && cell !== null && cell.type === 'font') return fontText(cell);
    const text = textOf(cell);
    const before = read.get(text);
    if (before !== undefined) return before;
    const reading = likeliest(text, encodings);
    read.set(text, reading);
    return reading;
  };
}

function likeliest(text: string, encodings: readonly CellEncoding[]): string {
  if (holdsOnlyUnicode(text)) return text.normalize('NFC');
  const readings = encodings.map((encoding) => {
    const reading = inUnicode(text, encoding);
    return { encoding, reading, share: shareOf(fitOf(reading)) };
  });
  const unicode = readings.find(({ encoding }) => encoding === 'unicode');
  const [usual] = readings;
  const best = readings.reduce((one, other) => (other.share > one.share ? other : one));
  const isOdd = (unicode?.share ?? 0) < UNCONVINCING && best.share >= CONVINCING;
  if (best.encoding === usual?.encoding || isOdd) return best.reading;
  return unicode?.reading ?? text;
}
