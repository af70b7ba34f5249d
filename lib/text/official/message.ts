/**
 * A progress report as a text to paste into a message: plain, short, complete. It goes where anybody may read it, so no count
 * of 1 or 2 stands in it or follows from it.
 */

import { goalCodes } from '@/lib/domain/goal';
import { isLikeForLike } from '@/lib/domain/observation';
import type { OfficialReport } from '@/lib/domain/official-report';
import { previousPeriod } from '@/lib/domain/period';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatPeriod } from '@/lib/text/dates';
import { formatCount } from '@/lib/text/numbers';
import { caseOf, type SentenceCase } from '@/lib/text/sentence-case';
import { cardWords } from '@/lib/text/words/cards';
import { stateWords } from '@/lib/text/words/charts';
import { exportWords } from '@/lib/text/words/exports';
import { dateText, shareText, targetText } from './document-words';
import { type FewWord, isFew, isProvisional, someUnitsText, toldOf } from './few';

/** What a message holds without being cut in two on its way. */
export const longestMessage = 600;

/** Names of silent units that are told, the most first; fewer when the message gets too long. */
const namesTold = [5, 4, 3, 0];

/** The message; `code`: by which the report can be checked, when it is issued. */
export function messageOf(report: OfficialReport, code: string | null): string {
  const texts = namesTold.map((most) => textOf(report, code, most));
  return texts.find((text) => text.length <= longestMessage) ?? (texts.at(-1) as string);
}

function textOf(report: OfficialReport, code: string | null, most: number): string {
  return [
    `${headOf(report)}:`,
    ...goalCodes.map((goal) => `- ${goalLine(report.standings[goal])}.`),
    ...reportingLines(report, most),
    ...(code === null ? [] : [`Mã kiểm chứng: ${code}`]),
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

function headOf({ unit, period, cutOff, standings, isFictional, isPeriodOpen }: OfficialReport): string {
  const mark = isFictional ? `(${exportWords.vi.fictionalFile}) ` : '';
  const isCompared = goalCodes.some((goal) => changeWord(standings[goal]) !== '');
  const before = isCompared ? `, so với ${formatPeriod(previousPeriod(period), 'vi')}` : '';
  const open = isPeriodOpen ? ', kỳ báo cáo chưa kết thúc' : '';
  return `${mark}${oneLine(unit.name)}, ${formatPeriod(period, 'vi')} (đến ${dateText(cutOff)}${open}${before})`;
}

/** "Doanh nghiệp có tổ chức đảng: 8/92 (8,7%), mục tiêu 15%, đúng tiến độ, cần thêm 6 tổ chức, tăng" */
export function goalLine(standing: GoalStanding): string {
  const parts = [...tellings[caseOf(standing)](standing), changeWord(standing)];
  return `${cardWords.vi.goal[standing.goal]}: ${parts.filter((part) => part !== '').join(', ')}`;
}

const tellings: Record<SentenceCase, (standing: GoalStanding) => string[]> = {
  'no-data': () => ['chưa có số liệu'],
  undetermined: () => ['không có đối tượng thuộc diện tính nên chưa xác định'],
  met: (standing) =>
    judged(standing, () => [
      standing.final || standing.cadence === 'by-date'
        ? `đạt mục tiêu ${targetText(standing.target)}`
        : `đã đạt mục tiêu cả năm ${targetText(standing.target)}`,
    ]),
  missed: (standing) =>
    judged(standing, () => [
      `không đạt mục tiêu ${targetText(standing.target)}`,
      missingText(standing, 'còn thiếu'),
    ]),
  'on-the-way': (standing) =>
    judged(standing, () => [
      `mục tiêu ${targetText(standing.target)}`,
      stateWords.vi[standing.state].toLowerCase(),
      missingText(standing, 'cần thêm'),
    ]),
  'year-so-far': (standing) => judged(standing, () => [aimText(standing), missingText(standing, 'cần thêm')]),
};

/** The figure and its verdict; neither verdict nor need on the figures of some units, and only a word instead of small counts. */
function judged(standing: GoalStanding, verdict: () => string[]): string[] {
  const { word } = toldOf(standing);
  if (isProvisional(standing)) {
    const figures = word === null ? figureText(standing) : 'không nêu số vì số lượng ít';
    return [`tạm tính (${someUnitsText(standing)})`, figures, aimText(standing)];
  }
  return word === null ? [figureText(standing), ...verdict()] : fewTexts[word](standing);
}

const fewTexts: Record<FewWord, (standing: GoalStanding) => string[]> = {
  met: (standing) => [`đạt ${aimText(standing)}`],
  near: (standing) => [standing.final ? `không đạt ${aimText(standing)}` : `gần đạt ${aimText(standing)}`],
  'not-met': (standing) => [
    standing.final ? `không đạt ${aimText(standing)}` : `chưa đạt ${aimText(standing)}`,
  ],
  unsaid: (standing) => [aimText(standing), 'không nêu kết quả vì số lượng ít'],
};

const aimText = ({ target, final, cadence }: GoalStanding): string =>
  `mục tiêu ${final || cadence === 'by-date' ? '' : 'cả năm '}${targetText(target)}`;

/** Both counts and the share. */
function figureText(standing: GoalStanding): string {
  const { figure, share } = toldOf(standing);
  if (figure === null || share === null) return '';
  return `${formatCount(figure.numerator, 'vi')}/${formatCount(figure.denominator, 'vi')} (${shareText(share)})`;
}

function missingText(standing: GoalStanding, words: string): string {
  const { missing } = toldOf(standing);
  return missing === null ? '' : `${words} ${missing} tổ chức`;
}

/** Only whether the share rose or fell: by how much would say how many there were. */
function changeWord(standing: GoalStanding): string {
  if (toldOf(standing).word !== null) return '';
  const since = standing.change.sincePrevious;
  const points = since && isLikeForLike(since, standing) ? since.percentPoints : null;
  if (points === null) return '';
  return points > 0 ? 'tăng' : points < 0 ? 'giảm' : 'không đổi';
}

/**
 * Who has not reported, by name as far as there is room; those who are only counted are never one or two. When few have
 * reported, nothing is counted.
 */
function reportingLines({ reportedUnits, unreported }: OfficialReport, most: number): string[] {
  const { reported, expected } = reportedUnits;
  const silent = unreported.length;
  if (silent === 0) return [];
  const done = isFew(silent)
    ? []
    : [
        isFew(reported)
          ? 'Mới có một số đơn vị báo cáo'
          : `${formatCount(reported, 'vi')}/${formatCount(expected, 'vi')} đơn vị đã báo cáo`,
      ];
  const shown = unreported.slice(0, isFew(silent - most) ? Math.max(0, silent - 3) : most).map(oneLine);
  const others = silent - shown.length;
  if (shown.length === 0) return [`${done[0] ?? 'Còn dưới 3 đơn vị chưa báo cáo'}.`];
  const rest = isFew(reported) ? 'một số' : formatCount(others, 'vi');
  const names = shown.join('; ') + (others > 0 ? ` và ${rest} đơn vị khác` : '');
  return [`${[...done, `chưa báo cáo: ${names}`].join('; ')}.`.replace(/^c/, 'C')];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
