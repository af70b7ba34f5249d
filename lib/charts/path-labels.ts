/** The direct labels of a path chart: the last figure first, because it is what people came for. */

import type { PathChart } from '@/lib/domain/chart';
import { targetPercent } from '@/lib/domain/ratio';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import type { ChartWords } from '@/lib/text/words/charts';
import { type Box, boxesAlong } from './box';
import { bestPlace, boxOfLabel, type Label, type Obstacle } from './label';
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
    obstacles.push({ box: boxOfLabel(best.label), weight: weights.label });
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

function obstaclesOf(scene: PathScene): Obstacle[] {
  const { plot, target } = scene;
  const right = plot.x + plot.width;
  const actual = scene.segments.flatMap((segment) => alongSpots(segment, 6));
  const dots = scene.segments.flat().map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
  const required = alongSpots(scene.required?.spots ?? [], 4);
  const planned = alongSpots(scene.planned?.spots ?? [], 8);
  const rule = boxesAlong({ x: plot.x, y: target }, { x: right, y: target }, 3);
  const band = scene.projection ?? [];
  const projected = [
    ...alongSpots(band, 4),
    ...alongSpots(
      band.map(({ x, low }) => ({ x, y: low })),
      4,
    ),
    ...alongSpots(
      band.map(({ x, high }) => ({ x, y: high })),
      4,
    ),
  ];
  const breaks = scene.breaks.flatMap(({ x }) =>
    boxesAlong({ x, y: plot.y }, { x, y: plot.y + plot.height }, 3),
  );
  return [
    ...weighted([...actual, ...dots, ...planned], weights.actual),
    ...weighted([...required, ...projected], weights.path),
    ...weighted([...rule, ...breaks], weights.rule),
  ];
}

function alongSpots(spots: readonly Spot[], thickness: number): Box[] {
  return spots.slice(1).flatMap((spot, index) => boxesAlong(spots[index] ?? spot, spot, thickness));
}

function weighted(boxes: readonly Box[], weight: number): Obstacle[] {
  return boxes.map((box) => ({ box, weight }));
}
