/**
 * The letters of a PDF. Documents name Times New Roman, which may not be given away; Tinos is as wide letter by letter and
 * free, so lines break alike. Drawings have the letters of the screen.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of every font, whole; a document embeds the letters that it uses. */
export type PdfFonts = Readonly<Record<FontName, Buffer>>;

const files = {
  'document-400': 'lib/export/official/fonts/tinos-400.ttf',
  'document-400-italic': 'lib/export/official/fonts/tinos-400-italic.ttf',
  'document-700': 'lib/export/official/fonts/tinos-700.ttf',
  'document-700-italic': 'lib/export/official/fonts/tinos-700-italic.ttf',
  'screen-400': 'lib/charts/fonts/be-vietnam-pro-400.ttf',
  'screen-600': 'lib/charts/fonts/be-vietnam-pro-600.ttf',
} as const;

export type FontName = keyof typeof files;

/** Reads the fonts that are shipped with the application. */
export async function readFonts(root = process.cwd()): Promise<PdfFonts> {
  const names = Object.keys(files) as FontName[];
  const read = (name: FontName) => readFile(join(/* turbopackIgnore: true */ root, files[name]));
  const entries = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  return Object.fromEntries(entries) as Record<FontName, Buffer>;
}

/** The document's font of a line. */
export const documentFont = (line: { isBold?: boolean; isItalic?: boolean }): FontName =>
  `document-${line.isBold ? '700' : '400'}${line.isItalic ? '-italic' : ''}` as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not stand in a line
const breaks = /[\u0000-\u001f\u007f\u2028\u2029]+/g;
/** Marks that are not seen and turn or join what is. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A text on one line, composed, without what no reader sees: what people type goes no further than letters. */
export const readable = (text: string): string =>
  text.normalize('NFC').replace(breaks, ' ').replace(unseen, '');
