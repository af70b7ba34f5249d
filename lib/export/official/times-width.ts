/** How wide words are in Times New Roman, to draw a rule exactly as long as they are. */

/** Of the characters from the space to the tilde, in thousandths of the size; letters with marks are as wide as without. */
const regular = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const bold = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
  500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
  500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
  333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

const FIRST = ' '.charCodeAt(0);
const OTHER = 500;
/** The horn of ơ and ư. */
const HORN = '\u031b';
const HORN_WIDTH = 45;

/** The width of a line of text at a size, in the unit of the size. */
export function timesWidth(text: string, size: number, isBold: boolean): number {
  const widths = isBold ? bold : regular;
  const apart = text.normalize('NFD');
  const horns = apart.split(HORN).length - 1;
  const plain = apart.replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');
  const thousandths = [...plain].reduce(
    (sum, letter) => sum + (widths[letter.charCodeAt(0) - FIRST] ?? OTHER),
    horns * HORN_WIDTH,
  );
  return (thousandths / 1000) * size;
}
