/** The measures of a document's format as a style sheet: the page has no measure of its own. */

import type { DocumentFormat } from '@/lib/domain/document-format';

type Line = DocumentFormat['head']['upper'];

/** Custom properties and the looks of lines, for one paper; `--mm` and `--pt` scale it to the screen. */
export function paperMeasures(format: DocumentFormat): string {
  const rules = Object.entries(linesOf(format)).map(([name, line]) => `.paper-${name}{${lookOf(line)}}`);
  return `.paper{${propertiesOf(format)}}${rules.join('')}`;
}

function propertiesOf({ page, paragraph, head, signature, annex, proof, font }: DocumentFormat): string {
  const properties: Record<string, number | string> = {
    'page-width': page.width,
    'page-height': page.height,
    top: page.top,
    bottom: page.bottom,
    left: page.left,
    right: page.right,
    number: page.number,
    'number-size': page.numberSize,
    size: paragraph.size,
    'first-line': paragraph.firstLine,
    before: paragraph.before,
    after: paragraph.after,
    leading: paragraph.lineSpacing,
    'left-share': `${head.leftShare}%`,
    'signature-space': signature.space,
    'annex-ordinal': annex.widths.ordinal,
    'annex-count': annex.widths.count,
    'annex-share': annex.widths.share,
    'annex-points': annex.widths.points,
    'annex-size': annex.size,
    'annex-heading-size': annex.headingSize,
    'proof-size': proof.size,
    'proof-side': proof.side,
    font: fontOf(font),
  };
  return Object.entries(properties)
    .map(([name, value]) => `--paper-${name}:${value}`)
    .join(';');
}

const linesOf = ({ head, title, headings, signature, recipients }: DocumentFormat): Record<string, Line> => ({
  upper: head.upper,
  issuer: head.issuer,
  'number-line': head.numberLine,
  party: head.partyLine,
  'place-and-date': head.placeAndDateLine,
  title: title.line,
  subject: title.subjectLine,
  'heading-1': headings.first,
  'heading-2': headings.second,
  'heading-3': headings.third,
  authority: signature.authorityLine,
  post: signature.postLine,
  signer: signature.nameLine,
  'recipients-heading': recipients.headingLine,
  'recipients-item': recipients.itemLine,
});

const lookOf = ({ size, isBold, isItalic, isCapital }: Line): string =>
  [
    `font-size:calc(${size} * var(--pt))`,
    `font-weight:${isBold ? 700 : 400}`,
    `font-style:${isItalic ? 'italic' : 'normal'}`,
    `text-transform:${isCapital ? 'uppercase' : 'none'}`,
  ].join(';');

/** The font's name as a CSS string: only letters, digits, spaces and dashes of it. */
const fontOf = (name: string): string => `"${name.replace(/[^\p{L}\p{N} -]/gu, '')}"`;
