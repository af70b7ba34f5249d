/** What is to be done next: what the goals still need, whom the shortlist names, who must report, and work assigned. */

import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { OfficialReport, ReportedMeasure, ShortlistTotals } from '@/lib/domain/official-report';
import type { GoalStanding } from '@/lib/domain/standing';
import { isPartial } from '@/lib/text/sentence-case';
import { countText, dateText, listText, targetText } from './document-words';
import { bySome, span } from './goal-narrative';
import { goalPhrases } from './goal-phrases';

/** One item each, without a number in front. */
export function tasksNarrative(report: OfficialReport): string[] {
  return [
    ...foundingTask(report),
    ...admissionTask(report),
    ...unknownTask(report),
    ...shortlistTask(report.shortlist),
    ...unreportedTask(report),
    ...report.measures
      .filter(({ state }) => state !== 'done')
      .map((measure) => measureTask(measure, report.measuresAsOf)),
  ];
}

const stillMissing = ({ standings }: OfficialReport, goal: GoalCode): number => {
  const { missing, met, final } = standings[goal];
  return met || final ? 0 : (missing ?? 0);
};

/** The goals that founding serves, in one: an organisation founded may count towards several. */
function foundingTask(report: OfficialReport): string[] {
  const goals = goalCodes.filter((goal) => goal !== 'admission' && stillMissing(report, goal) > 0);
  const needs = goals.map((goal) => {
    const standing = report.standings[goal];
    const { aim, thing } = goalPhrases[goal];
    return `${countText(stillMissing(report, goal), thing)} để đạt mục tiêu ${targetText(standing.target)} ${aim} ${span(standing)}${ofSome(standing)}`;
  });
  if (needs.length === 0) return [];
  const several = goals.length > 1 ? ' Một tổ chức đảng mới có thể được tính vào nhiều mục tiêu.' : '';
  return [`Thành lập thêm ${needs.join('; ')}.${several}`];
}

function admissionTask(report: OfficialReport): string[] {
  const missing = stillMissing(report, 'admission');
  if (missing === 0) return [];
  const standing = report.standings.admission;
  const { counted } = goalPhrases.admission;
  return [
    `Phấn đấu có thêm ${countText(missing, counted)} để đạt mục tiêu ${targetText(standing.target)} ${span(standing)}${ofSome(standing)}.`,
  ];
}

/** What some units need is not what all need. */
const ofSome = (standing: GoalStanding): string => (isPartial(standing) ? ` (${bySome(standing)})` : '');

function unknownTask({ standings }: OfficialReport): string[] {
  const unknown = goalCodes.filter((goal) => standings[goal].figure === null);
  if (unknown.length === 0) return [];
  return [`Rà soát, báo cáo số liệu về: ${unknown.map((goal) => goalPhrases[goal].heading).join('; ')}.`];
}

const waiting: readonly {
  of: Exclude<keyof ShortlistTotals, 'asOf'>;
  text: (count: string) => string;
  thing: string;
}[] = [
  {
    of: 'threeMembers',
    thing: 'doanh nghiệp',
    text: (count) => `${count} có từ 3 đảng viên chính thức trở lên chưa có tổ chức đảng`,
  },
  {
    of: 'union',
    thing: 'doanh nghiệp',
    text: (count) => `${count} có tổ chức công đoàn chưa có tổ chức đảng`,
  },
  {
    of: 'twoMembers',
    thing: 'doanh nghiệp',
    text: (count) => `${count} có 2 đảng viên chính thức chưa có tổ chức đảng`,
  },
  {
    of: 'noAdmission',
    thing: 'tổ chức đảng',
    text: (count) => `${count} chưa kết nạp được đảng viên trong năm`,
  },
];

function shortlistTask(totals: ShortlistTotals | null): string[] {
  if (totals === null) return [];
  const groups = waiting
    .filter(({ of }) => totals[of] > 0)
    .map(({ of, thing, text }) => text(countText(totals[of], thing)));
  if (groups.length === 0) return [];
  return [
    `Tập trung vận động, hướng dẫn theo danh sách ưu tiên (sổ theo dõi doanh nghiệp đến ngày ${dateText(totals.asOf)}): ${groups.join('; ')}.`,
  ];
}

function unreportedTask({ unreported }: OfficialReport): string[] {
  if (unreported.length === 0) return [];
  return [
    `Đôn đốc ${countText(unreported.length, 'đơn vị')} chưa báo cáo: ${listText(unreported, 5, 'đơn vị')}.`,
  ];
}

function measureTask({ title, body, dueOn, state }: ReportedMeasure, asOf: string): string {
  const late = state === 'overdue' ? `; đã quá hạn tại ngày ${dateText(asOf)}` : '';
  return `${body}: ${title} (thời hạn ngày ${dateText(dueOn)}${late}).`;
}
