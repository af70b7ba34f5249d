/** Words that say whether a paper still says what the system says. */

import type { InEveryLanguage } from '@/lib/text/locale';

export type VerdictWords = {
  readonly unchanged: string;
  readonly changed: string;
  readonly changedLead: string;
  readonly renamed: (name: string) => string;
  readonly ended: (day: string) => string;
  readonly endedInto: (day: string, successors: string) => string;
  /** Figures of earlier periods that the printed ones are held against. */
  readonly before: string;
  readonly history: string;
  /** Printed rows of the units below; `named` are the first, `more` when there are others. */
  readonly rows: (changed: string, printed: string, named: string, more: boolean) => string;
  readonly rowsAdded: (count: string) => string;
  readonly reporting: (printed: string, now: string) => string;
  readonly people: string;
  /** What was compared and what was not. */
  readonly compared: string;
};

export const verdictWords: InEveryLanguage<VerdictWords> = {
  vi: {
    unchanged: 'Từ khi phát hành đến nay không có gì thay đổi.',
    changed: 'Từ khi phát hành đến nay đã có thay đổi',
    changedLead: 'Lúc phát hành văn bản khớp số đã duyệt; dưới đây là số trên văn bản bên cạnh số hiện nay.',
    renamed: (name) => `Đơn vị nay có tên là ${name}.`,
    ended: (day) => `Đơn vị đã kết thúc hoạt động ngày ${day}.`,
    endedInto: (day, successors) => `Đơn vị đã kết thúc hoạt động ngày ${day}; kế thừa: ${successors}.`,
    before: 'Số của kỳ trước hoặc của cùng kỳ năm trước, dùng để so sánh trên văn bản, đã thay đổi.',
    history: 'Số của các kỳ trước vẽ trên biểu đồ đã thay đổi.',
    rows: (changed, printed, named, more) =>
      `Dòng của ${changed} trong ${printed} đơn vị cấp dưới đã in nay khác: ${named}${more ? '…' : '.'}`,
    rowsAdded: (count) => `Nay có thêm ${count} đơn vị cấp dưới không có trên văn bản.`,
    reporting: (printed, now) =>
      `Tình hình báo cáo đã khác: trên văn bản ${printed} đơn vị có báo cáo được duyệt, hiện nay ${now}.`,
    people: 'Số đảng viên hoặc số lao động đã thay đổi.',
    compared:
      'Đã so: tên và thời gian hoạt động của đơn vị; bốn mục tiêu (số liệu, mục tiêu, quy tắc tính, nguồn số liệu, đánh giá tiến độ); số kỳ trước, cùng kỳ năm trước và số trên biểu đồ; từng dòng đơn vị cấp dưới; tình hình báo cáo; số đảng viên, lao động. Không so: ghi chú, danh sách cần làm và nhiệm vụ.',
  },
  en: {
    unchanged: 'Nothing has changed since it was issued.',
    changed: 'Something has changed since it was issued',
    changedLead:
      'When it was issued it said what was approved; below, what it says stands beside what holds now.',
    renamed: (name) => `The unit is now called ${name}.`,
    ended: (day) => `The unit ended on ${day}.`,
    endedInto: (day, successors) => `The unit ended on ${day}; succeeded by: ${successors}.`,
    before:
      'Figures of the period before or of the same period last year, which it compares with, have changed.',
    history: 'Figures of earlier periods drawn in its charts have changed.',
    rows: (changed, printed, named, more) =>
      `The rows of ${changed} of the ${printed} printed units below differ now: ${named}${more ? '…' : '.'}`,
    rowsAdded: (count) => `Units below that are not on the document: ${count}.`,
    reporting: (printed, now) =>
      `Reporting differs: ${printed} units with an approved report on the document, ${now} now.`,
    people: 'The number of members or of workers has changed.',
    compared:
      "Compared: the unit's name and dates; the four goals (figure, target, counting rule, source, pace); figures of the period before, of the same period last year and in charts; every row of a unit below; reporting; members and workers. Not compared: notes, the shortlist and measures.",
  },
};
