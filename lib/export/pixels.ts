/** SVG as PNG. Letters come from the fonts shipped beside the charts, whatever the machine has. */

import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

const fontFiles = [400, 600].map((weight) =>
  join(process.cwd(), 'lib/charts/fonts', `be-vietnam-pro-${weight}.ttf`),
);

/** The picture with so many pixels to a unit of the drawing; the same drawing gives the same bytes. */
export async function pixelsOf(svg: string, pixelsPerUnit: number): Promise<Uint8Array> {
  const rendered = await renderAsync(withSemiBold(svg), {
    fitTo: { mode: 'zoom', value: pixelsPerUnit },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Be Vietnam Pro' },
  });
  return rendered.asPng();
}

/** In the font's file the semi-bold letters are a family of their own, which the weight alone does not find. */
const withSemiBold = (svg: string) =>
  svg.replaceAll('font-weight="600"', 'font-weight="600" font-family="Be Vietnam Pro SemiBold"');
