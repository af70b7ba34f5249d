/** The places at which each label of a path chart may stand, the best first. */

import { formatDate, formatPeriodShort } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import type { ChartWords } from '@/lib/text/words/charts';
import { heightOfLines, type Label, type TextLine } from './label';
import type { PathScene, PlottedPoint, Spot } from './path-layout';
import { wrapText } from './text-width';

/** Above, below, left and right of a spot, nearest first. */
function placesAround({ x, y }: Spot, lines: readonly TextLine[], distance: number): Label[] {
  const height = heightOfLines(lines);
  const above = y - distance - height;
  const below = y + distance;
  const beside = y - height / 2;
  return [
    { x, y: above, anchor: 'middle', lines },
    { x, y: below, anchor: 'middle', lines },
    { x: x + distance, y: beside, anchor: 'start', lines },
    { x: x - distance, y: above, anchor: 'end', lines },
    { x: x + distance, y: above, anchor: 'start', lines },
    { x: x + distance, y: below, anchor: 'start', lines },
    { x: x - distance, y: below, anchor: 'end', lines },
    { x: x - distance, y: beside, anchor: 'end', lines },
    { x, y: above - distance * 2, anchor: 'middle', lines },
    { x, y: below + distance * 2, anchor: 'middle', lines },
  ];
}

export function lastPlaces({ last, size, target }: PathScene, locale: Locale): Label[] {
  if (last?.point.rounded == null) return [];
  const lines: TextLine[] = [
    {
      text: formatPercent(last.point.rounded, locale),
      size: size.fontSize * 1.3,
      weight: 600,
      colour: 'actual',
    },
    { text: formatDate(last.point.on, locale), size: size.fontSize * 0.9, weight: 400, colour: 'muted' },
  ];
  const overTarget = { y: target - heightOfLines(lines) - 3, lines };
  return [
    ...placesAround(last, lines, 8),
    { ...overTarget, x: last.x, anchor: 'middle' },
    { ...overTarget, x: last.x - 10, anchor: 'end' },
  ];
}

export function firstPlaces({ segments, last, size }: PathScene, locale: Locale): Label[] {
  const first: PlottedPoint | undefined = segments[0]?.[0];
  if (first === undefined || first.point === last?.point || first.point.rounded === null) return [];
  const text = formatPercent(first.point.rounded, locale);
  const period = formatPeriodShort(first.point.period, locale);
  return placesAround(
    first,
    [
      { text, size: size.fontSize, weight: 400, colour: 'actual' },
      { text: period, size: size.fontSize * 0.9, weight: 400, colour: 'muted' },
    ],
    7,
  );
}

/** Without any figure the chart says so in its middle, instead of looking unfinished. */
export function noFigurePlaces({ last, plot, size }: PathScene, words: ChartWords): Label[] {
  if (last !== null) return [];
  const text = words.noFigure;
  const lines: TextLine[] = [{ text, size: size.fontSize * 1.1, weight: 400, colour: 'muted' }];
  return [{ x: plot.x + plot.width / 2, y: plot.y + plot.height / 2, anchor: 'middle', lines }];
}

/** Above or below the target line, from the left end to the right. */
export function targetPlaces({ plot, target, size }: PathScene, text: string): Label[] {
  const lines: TextLine[] = [{ text, size: size.fontSize, weight: 600, colour: 'ink' }];
  const above = target - heightOfLines(lines) - 1;
  const below = target + 3;
  const right = plot.x + plot.width;
  const start = { x: plot.x + 4, anchor: 'start' } as const;
  const middle = { x: plot.x + plot.width / 2, anchor: 'middle' } as const;
  const end = { x: right - 2, anchor: 'end' } as const;
  return [above, below].flatMap((y) => [start, middle, end].map((place) => ({ ...place, y, lines })));
}

/** Beside the required path, at several points of it, below its right or above its left. */
export function requiredPlaces(
  { size }: PathScene,
  required: NonNullable<PathScene['required']>,
  words: ChartWords,
): Label[] {
  const text = required.decreed ? words.required.decreed : words.required.illustrative;
  const lines: TextLine[] = [{ text, size: size.fontSize * 0.95, weight: 400, colour: 'muted' }];
  const height = heightOfLines(lines);
  return [0.62, 0.75, 0.5, 0.85, 0.4, 0.3, 0.2].flatMap((share) => {
    const { x, y } = spotAlong(required.spots, share);
    return [
      { x: x + 8, y: y + 3, anchor: 'start', lines } as const,
      { x: x - 6, y: y - height, anchor: 'end', lines } as const,
    ];
  });
}

/** Around the last planned day, with where it leads to. */
export function plannedPlaces(
  { size }: PathScene,
  { spots, reaches }: NonNullable<PathScene['planned']>,
  words: ChartWords,
): Label[] {
  const last = spots.at(-1);
  if (last === undefined) return [];
  const lines: TextLine[] = [
    { text: reaches, size: size.fontSize, weight: 600, colour: 'actual' },
    { text: words.planned, size: size.fontSize * 0.9, weight: 400, colour: 'actual' },
  ];
  return placesAround(last, lines, 9);
}

export function projectionPlaces(
  { size, plot }: PathScene,
  projection: NonNullable<PathScene['projection']>,
  words: ChartWords,
): Label[] {
  const lines: TextLine[] = [
    { text: words.projected, size: size.fontSize * 0.95, weight: 400, colour: 'actual' },
  ];
  const height = heightOfLines(lines);
  return [0.9, 0.75, 0.6].flatMap((share) => {
    const { x, y: high } = spotAlong(
      projection.map((spot) => ({ x: spot.x, y: spot.high })),
      share,
    );
    const { y: low } = spotAlong(
      projection.map((spot) => ({ x: spot.x, y: spot.low })),
      share,
    );
    const anchored = x > plot.x + plot.width * 0.8 ? ('end' as const) : ('middle' as const);
    return [
      { x, y: low + 3, anchor: anchored, lines },
      { x, y: high - height - 3, anchor: anchored, lines },
    ];
  });
}

/** The note at a break stands at the top of its line, to the right or to the left, in short lines. */
export function breakPlaces({ plot, size }: PathScene, { x, note }: { x: number; note: string }): Label[] {
  const fontSize = size.fontSize * 0.85;
  const lines = wrapText(note, size.width * 0.28, fontSize)
    .slice(0, 3)
    .map((text): TextLine => ({ text, size: fontSize, weight: 400, colour: 'muted' }));
  const bottom = plot.y + plot.height - heightOfLines(lines) - 4;
  return [plot.y, bottom, plot.y + plot.height * 0.3].flatMap((y) => [
    { x: x + 5, y, anchor: 'start', lines } as const,
    { x: x - 5, y, anchor: 'end', lines } as const,
  ]);
}

/** The spot at a share of the way along straight lines, measured sideways. */
function spotAlong(spots: readonly Spot[], share: number): Spot {
  const [first, last] = [spots[0], spots.at(-1)];
  if (first === undefined || last === undefined) return { x: 0, y: 0 };
  const x = first.x + (last.x - first.x) * share;
  const after = spots.findIndex((spot) => spot.x >= x);
  const [from, to] = [spots[Math.max(0, after - 1)] ?? first, spots[Math.max(0, after)] ?? last];
  const part = to.x === from.x ? 0 : (x - from.x) / (to.x - from.x);
  return { x, y: from.y + (to.y - from.y) * part };
}
