/**
 * The one page for a leader's phone, as a drawing: upright and as high as a phone's screen, told without colour, and read
 * aloud group by group. The picture and the PDF are both made of it.
 */

import { fontFamily, palette } from '@/lib/charts/palette';
import { element, escapeText } from '@/lib/charts/svg-element';
import { goalCodes } from '@/lib/domain/goal';
import type { Proof } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { formatPeriod } from '@/lib/text/dates';
import { dateText } from '@/lib/text/official/document-words';
import { exportWords } from '@/lib/text/words/exports';
import { leastGoalHeight, paintGoal } from './goal';
import { figure, heading, innerWidth, margin, type Piece, pageWidth, paragraph, rule } from './lines';
import { paintUnits } from './units';

/** Twenty to nine, as phones are; longer only where names need it. */
const usualHeight = 1333;
const footHeight = 76;
const space = 11;
/** Two lines of the largest letters, three of the smallest. */
const highestName = 80;
/** A goal with all the height of a page without units would fall apart. */
const highestGoal = 250;

/** What the page is called. */
export const pageTitle = ({ unit, period }: OfficialReport): string =>
  `Các mục tiêu đến năm 2030, ${formatPeriod(period, 'vi')} – ${unit.name}`;

/** The page as SVG. The goals take the height that the rest leaves. */
export function onePageSvg(report: OfficialReport, proof: Proof | null): string {
  const head = paintHead(report);
  const rest = head.height + paintUnits(report, 0).height + footHeight + margin + 2 * space;
  const goalHeight = Math.min(Math.max(leastGoalHeight, (usualHeight - rest) / 4 - 2 * space), highestGoal);
  const below = head.height + 4 * (goalHeight + 2 * space);
  const pageHeight = Math.ceil(Math.max(usualHeight, rest + 4 * (goalHeight + 2 * space)));
  const goals = goalCodes.map((goal, index) => {
    const y = head.height + index * (goalHeight + 2 * space);
    return rule(y, 1.2) + paintGoal(report, goal, y + space, goalHeight);
  });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: pageWidth,
      height: pageHeight,
      viewBox: `0 0 ${pageWidth} ${pageHeight}`,
      'font-family': fontFamily,
    },
    element('title', {}, escapeText(pageTitle(report))),
    element('rect', { width: pageWidth, height: pageHeight, fill: palette.ground }),
    head.svg,
    ...goals,
    rule(below, 1.2),
    paintUnits(report, below + space).svg,
    paintFoot(report, proof, pageHeight - margin),
  );
}

function paintHead({ unit, period, cutOff, isFictional, isPeriodOpen }: OfficialReport): Piece {
  let y = margin + 8;
  const place = (most: number) => ({ x: margin, y, width: innerWidth, most });
  const names = [30, 24, 20].map((size) =>
    heading(1, unit.name, { size, weight: 600, colour: 'institution' }, place(3)),
  );
  const name = names.find(({ height }) => height <= highestName) ?? (names.at(-1) as Piece);
  y += name.height;
  const open = isPeriodOpen ? ' (kỳ báo cáo chưa kết thúc)' : '';
  const when = `Các mục tiêu đến năm 2030, ${formatPeriod(period, 'vi')}, đến ${dateText(cutOff)}${open}`;
  const line = paragraph(when, { size: 18, colour: 'muted' }, place(2));
  y += line.height;
  const mark = isFictional
    ? paragraph(exportWords.vi.fictional, { size: 18, weight: 600, colour: 'lateInk' }, place(1))
    : { svg: '', height: 0 };
  const svg = rule(margin - 4, 5, 'institution') + name.svg + line.svg + mark.svg;
  return { svg, height: y + mark.height + space };
}

/** By what the page can be checked, and by which rule it was counted. */
function paintFoot({ basis }: OfficialReport, proof: Proof | null, bottom: number): string {
  const side = 64;
  const top = bottom - side;
  const rules = [...new Set(goalCodes.map((goal) => basis[goal].rule?.name ?? ''))].filter(
    (name) => name !== '',
  );
  const width = innerWidth - (proof ? side + space : 0);
  const counted = rules.length === 0 ? '' : `Quy tắc tính: ${rules.join('; ')}.`;
  const small = { size: 14, colour: 'muted' } as const;
  const words = paragraph(counted, small, { x: margin, y: top - 4, width, most: 2 });
  if (proof === null) return words.svg;
  const code = paragraph(
    `Mã kiểm chứng: ${proof.code}`,
    { size: 16, weight: 600 },
    { x: margin, y: top + side - 22, width, most: 1 },
  );
  return words.svg + code.svg + paintCode(proof, pageWidth - margin - side, top, side);
}

function paintCode({ squares, address }: Proof, x: number, y: number, side: number): string {
  const d = squares
    .flatMap((line, down) => line.flatMap((isDark, across) => (isDark ? [`M${across} ${down}h1v1h-1z`] : [])))
    .join('');
  const transform = `translate(${x} ${y}) scale(${(side / squares.length).toFixed(3)})`;
  return figure(`Mã QR: ${address}`, element('g', { transform }, element('path', { d, fill: palette.ink })));
}
