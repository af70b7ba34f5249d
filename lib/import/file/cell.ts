/** Cells as files hold them, before anybody asks what they mean. */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ListDatePrecision } from '@/lib/domain/list-field';
import type { CellEncoding } from '@/lib/import/letters/column-letters';

/** A day that the file itself marks as one, as exact as its number format shows it. */
export type DateCell = {
  readonly type: 'date';
  readonly on: CalendarDate;
  readonly precision: ListDatePrecision;
};

/** `#REF!`, `#N/A` and their like. */
export type ErrorCell = { readonly type: 'error'; readonly code: string };

/** A formula whose value the file does not hold. */
export type FormulaCell = { readonly type: 'formula' };

/** Text in a font that gives Latin letters another meaning. */
export type FontCell = {
  readonly type: 'font';
  readonly text: string;
  readonly font: LegacyFont;
};

/** What a font makes of letters; `capitals` shows small letters as capitals. */
export type LegacyFont = {
  readonly encoding: Extract<CellEncoding, 'tcvn3' | 'vni'>;
  readonly capitals: boolean;
};

/** A cell; `null` is an empty one. */
export type Cell = string | number | boolean | null | DateCell | ErrorCell | FormulaCell | FontCell;

/** A row with anything in it, numbered from 1 as in the file. */
export type SheetRow = { readonly row: number; readonly cells: readonly Cell[] };

/** Cells shown as one: rows from 1, columns from 0, both ends included. */
export type Merge = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** A sheet as the file holds it: rows in order, empty ones left out. */
export type Sheet = { readonly rows: readonly SheetRow[]; readonly merges: readonly Merge[] };

/** What a cell shows, before any conversion of letters. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell !== 'object') return String(cell);
  if (cell.type === 'date') return shownDate(cell);
  if (cell.type === 'font') return cell.text;
  return cell.type === 'error' ? cell.code : '';
}

/** As exactly as the cell shows it: `05/02/2019`, `10/2018`, `2019`. */
function shownDate({ on, precision }: DateCell): string {
  const [year, month, day] = on.split('-');
  if (precision === 'year') return year ?? '';
  return precision === 'day' ? `${day}/${month}/${year}` : `${month}/${year}`;
}

const LAST_SPACE = 0x20;
const FIRST_BEYOND_ASCII = 0x80;

/** Whether a cell holds nothing that a person would see. Asked of every cell several times, so it looks before it trims. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  const first = cell.charCodeAt(0);
  if (first > LAST_SPACE && first < FIRST_BEYOND_ASCII) return false;
  return cell.trim() === '';
}

/** The letters of a column, counted from 0: A, B, … Z, AA. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

const FONT_OF_TCVN3 = /^\.Vn/i;
const FONT_OF_VNI = /^VNI[- ]/i;

/** What a font's name says of its letters: `.VnTime`, `.VnTimeH` and `VNI-Times` are not Unicode. */
export function legacyFont(name: string): LegacyFont | null {
  if (FONT_OF_TCVN3.test(name)) return { encoding: 'tcvn3', capitals: /H$/.test(name.trim()) };
  return FONT_OF_VNI.test(name) ? { encoding: 'vni', capitals: false } : null;
}
