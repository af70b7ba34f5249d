/** The chart of the one page without what may not be told: points and years whose counts are small. */

import type { ChartModel, ChartPoint, PathChart } from '@/lib/domain/chart';
import type { BasisPoints, Figure } from '@/lib/domain/ratio';
import { hasFew } from '@/lib/text/official/few';

/** The chart with only what is told: no line joins over what is left out, and nothing planned is described. */
export function toldChart(model: ChartModel): ChartModel {
  if (model.kind === 'path') return toldPath(model);
  return { ...model, bars: model.bars.filter(({ figure, target }) => isTold(figure, target)) };
}

function toldPath(model: PathChart): PathChart {
  const told = ({ figure }: ChartPoint) => isTold(figure, model.target.basisPoints);
  const points = model.points.filter(told);
  return {
    ...model,
    points,
    segments: model.segments.flatMap((run) => runsOf(run, told)),
    last: points.findLast(({ percent }) => percent !== null) ?? null,
    planned: null,
  };
}

/** The runs of points between those that are left out. */
function runsOf(run: readonly ChartPoint[], told: (point: ChartPoint) => boolean): ChartPoint[][] {
  const runs: ChartPoint[][] = [[]];
  for (const point of run) {
    if (told(point)) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 0);
}

const isTold = (figure: Figure | null, target: BasisPoints): boolean =>
  figure === null || !hasFew(figure, target);
