/** How wide the columns of an annex are: as the format says, and together as wide as the page. */

import type { Annex } from '@/lib/domain/official-document';
import { type Paper, pointsOf } from './paper';

/** A column's place on the page. */
export type Span = { readonly left: number; readonly right: number };

/** Names take what the other columns leave, but never less than this share of the page. */
const leastForNames = 0.15;

/** The columns from the left margin to the right one. */
export function columnSpans({ area, format }: Paper, { columns }: Pick<Annex, 'columns'>): Span[] {
  const total = area.right - area.left;
  const { widths } = format.annex;
  const fixed = columns.map(({ kind }) => (kind === 'text' ? 0 : pointsOf(widths[kind])));
  const names = columns.length - fixed.filter(Boolean).length;
  const left = Math.max(total - sum(fixed), names === 0 ? 0 : total * leastForNames);
  const wanted = fixed.map((width) => (width === 0 ? left / names : width));
  const scale = total / sum(wanted);
  let x = area.left;
  return wanted.map((width) => {
    x += width * scale;
    return { left: x - width * scale, right: x };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
