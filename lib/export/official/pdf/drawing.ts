/** Paints a drawing of lib/charts into a PDF as lines and letters: sharp at any size, and small. */

import { readable } from './fonts';
import { type SvgElement, treeOf } from './svg-tree';

type Pdf = PDFKit.PDFDocument;
type Patterns = ReadonlyMap<string, SvgElement>;

/** Where a drawing goes on the page, in points. */
export type Place = { readonly x: number; readonly y: number; readonly width: number };

/** What an element hands down to those in it. */
const inherited = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;

type Style = Readonly<Partial<Record<(typeof inherited)[number], string>>>;

/** Paints the drawing as wide as its place; the place says nothing of its height, which follows. */
export function paintSvg(pdf: Pdf, svg: string, place: Place): void {
  paintTree(pdf, treeOf(svg), place);
}

/** Paints a drawing that was read already. */
export function paintTree(pdf: Pdf, tree: SvgElement, { x, y, width }: Place): void {
  const scale = width / viewBoxOf(tree)[2];
  pdf.save().translate(x, y).scale(scale);
  paintElement(pdf, tree, {}, patternsIn(tree));
  pdf.restore();
}

/** `[x, y, width, height]` */
export function viewBoxOf({ attributes }: SvgElement): [number, number, number, number] {
  const [x = 0, y = 0, width = 1, height = 1] = (attributes.viewBox ?? '').split(' ').map(Number);
  return [x, y, width, height];
}

/** The patterns of a drawing, by what a fill calls them. */
export function patternsIn(element: SvgElement): Map<string, SvgElement> {
  const found = element.children.flatMap((child) => [...patternsIn(child)]);
  const own: [string, SvgElement][] =
    element.name === 'pattern' ? [[`url(#${element.attributes.id})`, element]] : [];
  return new Map([...found, ...own]);
}

type Painter = (pdf: Pdf, element: SvgElement, style: Style, patterns: Patterns) => void;

const group: Painter = (pdf, { children }, style, patterns) => {
  for (const child of children) paintElement(pdf, child, style, patterns);
};

const shape =
  (outline: (pdf: Pdf, number: (name: string) => number, element: SvgElement) => void): Painter =>
  (pdf, element, style, patterns) => {
    const number = (name: string) => Number(element.attributes[name] ?? 0);
    paintShape(pdf, () => outline(pdf, number, element), style, patterns);
  };

/** Everything else (descriptions, patterns) is not painted where it stands. */
const painters: Readonly<Record<string, Painter>> = {
  svg: group,
  g: group,
  path: shape((pdf, _number, { attributes }) => pdf.path(attributes.d ?? '')),
  rect: shape((pdf, number) => {
    const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
    if (number('rx') > 0) pdf.roundedRect(x, y, width, height, number('rx'));
    else pdf.rect(x, y, width, height);
  }),
  circle: shape((pdf, number) => pdf.circle(number('cx'), number('cy'), number('r'))),
  text: paintText,
};

/** Paints one element in the style of what it stands in. */
export function paintElement(pdf: Pdf, element: SvgElement, around: Style, patterns: Patterns): void {
  const painter = painters[element.name];
  if (painter === undefined) return;
  pdf.save();
  for (const [, name, values = ''] of (element.attributes.transform ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [one = 0, other] = values.split(/[ ,]+/).map(Number);
    if (name === 'translate') pdf.translate(one, other ?? 0);
    if (name === 'scale') pdf.scale(one, other ?? one);
    if (name === 'rotate') pdf.rotate(one);
  }
  painter(pdf, element, { ...around, ...styleOf(element) }, patterns);
  pdf.restore();
}

const styleOf = ({ attributes }: SvgElement): Style =>
  Object.fromEntries(
    inherited.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  );

function paintShape(pdf: Pdf, outline: () => void, style: Style, patterns: Patterns): void {
  const { fill = '#000000', stroke = 'none' } = style;
  const pattern = patterns.get(fill);
  if (pattern !== undefined) paintHatched(pdf, outline, pattern);
  const isFilled = fill !== 'none' && pattern === undefined;
  if (stroke !== 'none') setStroke(pdf, style);
  if (!isFilled && stroke === 'none') return;
  outline();
  if (isFilled && stroke !== 'none') pdf.fillAndStroke(fill, stroke);
  else if (isFilled) pdf.fill(fill);
  else pdf.stroke(stroke);
}

function setStroke(pdf: Pdf, style: Style): void {
  pdf.lineWidth(Number(style['stroke-width'] ?? 1));
  if (style['stroke-linecap'] === 'round') pdf.lineCap('round');
  if (style['stroke-linejoin'] === 'round') pdf.lineJoin('round');
  const [dash, space] = (style['stroke-dasharray'] ?? '').split(' ').map(Number);
  if (dash) pdf.dash(dash, { space: space ?? dash });
}

/** Longer than any of our drawings, from corner to corner. */
const FAR = 2000;

/** The stripes of a hatch, clipped to the outline. They run through the drawing's corner, as in the SVG. */
function paintHatched(pdf: Pdf, outline: () => void, pattern: SvgElement): void {
  const step = Number(pattern.attributes.width ?? 6);
  const angle = Number(/rotate\(([-\d.]+)\)/.exec(pattern.attributes.patternTransform ?? '')?.[1] ?? 0);
  pdf.save();
  outline();
  pdf.clip().rotate(angle);
  const [ground, ...stripes] = pattern.children;
  if (ground) pdf.rect(-FAR, -FAR, 2 * FAR, 2 * FAR).fill(ground.attributes.fill ?? '#ffffff');
  for (const { attributes } of stripes) {
    const from = Number(attributes.x ?? 0);
    for (let at = from - step * Math.ceil(FAR / step); at < FAR; at += step) {
      pdf.rect(at, -FAR, Number(attributes.width ?? 1), 2 * FAR);
    }
    pdf.fill(attributes.fill ?? '#000000');
  }
  pdf.restore();
}

function paintText(pdf: Pdf, { attributes, text }: SvgElement, style: Style): void {
  const { fill = '#000000', stroke = 'none' } = style;
  pdf.font(style['font-weight'] === '600' ? 'screen-600' : 'screen-400').fontSize(Number(style['font-size']));
  const words = readable(text);
  const before: Record<string, number> = { middle: 0.5, end: 1 };
  const x = Number(attributes.x ?? 0) - pdf.widthOfString(words) * (before[style['text-anchor'] ?? ''] ?? 0);
  // The space parts it from the next text for those who listen or copy.
  const shown = `${words} `;
  const y = Number(attributes.y ?? 0);
  const plain = { lineBreak: false, baseline: 'alphabetic' } as const;
  if (stroke !== 'none') {
    setStroke(pdf, style);
    pdf.strokeColor(stroke).text(shown, x, y, { ...plain, stroke: true, fill: false });
  }
  pdf.fillColor(fill).text(shown, x, y, { ...plain, stroke: false, fill: true });
}
