/** Words printed on and around charts. */

import type { ChartBreak } from '@/lib/domain/chart';
import type { StandingState } from '@/lib/domain/standing';
import type { YearState } from '@/lib/domain/year-verdict';
import type { InEveryLanguage } from '@/lib/text/locale';

export type ChartWords = {
  /** Before a percentage, or on a line of its own. */
  targetAlone: string;
  target(percent: string): string;
  targetEveryYear(percent: string): string;
  /** The required path: decreed by someone, or only drawn to show the way. */
  required: { readonly decreed: string; readonly illustrative: string };
  projected: string;
  /** What somebody plans to found. */
  planned: string;
  /** The source of a planned figure. */
  supposed: string;
  /** At a day from which figures are not like those before. */
  break(kind: ChartBreak['kind'], note: string): string;
  /** Under a bar that is not final yet. */
  soFar: string;
  year(state: YearState): string;
  noFigure: string;
  incomplete: string;
  /** Spoken in place of the picture. */
  describePath(parts: { first: string; last: string; target: string; points: number }): string;
  describeYears(parts: { years: string; target: string }): string;
  explore: string;
  table: {
    show: string;
    period: string;
    year: string;
    asOf: string;
    figure: string;
    percent: string;
    origin: string;
    reported: string;
    target: string;
    verdict: string;
    plan: string;
  };
  origin: { readonly report: string; readonly 'roll-up': string; readonly register: string };
  download(format: string): string;
};

const yearStates: InEveryLanguage<Record<YearState, string>> = {
  vi: {
    'so-far': 'đến nay',
    met: 'đạt',
    'not-met': 'không đạt',
    undetermined: 'chưa xác định',
    'no-data': 'chưa có số liệu',
  },
  en: {
    'so-far': 'so far',
    met: 'met',
    'not-met': 'not met',
    undetermined: 'undetermined',
    'no-data': 'no figures',
  },
};

/** The state of a goal in a word or two, as it stands beside its shape. */
export const stateWords: InEveryLanguage<Record<StandingState, string>> = {
  vi: {
    met: 'Đạt',
    'on-track': 'Đúng tiến độ',
    slow: 'Chậm',
    behind: 'Tụt lại',
    'insufficient-data': 'Chưa đủ dữ liệu',
    undetermined: 'Chưa xác định',
    'no-data': 'Chưa có số liệu',
  },
  en: {
    met: 'Met',
    'on-track': 'On track',
    slow: 'Slow',
    behind: 'Falling behind',
    'insufficient-data': 'Not enough data',
    undetermined: 'Undetermined',
    'no-data': 'No figures yet',
  },
};

export const chartWords: InEveryLanguage<ChartWords> = {
  vi: {
    targetAlone: 'Mục tiêu',
    target: (percent) => `Mục tiêu ${percent}`,
    targetEveryYear: (percent) => `Mục tiêu ${percent} mỗi năm`,
    required: { decreed: 'Kế hoạch', illustrative: 'Kế hoạch (minh họa)' },
    projected: 'Xu hướng',
    planned: 'Nếu lập đúng dự kiến',
    supposed: 'giả định',
    break: (kind, note) => (kind === 'succession' ? `Tiếp nhận từ ${note}` : `Quy tắc tính: ${note}`),
    soFar: 'đến nay',
    year: (state) => yearStates.vi[state],
    noFigure: 'Chưa có số liệu',
    incomplete: 'Chấm rỗng: chưa đủ đơn vị báo cáo',
    describePath: ({ first, last, target, points }) =>
      points === 0
        ? `Chưa có số liệu. ${target}.`
        : points === 1
          ? `Một kỳ có số liệu: ${last}. ${target}.`
          : `${points} kỳ có số liệu: từ ${first} đến ${last}. ${target}.`,
    describeYears: ({ years, target }) => `${target}. ${years}.`,
    explore: 'Rê chuột, chạm hoặc dùng phím mũi tên để xem từng kỳ',
    table: {
      show: 'Xem bảng',
      period: 'Kỳ báo cáo',
      year: 'Năm',
      asOf: 'Số liệu đến',
      figure: 'Số liệu',
      percent: 'Tỷ lệ',
      origin: 'Nguồn',
      reported: 'Đơn vị đã báo cáo',
      target: 'Mục tiêu',
      verdict: 'Kết quả',
      plan: 'Kế hoạch',
    },
    origin: { report: 'báo cáo', 'roll-up': 'tổng hợp', register: 'sổ theo dõi' },
    download: (format) => `Tải biểu đồ dạng ${format}`,
  },
  en: {
    targetAlone: 'Target',
    target: (percent) => `Target ${percent}`,
    targetEveryYear: (percent) => `Target ${percent} every year`,
    required: { decreed: 'Plan', illustrative: 'Plan (illustrative)' },
    projected: 'Trend',
    planned: 'If founded as planned',
    supposed: 'supposed',
    break: (kind, note) => (kind === 'succession' ? `Took over from ${note}` : `Counting rule: ${note}`),
    soFar: 'so far',
    year: (state) => yearStates.en[state],
    noFigure: 'No figures yet',
    incomplete: 'Hollow dot: not all units have reported',
    describePath: ({ first, last, target, points }) =>
      points === 0
        ? `No figures yet. ${target}.`
        : points === 1
          ? `One period with figures: ${last}. ${target}.`
          : `${points} periods with figures: from ${first} to ${last}. ${target}.`,
    describeYears: ({ years, target }) => `${target}. ${years}.`,
    explore: 'Hover, touch or use the arrow keys to see each period',
    table: {
      show: 'Show the table',
      period: 'Period',
      year: 'Year',
      asOf: 'As of',
      figure: 'Figure',
      percent: 'Share',
      origin: 'Source',
      reported: 'Units reported',
      target: 'Target',
      verdict: 'Result',
      plan: 'Plan',
    },
    origin: { report: 'report', 'roll-up': 'sum of units', register: 'register' },
    download: (format) => `Download the chart as ${format}`,
  },
};
