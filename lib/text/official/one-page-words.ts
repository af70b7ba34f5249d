/** What the one page says of a goal and of the units. It leaves the building on a phone: no count of 1 or 2 (see `few.ts`). */

import { goalCodes } from '@/lib/domain/goal';
import { isLikeForLike } from '@/lib/domain/observation';
import type { OfficialReport, ReportedUnit } from '@/lib/domain/official-report';
import { previousPeriod } from '@/lib/domain/period';
import type { GoalStanding, StandingState } from '@/lib/domain/standing';
import { formatPeriod } from '@/lib/text/dates';
import { formatCount } from '@/lib/text/numbers';
import { caseOf, isDueAtYearEnd, type SentenceCase } from '@/lib/text/sentence-case';
import { stateWords } from '@/lib/text/words/charts';
import { dateText, shareText } from './document-words';
import { type FewWord, isFew, isProvisional, someUnitsText, toldCount, toldOf } from './few';
import { goalPhrases } from './goal-phrases';

const largeWords: Record<FewWord, string> = {
  met: 'Đạt',
  near: 'Gần đạt',
  'not-met': 'Chưa đạt',
  unsaid: 'Không nêu',
};

/** What stands largest beside a goal: its share, or a word instead of small counts; a dash where there is none. */
export function largestText(standing: GoalStanding): string {
  const { share, word } = toldOf(standing);
  if (share !== null) return shareText(share);
  if (word === null) return '—';
  return largeWords[isProvisional(standing) ? 'unsaid' : word];
}

/** The verdict under it, and the state whose shape stands beside; no shape where small counts are not told. */
export function pageVerdict(standing: GoalStanding): { readonly state: StandingState | null; text: string } {
  const state = shownState(standing);
  if (isProvisional(standing)) return { state, text: `Tạm tính, ${someUnitsText(standing)}` };
  if (toldOf(standing).word !== null) return { state: null, text: 'Số lượng ít' };
  return { state, text: stateWords.vi[state] };
}

/** The state as it is shown: figures of some units only decide nothing. */
export const shownState = (standing: GoalStanding): StandingState =>
  isProvisional(standing) ? 'insufficient-data' : standing.state;

/** The sentence of a goal: counts, what is missing and how many a year, and whether it went up or down. */
export function pageSentence(standing: GoalStanding): string {
  const parts = [...saidOf(standing), changeText(standing)].filter((part) => part !== '');
  const sentence = parts.join('; ');
  return sentence === '' ? '' : `${sentence.charAt(0).toLocaleUpperCase('vi')}${sentence.slice(1)}.`;
}

function saidOf(standing: GoalStanding): string[] {
  if (toldOf(standing).word !== null) return ['số lượng ít nên không nêu số liệu'];
  if (!isProvisional(standing)) return sayings[caseOf(standing)](standing);
  return [countsText(standing), 'chưa đủ đơn vị báo cáo để kết luận'];
}

const sayings: Record<SentenceCase, (standing: GoalStanding) => string[]> = {
  'no-data': ({ goal, asOf }) => [
    `chưa có số liệu về ${goalPhrases[goal].heading} đến ngày ${dateText(asOf)}`,
  ],
  undetermined: () => ['không có đối tượng thuộc diện tính nên chưa xác định được tỷ lệ'],
  met: (standing) => [countsText(standing), 'đã đủ so với mục tiêu'],
  missed: (standing) => [countsText(standing), missingText(standing, 'còn thiếu')],
  'on-the-way': (standing) => [countsText(standing), needText(standing)],
  'year-so-far': (standing) => [countsText(standing), needText(standing)],
};

function countsText(standing: GoalStanding): string {
  const { figure } = toldOf(standing);
  if (figure === null) return '';
  const { one } = goalPhrases[standing.goal];
  return `${formatCount(figure.numerator, 'vi')}/${formatCount(figure.denominator, 'vi')} ${one}`;
}

function missingText(standing: GoalStanding, words: string): string {
  const { missing } = toldOf(standing);
  return missing === null ? '' : `${words} ${missing} tổ chức`;
}

