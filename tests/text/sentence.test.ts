import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalCodes } from '@/lib/domain/goal';
import type { StandingInput } from '@/lib/domain/moment';
import { standingOf } from '@/lib/domain/standing';
import { locales } from '@/lib/text/locale';
import { sentenceOf } from '@/lib/text/sentence';
import { aGoal, anObservation, aStanding, of } from '@/tests/support/worlds';

const decreed = aGoal('coverage', { milestones: [{ on: '2026-09-30', basisPoints: 900 }] });
const start = anObservation('2024-Q4', of(5, 92));
const now = (numerator: number, denominator = 92) => anObservation('2026-Q3', of(numerator, denominator));

const byDate = (...observations: StandingInput['observations']) =>
  aStanding({ terms: [decreed], observations });
const admission = (period: string, ...observations: StandingInput['observations']) =>
  aStanding({ goal: 'admission', period, observations });

const cases: readonly [string, StandingInput, string, string][] = [
  [
    'slow',
    byDate(start, now(7)),
    'Đến 30/09/2026: 7/92 doanh nghiệp (7,6 %), kế hoạch 9,0 %; chậm 1,4 điểm %; cần thêm 7 tổ chức đến năm 2030, khoảng 2 mỗi năm.',
    'At 30 September 2026: 7 of 92 enterprises (7.6%), plan 9.0%; 1.4 points behind; 7 more organisations needed by 2030, about 2 a year.',
  ],
  [
    'behind',
    byDate(start, now(4)),
    'Đến 30/09/2026: 4/92 doanh nghiệp (4,3 %), kế hoạch 9,0 %; chậm 4,7 điểm %; cần thêm 10 tổ chức đến năm 2030, khoảng 3 mỗi năm.',
    'At 30 September 2026: 4 of 92 enterprises (4.3%), plan 9.0%; 4.7 points behind; 10 more organisations needed by 2030, about 3 a year.',
  ],
  [
    'ahead of the plan',
    byDate(start, now(9)),
    'Đến 30/09/2026: 9/92 doanh nghiệp (9,8 %), kế hoạch 9,0 %; vượt 0,8 điểm %; cần thêm 5 tổ chức đến năm 2030, khoảng 2 mỗi năm.',
    'At 30 September 2026: 9 of 92 enterprises (9.8%), plan 9.0%; 0.8 points ahead; 5 more organisations needed by 2030, about 2 a year.',
  ],
  [
    'on track, a hair below the plan: not called behind',
    byDate(anObservation('2024-Q4', of(50, 1000)), now(89, 1000)),
    'Đến 30/09/2026: 89/1.000 doanh nghiệp (8,9 %), kế hoạch 9,0 %; đúng tiến độ; cần thêm 61 tổ chức đến năm 2030, khoảng 15 mỗi năm.',
    'At 30 September 2026: 89 of 1,000 enterprises (8.9%), plan 9.0%; on track; 61 more organisations needed by 2030, about 15 a year.',
  ],
  [
    'slow by a distance that rounds to nothing',
    byDate(anObservation('2024-Q4', of(8900, 100_000)), now(8960, 100_000)),
    'Đến 30/09/2026: 8.960/100.000 doanh nghiệp (9,0 %), kế hoạch 9,0 %; chậm hơn kế hoạch; cần thêm 6.040 tổ chức đến năm 2030, khoảng 1.421 mỗi năm.',
    'At 30 September 2026: 8,960 of 100,000 enterprises (9.0%), plan 9.0%; slightly behind; 6,040 more organisations needed by 2030, about 1,421 a year.',
  ],
  [
    'just below the target, where one decimal would lie',
    byDate(start, now(374, 2500)),
    'Đến 30/09/2026: 374/2.500 doanh nghiệp (14,96 %), kế hoạch 9,0 %; vượt 5,96 điểm %; cần thêm 1 tổ chức đến năm 2030.',
    'At 30 September 2026: 374 of 2,500 enterprises (14.96%), plan 9.0%; 5.96 points ahead; 1 more organisation needed by 2030.',
  ],
  [
    'due on another day than the last of a year',
    aStanding({ terms: [{ ...decreed, dueOn: '2028-06-30' }], observations: [start, now(7)] }),
    'Đến 30/09/2026: 7/92 doanh nghiệp (7,6 %), kế hoạch 9,0 %; chậm 1,4 điểm %; cần thêm 7 tổ chức đến 30/06/2028, khoảng 4 mỗi năm.',
    'At 30 September 2026: 7 of 92 enterprises (7.6%), plan 9.0%; 1.4 points behind; 7 more organisations needed by 30 June 2028, about 4 a year.',
  ],
  [
    'met',
    byDate(start, now(15)),
    'Đến 30/09/2026: 15/92 doanh nghiệp (16,3 %), đạt mục tiêu 15 % đến năm 2030.',
    'At 30 September 2026: 15 of 92 enterprises (16.3%), meets the target of 15% by 2030.',
  ],
  [
    'insufficient data: the first figure is all there is',
    byDate(now(7)),
    'Đến 30/09/2026: 7/92 doanh nghiệp (7,6 %), mục tiêu 15 %; chưa đủ dữ liệu để đánh giá tiến độ; cần thêm 7 tổ chức đến năm 2030, khoảng 2 mỗi năm.',
    'At 30 September 2026: 7 of 92 enterprises (7.6%), target 15%; not enough data to judge the pace; 7 more organisations needed by 2030, about 2 a year.',
  ],
  [
    'undetermined',
    byDate(start, now(0, 0)),
    'Đến 30/09/2026: không có phát sinh (0/0 doanh nghiệp), tỷ lệ chưa xác định.',
    'At 30 September 2026: nothing to report (0 of 0 enterprises), share undetermined.',
  ],
  ['no data at all', byDate(), 'Đến 30/09/2026: chưa có số liệu.', 'At 30 September 2026: no figures yet.'],
  [
    'no data, but earlier ones',
    byDate(start, anObservation('2026-Q3', null, { reported: 0, expected: 1 })),
    'Đến 30/09/2026 (0/1 đơn vị đã báo cáo): chưa có số liệu; gần nhất, đến 31/12/2024: 5/92 doanh nghiệp (5,4 %).',
    'At 30 September 2026 (0 of 1 unit reported): no figures yet; latest, at 31 December 2024: 5 of 92 enterprises (5.4%).',
  ],
  [
    'rolled up from some of the units',
    byDate(start, { ...now(7), origin: 'roll-up', reported: 7, expected: 10 }),
    'Đến 30/09/2026 (7/10 đơn vị đã báo cáo): 7/92 doanh nghiệp (7,6 %), kế hoạch 9,0 %; chậm 1,4 điểm %; cần thêm 7 tổ chức đến năm 2030, khoảng 2 mỗi năm.',
    'At 30 September 2026 (7 of 10 units reported): 7 of 92 enterprises (7.6%), plan 9.0%; 1.4 points behind; 7 more organisations needed by 2030, about 2 a year.',
  ],
  [
    'rolled up from all of them',
    byDate(start, { ...now(15), origin: 'roll-up', reported: 10, expected: 10 }),
    'Đến 30/09/2026: 15/92 doanh nghiệp (16,3 %), đạt mục tiêu 15 % đến năm 2030.',
    'At 30 September 2026: 15 of 92 enterprises (16.3%), meets the target of 15% by 2030.',
  ],
  [
    'missed at the due date',
    { ...byDate(start, anObservation('2030-Q4', of(12, 92))), period: '2030-Q4' },
    'Đến 31/12/2030: 12/92 doanh nghiệp (13,0 %), không đạt mục tiêu 15 %; còn thiếu 2 tổ chức.',
    'At 31 December 2030: 12 of 92 enterprises (13.0%), missed the target of 15%; 2 organisations short.',
  ],
  [
    'met at the due date',
    { ...byDate(start, anObservation('2030-Q4', of(14, 92))), period: '2030-Q4' },
    'Đến 31/12/2030: 14/92 doanh nghiệp (15,2 %), đạt mục tiêu 15 %.',
    'At 31 December 2030: 14 of 92 enterprises (15.2%), met the target of 15%.',
  ],
  [
    'admission during the year',
    admission('2026-Q3', now(5, 9)),
    'Từ đầu năm đến 30/09/2026: 5/9 tổ chức đảng có kết nạp (55,6 %), mục tiêu cả năm 80 %; cần thêm 3 tổ chức có kết nạp trong 92 ngày còn lại.',
    'From the start of the year to 30 September 2026: 5 of 9 Party organisations with an admission (55.6%), target for the year 80%; 3 more organisations with an admission needed in the 92 days left.',
  ],
  [
    'admission met before the year is over',
    admission('2026-Q3', now(8, 9)),
    'Từ đầu năm đến 30/09/2026: 8/9 tổ chức đảng có kết nạp (88,9 %), đã đạt mục tiêu cả năm 80 %.',
    'From the start of the year to 30 September 2026: 8 of 9 Party organisations with an admission (88.9%), already meets the target of 80% for the year.',
  ],
  [
    'admission met at the end of the year',
    admission('2025-Q4', anObservation('2025-Q4', of(8, 9))),
    'Năm 2025: 8/9 tổ chức đảng có kết nạp (88,9 %), đạt mục tiêu 80 %.',
    'In 2025: 8 of 9 Party organisations with an admission (88.9%), met the target of 80%.',
  ],
  [
    'admission missed',
    admission('2025-Q4', anObservation('2025-Q4', of(7, 9))),
    'Năm 2025: 7/9 tổ chức đảng có kết nạp (77,8 %), không đạt mục tiêu 80 %; còn thiếu 1 tổ chức có kết nạp.',
    'In 2025: 7 of 9 Party organisations with an admission (77.8%), missed the target of 80%; 1 organisation with an admission short.',
  ],
  [
    'admission with nobody to count',
    admission('2026-Q3', now(0, 0)),
    'Từ đầu năm đến 30/09/2026: không có phát sinh (0/0 tổ chức đảng), tỷ lệ chưa xác định.',
    'From the start of the year to 30 September 2026: nothing to report (0 of 0 Party organisations), share undetermined.',
  ],
  [
    'admission without figures for a year that is over',
    admission('2025-Q4'),
    'Năm 2025: chưa có số liệu.',
    'In 2025: no figures yet.',
  ],
];

