import { describe, expect, test } from 'vitest';
import type { GoalCode } from '@/lib/domain/goal';
import type { OfficialReport } from '@/lib/domain/official-report';
import { type Figure, missingTo } from '@/lib/domain/ratio';
import { standingOf } from '@/lib/domain/standing';
import { goalLine, longestMessage, messageOf } from '@/lib/text/official/message';
import { officialReports, wardReport } from '@/tests/support/official-reports';
import { anObservation, aStanding, of } from '@/tests/support/worlds';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

type Told = {
  readonly goal?: GoalCode;
  readonly now: Figure | null;
  readonly before?: Figure | null;
  readonly period?: string;
};

/** A goal at the end of a quarter, five of 92 at its beginning in 2024. */
function lineOf({ goal = 'coverage', now, before, period = '2026-Q3' }: Told): string {
  const observations = [
    anObservation('2024-Q4', goal === 'admission' ? of(6, 7) : of(5, 92)),
    ...(before === undefined ? [] : [anObservation('2026-Q2', before)]),
    anObservation(period, now),
  ];
  return plain(goalLine(standingOf(aStanding({ goal, period, observations }))));
}

const coverage = 'Doanh nghiệp có tổ chức đảng';
const admission = 'Tổ chức đảng có kết nạp trong năm';

describe('a goal in a message', () => {
  test.each<[string, Told, string]>([
    [
      'on its way',
      { now: of(9, 92) },
      `${coverage}: 9/92 (9,8%), mục tiêu 15%, đúng tiến độ, cần thêm 5 tổ chức`,
    ],
    [
      'none of them',
      { now: of(0, 92) },
      `${coverage}: 0/92 (0,0%), mục tiêu 15%, tụt lại, cần thêm 14 tổ chức`,
    ],
    ['met', { now: of(15, 92) }, `${coverage}: 15/92 (16,3%), đạt mục tiêu 15%`],
    [
      'a hair below the target',
      { now: of(1496, 10_000) },
      `${coverage}: 1.496/10.000 (14,96%), mục tiêu 15%, đúng tiến độ, cần thêm 4 tổ chức`,
    ],
    [
      'missed',
      { now: of(10, 92), period: '2030-Q4' },
      `${coverage}: 10/92 (10,9%), không đạt mục tiêu 15%, còn thiếu 4 tổ chức`,
    ],
    ['unknown', { now: null, before: of(7, 92) }, `${coverage}: chưa có số liệu`],
    [
      'nothing to count',
      { now: of(0, 0), before: of(0, 0) },
      `${coverage}: không có đối tượng thuộc diện tính nên chưa xác định`,
    ],
    [
      'more than last period',
      { now: of(9, 92), before: of(5, 92) },
      `${coverage}: 9/92 (9,8%), mục tiêu 15%, đúng tiến độ, cần thêm 5 tổ chức, tăng`,
    ],
    [
      'worse than last period',
      { now: of(7, 92), before: of(8, 92) },
      `${coverage}: 7/92 (7,6%), mục tiêu 15%, chậm, cần thêm 7 tổ chức, giảm`,
    ],
    [
      'as before',
      { now: of(7, 92), before: of(7, 92) },
      `${coverage}: 7/92 (7,6%), mục tiêu 15%, chậm, cần thêm 7 tổ chức, không đổi`,
    ],
    [
      'a year so far',
      { goal: 'admission', now: of(10, 20) },
      `${admission}: 10/20 (50,0%), mục tiêu cả năm 80%, cần thêm 6 tổ chức`,
    ],
    [
      'a year that is met before its end',
      { goal: 'admission', now: of(17, 20) },
      `${admission}: 17/20 (85,0%), đã đạt mục tiêu cả năm 80%`,
    ],
    [
      'a year that was met',
      { goal: 'admission', now: of(17, 20), period: '2026-Q4' },
      `${admission}: 17/20 (85,0%), đạt mục tiêu 80%`,
    ],
  ])('%s', (_case, told, line) => {
    expect(lineOf(told)).toBe(line);
  });
});