function needText(standing: GoalStanding): string {
  const need = missingText(standing, 'cần thêm');
  const { perYearRounded, dueOn, dueYear, daysLeft, cadence } = standing;
  if (need === '') return '';
  if (cadence === 'every-year') return `${need} trong ${formatCount(daysLeft, 'vi')} ngày còn lại của năm`;
  const until = isDueAtYearEnd(standing) ? `đến năm ${dueYear}` : `đến ngày ${dateText(dueOn)}`;
  const about = perYearRounded !== null && isFew(perYearRounded) ? '' : 'khoảng ';
  const pace = perYearRounded === null ? '' : `, mỗi năm ${about}${toldCount(perYearRounded)}`;
  return `${need} ${until}${pace}`;
}

function changeText(standing: GoalStanding): string {
  if (toldOf(standing).word !== null) return '';
  const { change, period } = standing;
  const since = change.sincePrevious;
  const points = since && isLikeForLike(since, standing) ? since.percentPoints : null;
  if (points === null) return '';
  const word = points > 0 ? 'tăng' : points < 0 ? 'giảm' : 'không đổi';
  return `${word} so với ${formatPeriod(previousPeriod(period), 'vi')}`;
}

const goodness: Record<StandingState, -1 | 0 | 1> = {
  met: 1,
  'on-track': 1,
  slow: -1,
  behind: -1,
  'insufficient-data': 0,
  undetermined: 0,
  'no-data': 0,
};

const shown = 3;

/** The three units with the most goals met or on track, and the three with the most behind; none is in both. */
export function bestAndWorst({
  units,
}: Pick<OfficialReport, 'units'>): Record<'best' | 'worst', ReportedUnit[]> {
  const count = (unit: ReportedUnit, side: -1 | 1) =>
    goalCodes.filter((goal) => goodness[shownState(unit.standings[goal])] === side).length;
  const share = ({ standings }: ReportedUnit) => standings.coverage.percent ?? 0;
  const ranked = [...units].sort(
    (one, other) =>
      count(other, 1) - count(one, 1) || count(one, -1) - count(other, -1) || share(other) - share(one),
  );
  const best = ranked.filter((unit) => count(unit, 1) > 0).slice(0, shown);
  const late = ranked.filter((unit) => count(unit, -1) > 0 && !best.includes(unit));
  return {
    best,
    worst: late
      .sort((one, other) => count(other, -1) - count(one, -1) || share(one) - share(other))
      .slice(0, shown),
  };
}

/** A unit's four verdicts, for those who do not see the shapes. */
export const unitText = ({ name, standings }: ReportedUnit): string =>
  `${name}: ${goalCodes.map((goal, index) => `mục tiêu ${index + 1} ${stateWords.vi[shownState(standings[goal])].toLowerCase()}`).join(', ')}.`;

/** Who has not reported; those who are only counted are never one or two. Empty when all have. */
export function silentText({ reportedUnits, unreported }: OfficialReport, named: number): string {
  const { reported, expected } = reportedUnits;
  const silent = unreported.length;
  if (silent === 0) return '';
  const counted = isFew(silent)
    ? ''
    : isFew(reported)
      ? ' (mới có một số đơn vị báo cáo)'
      : ` (mới có ${formatCount(reported, 'vi')}/${formatCount(expected, 'vi')} đơn vị báo cáo)`;
  const most = isFew(silent - named) ? Math.max(0, silent - 3) : named;
  const names = unreported.slice(0, most);
  // When few have reported, nothing is counted that would add up to how many.
  const countOf = (count: number) => (isFew(reported) ? 'một số' : formatCount(count, 'vi'));
  const others = silent - names.length;
  if (names.length === 0)
    return isFew(silent)
      ? 'Còn dưới 3 đơn vị chưa báo cáo.'
      : `Chưa báo cáo: ${countOf(silent)} đơn vị${counted}.`;
  const rest = others > 0 ? ` và ${countOf(others)} đơn vị khác` : '';
  return `Chưa báo cáo${counted}: ${names.join('; ')}${rest}.`;
}
