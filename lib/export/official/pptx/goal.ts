/** A goal on a slide: its share large, its chart, and the one computed sentence. */

import { describe } from '@/lib/charts/svg';
import type { GoalCode } from '@/lib/domain/goal';
import type { GoalStanding } from '@/lib/domain/standing';
import { chartPart } from '@/lib/export/official/charts/part';
import { type ChartTable, chartTable } from '@/lib/export/official/charts/table';
import { standardFormat } from '@/lib/export/official/standard-format';
import { chartTableCells } from '@/lib/export/official/xlsx/chart-table';
import { sheetOf } from '@/lib/export/official/xlsx/sheet';
import { workbookOf } from '@/lib/export/workbook';
import { formatCount, formatDecimal } from '@/lib/text/numbers';
import { asDocumentsPrint, dateText, shareText } from '@/lib/text/official/document-words';
import { goalPhrases } from '@/lib/text/official/goal-phrases';
import {
  missingLine,
  slideSentence,
  slideWords,
  targetLine,
  toneOf,
  verdictText,
} from '@/lib/text/official/slides-words';
import { chartDataWords } from '@/lib/text/official/workbook-words';
import { frameShapes, type SlideFrame, toneInk } from './frame';
import { chartRelation, type Slide, workbookRelation } from './package';
import { chartShape, ink, type Line, slideTypeface, textShape } from './shapes';

const sheet = 'Số liệu';
const boxes = {
  share: { x: 0.55, y: 1.55, width: 4.15, height: 4.1 },
  chart: { x: 4.75, y: 1.5, width: 8.05, height: 4.2 },
  sentence: { x: 0.55, y: 5.8, width: 12.23, height: 1.05 },
} as const;

/** The slide of a goal. */
export async function goalSlide(goal: GoalCode, frame: SlideFrame, made: Date): Promise<Slide> {
  const { report } = frame;
  const standing = report.standings[goal];
  const model = report.charts[goal];
  const table = chartTable(model, standing);
  const name = goalPhrases[goal].row;
  const sentence = slideSentence(standing);
  const alternative = asDocumentsPrint(`${name}. ${describe(model, 'vi')}`);
  return {
    shapes: [
      ...frameShapes(name, frame),
      textShape(boxes.share, shareLines(standing), { name: slideWords.share, anchor: 'ctr' }),
      chartShape(boxes.chart, chartRelation, slideWords.chart, alternative),
      textShape(boxes.sentence, [{ text: sentence, size: 20 }], { name: 'Câu tóm tắt', anchor: 'ctr' }),
    ],
    notes: [sentence, '', ...table.rows.map((row) => noteOf(table, row))],
    chart: {
      part: chartPart({
        table,
        place: { sheet, row: 1, column: 1 },
        scale: { font: 16, line: 3.5, typeface: slideTypeface },
        title: null,
        workbook: workbookRelation,
      }),
      workbook: await chartWorkbook(table, made),
    },
  };
}

/** The share as large as can be; in words where there is none. */
function shareLines(standing: GoalStanding): Line[] {
  const { rounded } = standing;
  const colour = toneInk[toneOf(standing)];
  const missing = missingLine(standing);
  return [
    ...(rounded === null ? [] : [{ text: shareText(rounded), size: 80, isBold: true, after: 2 }]),
    { text: verdictText(standing), size: rounded === null ? 32 : 28, isBold: true, colour, after: 10 },
    { text: targetLine(standing), size: 22, colour: ink.text, after: 6 },
    ...(missing === null ? [] : [{ text: missing, size: 22, colour: ink.text }]),
  ];
}

/** The numbers of the chart, which PowerPoint opens to be edited. */
async function chartWorkbook(table: ChartTable, made: Date): Promise<Uint8Array> {
  const page = {
    name: sheet,
    cells: chartTableCells(table, 1, 1),
    widths: table.columns.map(() => 16),
    head: null,
    end: { row: table.rows.length + 1, column: table.columns.length },
  };
  const format = { ...standardFormat, font: slideTypeface };
  const edges = { top: '', left: '', right: '' };
  const font = { name: slideTypeface, size: format.annex.size };
  return workbookOf([sheetOf(page, format, edges)], { created: made, modified: made, font });
}

/** "QIII/2026; Số liệu đến: 30/9/2026; Số đạt: 8/92; Thực hiện: 8,7%; Mục tiêu 15%: 15%" */
function noteOf({ columns }: ChartTable, row: ChartTable['rows'][number]): string {
  return columns
    .flatMap(({ heading, kind }, index) => {
      const cell = row[index] ?? null;
      if (cell === null) return heading === chartDataWords.actual ? [`${heading}: …`] : [];
      return [kind === 'text' ? String(cell) : `${heading}: ${said(cell, kind)}`];
    })
    .join('; ');
}

function said(cell: string | number, kind: ChartTable['columns'][number]['kind']): string {
  if (kind === 'date') return dateText(String(cell));
  if (kind === 'count') return formatCount(Number(cell), 'vi');
  return `${formatDecimal({ scaled: Math.round(Number(cell) * 1000), decimals: 1 }, 'vi')}%`;
}
