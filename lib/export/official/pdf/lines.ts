/** Text broken into lines as the letters are wide, and painted line by line. */

import { type FontName, readable } from './fonts';
import { ascent, lineOptions, type Paper } from './paper';

/** How letters look; without a distance of lines of their own they have the paragraphs'. */
export type Letters = { readonly font: FontName; readonly size: number; readonly leading?: number };

/** One line: its words, and how wide it is when nothing is stretched. */
export type Line = {
  readonly words: readonly string[];
  readonly width: number;
  /** The last line of its paragraph is not stretched. */
  readonly isLast: boolean;
};

/** Distance of lines, in the proportion that the format gives its paragraphs. */
export function leadingOf({ format }: Paper, { size, leading }: Omit<Letters, 'font'>): number {
  return leading ?? (size * format.paragraph.lineSpacing) / format.paragraph.size;
}

/** How wide a text is on one line. */
export function widthOf({ pdf }: Paper, text: string, { font, size }: Letters): number {
  return pdf.font(font).fontSize(size).widthOfString(text);
}

/** The lines of a text no wider than `width`, the first shorter by `indent`. A word too long for a line is cut. */
export function linesOf(paper: Paper, text: string, letters: Letters, width: number, indent = 0): Line[] {
  const space = widthOf(paper, ' ', letters);
  const lines: { words: string[]; width: number }[] = [];
  const room = () => width - (lines.length <= 1 ? indent : 0);
  for (const word of wordsOf(paper, text, letters, width - indent)) {
    const line = lines.at(-1);
    const wide = widthOf(paper, word, letters);
    if (line !== undefined && line.width + space + wide <= room() + 0.01) {
      line.words.push(word);
      line.width += space + wide;
    } else lines.push({ words: [word], width: wide });
  }
  return lines.map((line, index) => ({ ...line, isLast: index === lines.length - 1 }));
}

/** The space before a sign that stands alone: no line begins with it. */
const loneSign = / (?=[+−–-][,.;:)]*(?: |$))/g;

/** As many lines as `linesOf` makes, as nearly as wide as one another as they can be: for what stands centred. */
export function balancedLines(paper: Paper, text: string, letters: Letters, width: number): Line[] {
  const lines = linesOf(paper, text, letters, width);
  if (lines.length < 2) return lines;
  let [least, most] = [width / 2, width];
  while (most - least > 1) {
    const middle = (least + most) / 2;
    if (linesOf(paper, text, letters, middle).length > lines.length) least = middle;
    else most = middle;
  }
  return linesOf(paper, text, letters, most);
}

function wordsOf(paper: Paper, text: string, letters: Letters, width: number): string[] {
  const words = readable(text)
    .replace(loneSign, '\u00a0')
    .split(' ')
    .filter((word) => word !== '');
  return words.flatMap((word) =>
    widthOf(paper, word, letters) <= width ? [word] : cut(paper, word, letters, width),
  );
}

/** Pieces of a word that fit a line each; letters keep their marks. */
function cut(paper: Paper, word: string, letters: Letters, width: number): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter('vi').segment(word)) {
    const longer = (pieces.at(-1) ?? '') + segment;
    if (pieces.length > 0 && widthOf(paper, longer, letters) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces;
}

export type Alignment = 'left' | 'centre' | 'right' | 'justified';

/** Paints a line whose leading begins at `top`, between `left` and `right`. */
export function paintLine(
  paper: Paper,
  line: Line,
  letters: Letters,
  box: { readonly left: number; readonly right: number; readonly top: number },
  alignment: Alignment,
): void {
  const { pdf } = paper;
  const { left, right, top } = box;
  const baseline = short(top + baselineIn(paper, letters));
  const spare = right - left - line.width;
  pdf.font(letters.font).fontSize(letters.size);
  // The space at the end of a line parts its last word from the next line's first for those who copy or listen.
  const end = line.isLast ? '' : ' ';
  const shift: Record<Alignment, number> = { left: 0, justified: 0, centre: spare / 2, right: spare };
  if (alignment === 'justified' && !line.isLast) paintStretched(paper, line, left, baseline, spare);
  else
    pdf.text(
      line.words.join(' ').replaceAll('\u00a0', ' ') + end,
      left + shift[alignment],
      baseline,
      lineOptions,
    );
}

/** A hundredth of a point cannot be seen, and files stay small. */
const short = (length: number): number => Math.round(length * 100) / 100;

/** Every space of the line takes its share of what is left over, those that no line ends at as well. */
function paintStretched({ pdf }: Paper, line: Line, left: number, baseline: number, spare: number): void {
  const words = line.words.flatMap((word) => word.split('\u00a0'));
  const gap = spare / Math.max(1, words.length - 1);
  let x = left;
  for (const word of words) {
    pdf.text(`${word} `, short(x), baseline, lineOptions);
    x += pdf.widthOfString(`${word} `) + gap;
  }
}

/** From the top of a line's leading to the line that its letters stand on; the air is shared above and below. */
function baselineIn(paper: Paper, letters: Letters): number {
  const descent = 0.216;
  const { size } = letters;
  return (leadingOf(paper, letters) - size * (ascent + descent)) / 2 + size * ascent;
}
