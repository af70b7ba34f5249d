/** Words of exported files and of the screen that makes them. */

import type { GoalCode } from '@/lib/domain/goal';
import type { Origin } from '@/lib/domain/observation';
import type { Period } from '@/lib/domain/period';
import type { InEveryLanguage } from '@/lib/text/locale';
import { goalWords } from './goals';

/** The columns of exported figures. */
export type FigureColumn =
  | 'unitCode'
  | 'unit'
  | 'parentCode'
  | 'period'
  | 'cutOff'
  | 'asOf'
  | 'goalCode'
  | 'goal'
  | 'numerator'
  | 'denominator'
  | 'percent'
  | 'target'
  | 'origin'
  | 'reported'
  | 'expected'
  | 'rule'
  | 'revision';

type ScreenWords = {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly period: string;
  readonly goal: string;
  readonly allGoals: string;
  readonly show: string;
  readonly figures: string;
  /** What the file will hold: the unit, how many periods, how many lines. */
  readonly content: (unit: string, hasUnitsBelow: boolean, periods: string, lines: string) => string;
  readonly preview: (shown: number, isAll: boolean) => string;
  readonly nothing: string;
  readonly xlsx: string;
  readonly csv: string;
  readonly csvNote: string;
  readonly charts: string;
  readonly chartsLead: string;
  readonly download: (goal: string, format: string) => string;
};

type ExportWords = {
  readonly screen: ScreenWords;
  /** Name of the sheet and of the document. */
  readonly figures: string;
  readonly chart: string;
  readonly columns: Readonly<Record<FigureColumn, string>>;
  readonly origins: Readonly<Record<Origin, string>>;
  readonly figuresFile: (unit: string, range: string, goal: GoalCode | null) => string;
  readonly chartFile: (unit: string, period: Period, goal: GoalCode) => string;
  /** A range of periods in the name of a file. */
  readonly range: (first: Period, last: Period) => string;
  readonly rule: (name: string) => string;
  readonly madeBy: (day: string) => string;
  readonly fictional: string;
  /** The same at the head of a file's name. */
  readonly fictionalFile: string;
};

export const exportWords: InEveryLanguage<ExportWords> = {
  vi: {
    screen: {
      unit: 'Đơn vị',
      from: 'Từ kỳ',
      to: 'Đến kỳ',
      period: 'Kỳ báo cáo',
      goal: 'Mục tiêu',
      allGoals: 'Cả bốn mục tiêu',
      show: 'Xem',
      figures: 'Số liệu',
      content: (unit, hasUnitsBelow, periods, lines) =>
        `${unit}${hasUnitsBelow ? ' và các đơn vị bên dưới' : ''}: ${periods} kỳ, ${lines} dòng. Mỗi dòng là một đơn vị, một kỳ, một mục tiêu.`,
      preview: (shown, isAll) => (isAll ? `Cả ${shown} dòng` : `${shown} dòng đầu`),
      nothing: 'Không có kỳ nào trong khoảng đã chọn. Xin chọn khoảng khác.',
      xlsx: 'Tải Excel',
      csv: 'Tải CSV',
      csvNote: 'Excel mở được ngay cả hai. Ô trống nghĩa là chưa có số liệu.',
      charts: 'Biểu đồ',
      chartsLead: 'PNG để chèn vào văn bản, SVG để phóng to không vỡ.',
      download: (goal, format) => `Tải biểu đồ ${goal} dạng ${format}`,
    },
    figures: 'Số liệu',
    chart: 'Biểu đồ',
    columns: {
      unitCode: 'Mã đơn vị',
      unit: 'Đơn vị',
      parentCode: 'Mã cấp trên',
      period: 'Kỳ báo cáo',
      cutOff: 'Ngày chốt',
      asOf: 'Số liệu đến',
      goalCode: 'Mã mục tiêu',
      goal: 'Mục tiêu',
      numerator: 'Tử số',
      denominator: 'Mẫu số',
      percent: 'Tỷ lệ (%)',
      target: 'Chỉ tiêu (%)',
      origin: 'Nguồn',
      reported: 'Đã báo cáo',
      expected: 'Phải báo cáo',
      rule: 'Quy tắc tính',
      revision: 'Lần duyệt',
    },
    origins: { report: 'báo cáo', 'roll-up': 'tổng hợp', register: 'sổ theo dõi' },
    figuresFile: (unit, range, goal) =>
      `Số liệu${goal ? ` ${goalWords.vi[goal].short}` : ''} - ${unit} - ${range}`,
    chartFile: (unit, period, goal) => `Biểu đồ ${goalWords.vi[goal].short} - ${unit} - ${period}`,
    range: (first, last) => (first === last ? first : `${first} đến ${last}`),
    rule: (name) => `Cách tính: ${name}.`,
    madeBy: (day) => `Nguồn: báo cáo đã duyệt trong Mốc 2030, xuất ngày ${day}.`,
    fictional: 'Số liệu minh họa, không có thật.',
    fictionalFile: 'Minh họa',
  },
  en: {
    screen: {
      unit: 'Unit',
      from: 'From',
      to: 'To',
      period: 'Period',
      goal: 'Goal',
      allGoals: 'All four goals',
      show: 'Show',
      figures: 'Figures',
      content: (unit, hasUnitsBelow, periods, lines) =>
        `${unit}${hasUnitsBelow ? ' and the units below' : ''}: periods ${periods}, lines ${lines}. Each line is one unit, one period, one goal.`,
      preview: (shown, isAll) => (isAll ? `All ${shown} lines` : `The first ${shown} lines`),
      nothing: 'There is no period in this range. Please choose another.',
      xlsx: 'Download Excel',
      csv: 'Download CSV',
      csvNote: 'Excel opens both at once. An empty cell means: no figure yet.',
      charts: 'Charts',
      chartsLead: 'PNG to put into a document, SVG to enlarge without loss.',
      download: (goal, format) => `Download the ${goal} chart as ${format}`,
    },
    figures: 'Figures',
    chart: 'Chart',
    columns: {
      unitCode: 'Unit code',
      unit: 'Unit',
      parentCode: 'Unit above',
      period: 'Period',
      cutOff: 'Cut-off',
      asOf: 'As of',
      goalCode: 'Goal code',
      goal: 'Goal',
      numerator: 'Numerator',
      denominator: 'Denominator',
      percent: 'Share (%)',
      target: 'Target (%)',
      origin: 'Origin',
      reported: 'Reported',
      expected: 'Expected',
      rule: 'Counting rule',
      revision: 'Revision',
    },
    origins: { report: 'report', 'roll-up': 'sum of units', register: 'register' },
    figuresFile: (unit, range, goal) =>
      `Figures${goal ? ` ${goalWords.en[goal].short}` : ''} - ${unit} - ${range}`,
    chartFile: (unit, period, goal) => `Chart ${goalWords.en[goal].short} - ${unit} - ${period}`,
    range: (first, last) => (first === last ? first : `${first} to ${last}`),
    rule: (name) => `Counted by: ${name}.`,
    madeBy: (day) => `Source: approved reports in Mốc 2030, exported on ${day}.`,
    fictional: 'Figures for demonstration, not real.',
    fictionalFile: 'Demonstration',
  },
};
