/** .xls workbooks (Excel 97–2003): hucre reads the cells, their styles are put to them here. */

import { type CellValue, readXls, type Sheet as XlsSheet } from 'hucre/xlsx';
import { type FileRefusal, refuseFile } from '@/lib/domain/list-problem';
import type { Cell, Sheet, SheetRow } from './cell';
import { isBlank } from './cell';
import { MOST_CELLS, MOST_COLUMNS } from './limits';
import { openOle } from './ole';
import type { OpenFile } from './open-file';
import type { CellStyle } from './workbook-parts';
import { eachCellStyle, type XlsGlobals, xlsGlobals } from './xls-styles';

/** Opens an .xls file, or says why not. */
export async function openXls(bytes: Uint8Array): Promise<OpenFile | FileRefusal> {
  try {
    const ole = openOle(bytes);
    const names = new Set(ole.names);
    if (names.has('EncryptedPackage')) return refuseFile('password-protected');
    if (names.has('_VBA_PROJECT_CUR') || names.has('VBA')) return refuseFile('has-macros');
    if (!names.has('Workbook')) return refuseFile(names.has('Book') ? 'too-old' : 'not-a-table');
    const stream = ole.stream('Workbook');
    return stream ? await opened(bytes, stream) : refuseFile('not-a-table');
  } catch (error) {
    if (error instanceof RangeError) return refuseFile('truncated');
    return refuseFile('damaged');
  }
}

async function opened(bytes: Uint8Array, stream: Uint8Array): Promise<OpenFile | FileRefusal> {
  const globals = xlsGlobals(stream);
  if (globals.isLocked) return refuseFile('password-protected');
  const workbook = await readXls(bytes);
  const visible = globals.sheets.filter(({ isHidden }) => !isHidden);
  return {
    format: 'xls',
    encoding: 'unicode',
    otherEncodings: [],
    sheets: visible.map(({ name }) => name),
    readSheet: async (name) => {
      const sheet = workbook.sheets.find((each) => each.name === name);
      const from = globals.sheets.find((each) => each.name === name)?.from;
      if (!sheet || from === undefined) return refuseFile('sheet-not-found', { sheet: name });
      return sheetOf(sheet, specialStyles(stream, from, globals));
    },
  };
}

const placeOf = (row: number, column: number): number => row * MOST_COLUMNS + column;

/** The styles that change what a cell says: fonts that are not Unicode, and dates without a day. */
function specialStyles(
  stream: Uint8Array,
  from: number,
  { styles }: XlsGlobals,
): ReadonlyMap<number, CellStyle> {
  const special = new Map<number, CellStyle>();
  eachCellStyle(stream, from, styles, (row, column, style) => {
    if (style.font || (style.date && style.date !== 'day')) special.set(placeOf(row, column), style);
  });
  return special;
}

function sheetOf(
  { rows, merges = [] }: XlsSheet,
  styles: ReadonlyMap<number, CellStyle>,
): Sheet | FileRefusal {
  const read: SheetRow[] = [];
  let cellCount = 0;
  // Rows that the file leaves out are holes, not arrays.
  for (const [index, values] of rows.entries()) {
    const cells = (values ?? []).map((value, column) => cellOf(value, styles.get(placeOf(index, column))));
    while (cells.length > 0 && isBlank(cells.at(-1))) cells.pop();
    cellCount += cells.length;
    if (cells.length > MOST_COLUMNS) return refuseFile('too-many-columns', { most: MOST_COLUMNS });
    if (cellCount > MOST_CELLS) return refuseFile('too-large', { most: MOST_CELLS });
    if (cells.length > 0) read.push({ row: index + 1, cells });
  }
  return {
    rows: read,
    merges: merges.map(({ startRow, endRow, startCol, endCol }) => ({
      firstRow: startRow + 1,
      lastRow: endRow + 1,
      firstColumn: startCol,
      lastColumn: endCol,
    })),
  };
}

function cellOf(value: CellValue, style: CellStyle | undefined): Cell {
  if (value instanceof Date) {
    const on = value.toISOString().slice(0, 10);
    return { type: 'date', on, precision: style?.date ?? 'day' };
  }
  if (typeof value === 'string' && style?.font) return { type: 'font', text: value, font: style.font };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
