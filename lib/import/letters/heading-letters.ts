/** Headings in Unicode, before it is known how their columns are written. */

import { type Cell, type FontCell, textOf } from '@/lib/import/file/cell';
import { type CellEncoding, holdsOnlyUnicode, inUnicode } from './column-letters';
import { fitOf, shareOf } from './syllable';

/** A cell's text in a font that is not Unicode, in Unicode; text that somebody typed in Unicode all the same is kept. */
export function fontText({ text, font }: FontCell): string {
  if (holdsOnlyUnicode(text)) return text.normalize('NFC');
  const read = inUnicode(text, font.encoding);
  return font.capitals ? read.toUpperCase() : read;
}

/** Reads headings: each in the encoding that makes most Vietnamese of it, in that of the sheet where several do. */
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
  const readings = encodings.map((encoding) => inUnicode(text, encoding));
  const shares = readings.map((reading) => shareOf(fitOf(reading)));
  return readings[shares.indexOf(Math.max(...shares))] ?? text;
}
