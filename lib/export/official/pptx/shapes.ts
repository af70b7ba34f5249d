/** What stands on a slide: text, charts, tables and rules. Places are inches on a slide of 13.333 × 7.5. */

import { element, escapeText } from '@/lib/charts/svg-element';

/** The one typeface of slides: every Windows has it, with all letters of Vietnamese. */
export const slideTypeface = 'Arial';

/** Colours of slides: the page's own. */
export const ink = {
  text: '15191E',
  muted: '4C5661',
  good: '0B4F9E',
  late: '7D4700',
  institution: '8F1D20',
} as const;

/** Where something stands, in inches. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A line of text, or a paragraph of several. */
export type Line = {
  readonly text: string;
  /** Points; without it the size of the layout's place. */
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly colour?: string;
  readonly align?: 'l' | 'ctr' | 'r';
  /** Points after. */
  readonly after?: number;
  /** The number of the slide stands here, wherever it is moved to. */
  readonly isNumber?: boolean;
};

/** A shape that does not know its number on the slide yet. */
export type Shape = (id: number) => string;

type TextOptions = {
  readonly name: string;
  readonly anchor?: 't' | 'ctr' | 'b';
  /** It is the slide's title. */
  readonly isTitle?: boolean;
};

/** Lengths of drawings. */
export const emu = (inches: number): number => Math.round(inches * 914_400);

const transform = (tag: string, { x, y, width, height }: Box): string =>
  element(
    tag,
    {},
    element('a:off', { x: String(emu(x)), y: String(emu(y)) }),
    element('a:ext', { cx: String(emu(width)), cy: String(emu(height)) }),
  );

/** Text in a box. */
export function textShape(
  box: Box,
  lines: readonly Line[],
  { name, anchor = 't', isTitle = false }: TextOptions,
): Shape {
  return (id) =>
    element(
      'p:sp',
      {},
      element(
        'p:nvSpPr',
        {},
        element('p:cNvPr', { id, name }),
        isTitle ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>',
        element('p:nvPr', {}, isTitle ? '<p:ph type="title"/>' : ''),
      ),
      element(
        'p:spPr',
        {},
        transform('a:xfrm', box),
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
        '<a:noFill/>',
      ),
      element(
        'p:txBody',
        {},
        element(
          'a:bodyPr',
          { wrap: 'square', lIns: '0', tIns: '0', rIns: '0', bIns: '0', anchor },
          '<a:normAutofit/>',
        ),
        '<a:lstStyle/>',
        ...lines.map(paragraph),
      ),
    );
}

/** A paragraph; line breaks and tabs somebody typed are spaces here. */
export function paragraph({ text, align = 'l', after = 0, isNumber = false, ...letters }: Line): string {
  const shape = element(
    'a:pPr',
    { algn: align },
    element('a:spcAft', {}, element('a:spcPts', { val: String(after * 100) })),
    '<a:buNone/>',
  );
  const said = escapeText(text.replace(/\s*[\r\n\t]+\s*/g, ' '));
  const run = runProperties(letters) + element('a:t', {}, said);
  const field = { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' };
  return element('a:p', {}, shape, isNumber ? element('a:fld', field, run) : element('a:r', {}, run));
}

function runProperties({
  size,
  isBold,
  isItalic,
  colour,
}: Omit<Line, 'text' | 'align' | 'after' | 'isNumber'>): string {
  return element(
    'a:rPr',
    {
      lang: 'vi-VN',
      sz: size === undefined ? undefined : String(Math.round(size * 100)),
      b: isBold ? '1' : undefined,
      i: isItalic ? '1' : undefined,
      dirty: '0',
    },
    element('a:solidFill', {}, element('a:srgbClr', { val: colour ?? ink.text })),
  );
}

/** A filled rectangle: a rule. */
export function ruleShape(box: Box, colour: string, name: string): Shape {
  return (id) =>
    element(
      'p:sp',
      {},
      element('p:nvSpPr', {}, element('p:cNvPr', { id, name }), '<p:cNvSpPr/><p:nvPr/>'),
      element(
        'p:spPr',
        {},
        transform('a:xfrm', box),
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
        element('a:solidFill', {}, element('a:srgbClr', { val: colour })),
        '<a:ln><a:noFill/></a:ln>',
      ),
      '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="vi-VN"/></a:p></p:txBody>',
    );
}

const chartSpace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The slide's chart, by its relationship. */
export const chartShape = (box: Box, relation: string, name: string, alternative: string): Shape =>
  framed(box, name, alternative, chartSpace, element('c:chart', { 'xmlns:c': chartSpace, 'r:id': relation }));

/** Something that is not a shape of its own kind, in its frame. */
export function framed(
  box: Box,
  name: string,
  alternative: string | undefined,
  uri: string,
  content: string,
): Shape {
  return (id) =>
    element(
      'p:graphicFrame',
      {},
      element(
        'p:nvGraphicFramePr',
        {},
        element('p:cNvPr', { id, name, descr: alternative }),
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>',
      ),
      transform('p:xfrm', box),
      element('a:graphic', {}, element('a:graphicData', { uri }, content)),
    );
}
