/** The cells of one sheet of an .xlsx workbook, read while the part is unpacked and stopped when it goes beyond limits. */

import { type FileRefusal, type FileRefusalKind, refuseFile } from '@/lib/domain/list-problem';
import { type Cell, columnLetter, type FontCell, type Merge, type Sheet, type SheetRow } from './cell';
import { LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits';
import { dateOfSerial } from './serial-date';
import { type CellStyle, unescaped } from './workbook-parts';
import { attribute, xmlReader } from './xml';
import type { Archive } from './zip';

/** What cells refer to. */
export type SheetContext = {
  readonly texts: readonly (string | FontCell)[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
};

/** Thrown to stop the unpacking; `readSheetPart` turns it into the refusal it names. */
class TooMuch extends Error {
  constructor(
    readonly kind: FileRefusalKind,
    readonly detail: Readonly<Record<string, string | number>>,
  ) {
    super(kind);
  }
}

/** Reads a sheet. Rows and cells with nothing in them, however many are merely formatted, are left out. */
export async function readSheetPart(
  archive: Archive,
  path: string,
  context: SheetContext,
): Promise<Sheet | FileRefusal> {
  const reader = new SheetReader(context);
  try {
    await archive.read(path, xmlReader(reader));
  } catch (error) {
    if (error instanceof TooMuch) return refuseFile(error.kind, error.detail);
    throw error;
  }
  return { rows: reader.rows, merges: reader.merges };
}

class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly merges: Merge[] = [];
  #cellCount = 0;
  #row = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = '';
  #style: CellStyle | undefined;
  #value = '';
  #hasFormula = false;
  #hasValue = false;
  #isInValue = false;

  constructor(private readonly context: SheetContext) {}

  open(tag: string, attributes: string): void {
    if (tag === 'c') this.#openCell(attributes);
    else if (tag === 'v' || tag === 't') this.#isInValue = this.#hasValue = true;
    else if (tag === 'f') this.#hasFormula = true;
    else if (tag === 'row') this.#openRow(attributes);
    else if (tag === 'mergeCell') this.#merge(attribute(attributes, 'ref') ?? '');
    else if (tag === 'rPh') this.#isInValue = false;
  }

  text(text: string): void {
    if (!this.#isInValue) return;
    this.#value += text;
    if (this.#value.length > LONGEST_CELL) throw new TooMuch('zip-bomb', {});
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't') this.#isInValue = false;
    else if (tag === 'c') this.#closeCell();
    else if (tag === 'row') this.#closeRow();
  }

  #openRow(attributes: string): void {
    const number = attribute(attributes, 'r');
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#cells = [];
    this.#column = -1;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    if (this.rows.length === MOST_ROWS) throw new TooMuch('too-many-rows', { most: MOST_ROWS });
    this.rows.push({ row: this.#row, cells: this.#cells });
    this.#cells = [];
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#type = attribute(attributes, 't') ?? '';
    const style = attribute(attributes, 's');
    this.#style = style === undefined ? undefined : this.context.styles[Number(style)];
    this.#value = '';
    this.#hasFormula = this.#hasValue = false;
  }

  #closeCell(): void {
    const cell = this.#read();
    if (cell === null || cell === '') return;
    const column = this.#column;
    if (column >= MOST_COLUMNS) {
      throw new TooMuch('too-many-columns', { most: MOST_COLUMNS, column: columnLetter(column) });
    }
    this.#cellCount += 1;
    if (this.#cellCount > MOST_CELLS) throw new TooMuch('too-large', { most: MOST_CELLS });
    while (this.#cells.length < column) this.#cells.push(null);
    this.#cells[column] = cell;
  }

  #read(): Cell {
    if (!this.#hasValue || (this.#value === '' && this.#type !== 'str')) {
      return this.#hasFormula ? { type: 'formula' } : null;
    }
    if (this.#type === 's') return this.#inFont(this.context.texts[Number(this.#value)] ?? null);
    if (this.#type === 'str' || this.#type === 'inlineStr') return this.#inFont(unescaped(this.#value));
    if (this.#type === 'b') return this.#value === '1' || this.#value === 'true';
    if (this.#type === 'e') return { type: 'error', code: this.#value };
    if (this.#type === 'd') return { type: 'date', on: this.#value.slice(0, 10), precision: 'day' };
    return this.#number(Number(this.#value));
  }

  #number(value: number): Cell {
    const precision = this.#style?.date;
    const on = precision ? dateOfSerial(value, this.context.from1904) : null;
    if (precision && on) return { type: 'date', on, precision };
    return Number.isNaN(value) ? this.#value : value;
  }

  /** A font named in the text itself comes before that of the cell. */
  #inFont(cell: string | FontCell | null): Cell {
    const font = this.#style?.font;
    return typeof cell === 'string' && font && cell !== '' ? { type: 'font', text: cell, font } : cell;
  }

  #merge(reference: string): void {
    const [first = '', last = first] = reference.split(':');
    if (this.merges.length >= MOST_ROWS) return;
    this.merges.push({
      firstRow: rowOf(first),
      lastRow: rowOf(last),
      firstColumn: columnOf(first),
      lastColumn: columnOf(last),
    });
  }
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0);

/** The column of `AB12`, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
