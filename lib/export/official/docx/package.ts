/** What docx writes, made the same at every run: parts in order, without times of their own, properties that we say. */

import { escapeText } from '@/lib/charts/svg-element';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { packed, unpacked } from '@/lib/export/ooxml/package';

/** What the file says of itself. `date`: when it was signed; a paper without a date yet says nothing. */
export type DocumentProperties = {
  readonly title: string;
  readonly author: string;
  readonly keywords: string;
  readonly date: CalendarDate | null;
};

const CORE = 'docProps/core.xml';
const DOCUMENT = 'word/document.xml';

/** The file again, with these properties. */
export function settled(docx: Uint8Array, properties: DocumentProperties): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(unpacked(docx));
  parts.set(CORE, coreOf(properties));
  parts.set(DOCUMENT, withPictureNumbers(withThinSectionEnds(textOf(parts.get(DOCUMENT)))));
  return packed(parts);
}

const textOf = (part: string | Uint8Array | undefined): string => Buffer.from(part ?? '').toString('utf8');

/** docx ends a section with an empty paragraph, which may not make a page of its own after a full one. */
const withThinSectionEnds = (xml: string): string =>
  xml.replaceAll(
    '<w:p><w:pPr><w:sectPr',
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr',
  );

/** docx gives every picture the number 0. */
function withPictureNumbers(xml: string): string {
  let number = 0;
  return xml.replaceAll('<pic:cNvPr id="0"', () => {
    number += 1;
    return `<pic:cNvPr id="${number}"`;
  });
}

function coreOf({ title, author, keywords, date }: DocumentProperties): string {
  const at = date === null ? '' : `${date}T00:00:00Z`;
  const time = (name: string) =>
    at === '' ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(author)}</dc:creator>`,
    keywords === '' ? '' : `<cp:keywords>${escapeText(keywords)}</cp:keywords>`,
    `<dc:language>vi-VN</dc:language>${time('created')}${time('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}
