/**
 * Makes the fonts that the pages and the chart pictures use, out of the whole TTF files of
 * @expo-google-fonts/be-vietnam-pro. Run by hand when a letter is missing: `node scripts/make-fonts.mjs`.
 * The results are committed, so that nothing is made while installing or building.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { withTabularFigures } from './fonts/tabular-figures.mjs';

const source = new URL('../node_modules/@expo-google-fonts/be-vietnam-pro/', import.meta.url);
const webFonts = new URL('../public/fonts/', import.meta.url);
const pictureFonts = new URL('../lib/charts/fonts/', import.meta.url);

const weights = [
  { weight: 400, file: '400Regular/BeVietnamPro_400Regular.ttf' },
  { weight: 600, file: '600SemiBold/BeVietnamPro_600SemiBold.ttf' },
];

/** Latin, Vietnamese with its combining marks, and the punctuation and signs that our words use. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xb1],
  [0xb4, 0xb8],
  [0xba, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x303],
  [0x309, 0x309],
  [0x323, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2009, 0x200a],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ab, 0x20ab],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
];

const letters = ranges
  .map(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join(''),
  )
  .join('');

/** Kerning, placement of marks, capitals' punctuation; `numr` only to be made into tabular figures. */
const keepFeatures = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'case', 'numr'];

/** In thousandths of the font size; one for both weights, so that a bold total stands under its column. */
const FIGURE_WIDTH = 684;

for (const { weight, file } of weights) {
  const whole = await readFile(new URL(file, source));
  const part = await subsetFont(whole, letters, { targetFormat: 'truetype', keepFeatures, noHinting: true });
  const font = withTabularFigures(part, FIGURE_WIDTH);
  const compressed = await subsetFont(font, undefined, { targetFormat: 'woff2', keepAllGlyphs: true });
  await writeFile(new URL(`be-vietnam-pro-${weight}.woff2`, webFonts), compressed);
  await writeFile(new URL(`be-vietnam-pro-${weight}.ttf`, pictureFonts), font);
  console.log(`${weight}: woff2 ${compressed.length} bytes, ttf ${font.length} bytes`);
}
await copyFile(new URL('LICENSE_FONT', source), new URL('LICENSE.txt', webFonts));
await copyFile(new URL('LICENSE_FONT', source), new URL('LICENSE.txt', pictureFonts));
