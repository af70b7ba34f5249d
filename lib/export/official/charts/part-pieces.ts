/** What the parts of a native chart have in common. */

import { element } from '@/lib/charts/svg-element';

/** How large everything is drawn. */
export type ChartScale = {
  /** Points. */
  readonly font: number;
  readonly line: number;
  readonly typeface: string;
};

/** The two axes know each other by these. */
export const axisIds = { bottom: 501_001, left: 501_002 } as const;

/** An element that has only a value. */
export const value = (name: string, of: string | number): string => element(`c:${name}`, { val: String(of) });

/** The colour of letters. */
export const ink = '<a:solidFill><a:srgbClr val="15191E"/></a:solidFill>';

/** The typeface of letters. */
export const typeface = ({ typeface: name }: ChartScale): string =>
  element('a:latin', { typeface: name }) + element('a:cs', { typeface: name });

/** Letters of this size, in points. */
export function textProperties(scale: ChartScale, size: number, isBold = false): string {
  const letters = element(
    'a:defRPr',
    { sz: Math.round(size * 100), b: isBold ? 1 : 0 },
    ink,
    typeface(scale),
  );
  return element(
    'c:txPr',
    {},
    '<a:bodyPr/><a:lstStyle/>',
    element('a:p', {}, element('a:pPr', {}, letters), '<a:endParaRPr lang="vi-VN"/>'),
  );
}
