/** Whether the fonts of a sheet tell the truth: people type Unicode in cells that still have an old font. */

import type { Cell, Sheet, SheetRow } from '@/lib/import/file/cell';
import { holdsOnlyUnicode } from './column-letters';

const beyondAscii = /[^\0-\x7f]/;
/** Of texts in old fonts, as many as this with letters that the fonts do not have show that the fonts mean nothing. */
const TOO_MANY = 0.2;

const isInFont = (cell: Cell) => typeof cell === 'object' && cell?.type === 'font';

/** The sheet, its texts without their fonts where those mean nothing. */
export function withTrustedFonts(sheet: Sheet): Sheet {
  let asked = 0;
  let unicode = 0;
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      if (typeof cell !== 'object' || cell?.type !== 'font' || !beyondAscii.test(cell.text)) continue;
      asked += 1;
      if (holdsOnlyUnicode(cell.text)) unicode += 1;
    }
  }
  const areTrue = unicode < asked * TOO_MANY || asked === 0;
  return areTrue ? sheet : { ...sheet, rows: sheet.rows.map(withoutFonts) };
}

const withoutFonts = (row: SheetRow): SheetRow =>
  row.cells.some(isInFont)
    ? {
        ...row,
        cells: row.cells.map((cell) =>
          typeof cell === 'object' && cell?.type === 'font' ? cell.text : cell,
        ),
      }
    : row;
