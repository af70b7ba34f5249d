/** The axes of a native chart: years along the bottom, percent upwards. */

import { element } from '@/lib/charts/svg-element';
import { serialOf } from '@/lib/export/cell-names';
import { axisIds, type ChartScale, textProperties, value } from './part-pieces';
import type { ChartTable } from './table';

const grid =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9DDE2"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
const axisLine =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="7D8792"/></a:solidFill></a:ln></c:spPr>';
const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';

/** Both axes. */
export const axesOf = (table: ChartTable, scale: ChartScale): string[] => [
  table.days === null ? yearsAxis(scale) : daysAxis(table.days, scale),
  percentAxis(table, scale),
];

/** A mark at the first day of every year. */
function daysAxis({ from, to }: { from: string; to: string }, scale: ChartScale): string {
  return element(
    'c:dateAx',
    {},
    value('axId', axisIds.bottom),
    element(
      'c:scaling',
      {},
      value('orientation', 'minMax'),
      value('max', serialOf(to)),
      value('min', serialOf(from)),
    ),
    ...frame('b', 'yyyy', 'out'),
    axisLine,
    textProperties(scale, scale.font),
    value('crossAx', axisIds.left),
    value('crosses', 'autoZero'),
    value('auto', 0),
    value('lblOffset', 100),
    value('baseTimeUnit', 'days'),
    value('majorUnit', 1),
    value('majorTimeUnit', 'years'),
  );
}

function yearsAxis(scale: ChartScale): string {
  return element(
    'c:catAx',
    {},
    value('axId', axisIds.bottom),
    element('c:scaling', {}, value('orientation', 'minMax')),
    ...frame('b', 'General', 'none'),
    axisLine,
    textProperties(scale, scale.font),
    value('crossAx', axisIds.left),
    value('crosses', 'autoZero'),
    value('auto', 0),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('noMultiLvlLbl', 1),
  );
}

function percentAxis({ axis, days }: ChartTable, scale: ChartScale): string {
  const format = Number.isInteger(Math.round(axis.step * 1000) / 10) ? '0%' : '0.0%';
  const [place, numbers, ...rest] = frame('l', format, 'none');
  return element(
    'c:valAx',
    {},
    value('axId', axisIds.left),
    element('c:scaling', {}, value('orientation', 'minMax'), value('max', axis.max), value('min', 0)),
    place ?? '',
    grid,
    numbers ?? '',
    ...rest,
    noLine,
    textProperties(scale, scale.font),
    value('crossAx', axisIds.bottom),
    value('crosses', 'autoZero'),
    value('crossBetween', days === null ? 'between' : 'midCat'),
    value('majorUnit', axis.step),
  );
}

/** Where the axis stands, how its numbers are written, and its marks; a grid goes between the first two. */
function frame(side: 'b' | 'l', format: string, mark: 'out' | 'none'): string[] {
  return [
    value('delete', 0) + value('axPos', side),
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    value('majorTickMark', mark),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'low'),
  ];
}
