/** Words of reminders, of the page that shows them and of the mail that carries them. */

import type { BelowPace, Stage } from '@/lib/domain/reminder';
import type { InEveryLanguage } from '@/lib/text/locale';

type Days = (days: number) => string;

/** What a report or a measure is, beside its due day. */
type Subject = { one: (period: string) => string; many: (count: number, period: string) => string };

export type ReminderWords = {
  /** "hạn 12/10/2026, còn 5 ngày". */
  due: Record<Stage, (date: string, days: number) => string>;
  late: Days;
  report: Subject;
  returned: Subject;
  missing: Subject;
  waiting: Subject;
  measure: { due: (due: string) => string; many: (count: number) => string; body: (name: string) => string };
  pace: Record<BelowPace, string>;
  paceMany: (count: number) => string;
  paceIn: (period: string) => string;
  stillMissing: (count: string, what: string) => string;
  others: (count: number) => string;
  othersMeasures: (count: number) => string;
  actions: Readonly<
    Record<'log' | 'correct' | 'approve' | 'list' | 'goal' | 'matrix' | 'measure' | 'measures', string>
  >;
};

/** What reminders say. */
export const reminderWords: InEveryLanguage<ReminderWords> = {
  vi: {
    due: {
      before: (date, days) => `hạn ${date}, còn ${days} ngày`,
      on: () => 'hôm nay là hạn cuối',
      after: (date, days) => `quá hạn ${days} ngày (hạn ${date})`,
    },
    late: (days) => `quá hạn ${days} ngày`,
    report: {
      one: (period) => `Nộp báo cáo ${period}`,
      many: (count, period) => `Nộp ${count} báo cáo ${period}`,
    },
    returned: {
      one: (period) => `Sửa và gửi lại báo cáo ${period} bị trả lại`,
      many: (count, period) => `Sửa và gửi lại ${count} báo cáo ${period} bị trả lại`,
    },
    missing: {
      one: (period) => `1 đơn vị chưa nộp báo cáo ${period}`,
      many: (count, period) => `${count} đơn vị chưa nộp báo cáo ${period}`,
    },
    waiting: {
      one: (period) => `1 báo cáo ${period} chờ duyệt`,
      many: (count, period) => `${count} báo cáo ${period} chờ duyệt`,
    },
    measure: {
      due: (due) => `nhiệm vụ, ${due}`,
      many: (count) => `Hoàn thành ${count} nhiệm vụ`,
      body: (name) => `Thực hiện: ${name}`,
    },
    pace: { slow: 'chậm tiến độ', behind: 'tụt lại so với tiến độ' },
    paceMany: (count) => `${count} đơn vị`,
    paceIn: (period) => `số liệu ${period}`,
    stillMissing: (count, what) => `còn thiếu ${count} ${what}`,
    others: (count) => `và ${count} đơn vị khác`,
    othersMeasures: (count) => `và ${count} nhiệm vụ khác`,
    actions: {
      log: 'Mở báo cáo',
      correct: 'Sửa báo cáo',
      approve: 'Xem và duyệt',
      list: 'Xem danh sách',
      goal: 'Xem mục tiêu',
      matrix: 'Xem từng đơn vị',
      measure: 'Mở nhiệm vụ',
      measures: 'Xem các nhiệm vụ',
    },
  },
  en: {
    due: {
      before: (date, days) => `due on ${date}, ${inDays(days)} left`,
      on: () => 'due today',
      after: (date, days) => `${inDays(days)} overdue (due on ${date})`,
    },
    late: (days) => `${inDays(days)} overdue`,
    report: {
      one: (period) => `Send the ${period} report`,
      many: (count, period) => `Send ${count} ${period} reports`,
    },
    returned: {
      one: (period) => `Correct the returned ${period} report and send it again`,
      many: (count, period) => `Correct ${count} returned ${period} reports and send them again`,
    },
    missing: {
      one: (period) => `1 unit has not sent its ${period} report`,
      many: (count, period) => `${count} units have not sent their ${period} reports`,
    },
    waiting: {
      one: (period) => `1 ${period} report waits for approval`,
      many: (count, period) => `${count} ${period} reports wait for approval`,
    },
    measure: {
      due: (due) => `measure, ${due}`,
      many: (count) => `Complete ${count} measures`,
      body: (name) => `To be done by ${name}`,
    },
    pace: { slow: 'slow', behind: 'falling behind' },
    paceMany: (count) => `${count} units`,
    paceIn: (period) => `figures of ${period}`,
    stillMissing: (count, what) => `${count} more ${what} needed`,
    others: (count) => `and ${count} more ${count === 1 ? 'unit' : 'units'}`,
    othersMeasures: (count) => `and ${count} more ${count === 1 ? 'measure' : 'measures'}`,
    actions: {
      log: 'Open the report',
      correct: 'Correct the report',
      approve: 'Review and approve',
      list: 'Show the list',
      goal: 'Open the goal',
      matrix: 'Show unit by unit',
      measure: 'Open the measure',
      measures: 'Show the measures',
    },
  },
};

function inDays(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