describe('beside a count of 1 or 2 only a word is told', () => {
  test.each<[string, Told, string]>([
    ['few have it', { now: of(2, 92), before: of(1, 92) }, `${coverage}: chưa đạt mục tiêu 15%`],
    ['few are left', { now: of(90, 92) }, `${coverage}: đạt mục tiêu 15%`],
    ['few in all, none of them', { now: of(0, 2) }, `${coverage}: gần đạt mục tiêu 15%`],
    ['few in all, all of them', { now: of(2, 2) }, `${coverage}: đạt mục tiêu 15%`],
    ['few are missing', { now: of(12, 92) }, `${coverage}: gần đạt mục tiêu 15%`],
    [
      'few were missing at the end',
      { now: of(13, 92), period: '2030-Q4' },
      `${coverage}: không đạt mục tiêu 15%`,
    ],
    [
      'few admissions are missing',
      { goal: 'admission', now: of(14, 20) },
      `${admission}: gần đạt mục tiêu cả năm 80%`,
    ],
    [
      'the whole of admissions is known elsewhere, and a word for one count alone would tell it',
      { goal: 'admission', now: of(4, 5) },
      `${admission}: mục tiêu cả năm 80%, không nêu kết quả vì số lượng ít`,
    ],
  ])('%s', (_case, told, line) => {
    expect(lineOf(told)).toBe(line);
  });

  const figures = Array.from({ length: 41 }, (_, whole) =>
    Array.from({ length: whole + 1 }, (_, part) => of(part, whole)),
  ).flat();

  /** Whether the figures that a reader has left agree on a count of 1 or 2. */
  const agree = (left: readonly Figure[], target: number): boolean =>
    [
      ({ numerator }: Figure) => numerator,
      ({ numerator, denominator }: Figure) => denominator - numerator,
      (figure: Figure) => missingTo(figure, target),
    ].some((count) => {
      const counts = new Set(left.map(count));
      return counts.size === 1 && [...counts].some((each) => each === 1 || each === 2);
    });

  test.each<[GoalCode, string]>([
    ['coverage', '2026-Q3'],
    ['coverage', '2030-Q4'],
    ['admission', '2026-Q3'],
    ['admission', '2026-Q4'],
  ])('whatever the figure is, a reader of the line cannot work one out: %s %s', (goal, period) => {
    const told = new Map<string, Figure[]>();
    for (const now of figures) {
      // What admissions are counted of, another line may tell.
      const beside = goal === 'admission' ? String(now.denominator) : '';
      const line = `${beside}|${lineOf({ goal, now, period })}`;
      told.set(line, [...(told.get(line) ?? []), now]);
    }
    const target = goal === 'admission' ? 8000 : 1500;
    expect([...told].filter(([, left]) => agree(left, target)).map(([line]) => line)).toEqual([]);
  });
});

test.each<[string, Figure, [number, number], string]>([
  ['at the target', of(15, 92), [5, 14], 'tạm tính (5/14 đơn vị), 15/92 (16,3%), mục tiêu 15%'],
  ['on its way', of(7, 92), [5, 14], 'tạm tính (5/14 đơn vị), 7/92 (7,6%), mục tiêu 15%'],
  ['with few units', of(15, 92), [2, 14], 'tạm tính (thiếu đơn vị), 15/92 (16,3%), mục tiêu 15%'],
  [
    'with few counted',
    of(2, 92),
    [5, 14],
    'tạm tính (5/14 đơn vị), không nêu số vì số lượng ít, mục tiêu 15%',
  ],
])('figures of some units are provisional: %s', (_case, figure, [reported, expected], line) => {
  const observation = anObservation('2026-Q3', figure, { origin: 'roll-up', reported, expected });
  const observations = [anObservation('2024-Q4', of(5, 92)), observation];
  expect(plain(goalLine(standingOf(aStanding({ observations }))))).toBe(`${coverage}: ${line}`);
});

describe('the message', () => {
  const silent = (...unreported: string[]): OfficialReport => ({
    ...wardReport,
    unreported,
    reportedUnits: { reported: 12 - unreported.length, expected: 12 },
  });
  const reporting = (report: OfficialReport) => messageOf(report, null).split('\n').at(-1);

  test.each([
    ['all have reported', silent(), /^- Tổ chức đảng có kết nạp/],
    ['few are silent', silent('A', 'B'), /^Chưa báo cáo: A; B\.$/],
    ['some are silent', silent('A', 'B', 'C'), /^9\/12 đơn vị đã báo cáo; chưa báo cáo: A; B; C\.$/],
    [
      'never all but one or two',
      silent('A', 'B', 'C', 'D', 'E', 'F'),
      /chưa báo cáo: A; B; C và 3 đơn vị khác\.$/,
    ],
    [
      'few have reported',
      silent(...'ABCDEFGHIJ'),
      /^Mới có một số đơn vị báo cáo; chưa báo cáo: A; B; C; D; E và một số đơn vị khác\.$/,
    ],
  ])('says who is silent: %s', (_case, report, line) => {
    expect(reporting(report)).toMatch(line);
  });

  test.each(Object.entries(officialReports))('is short and plain: %s', (_name, report) => {
    const text = messageOf(report, 'ABCD2-345EF-GH');
    expect(text.length).toBeLessThanOrEqual(longestMessage);
    expect(text).toMatch(/^\(Minh họa\) /);
    expect(text).toMatch(/Mã kiểm chứng: ABCD2-345EF-GH$/);
    expect(text).not.toMatch(/[<>\u00a0]/);
    expect(text).toBe(text.normalize('NFC'));
  });

  test('keeps a name on one line', () => {
    const report = { ...silent('A\nB'), unit: { ...wardReport.unit, name: 'Đảng ủy\r\n<script>' } };
    expect(messageOf(report, null)).toContain('Đảng ủy <script>, quý III/2026');
    expect(reporting(report)).toBe('Chưa báo cáo: A B.');
  });

  test('names nobody rather than growing too long', () => {
    const long = 'Đảng ủy Khu công nghiệp và dịch vụ tổng hợp '.repeat(3).trim();
    expect(messageOf(silent(long, `${long} 2`), null).length).toBeLessThanOrEqual(longestMessage);
    expect(reporting(silent(long, `${long} 2`))).toBe('Còn dưới 3 đơn vị chưa báo cáo.');
  });
});
