/** Words that only the workbook of a report has. It is Vietnamese, like every official document. */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ReportedBasis } from '@/lib/domain/official-report';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatCount } from '@/lib/text/numbers';
import { UNKNOWN } from './annex-cells';
import { dateText } from './document-words';

/** Names of the sheets that are no annex. */
export const sheetWords = { summary: 'Tổng hợp', charts: 'Biểu đồ' } as const;

/** The columns of the numbers behind a chart. */
export const chartDataWords = {
  whole: 'Số thuộc diện tính',
  part: 'Số đạt',
  actual: 'Thực hiện',
} as const;

/** Under the title of an annex. */
export const annexSheetWords = {
  cutOff: (cutOff: CalendarDate) => `(Số liệu đến ngày ${dateText(cutOff)})`,
} as const;

/** Beside an annex, not printed. */
export const checkWords = {
  heading: 'Phần kiểm tra (không in)',
  sum: 'Cộng các đơn vị có số liệu',
  difference: 'Tổng số trừ cộng các đơn vị',
  unknown: 'Số đơn vị chưa có số liệu',
} as const;

/** The summary. */
export const summaryWords = {
  title: 'BIỂU TỔNG HỢP SỐ LIỆU',
  /** "(Kèm theo Báo cáo số 12-BC/ĐU, ngày 06/10/2026)", from "BÁO CÁO" and "Số 12-BC/ĐU". */
  attached: (title: string, number: string, date: CalendarDate | null) => {
    const kind = title.charAt(0) + title.slice(1).toLocaleLowerCase('vi');
    const day = date === null ? '' : `, ngày ${dateText(date)}`;
    return `(Kèm theo ${kind} ${number.charAt(0).toLocaleLowerCase('vi')}${number.slice(1)}${day})`;
  },
  unit: 'Đơn vị báo cáo',
  period: 'Kỳ báo cáo',
  cutOff: 'Số liệu đến ngày',
  reported: 'Đơn vị đã báo cáo',
  reportedOf: (reported: number, expected: number) =>
    `${formatCount(reported, 'vi')}/${formatCount(expected, 'vi')}`,
  unreported: 'Đơn vị chưa báo cáo',
  code: 'Mã kiểm chứng',
  notIssued: 'chưa phát hành',
  address: 'Kiểm chứng tại',
  columns: {
    ordinal: 'STT',
    goal: 'Mục tiêu',
    target: 'Mức phải đạt (%)',
    whole: 'Số thuộc diện tính',
    part: 'Số đạt',
    share: 'Tỷ lệ (%)',
    missing: 'Còn thiếu',
    state: 'Đánh giá',
    rule: 'Quy tắc tính',
    source: 'Nguồn số liệu',
  },
  /** What "missing" is computed from; the numbers are those of the columns. */
  missingNumber: '7=3x4-5',
} as const;

/** By which rule a figure was counted. */
export function ruleText({ rule }: ReportedBasis): string {
  return rule === null ? UNKNOWN : `${rule.name} (áp dụng từ ngày ${dateText(rule.validFrom)})`;
}

/** "(1), (2) Căn cứ của quy tắc: …": on what the rules rest, by the numbers of their goals; each ground once. */
export function ruleSources(bases: readonly ReportedBasis[]): string[] {
  const sources = bases.map(({ rule }) => rule?.source ?? '');
  return [...new Set(sources)].flatMap((source) => {
    const numbers = sources.flatMap((each, index) => (each === source ? [`(${index + 1})`] : []));
    return source === '' ? [] : [`${numbers.join(', ')} Căn cứ của quy tắc: ${source}`];
  });
}

/** Where a figure comes from. */
export function sourceText(
  { origin, revision, approvedOn, approvedBy }: ReportedBasis,
  standing: GoalStanding,
): string {
  if (standing.figure === null || origin === null) return UNKNOWN;
  if (origin === 'register') return 'Sổ theo dõi doanh nghiệp';
  if (origin === 'roll-up') {
    return `Tổng hợp báo cáo của ${summaryWords.reportedOf(standing.reported, standing.expected)} đơn vị`;
  }
  const approved = [
    revision !== null && `lần ${revision}`,
    approvedOn !== null && `duyệt ngày ${dateText(approvedOn)}`,
    approvedBy !== null && `người duyệt: ${approvedBy}`,
  ].filter((part) => part !== false);
  return ['Báo cáo của đơn vị', ...approved].join(', ');
}
