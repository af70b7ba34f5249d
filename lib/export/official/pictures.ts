/**
 * The charts of a report as pictures for documents: crisp on paper, and telling without colour. The document itself says
 * what a chart is of, so a picture carries no title of its own.
 */

import { fontFamily, palette } from '@/lib/charts/palette';
import { chartSizes } from '@/lib/charts/size';
import { describe, paintDrawing } from '@/lib/charts/svg';
import { element, escapeText } from '@/lib/charts/svg-element';
import type { ChartModel } from '@/lib/domain/chart';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { OfficialReport } from '@/lib/domain/official-report';
import { pixelsOf } from '@/lib/export/pixels';
import { asDocumentsPrint } from '@/lib/text/official/document-words';
import { goalPhrases } from '@/lib/text/official/goal-phrases';

/** One chart as lines. */
export type OfficialDrawing = {
  readonly svg: string;
  /** Read out in its place. */
  readonly alternative: string;
};

/** The drawing of every goal's chart. */
export type OfficialDrawings = Readonly<Record<GoalCode, OfficialDrawing>>;

/** One chart as dots as well; `width` and `height` are pixels of the PNG. */
export type OfficialPicture = OfficialDrawing & {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** The picture of every goal's chart. */
export type OfficialPictures = Readonly<Record<GoalCode, OfficialPicture>>;

const size = chartSizes.document;

/** 2,100 pixels for the 165 mm between the margins of an A4 page: 323 to the inch. */
const pixelsPerUnit = 3.5;

/** Every chart of a report; the same report gives the same bytes. */
export async function picturesOf({ charts }: Pick<OfficialReport, 'charts'>): Promise<OfficialPictures> {
  const pictures = await Promise.all(
    goalCodes.map(async (goal) => [goal, await pictureOf(goal, charts[goal])] as const),
  );
  return Object.fromEntries(pictures) as Record<GoalCode, OfficialPicture>;
}

/** Only the drawings, for a page or a file that shows them as they are: dots take a second to make. */
export function drawingsOf({ charts }: Pick<OfficialReport, 'charts'>): OfficialDrawings {
  const drawings = goalCodes.map((goal) => [goal, drawingOf(goal, charts[goal])] as const);
  return Object.fromEntries(drawings) as Record<GoalCode, OfficialDrawing>;
}

function drawingOf(goal: GoalCode, model: ChartModel): OfficialDrawing {
  const alternative = alternativeOf(goal, model);
  return { alternative, svg: svgOf(goal, model, alternative) };
}

async function pictureOf(goal: GoalCode, model: ChartModel): Promise<OfficialPicture> {
  const drawing = drawingOf(goal, model);
  return {
    ...drawing,
    png: await pixelsOf(drawing.svg, pixelsPerUnit),
    width: size.width * pixelsPerUnit,
    height: size.height * pixelsPerUnit,
  };
}

function svgOf(goal: GoalCode, model: ChartModel, alternative: string): string {
  const { width, height } = size;
  const drawing = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${goal}-desc`,
      'font-family': fontFamily,
    },
    element('desc', { id: `${goal}-desc` }, escapeText(alternative)),
    element('rect', { width, height, fill: palette.ground }),
    paintDrawing(model, size, goal, 'vi'),
  );
  return asDocumentsPrint(drawing);
}

const alternativeOf = (goal: GoalCode, model: ChartModel): string =>
  asDocumentsPrint(`Biểu đồ ${goalPhrases[goal].heading}. ${describe(model, 'vi')}`);
