/** How most of a sheet's text is written. */

import type { Sheet } from '@/lib/import/file/cell';
import { type CellEncoding, columnEncoding } from './column-letters';

/** Rows that are looked at: titles, head and the first data. */
const LOOKED_AT = 200;

/** The usual encoding of a sheet: that of its fonts where they say one, else that of its text. */
export function sheetEncoding({ rows }: Sheet): CellEncoding {
  const texts: string[] = [];
  const fonts = { tcvn3: 0, vni: 0 };
  for (const { cells } of rows.slice(0, LOOKED_AT)) {
    for (const cell of cells) {
      if (typeof cell === 'string') texts.push(cell);
      else if (typeof cell === 'object' && cell?.type === 'font') fonts[cell.font.encoding] += 1;
    }
  }
  const most = fonts.tcvn3 >= fonts.vni ? 'tcvn3' : 'vni';
  return fonts[most] > texts.length ? most : columnEncoding(texts);
}
