/** One goal on the one page: how far, how it is judged, the way so far, and its sentence. */

import { paintMark } from '@/lib/charts/paint-parts';
import { describe } from '@/lib/charts/svg';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { OfficialReport } from '@/lib/domain/official-report';
import type { GoalStanding } from '@/lib/domain/standing';
import { asDocumentsPrint, targetText } from '@/lib/text/official/document-words';
import { toldOf } from '@/lib/text/official/few';
import { largestText, pageSentence, pageVerdict } from '@/lib/text/official/one-page-words';
import { cardWords } from '@/lib/text/words/cards';
import { paintSmallChart } from './chart';
import { figure, heading, innerWidth, margin, type Piece, paragraph } from './lines';
import { toldChart } from './told-chart';

const left = 232;
const gap = 16;
const sentence = { size: 18, most: 2 };
const verdictHeight = 110;

/** The least height that a goal needs. */
export const leastGoalHeight = 27 + verdictHeight + 2 * sentence.size * 1.32 + 6;

/** A goal from `top` on, as high as it is told to be. */
export function paintGoal(
  { standings, charts }: OfficialReport,
  goal: GoalCode,
  top: number,
  height: number,
): string {
  const standing = standings[goal];
  const number = goalCodes.indexOf(goal) + 1;
  const name = heading(2, `${number}. ${cardWords.vi.goal[goal]}`, { size: 20, weight: 600 }, whole(top, 1));
  const say = paragraph(pageSentence(standing), { size: sentence.size }, whole(0, sentence.most));
  const below = top + height - say.height;
  const under = top + name.height;
  const box = {
    x: margin + left + gap,
    y: under + 12,
    width: innerWidth - left - gap,
    height: below - under - 18,
  };
  const isDrawn = toldOf(standing).share !== null;
  const model = toldChart(charts[goal]);
  const chart = isDrawn
    ? figure(asDocumentsPrint(`Biểu đồ. ${describe(model, 'vi')}`), paintSmallChart(model, box))
    : '';
  const spoken = paragraph(pageSentence(standing), { size: sentence.size }, whole(below, sentence.most));
  return name.svg + verdict(standing, under + (below - under - verdictHeight - 6) / 2) + chart + spoken.svg;
}

const whole = (y: number, most: number) => ({ x: margin, y, width: innerWidth, most });

/** The share as large as anything on the page; its verdict as a shape and in words; the target. */
function verdict(standing: GoalStanding, top: number): string {
  const { target, cadence } = standing;
  const { state, text } = pageVerdict(standing);
  const large = largestText(standing);
  const size = large.length > 7 ? 30 : 50;
  const share: Piece = paragraph(large, { size, weight: 600 }, { x: margin, y: top, width: left, most: 1 });
  const y = top + 66;
  const word = paragraph(
    text,
    { size: text.length > 20 ? 15 : 18, weight: 600 },
    { x: state === null ? margin : margin + 30, y, width: left - 26, most: 1 },
  );
  const words = cadence === 'every-year' ? 'Mục tiêu mỗi năm' : 'Mục tiêu';
  const aim = paragraph(
    `${words} ${targetText(target)}`,
    { size: 18, colour: 'muted' },
    { x: margin, y: y + 24, width: left, most: 1 },
  );
  return share.svg + (state === null ? '' : paintMark(state, margin + 11, y + 14, 22)) + word.svg + aim.svg;
}
