/** What a reader sees in a file for Word: its paragraphs in order, its tables, its sections. */

import { officeParts } from '@/tests/support/ooxml';

/** The text of every paragraph of a part, in order, empty ones left out. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => textIn(paragraph)).filter(Boolean);
}

/** The words of a piece of XML as they are read; gaps that do not break are spaces. */
export function textIn(xml: string): string {
  const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('');
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ');
}

/** The body of the document. */
export const documentOf = (file: Uint8Array): string => officeParts(file).get('word/document.xml') ?? '';

/** Each table by itself; none stands within another. */
export const tablesIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);

/** The rows of a table. */
export const rowsIn = (table: string): string[] =>
  [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);

/** The cells of a row, as text. */
export const cellsIn = (row: string): string[] =>
  [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textIn(cell));
