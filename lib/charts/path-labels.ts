/** The direct labels of a path chart: the last figure first, because it is what people came for. */

import type { PathChart } from '@/lib/domain/chart';
import { targetPercent } from '@/lib/domain/ratio';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import type { ChartWords } from '@/lib/text/words/charts';
import { type Box, boxesAlong } from './box';
import { bestPlace, boxOfLabel, type Label, type Obstacle, obstacleOf } from './label';
import {
  breakPlaces,
  firstPlaces,
  lastPlaces,
  noFigurePlaces,
  plannedPlaces,
  projectionPlaces,
  requiredPlaces,
  targetPlaces,
} from './path-label-places';
import type { PathScene, Spot } from './path-layout';

/** What it costs to cover: another label, the reported line, a path. */
const weights = { label: 100, actual: 30, path: 4, rule: 12 } as const;

/** A label that would cover more than this of something is left out, when it can be done without. */
const TOLERATED = 60;

export function placePathLabels(
  model: PathChart,
  scene: PathScene,
  words: ChartWords,
  locale: Locale,
): Label[] {
  const obstacles = obstaclesOf(scene);
  const placed: Label[] = [];
  const place = (places: readonly Label[], canBeLeftOut = false) => {
    const best = bestPlace(places, obstacles, frameOf(scene));
    if (best === null || (canBeLeftOut && best.covered > TOLERATED)) return;
    placed.push(best.label);
    obstacles.push(...obstacleOf([boxOfLabel(best.label)], weights.label));
  };
  place(noFigurePlaces(scene, words));
  place(lastPlaces(scene, locale));
  place(targetPlaces(scene, words.target(formatPercent(targetPercent(model.target.basisPoints), locale))));
  for (const each of scene.breaks) place(breakPlaces(scene, each), true);
  if (scene.required) place(requiredPlaces(scene, scene.required, words), true);
  if (scene.planned) place(plannedPlaces(scene, scene.planned, words));
  if (scene.projection) place(projectionPlaces(scene, scene.projection, words), true);
  place(firstPlaces(scene, locale), true);
  return placed;
}

function frameOf({ size, plot }: PathScene): Box {
  return { x: plot.x - 5, y: 0, width: size.width - plot.x + 10, height: plot.y + plot.height };
}

/** Each stretch of a line by itself, so that a label far from it is not compared with every box along it. */
function obstaclesOf(scene: PathScene): Obstacle[] {
  const { plot, target, segments, required, planned } = scene;
  const right = plot.x + plot.width;
  const dots = segments.flat().map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
  const band = scene.projection ?? [];
  const paths = [
    required?.spots ?? [],
    band,
    band.map(({ x, low }) => ({ x, y: low })),
    band.map(({ x, high }) => ({ x, y: high })),
  ];
  const rule = boxesAlong({ x: plot.x, y: target }, { x: right, y: target }, 3);
  const breaks = scene.breaks.map(({ x }) => boxesAlong({ x, y: plot.y }, { x, y: plot.y + plot.height }, 3));
  return [
    ...segments.flatMap((segment) => alongSpots(segment, 6, weights.actual)),
    ...obstacleOf(dots, weights.actual),
    ...alongSpots(planned?.spots ?? [], 8, weights.actual),
    ...paths.flatMap((spots) => alongSpots(spots, 4, weights.path)),
    ...[rule, ...breaks].flatMap((boxes) => obstacleOf(boxes, weights.rule)),
  ];
}

function alongSpots(spots: readonly Spot[], thickness: number, weight: number): Obstacle[] {
  return spots
    .slice(1)
    .flatMap((spot, index) => obstacleOf(boxesAlong(spots[index] ?? spot, spot, thickness), weight));
}
