import { fontFamily, palette } from '@/lib/charts/palette';
import { chartSizes } from '@/lib/charts/size';
import { describe, paintDrawing } from '@/lib/charts/svg';
import { element, escapeText } from '@/lib/charts/svg-element';
import { wrapText } from '@/lib/charts/text-width';
import type { ChartModel } from '@/lib/domain/chart';
import type { Locale } from '@/lib/text/locale';
import { pixelsOf } from './pixels';

/** A chart that leaves the page takes with it what the page said around it. */
export type ChartPicture = {
  readonly model: ChartModel;
  readonly unit: string;
  /** What the chart is of: the goal. */
  readonly title: string;
  /** What it shows: the computed sentence. */
  readonly sentence: string;
  /** By which rule, from where, and that figures are fictional where they are. */
  readonly notes: readonly string[];
  readonly locale: Locale;
};

type Line = { text: string; size: number; weight: 400 | 600; colour: string };

const margin = 32;
const leading = 1.35;
/** Widths are estimated; a line ends before it could leave the picture. */
const safely = 0.92;
const chart = chartSizes.large;
const width = chart.width + 2 * margin;

/** The chart as an SVG file that stands alone, on white ground. */
export function svgOf(picture: ChartPicture): string {
  const head = [
    ...linesOf(picture.unit, { size: 15, weight: 600, colour: palette.muted }),
    ...linesOf(picture.title, { size: 24, weight: 600, colour: palette.ink }),
    ...linesOf(picture.sentence, { size: 17, weight: 400, colour: palette.muted }),
  ];
  const foot = picture.notes.flatMap((note) =>
    linesOf(note, { size: 13, weight: 400, colour: palette.faint }),
  );
  const top = margin + heightOf(head) + 16;
  const bottom = top + chart.height + 12;
  const height = Math.ceil(bottom + heightOf(foot) + margin);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'picture-title picture-desc',
      'font-family': fontFamily,
    },
    element('title', { id: 'picture-title' }, escapeText(`${picture.title} – ${picture.unit}`)),
    element('desc', { id: 'picture-desc' }, escapeText(describe(picture.model, picture.locale))),
    element('rect', { width, height, fill: palette.ground }),
    setLines(head, margin),
    element(
      'g',
      { transform: `translate(${margin} ${top})` },
      paintDrawing(picture.model, chart, 'picture', picture.locale),
    ),
    setLines(foot, bottom),
  );
}

/** The picture as PNG, sharp enough for print: two pixels a unit. */
export function pngOf(picture: ChartPicture): Promise<Uint8Array> {
  return pixelsOf(svgOf(picture), 2);
}

const linesOf = (text: string, style: Omit<Line, 'text'>): Line[] =>
  wrapText(text, chart.width * safely, style.size).map((line) => ({ text: line, ...style }));

const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { size }) => sum + size * leading, 0);

function setLines(lines: readonly Line[], top: number): string {
  let y = top;
  return lines
    .map(({ text, size, weight, colour }) => {
      y += size * leading;
      const baseline = y - size * 0.35;
      const attributes = { x: margin, y: baseline, 'font-size': size, 'font-weight': weight, fill: colour };
      return element('text', attributes, escapeText(text));
    })
    .join('');
}
