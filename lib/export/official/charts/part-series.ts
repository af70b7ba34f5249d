/** The lines and bars of a native chart, each with the cells that it is drawn from and their values. */

import { palette } from '@/lib/charts/palette';
import { element, escapeText } from '@/lib/charts/svg-element';
import type { YearState } from '@/lib/domain/year-verdict';
import { columnLetter, quotedSheet, serialOf } from '@/lib/export/cell-names';
import { type ChartScale, textProperties, value } from './part-pieces';
import type { ChartCell, ChartLook, ChartSeries, ChartTable } from './table';

/** Where the table stands: its heading row and first column, from 1, on a sheet of this name. */
export type Place = { readonly sheet: string; readonly row: number; readonly column: number };

/** A series: bars in a chart of years, otherwise a line. */
export function seriesOf(
  table: ChartTable,
  series: ChartSeries,
  index: number,
  place: Place,
  scale: ChartScale,
): string {
  const isBar = table.days === null && series.look === 'actual';
  const name = nameOf(table, series.column, place);
  return element(
    'c:ser',
    {},
    value('idx', index),
    value('order', index),
    name,
    isBar ? fill(barLooks.met) : lineOf(series.look, scale),
    isBar
      ? value('invertIfNegative', 0) + table.states.map(pointOf).join('')
      : markerOf(table, series.look, scale),
    labelsOf(series, isBar, scale),
    element('c:cat', {}, cellsOf(table, table.category, place)),
    element('c:val', {}, cellsOf(table, series.column, place)),
    isBar ? '' : value('smooth', 0),
  );
}

const colour = (hex: string): string =>
  `<a:solidFill><a:srgbClr val="${hex.slice(1).toUpperCase()}"/></a:solidFill>`;

const lineLooks: Record<ChartLook, { hex: string; width: number; dash: string }> = {
  actual: { hex: palette.actual, width: 1, dash: 'solid' },
  target: { hex: palette.ink, width: 0.75, dash: 'dash' },
  required: { hex: palette.path, width: 0.6, dash: 'sysDot' },
};

function lineOf(look: ChartLook, scale: ChartScale): string {
  const { hex, width, dash } = lineLooks[look];
  const line = element(
    'a:ln',
    { w: emu(scale.line * width), cap: 'rnd' },
    colour(hex),
    `<a:prstDash val="${dash}"/><a:round/>`,
  );
  return element('c:spPr', {}, line);
}

/** What was done has dots; a target of years has a dash in each, so that one year alone shows it too. */
function markerOf({ days }: ChartTable, look: ChartLook, { line }: ChartScale): string {
  const isDotted = look === 'actual' || (look === 'target' && days === null);
  if (!isDotted) return element('c:marker', {}, value('symbol', 'none'));
  const { hex } = lineLooks[look];
  const symbol = look === 'actual' ? 'circle' : 'dash';
  const size = Math.round(look === 'actual' ? line * 2.4 : line * 5);
  const paint = element('c:spPr', {}, colour(hex), element('a:ln', { w: 9525 }, colour(hex)));
  return element('c:marker', {}, value('symbol', symbol), value('size', size), paint);
}

type BarLook = { readonly hex: string; readonly pattern: string | null };

const barLooks: Record<YearState, BarLook> = {
  met: { hex: palette.actual, pattern: null },
  'not-met': { hex: palette.late, pattern: 'wdUpDiag' },
  'so-far': { hex: palette.actual, pattern: 'ltDnDiag' },
  undetermined: { hex: palette.faint, pattern: null },
  'no-data': { hex: palette.faint, pattern: null },
};

function fill({ hex, pattern }: BarLook): string {
  const ink = hex.slice(1).toUpperCase();
  const hatched = `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${ink}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
  return element(
    'c:spPr',
    {},
    pattern === null ? colour(hex) : hatched,
    element('a:ln', { w: 12_700 }, colour(hex)),
  );
}

const pointOf = (state: YearState, index: number): string =>
  element(
    'c:dPt',
    {},
    value('idx', index),
    value('invertIfNegative', 0),
    value('bubble3D', 0),
    fill(barLooks[state]),
  );

/** Values beside the points that have one, and the line's name at its place. */
function labelsOf({ values, nameAt }: ChartSeries, isBar: boolean, scale: ChartScale): string {
  const shows = (what: 'value' | 'name' | 'none') =>
    value('showLegendKey', 0) +
    value('showVal', what === 'value' ? 1 : 0) +
    value('showCatName', 0) +
    value('showSerName', what === 'name' ? 1 : 0) +
    value('showPercent', 0) +
    value('showBubbleSize', 0);
  // On white, as a target may run through it.
  const letters = `<c:spPr>${colour(palette.ground)}<a:ln><a:noFill/></a:ln></c:spPr>${textProperties(scale, scale.font, true)}`;
  const labels = [
    ...values.map(({ row, format, isAbove = false }) => ({
      row,
      xml:
        element('c:numFmt', { formatCode: format, sourceLinked: 0 }) +
        letters +
        value('dLblPos', isBar ? 'outEnd' : isAbove ? 't' : 'r') +
        shows('value'),
    })),
    ...(nameAt === null ? [] : [{ row: nameAt, xml: letters + value('dLblPos', 't') + shows('name') }]),
  ];
  if (labels.length === 0) return '';
  return element(
    'c:dLbls',
    {},
    ...labels.map(({ row, xml }) => element('c:dLbl', {}, value('idx', row), xml)),
    shows('none'),
  );
}

/** The heading of a column, which names its line. */
function nameOf({ columns }: ChartTable, column: number, place: Place): string {
  const heading = columns[column]?.heading ?? '';
  const cache = element('c:strCache', {}, value('ptCount', 1), point(0, heading));
  const reference = element('c:strRef', {}, formula(place, column, 0, 0), cache);
  return element('c:tx', {}, reference);
}

/** The cells of a column, and their values as they are now. */
function cellsOf({ columns, rows }: ChartTable, column: number, place: Place): string {
  const kind = columns[column]?.kind ?? 'text';
  const points = rows.map((row, index) => pointOfCell(row[column] ?? null, index, kind === 'date')).join('');
  const where = formula(place, column, 1, rows.length);
  const count = value('ptCount', rows.length);
  if (kind === 'text') return element('c:strRef', {}, where, element('c:strCache', {}, count, points));
  const format = element('c:formatCode', {}, kind === 'date' ? 'dd/mm/yyyy' : '0.0%');
  return element('c:numRef', {}, where, element('c:numCache', {}, format, count, points));
}

function pointOfCell(cell: ChartCell, index: number, isDate: boolean): string {
  if (cell === null) return '';
  return point(index, String(isDate && typeof cell === 'string' ? serialOf(cell) : cell));
}

const point = (index: number, text: string): string =>
  element('c:pt', { idx: index }, element('c:v', {}, escapeText(text)));

function formula({ sheet, row, column: first }: Place, column: number, from: number, to: number): string {
  const letter = columnLetter(first + column);
  const cells = from === to ? `$${letter}$${row + from}` : `$${letter}$${row + from}:$${letter}$${row + to}`;
  return element('c:f', {}, escapeText(`${quotedSheet(sheet)}!${cells}`));
}

/** Points in the unit of drawings. */
const emu = (points: number): number => Math.round(points * 12_700);
