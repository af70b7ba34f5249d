/** Words of the presentation of a report. It is Vietnamese, like every official document. */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import { targetPercent } from '@/lib/domain/ratio';
import type { GoalStanding, StandingState } from '@/lib/domain/standing';
import { formatCount } from '@/lib/text/numbers';
import { sentenceOf } from '@/lib/text/sentence';
import { stateWords } from '@/lib/text/words/charts';
import { goalWords } from '@/lib/text/words/goals';
import { asDocumentsPrint, countText, dateText, shareText } from './document-words';
import { isProvisional } from './few';
import { bySome, span, stateSentence } from './goal-narrative';
import { goalPhrases } from './goal-phrases';

export const slideWords = {
  title: 'Kết quả thực hiện các mục tiêu đến năm 2030',
  subject: 'về xây dựng tổ chức đảng, phát triển đảng viên trong doanh nghiệp',
  cutOff: (date: CalendarDate) => `Số liệu đến ngày ${dateText(date)}`,
  reported: (reported: number, expected: number) =>
    `${formatCount(reported, 'vi')}/${formatCount(expected, 'vi')} đơn vị đã báo cáo`,
  code: (code: string) => `Mã kiểm chứng: ${code}`,
  share: 'Kết quả',
  chart: 'Biểu đồ',
  matrix: 'Kết quả theo đơn vị',
  /** When not every unit has a row. */
  slowest: (shown: number) => `Kết quả theo đơn vị: ${formatCount(shown, 'vi')} đơn vị chậm nhất`,
  ownMatrix: 'Kết quả bốn mục tiêu',
  unit: 'Đơn vị',
  total: 'Tổng số',
  others: (count: number) => `${formatCount(count, 'vi')} đơn vị khác`,
  /** What the signs of the row of others mean. */
  legend: '● đạt hoặc đúng tiến độ; ▼ chậm hoặc tụt lại; ○ chưa đủ số liệu để đánh giá',
  goal: 'Mục tiêu',
  target: 'Mức phải đạt',
  verdict: 'Đánh giá',
  missing: 'Còn thiếu',
  decisions: 'Những việc cần quyết định',
  continued: (title: string) => `${title} (tiếp theo)`,
  nothing: 'Số liệu của kỳ báo cáo này không đặt ra việc nào cần quyết định.',
} as const;

/** Shapes that Arial has on every computer, told apart without colour; beside each stands its word. */
const stateShapes: Record<StandingState, string> = {
  met: '●',
  'on-track': '▲',
  slow: '►',
  behind: '▼',
  'insufficient-data': '◊',
  undetermined: '□',
  'no-data': '○',
};

/** "▼ Tụt lại" */
export const stateText = (state: StandingState): string => `${stateShapes[state]} ${stateWords.vi[state]}`;

/** "▼ Tụt lại"; figures of some units only decide nothing: "◊ Tạm tính (5/14 đơn vị)". */
export function verdictText(standing: GoalStanding): string {
  if (!isProvisional(standing)) return stateText(standing.state);
  const { reported, expected } = standing;
  const some = `${formatCount(reported, 'vi')}/${formatCount(expected, 'vi')}\u00a0đơn\u00a0vị`;
  return `${stateShapes['insufficient-data']} Tạm tính (${some})`;
}

/** The one computed sentence; of figures of some units what they are, and that nothing follows yet. */
export const slideSentence = (standing: GoalStanding): string =>
  isProvisional(standing)
    ? `${stateSentence(standing)} Chưa đủ đơn vị báo cáo để kết luận.`
    : asDocumentsPrint(sentenceOf(standing, 'vi'));

/** In a narrow cell. */
const shortStates: Partial<Record<StandingState, string>> = { 'insufficient-data': 'chưa rõ' };

/** "8,7% ▼ Tụt lại": the share, the shape and its word; of figures of some units "8,7% ◊ Tạm tính". */
export function cellText(standing: GoalStanding): string {
  const { rounded, state } = standing;
  if (rounded !== null && isProvisional(standing))
    return `${shareText(rounded)} ${stateShapes['insufficient-data']} Tạm tính`;
  const word = shortStates[state] ?? stateWords.vi[state];
  return rounded === null ? stateText(state) : `${shareText(rounded)} ${stateShapes[state]} ${word}`;
}

/** How states are told apart by colour, and counted. */
export type StateTone = 'good' | 'late' | 'unknown';

const tones: Record<StandingState, StateTone> = {
  met: 'good',
  'on-track': 'good',
  slow: 'late',
  behind: 'late',
  'insufficient-data': 'unknown',
  undetermined: 'unknown',
  'no-data': 'unknown',
};

/** Figures of some units decide nothing. */
export const toneOf = (standing: GoalStanding): StateTone =>
  isProvisional(standing) ? 'unknown' : tones[standing.state];

/** "● 58  ▼ 20  ○ 7": how many units are good, late, not known. */
export function tallyText(standings: readonly GoalStanding[]): string {
  const count = (tone: StateTone) =>
    formatCount(standings.filter((standing) => toneOf(standing) === tone).length, 'vi');
  return `● ${count('good')}  ▼ ${count('late')}  ○ ${count('unknown')}`;
}

/** A unit in a narrow column: "Đảng ủy phường Mỏ Chè" is "Phường Mỏ Chè" among units, "Khu công nghiệp" is "KCN". */
export function shortUnitName(name: string): string {
  const rest = name.replace(/^Đảng ủy\s+/iu, '').replace(/^Khu công nghiệp\b/iu, 'KCN');
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

/** "Độ phủ ≥ 15%": a goal at the head of a column. */
export const goalHead = ({ goal, target }: GoalStanding): string =>
  `${goalWords.vi[goal].short} ≥ ${shareText(targetPercent(target))}`;

/** "Mục tiêu: 15% đến năm 2030" */
export const targetLine = (standing: GoalStanding): string =>
  `Mục tiêu: ${shareText(targetPercent(standing.target))} ${span(standing)}`;

/** "Còn thiếu 6 tổ chức đảng"; nothing where none is missing or it is not known. */
export function missingLine(standing: GoalStanding): string | null {
  const { goal, missing, figure, met } = standing;
  if (figure === null || met !== false || missing === null || missing === 0) return null;
  const whose = isProvisional(standing) ? ` (${bySome(standing)})` : '';
  return `Còn thiếu ${countText(missing, goalPhrases[goal].thing)}${whose}`;
}
