/**
 * A chart as Excel and PowerPoint keep it (DrawingML): editable, drawn from cells, with their values beside so that it shows
 * before anything is computed. Lines differ by dashes and fills by hatching, so that they survive a black-and-white printer.
 */

import { element, escapeText } from '@/lib/charts/svg-element';
import { axesOf } from './part-axes';
import { axisIds, type ChartScale, ink, textProperties, typeface, value } from './part-pieces';
import { type Place, seriesOf } from './part-series';
import type { ChartTable } from './table';

/** A chart to be drawn: its numbers, and the sheet on which they stand. */
export type NativeChart = {
  readonly table: ChartTable;
  readonly place: Place;
  readonly scale: ChartScale;
  /** What it finds; null where it stands beside the chart. */
  readonly title: string | null;
  /** The relationship to the workbook within a presentation; null within a workbook. */
  readonly workbook: string | null;
};

const spaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** The part of a chart, as text. */
export function chartPart(chart: NativeChart): string {
  const { scale, title, workbook } = chart;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return (
    head +
    element(
      'c:chartSpace',
      spaces,
      value('date1904', 0),
      value('roundedCorners', 0),
      element(
        'c:chart',
        {},
        title === null ? '' : titleOf(title, scale),
        value('autoTitleDeleted', title === null ? 1 : 0),
        element('c:plotArea', {}, '<c:layout/>', ...plots(chart), ...axesOf(chart.table, scale)),
        legendOf(scale),
        value('plotVisOnly', 1),
        value('dispBlanksAs', 'gap'),
      ),
      '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>',
      textProperties(scale, scale.font),
      workbook === null ? '' : element('c:externalData', { 'r:id': workbook }, value('autoUpdate', 0)),
    )
  );
}

/** What was done as a line over days, or as bars over years; targets and paths are lines. */
function plots({ table, place, scale }: NativeChart): string[] {
  const series = table.series.map((each, index) => ({
    look: each.look,
    xml: seriesOf(table, each, index, place, scale),
  }));
  const isBar = (look: string) => table.days === null && look === 'actual';
  const bars = series.filter(({ look }) => isBar(look)).map(({ xml }) => xml);
  const lines = series.filter(({ look }) => !isBar(look)).map(({ xml }) => xml);
  const axes = [value('axId', axisIds.bottom), value('axId', axisIds.left)];
  const barChart = [value('barDir', 'col'), value('grouping', 'clustered'), value('varyColors', 0), ...bars];
  return [
    ...(bars.length === 0 ? [] : [element('c:barChart', {}, ...barChart, value('gapWidth', 80), ...axes)]),
    element(
      'c:lineChart',
      {},
      value('grouping', 'standard'),
      value('varyColors', 0),
      ...lines,
      value('marker', 1),
      ...axes,
    ),
  ];
}

function titleOf(title: string, scale: ChartScale): string {
  const run = element(
    'a:r',
    {},
    element('a:rPr', { lang: 'vi-VN', sz: Math.round(scale.font * 120), b: 1 }, ink, typeface(scale)),
    element('a:t', {}, escapeText(title)),
  );
  const text = element('c:rich', {}, '<a:bodyPr/><a:lstStyle/>', element('a:p', {}, run));
  return element('c:title', {}, element('c:tx', {}, text), value('overlay', 0));
}

const legendOf = (scale: ChartScale): string =>
  element('c:legend', {}, value('legendPos', 'b'), value('overlay', 0), textProperties(scale, scale.font));
