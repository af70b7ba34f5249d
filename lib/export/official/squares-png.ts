import { element } from '@/lib/charts/svg-element';
import { pixelsOf } from '@/lib/export/pixels';

/** The squares of a QR code as a picture, eight pixels each: sharp at any size that is printed. */
export function squaresPng(squares: readonly (readonly boolean[])[]): Promise<Uint8Array> {
  const side = squares.length;
  const dark = squares.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: side, height: side, 'shape-rendering': 'crispEdges' },
    element('rect', { width: side, height: side, fill: '#ffffff' }),
    element('path', { d: dark.join(''), fill: '#000000' }),
  );
  return pixelsOf(svg, 8);
}
