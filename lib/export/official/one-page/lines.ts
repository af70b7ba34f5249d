/** Text of the one page: lines set under one another, never more than there is room for, each piece read by itself. */

import { palette } from '@/lib/charts/palette';
import { element, escapeText } from '@/lib/charts/svg-element';
import { textWidth, wrapText } from '@/lib/charts/text-width';

/** How a piece of text is set. */
export type TextStyle = {
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly colour?: keyof typeof palette | 'institution';
};

/** A piece of the page: its drawing, and how much height it takes. */
export type Piece = { readonly svg: string; readonly height: number };

/** The width of the page in its own units; a phone shows 65 of them in a centimetre. */
export const pageWidth = 600;
export const margin = 28;
export const innerWidth = pageWidth - 2 * margin;

/** Widths are estimated; a line ends before it could leave its place. */
const safely = 0.96;
const leading = 1.32;
/** The red of the institution, as in `app/globals.css`. */
const institution = '#8f1d20';

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly most?: number };

/** The text as one paragraph, cut off after `most` lines; `y` is the top of the first. */
export function paragraph(text: string, style: TextStyle, place: Place): Piece {
  return spoken('paragraph', unspoken(text, style, place));
}

/** The text as a heading of a level. */
export function heading(level: 1 | 2 | 3, text: string, style: TextStyle, place: Place): Piece {
  return spoken('heading', unspoken(text, style, place), level);
}

function spoken(role: string, { svg, height }: Piece, level?: number): Piece {
  if (height === 0) return { svg: '', height: 0 };
  return { svg: element('g', { role, 'aria-level': level }, svg), height };
}

/** What is said of a drawing in its place. */
export const figure = (says: string, ...svg: string[]): string =>
  element('g', { role: 'img', 'aria-label': oneLine(says) }, ...svg);

/** The text as lines that are read as part of something else. */
export function unspoken(
  text: string,
  { size, weight = 400, colour = 'ink' }: TextStyle,
  place: Place,
): Piece {
  const whole = oneLine(text);
  if (whole === '') return { svg: '', height: 0 };
  const { x, y, width, most = Number.POSITIVE_INFINITY } = place;
  const room = width * safely;
  const broken = wrapText(whole, room / (weight === 600 ? 1.04 : 1), size);
  const shown = broken.length <= most ? broken : [...broken.slice(0, most - 1), `${broken[most - 1]} …`];
  const fill = colour === 'institution' ? institution : palette[colour];
  const svg = shown.map((line, index) =>
    element(
      'text',
      {
        x,
        y: y + size * leading * (index + 1) - size * 0.34,
        'font-size': size,
        'font-weight': weight === 600 ? 600 : undefined,
        fill,
      },
      escapeText(cutTo(line, room, size, weight)),
    ),
  );
  return { svg: svg.join(''), height: shown.length * size * leading };
}

/** A word too long for the page loses its end, and shows so. */
function cutTo(line: string, width: number, size: number, weight: 400 | 600): string {
  if (textWidth(line, size, weight) <= width) return line;
  let cut = line.replace(/\s*…$/, '');
  while (cut.length > 1 && textWidth(`${cut}…`, size, weight) > width) cut = cut.slice(0, -1).trimEnd();
  return `${cut}…`;
}

const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ \t\r\n\u2028\u2029]+/g, ' ')
    .trim();

/** A rule across the page. */
export const rule = (y: number, thickness: number, colour: TextStyle['colour'] = 'grid'): string =>
  element('rect', {
    x: margin,
    y,
    width: innerWidth,
    height: thickness,
    fill: colour === 'institution' ? institution : palette[colour],
  });
