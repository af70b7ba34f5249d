/**
 * Workbooks of Excel, written by hucre and finished here: names of sheets in print titles are quoted, as Excel takes a file
 * for damaged otherwise; fonts follow the schema; charts are replaced by our own, which may have bars and lines in one.
 */

import { type WorkbookProperties, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { quotedSheet } from './cell-names';
import { packed, unpacked } from './ooxml/package';

/** Where a chart stands, in cells counted from 0, and its part. */
export type PlacedChart = {
  readonly from: { readonly row: number; readonly col: number };
  readonly to: { readonly row: number; readonly col: number };
  /** Read out in its place. */
  readonly alternative: string;
  readonly part: string;
};

/** A sheet of a workbook. */
export type WorkbookSheet = Omit<WriteSheet, 'charts'> & {
  readonly nativeCharts?: readonly PlacedChart[];
  /** Rows and columns repeated on every page: "$1:$3", "$A:$B". */
  readonly repeated?: { readonly rows?: string; readonly columns?: string };
  /** "$A$1:$D$50" */
  readonly printed?: string;
};

/** What Excel makes nothing of; the rest of a name may be anything. */
const forbidden = /[[\]:*?/\\]/g;
const longest = 31;

/** Names that Excel takes for sheets: not empty, not too long, no two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(forbidden, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, longest) || 'Biểu';
    let unique = plain;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) {
      unique = `${plain.slice(0, longest - 5)} (${count})`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** The workbook of these sheets. With the same properties, times included, its bytes are the same. */
export async function workbookOf(
  sheets: readonly WorkbookSheet[],
  properties?: WorkbookProperties & { readonly font?: { readonly name: string; readonly size: number } },
): Promise<Uint8Array<ArrayBuffer>> {
  const { font, ...others } = properties ?? {};
  const written = await writeXlsx({
    sheets: sheets.map(plainSheet),
    namedRanges: sheets.flatMap(namesOf),
    ...(properties && { properties: others }),
    ...(font && { defaultFont: font }),
  });
  return finished(
    written,
    sheets.flatMap(({ nativeCharts }) => nativeCharts ?? []),
  );
}

/** With a chart of hucre's where one of ours will stand. */
function plainSheet({ nativeCharts, repeated: _rows, printed: _area, ...sheet }: WorkbookSheet): WriteSheet {
  if (nativeCharts === undefined) return sheet;
  return {
    ...sheet,
    charts: nativeCharts.map(({ from, to, alternative }) => ({
      type: 'line',
      series: [{ values: 'A1' }],
      anchor: { from, to },
      altText: alternative,
    })),
  };
}

function namesOf({ name, repeated, printed }: WorkbookSheet) {
  const sheet = quotedSheet(name);
  const titles = [repeated?.columns, repeated?.rows].flatMap((cells) => (cells ? `${sheet}!${cells}` : []));
  return [
    ...(printed ? [{ name: '_xlnm.Print_Area', range: `${sheet}!${printed}`, scope: name }] : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name }] : []),
  ];
}

/** hucre numbers charts through the workbook in the order of its sheets. */
function finished(written: Uint8Array, charts: readonly PlacedChart[]): Uint8Array<ArrayBuffer> {
  const parts = new Map<string, string | Uint8Array>(unpacked(written));
  replace(parts, 'xl/styles.xml', inOrder);
  charts.forEach(({ part }, index) => {
    replace(parts, `xl/charts/chart${index + 1}.xml`, () => part);
  });
  return packed(parts);
}

function replace(parts: Map<string, string | Uint8Array>, name: string, by: (text: string) => string): void {
  const part = parts.get(name);
  if (part === undefined) throw new RangeError(`the workbook has no ${name}`);
  parts.set(name, by(Buffer.from(part).toString('utf8')));
}

/** The schema wants a font's size before its colour. */
const inOrder = (styles: string): string => styles.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1');
