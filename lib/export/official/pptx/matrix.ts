/** Units and goals on a slide: each share with its shape and word, the slowest first where not all can be read from a seat. */

import { textWidth } from '@/lib/charts/text-width';
import { goalCodes } from '@/lib/domain/goal';
import type { ReportedUnit } from '@/lib/domain/official-report';
import { targetPercent } from '@/lib/domain/ratio';
import type { GoalStanding, StandingState } from '@/lib/domain/standing';
import { formatCount } from '@/lib/text/numbers';
import { UNDETERMINED, UNKNOWN } from '@/lib/text/official/annex-cells';
import { shareText } from '@/lib/text/official/document-words';
import { goalPhrases } from '@/lib/text/official/goal-phrases';
import {
  cellText,
  goalHead,
  shortUnitName,
  slideWords,
  stateText,
  tallyText,
  toneOf,
} from '@/lib/text/official/slides-words';
import { frameShapes, type SlideFrame, toneGround, toneInk } from './frame';
import type { Slide } from './package';
import { ink, textShape } from './shapes';
import { type TableCell, tableShape } from './table';

/** More rows cannot be read from five metres. */
const mostUnits = 12;
const size = 15;
const widths = [2.95, 2.32, 2.32, 2.32, 2.32];
const rowHeight = 0.365;
const at = { x: 0.55, y: 1.45 };

/** The slide; of the goals alone where there are no units below. */
export function matrixSlide(frame: SlideFrame): Slide {
  const { units } = frame.report;
  if (units.length === 0) return goalsSlide(frame);
  const shown = units.length <= mostUnits ? units : slowest(units).slice(0, mostUnits - 1);
  const isAll = shown.length === units.length;
  const others = units.filter((unit) => !shown.includes(unit));
  const title = isAll ? slideWords.matrix : slideWords.slowest(shown.length);
  const { standings, unit } = frame.report;
  const rows = [
    headRow([slideWords.unit, ...goalCodes.map((goal) => goalHead(standings[goal]))]),
    unitRow(slideWords.total, { code: unit.code, name: unit.name, standings }, true),
    ...shown.map((each) => unitRow(fitted(shortUnitName(each.name)), each, false)),
    ...(isAll ? [] : [othersRow(others)]),
  ];
  const legend = { text: slideWords.legend, size: 14, colour: ink.muted };
  return {
    shapes: [
      ...frameShapes(title, frame),
      tableShape(at, { name: title, alternative: title, widths, rowHeight, rows }),
      ...(isAll
        ? []
        : [textShape({ x: at.x, y: 6.62, width: 12.23, height: 0.3 }, [legend], { name: 'Chú giải' })]),
    ],
    notes: units.map(noteOf),
    chart: null,
  };
}

const weights: Record<StandingState, number> = {
  met: 0,
  'on-track': 0,
  slow: 1,
  behind: 2,
  'insufficient-data': 0,
  undetermined: 0,
  'no-data': 0,
};

/** By how many goals are late and how much; then the lower shares first. Units that told nothing come last. */
function slowest(units: readonly ReportedUnit[]): ReportedUnit[] {
  const late = ({ standings }: ReportedUnit) =>
    goalCodes.reduce((sum, goal) => sum + weights[standings[goal].state], 0);
  const share = ({ standings }: ReportedUnit) => standings.coverage.percent ?? Number.POSITIVE_INFINITY;
  return [...units].sort((one, other) => late(other) - late(one) || share(one) - share(other));
}

/** A name on one line; a longer one is cut, and stands whole in the notes. */
function fitted(name: string): string {
  const room = ((widths[0] ?? 0) - 0.15) * 72 * 1.05;
  if (textWidth(name, size) <= room) return name;
  const letters = [...name];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const headRow = (words: readonly string[], points = size): TableCell[] =>
  words.map((text) => ({ line: { text, size: points, isBold: true, colour: 'FFFFFF' }, ground: ink.muted }));

function unitRow(name: string, { standings }: ReportedUnit, isTotal: boolean): TableCell[] {
  const cells = goalCodes.map((goal) => standingCell(standings[goal], cellText(standings[goal])));
  return [{ line: { text: name, size, isBold: isTotal }, ground: null }, ...cells];
}

function standingCell(standing: GoalStanding, text: string, points = size): TableCell {
  const tone = toneOf(standing);
  return { line: { text, size: points, colour: toneInk[tone] }, ground: toneGround[tone] };
}

function othersRow(others: readonly ReportedUnit[]): TableCell[] {
  const plain = (text: string): TableCell => ({ line: { text, size, isItalic: true }, ground: null });
  return [
    plain(slideWords.others(others.length)),
    ...goalCodes.map((goal) => plain(tallyText(others.map(({ standings }) => standings[goal])))),
  ];
}

const noteOf = ({ name, standings }: ReportedUnit): string =>
  `${name}: ${goalCodes.map((goal) => `${goalPhrases[goal].row}: ${cellText(standings[goal])}`).join('; ')}.`;

const goalWidths = [4.83, 1.9, 1.3, 2.7, 1.5];
const goalSize = 20;

/** A unit with nothing below: one row a goal. */
function goalsSlide(frame: SlideFrame): Slide {
  const { standings } = frame.report;
  const { goal, target, share, verdict, missing } = slideWords;
  const title = slideWords.ownMatrix;
  const head = headRow([goal, target, share, verdict, missing], goalSize);
  const rows = [head, ...goalCodes.map((code) => goalRow(standings[code]))];
  return {
    shapes: [
      ...frameShapes(title, frame),
      tableShape(at, { name: title, alternative: title, widths: goalWidths, rowHeight: 0.85, rows }),
    ],
    notes: goalCodes.map((code) => `${goalPhrases[code].row}: ${cellText(standings[code])}`),
    chart: null,
  };
}

function goalRow(standing: GoalStanding): TableCell[] {
  const { goal, rounded, target, missing, figure, state } = standing;
  const plain = (text: string): TableCell => ({ line: { text, size: goalSize }, ground: null });
  const none = figure === null ? UNKNOWN : UNDETERMINED;
  return [
    plain(goalPhrases[goal].row),
    plain(shareText(targetPercent(target))),
    plain(rounded === null ? none : shareText(rounded)),
    standingCell(standing, stateText(state), goalSize),
    plain(rounded === null || missing === null ? none : formatCount(missing, 'vi')),
  ];
}
