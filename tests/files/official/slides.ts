/** Slides, read back as somebody in the hall sees them. */

import { SaxesParser } from 'saxes';
import { officeParts } from '@/tests/support/ooxml';

export type ReadSlide = {
  /** Paragraphs, those of tables too. */
  readonly texts: readonly string[];
  /** The rows of its table. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  /** The part of its chart, or nothing. */
  readonly chart: string;
};

/** The slides in their order. */
export function slidesIn(file: Uint8Array): ReadSlide[] {
  const parts = officeParts(file);
  const slides: ReadSlide[] = [];
  for (let number = 1; parts.has(`ppt/slides/slide${number}.xml`); number++) {
    const { texts, rows } = readPart(parts.get(`ppt/slides/slide${number}.xml`) ?? '');
    const { texts: notes } = readPart(parts.get(`ppt/notesSlides/notesSlide${number}.xml`) ?? '<none/>');
    slides.push({ texts, rows, notes, chart: parts.get(`ppt/charts/chart${number}.xml`) ?? '' });
  }
  return slides;
}

function readPart(xml: string): { texts: string[]; rows: string[][] } {
  const texts: string[] = [];
  const rows: string[][] = [];
  let isText = false;
  let isInTable = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    isText = name === 'a:t';
    if (name === 'a:tbl') isInTable = true;
    if (name === 'a:p') texts.push('');
    if (name === 'a:tr') rows.push([]);
    if (name === 'a:tc') rows.at(-1)?.push('');
  });
  parser.on('text', (text) => {
    if (!isText) return;
    texts[texts.length - 1] += text;
    const row = rows.at(-1);
    if (row && isInTable) row[row.length - 1] += text;
  });
  parser.on('closetag', ({ name }) => {
    isText = false;
    if (name === 'a:tbl') isInTable = false;
  });
  parser.write(xml).close();
  return { texts, rows };
}
