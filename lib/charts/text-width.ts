/**
 * How wide a text will be, without a browser to ask. The widths are those of Be Vietnam Pro, in thousandths of
 * the font size, by kinds of letter; good to a few percent, which is enough to keep labels apart.
 */

const kinds: readonly (readonly [RegExp, number])[] = [
  [/[\s\u00a0]/u, 260],
  [/[.,:;'|!]/u, 300],
  [/[1ijlIfrt()/\-–·]/u, 400],
  [/[mwMWƠƯ%…—]/u, 870],
  [/\d/u, 660],
  [/\p{Lu}/u, 690],
];

const OTHER_LETTER = 570;
const SEMIBOLD = 1.04;

/** More than all letters of Vietnamese and English; a text in another script is measured anew each time. */
const rememberedAtMost = 1000;

const known = new Map<string, number>();

/** Of one character, with the marks that stand above or below it; an alphabet is soon known by heart. */
function thousandthsOf(character: string): number {
  const remembered = known.get(character);
  if (remembered !== undefined) return remembered;
  let sum = 0;
  for (const letter of character.normalize('NFD').replace(/[\u0300-\u036f]/gu, '')) {
    sum += kinds.find(([kind]) => kind.test(letter))?.[1] ?? OTHER_LETTER;
  }
  if (known.size < rememberedAtMost) known.set(character, sum);
  return sum;
}

/** The width of a line of text at a font size, in the same unit as the size. */
export function textWidth(text: string, fontSize: number, weight: 400 | 600 = 400): number {
  let thousandths = 0;
  for (const character of text) thousandths += thousandthsOf(character);
  return (thousandths / 1000) * fontSize * (weight === 600 ? SEMIBOLD : 1);
}

/** The text broken into lines no wider than this, at spaces; one word never breaks. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
