/** What is to be done next, from what is missing, who waits for a next step, and the work that was assigned. */

import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { OfficialReport, ReportedMeasure, ShortlistTotals } from '@/lib/domain/official-report';
import { countText, dateText, listText } from './document-words';
import { goalPhrases } from './goal-phrases';

/** One item each, without a number in front. */
export function tasksNarrative(report: OfficialReport): string[] {
  return [
    ...goalCodes.flatMap((goal) => goalTask(report, goal)),
    ...shortlistTask(report.shortlist),
    ...unreportedTask(report),
    ...report.measures.filter(({ state }) => state !== 'done').map(measureTask),
  ];
}

function goalTask({ standings }: OfficialReport, goal: GoalCode): string[] {
  const { missing, met, final, figure, dueYear, cadence } = standings[goal];
  if (figure === null) return [`Rà soát, báo cáo số liệu về ${goalPhrases[goal].heading}.`];
  if (met || final || missing === null || missing === 0) return [];
  const { heading, needed, thing } = goalPhrases[goal];
  const until = cadence === 'every-year' ? `trong năm ${dueYear}` : `đến năm ${dueYear}`;
  return [`Về ${heading}: ${needed(countText(missing, thing))} ${until}.`];
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
    text: (count) => `${count} có 2 đảng viên chính thức`,
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
  return groups.length === 0
    ? []
    : [
        `Tập trung vào các đối tượng ưu tiên theo sổ theo dõi doanh nghiệp đến ngày ${dateText(totals.asOf)}: ${groups.join('; ')}.`,
      ];
}

function unreportedTask({ unreported }: OfficialReport): string[] {
  if (unreported.length === 0) return [];
  return [`Đôn đốc các đơn vị chưa báo cáo: ${listText(unreported, 5, 'đơn vị')}.`];
}

function measureTask({ title, body, dueOn, state }: ReportedMeasure): string {
  const late = state === 'overdue' ? ' (đã quá hạn)' : '';
  return `${body}: ${title}, hoàn thành trước ngày ${dateText(dueOn)}${late}.`;
}
