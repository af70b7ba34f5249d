/** What hucre does not tell of an .xls file: whether it is locked, which sheets are hidden, how its cells look. */

import { type LegacyFont, legacyFont } from './cell';
import { precisionOfFormat } from './serial-date';
import type { CellStyle } from './workbook-parts';

/** Record numbers of BIFF8 (MS-XLS). */
const EOF = 0x0a;
const FILEPASS = 0x2f;
const FONT = 0x31;
const BOUNDSHEET = 0x85;
const MULRK = 0xbd;
const XF = 0xe0;
const LABELSST = 0xfd;
const NUMBER = 0x203;
const LABEL = 0x204;
const RK = 0x27e;
const FORMAT = 0x41e;

/** Every record of a stream from an offset on: its number and its bytes, until the part ends. */
function* records(stream: Uint8Array, from: number): Generator<{ id: number; data: DataView }> {
  const whole = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = from; at + 4 <= stream.length; ) {
    const id = whole.getUint16(at, true);
    const length = Math.min(whole.getUint16(at + 2, true), stream.length - at - 4);
    yield { id, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) };
    if (id === EOF) return;
    at += 4 + length;
  }
}

const u16 = (data: DataView, at: number): number => data.getUint16(at, true);

/** A text with its kind of letters in the byte before it. */
function textAt(data: DataView, at: number, length: number): string {
  const isWide = (data.getUint8(at) & 1) === 1;
  const letter = (index: number) => (isWide ? u16(data, at + 1 + index * 2) : data.getUint8(at + 1 + index));
  return String.fromCharCode(...Array.from({ length }, (_, index) => letter(index)));
}

/** What the first part of an .xls workbook says of the rest. */
export type XlsGlobals = {
  readonly isLocked: boolean;
  readonly sheets: readonly { readonly name: string; readonly from: number; readonly isHidden: boolean }[];
  readonly styles: readonly CellStyle[];
};

/** Reads the first part of the workbook's stream. */
export function xlsGlobals(stream: Uint8Array): XlsGlobals {
  const fonts: (LegacyFont | null)[] = [];
  const formats = new Map<number, string>();
  const looks: { font: number; format: number }[] = [];
  const sheets: { name: string; from: number; isHidden: boolean }[] = [];
  for (const { id, data } of records(stream, 0)) {
    if (id === FILEPASS) return { isLocked: true, sheets: [], styles: [] };
    if (id === FONT) fonts.push(legacyFont(textAt(data, 15, data.getUint8(14))));
    else if (id === FORMAT) formats.set(u16(data, 0), textAt(data, 4, u16(data, 2)));
    else if (id === XF) looks.push({ font: u16(data, 0), format: u16(data, 2) });
    else if (id === BOUNDSHEET) {
      const name = textAt(data, 7, data.getUint8(6));
      sheets.push({ name, from: data.getUint32(0, true), isHidden: (data.getUint8(4) & 3) !== 0 });
    }
  }
  const styles = looks.map(({ font, format }) => ({
    // There is no font 4: those after it are numbered one too high.
    font: fonts[font > 4 ? font - 1 : font] ?? null,
    date: precisionOfFormat(format, formats.get(format)),
  }));
  return { isLocked: false, sheets, styles };
}

/** Tells the style of every cell of a sheet that may hold text or a date: row and column from 0. */
export function eachCellStyle(
  stream: Uint8Array,
  from: number,
  styles: readonly CellStyle[],
  tell: (row: number, column: number, style: CellStyle) => void,
): void {
  for (const { id, data } of records(stream, from)) {
    if (id === LABELSST || id === LABEL || id === NUMBER || id === RK) {
      const style = styles[u16(data, 4)];
      if (style) tell(u16(data, 0), u16(data, 2), style);
    } else if (id === MULRK) {
      for (let index = 0; 4 + index * 6 + 6 <= data.byteLength; index++) {
        const style = styles[u16(data, 4 + index * 6)];
        if (style) tell(u16(data, 0), u16(data, 2) + index, style);
      }
    }
  }
}
