/** The units on the one page: who leads, who lags, each with the shapes of its four verdicts, and who is silent. */

import { paintMark } from '@/lib/charts/paint-parts';
import { goalCodes } from '@/lib/domain/goal';
import type { OfficialReport, ReportedUnit } from '@/lib/domain/official-report';
import { bestAndWorst, shownState, silentText, unitText } from '@/lib/text/official/one-page-words';
import { figure, heading, innerWidth, margin, type Piece, paragraph, unspoken } from './lines';

const row = 25;
const silentSize = 17;
/** Between two columns of shapes. */
const column = 34;
const names = innerWidth - 4 * column - 8;

/** Everything about units from `top` on; nothing for a unit without units below. */
export function paintUnits(report: OfficialReport, top: number): Piece {
  const { best, worst } = bestAndWorst(report);
  let y = top;
  let svg = '';
  for (const [title, units] of [
    ['Dẫn đầu', best],
    ['Cần đôn đốc', worst],
  ] as const) {
    if (units.length === 0) continue;
    svg += paintTitle(title, y) + units.map((unit, index) => paintUnit(unit, y + row * (index + 1))).join('');
    y += row * (units.length + 1) + 6;
  }
  const silent = paintSilent(report, y);
  return { svg: svg + silent.svg, height: y + silent.height - top };
}

/** As many names as two lines hold. */
function paintSilent(report: OfficialReport, y: number): Piece {
  const pieces = [4, 3, 2, 1, 0].map((named) =>
    paragraph(silentText(report, named), { size: silentSize }, { x: margin, y, width: innerWidth }),
  );
  return pieces.find(({ height }) => height <= silentSize * 3) ?? (pieces.at(-1) as Piece);
}

/** The columns are called by the numbers of the goals above. */
function paintTitle(title: string, y: number): string {
  const text = heading(3, title, { size: 18, weight: 600 }, { x: margin, y, width: names, most: 1 });
  const numbers = goalCodes.map(
    (_goal, index) => unspoken(String(index + 1), { size: 15, colour: 'muted' }, numberPlace(index, y)).svg,
  );
  return text.svg + figure('Mục tiêu 1, 2, 3, 4', ...numbers);
}

function paintUnit(unit: ReportedUnit, y: number): string {
  const name = unspoken(unit.name, { size: 17 }, { x: margin, y, width: names, most: 1 });
  const marks = goalCodes.map((goal, index) =>
    paintMark(shownState(unit.standings[goal]), middle(index), y + 13, 18),
  );
  return figure(unitText(unit), name.svg, ...marks);
}

const middle = (index: number): number => margin + names + 8 + column * (index + 0.5);

const numberPlace = (index: number, y: number) => ({ x: middle(index) - 5, y: y + 3, width: column });
