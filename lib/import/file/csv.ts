/** Text tables: `;`, `,` or tab between cells, quotes around cells that hold them, line breaks within quotes. */

import { type FileRefusal, refuseFile } from '@/lib/domain/list-problem';
import type { Sheet, SheetRow } from './cell';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits';

const separators = [';', ',', '\t', '|'] as const;
const LINES_LOOKED_AT = 50;

/** The separator that most evenly cuts the first lines; a first line `sep=;` says it outright. */
export function separatorOf(text: string): string {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (named) return named;
  const lines = text.slice(0, 64 * 1024).split(/\r?\n|\r/, LINES_LOOKED_AT);
  const counts = separators.map((separator) => ({
    separator,
    lines: lines.filter((line) => outsideQuotes(line).includes(separator)).length,
    cells: lines.reduce((sum, line) => sum + outsideQuotes(line).split(separator).length - 1, 0),
  }));
  counts.sort((one, other) => other.lines - one.lines || other.cells - one.cells);
  return counts[0]?.separator ?? ';';
}

const outsideQuotes = (line: string): string => line.replace(/"[^"]*"?/g, '');

/** Reads a text table. Rows are numbered as a spreadsheet would show them: a line break within a cell starts none. */
export function readCsv(text: string): Sheet | FileRefusal {
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let cellCount = 0;
  let row = 0;
  let at = /^sep=.\r?\n/.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const line = readLine(text, at, separator);
    at = line.end;
    row += 1;
    const used = trimmed(line.cells);
    if (used.length === 0) continue;
    cellCount += used.length;
    if (used.length > MOST_COLUMNS) return refuseFile('too-many-columns', { most: MOST_COLUMNS });
    if (rows.length === MOST_ROWS) return refuseFile('too-many-rows', { most: MOST_ROWS });
    if (cellCount > MOST_CELLS) return refuseFile('too-large', { most: MOST_CELLS });
    rows.push({ row, cells: used });
  }
  return { rows, merges: [] };
}

/** Without the empty cells at its end. */
function trimmed(cells: (string | null)[]): (string | null)[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}

/** The cells of the line that begins at `from`, and where the next begins. */
function readLine(
  text: string,
  from: number,
  separator: string,
): { readonly cells: (string | null)[]; readonly end: number } {
  const cells: (string | null)[] = [];
  const mark = separator.charCodeAt(0);
  let at = from;
  for (;;) {
    let cell: string;
    if (text.charCodeAt(at) === 34) {
      const quoted = readQuoted(text, at + 1);
      cell = quoted.cell;
      at = quoted.end;
    } else cell = '';
    const plainFrom = at;
    let letter = text.charCodeAt(at);
    while (letter !== mark && letter !== 10 && letter !== 13 && at < text.length)
      letter = text.charCodeAt(++at);
    if (at > plainFrom) cell += text.slice(plainFrom, at);
    cells.push(cell === '' ? null : cell);
    if (at >= text.length) return { cells, end: at };
    at += 1;
    if (letter === mark && cells.length <= MOST_COLUMNS) continue;
    if (letter === mark) return { cells, end: text.length };
    return { cells, end: letter === 13 && text.charCodeAt(at) === 10 ? at + 1 : at };
  }
}

/** What stands in quotes; a doubled quote is one. Quotes that nobody closed end with the file. */
function readQuoted(text: string, from: number): { readonly cell: string; readonly end: number } {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { cell: text.slice(from).replaceAll('""', '"'), end: text.length };
    if (text.charCodeAt(quote + 1) !== 34) {
      return { cell: text.slice(from, quote).replaceAll('""', '"'), end: quote + 1 };
    }
    at = quote + 2;
  }
}
