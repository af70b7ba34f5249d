import { describe, expect, test } from 'vitest';
import type { GoalCode } from '@/lib/domain/goal';
import type { OfficialReport } from '@/lib/domain/official-report';
import type { Figure } from '@/lib/domain/ratio';
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

describe('a count of 1 or 2 is not told, nor what gives it away', () => {
  test.each<[string, Told, string]>([
    [
      'few have what the goal asks for: not the share, not the whole, not how many are missing',
      { now: of(2, 92), before: of(1, 92) },
      `${coverage}: có dưới 3 doanh nghiệp, mục tiêu 15%, tụt lại, tăng`,
    ],
    [
      'few are left',
      { now: of(90, 92) },
      `${coverage}: chỉ còn dưới 3 doanh nghiệp chưa có, đạt mục tiêu 15%`,
    ],
    [
      'few in all, none of them',
      { now: of(0, 2) },
      `${coverage}: chỉ còn dưới 3 doanh nghiệp chưa có, mục tiêu 15%, tụt lại, cần thêm dưới 3 tổ chức`,
    ],
    ['few in all, all of them', { now: of(2, 2) }, `${coverage}: có dưới 3 doanh nghiệp, đạt mục tiêu 15%`],
    [
      'few are missing: the whole would say how many',
      { now: of(12, 92) },
      `${coverage}: 13,0%, mục tiêu 15%, đúng tiến độ, cần thêm dưới 3 tổ chức`,
    ],
    [
      'few were missing at the end',
      { now: of(13, 92), period: '2030-Q4' },
      `${coverage}: 14,1%, không đạt mục tiêu 15%, còn thiếu dưới 3 tổ chức`,
    ],
    [
      'few admissions are missing: their whole is what coverage counts',
      { goal: 'admission', now: of(6, 9) },
      `${admission}: mục tiêu cả năm 80%, cần thêm dưới 3 tổ chức`,
    ],
  ])('%s', (_case, told, line) => {
    expect(lineOf(told)).toBe(line);
  });

  test('whatever the figure is', () => {
    for (let whole = 0; whole <= 40; whole += 1) {
      for (let part = 0; part <= whole; part += 1) {
        const line = lineOf({ now: of(part, whole) });
        const counts = [...line.matchAll(/(\d+)\/(\d+)/g)].map(([, one, all]) => [Number(one), Number(all)]);
        for (const [one = 0, all = 0] of counts) {
          const target = Math.ceil((15 * all) / 100) - one;
          expect([1, 2]).not.toContain(one);
          expect([1, 2]).not.toContain(all - one);
          expect([1, 2]).not.toContain(target);
        }
        expect(line).not.toMatch(/(?<![\d.,])[12] (?:tổ chức|doanh nghiệp)/);
      }
    }
  });
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
      /^dưới 3\/12 đơn vị đã báo cáo; chưa báo cáo: A; B; C; D; E và 5 đơn vị khác\.$/,
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
