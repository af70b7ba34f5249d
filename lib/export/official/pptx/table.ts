/** A table on a slide. */

import { element } from '@/lib/charts/svg-element';
import { type Box, emu, framed, type Line, paragraph, type Shape } from './shapes';

/** A cell: its words, and the colour behind them. */
export type TableCell = { readonly line: Line; readonly ground: string | null };

/** A table; the first row is its head. Widths and heights are inches. */
export type SlideTable = {
  readonly name: string;
  readonly alternative: string;
  readonly widths: readonly number[];
  readonly rowHeight: number;
  readonly rows: readonly (readonly TableCell[])[];
};

const tableSpace = 'http://schemas.openxmlformats.org/drawingml/2006/table';

/** The table at its place; its size follows from its columns and rows. */
export function tableShape(
  at: Pick<Box, 'x' | 'y'>,
  { name, alternative, widths, rowHeight, rows }: SlideTable,
): Shape {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const content = element(
    'a:tbl',
    {},
    '<a:tblPr firstRow="1"/>',
    element('a:tblGrid', {}, ...widths.map((each) => element('a:gridCol', { w: String(emu(each)) }))),
    ...rows.map((row) => element('a:tr', { h: String(emu(rowHeight)) }, ...row.map(cellOf))),
  );
  return framed({ ...at, width, height: rowHeight * rows.length }, name, alternative, tableSpace, content);
}

const rule = '<a:solidFill><a:srgbClr val="B9C0C8"/></a:solidFill>';
const borders = ['lnL', 'lnR'].map((side) => `<a:${side} w="0"><a:noFill/></a:${side}>`).join('');
const lines = ['lnT', 'lnB'].map((side) => `<a:${side} w="9525">${rule}</a:${side}>`).join('');

function cellOf({ line, ground }: TableCell): string {
  const fill =
    ground === null ? '<a:noFill/>' : element('a:solidFill', {}, element('a:srgbClr', { val: ground }));
  return element(
    'a:tc',
    {},
    element('a:txBody', {}, '<a:bodyPr/><a:lstStyle/>', paragraph(line)),
    element(
      'a:tcPr',
      { marL: '54000', marR: '36000', marT: '18000', marB: '18000', anchor: 'ctr' },
      borders,
      lines,
      fill,
    ),
  );
}