/** Percent signs keep to their number by a space that does not break; the strings above are easier to read without. */
const withPlainSpaces = (sentence: string) => sentence.replaceAll('\u00a0', ' ');

describe('the sentence', () => {
  test.each(cases)('%s, in Vietnamese', (_, input, vietnamese) => {
    expect(withPlainSpaces(sentenceOf(standingOf(input), 'vi'))).toBe(vietnamese);
  });

  test.each(cases)('%s, in English', (_, input, _vietnamese, english) => {
    expect(withPlainSpaces(sentenceOf(standingOf(input), 'en'))).toBe(english);
  });

  test('of every standing is one sentence without a hole in it', () => {
    const someFigure = fc.option(
      fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => of(Math.min(a, b), Math.max(a, b))),
    );
    const quarters = ['2025-Q3', '2025-Q4', '2026-Q1', '2030-Q4', '2031-Q1'];
    fc.assert(
      fc.property(
        fc.constantFrom(...goalCodes),
        fc.constantFrom(...quarters),
        fc.array(someFigure, { minLength: 5, maxLength: 5 }),
        fc.constantFrom(...locales),
        (goal, period, figures, locale) => {
          const observations = quarters.map((each, index) => anObservation(each, figures[index] ?? null));
          const sentence = sentenceOf(standingOf(aStanding({ goal, period, observations })), locale);
          expect(sentence).toMatch(/^\S.*\S\.$/);
          expect(sentence).not.toMatch(/undefined|null|NaN|Infinity| {2}|\.\.| [;,.:]|\(\)/);
        },
      ),
    );
  });
});
