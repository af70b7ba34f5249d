import { describe, expect, test } from 'vitest';
import { standingOf } from '@/lib/domain/standing';
import { asDocumentsPrint, dateText, listText, longDateText } from '@/lib/text/official/document-words';
import { goalNarrative, stateSentence, verdictSentence } from '@/lib/text/official/goal-narrative';
import { anObservation, aStanding, of } from '@/tests/support/worlds';

const baseline = anObservation('2024-Q4', of(5, 92));
const inThirdQuarter = (figure: Parameters<typeof anObservation>[1], more = {}) =>
  standingOf(aStanding({ observations: [baseline, anObservation('2026-Q3', figure, more)] }));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what is said of a goal’s state', () => {
  test.each([
    [
      'a share',
      inThirdQuarter(of(7, 92)),
      'Đến ngày 30/9/2026, có 7/92 doanh nghiệp thuộc diện tính có tổ chức đảng, đạt tỷ lệ 7,6%.',
    ],
    [
      'none of them',
      inThirdQuarter(of(0, 92)),
      'Đến ngày 30/9/2026, chưa có doanh nghiệp nào trong số 92 doanh nghiệp thuộc diện tính có tổ chức đảng (0%).',
    ],
    [
      'nothing to count',
      inThirdQuarter(of(0, 0)),
      'Đến ngày 30/9/2026, không có doanh nghiệp nào thuộc diện tính (0/0) nên chưa xác định được tỷ lệ.',
    ],
    [
      'not known, and what was known last',
      inThirdQuarter(null),
      'Đến ngày 30/9/2026, chưa có số liệu về tỷ lệ doanh nghiệp có tổ chức đảng; số liệu gần nhất, đến ngày 31/12/2024: có 5/92 doanh nghiệp thuộc diện tính có tổ chức đảng, đạt tỷ lệ 5,4%.',
    ],
    [
      'never known',
      standingOf(aStanding({ observations: [] })),
      'Đến ngày 30/9/2026, chưa có số liệu về tỷ lệ doanh nghiệp có tổ chức đảng.',
    ],
    [
      'of some units only',
      inThirdQuarter(of(7, 92), { origin: 'roll-up', reported: 7, expected: 10 }),
      'Đến ngày 30/9/2026, có 7/92 doanh nghiệp thuộc diện tính có tổ chức đảng, đạt tỷ lệ 7,6% (tổng hợp từ 7/10 đơn vị có số liệu).',
    ],
    [
      'a year so far',
      standingOf(aStanding({ goal: 'admission', observations: [anObservation('2026-Q3', of(4, 7))] })),
      'Từ đầu năm đến ngày 30/9/2026, có 4/7 tổ chức đảng trong doanh nghiệp kết nạp được đảng viên, đạt tỷ lệ 57,1%.',
    ],
    [
      'a year that is over',
      standingOf(
        aStanding({
          goal: 'admission',
          period: '2025-Q4',
          observations: [anObservation('2025-Q4', of(6, 7))],
        }),
      ),
      'Năm 2025, có 6/7 tổ chức đảng trong doanh nghiệp kết nạp được đảng viên, đạt tỷ lệ 85,7%.',
    ],
  ])('%s', (_case, standing, sentence) => {
    expect(plain(stateSentence(standing))).toBe(sentence);
  });
});

describe('what is said of its verdict', () => {
  test.each([
    ['met before the due date', inThirdQuarter(of(15, 92)), true, 'Đã đạt mục tiêu đến năm 2030 (15%).'],
    [
      'behind a path that nobody decreed',
      inThirdQuarter(of(7, 92)),
      false,
      'Tỷ lệ này thấp hơn 0,6 điểm phần trăm so với kế hoạch minh họa tại thời điểm báo cáo (8,2%). Để đạt mục tiêu 15% đến năm 2030, với số doanh nghiệp như hiện nay cần thành lập thêm 7 tổ chức đảng, bình quân khoảng 2 tổ chức mỗi năm.',
    ],
    [
      'ahead of a decreed plan',
      inThirdQuarter(of(12, 92)),
      true,
      'Tỷ lệ này cao hơn 4,8 điểm phần trăm so với kế hoạch tại thời điểm báo cáo (8,2%). Để đạt mục tiêu 15% đến năm 2030, với số doanh nghiệp như hiện nay cần thành lập thêm 2 tổ chức đảng.',
    ],
    [
      'nothing to compare with',
      standingOf(aStanding({ observations: [anObservation('2026-Q3', of(7, 92))] })),
      true,
      'Chưa đủ số liệu để đánh giá tiến độ. Để đạt mục tiêu 15% đến năm 2030, với số doanh nghiệp như hiện nay cần thành lập thêm 7 tổ chức đảng, bình quân khoảng 2 tổ chức mỗi năm.',
    ],
    [
      'missed',
      standingOf(
        aStanding({ period: '2030-Q4', observations: [baseline, anObservation('2030-Q4', of(13, 92))] }),
      ),
      true,
      'Không đạt mục tiêu đề ra (15%); còn thiếu 1 tổ chức đảng.',
    ],
    [
      'a year so far',
      standingOf(aStanding({ goal: 'admission', observations: [anObservation('2026-Q3', of(4, 7))] })),
      true,
      'Mục tiêu cả năm là 80%; trong 92 ngày còn lại cần thêm 2 tổ chức đảng kết nạp được đảng viên.',
    ],
    ['not known', inThirdQuarter(null), true, ''],
    ['nothing to count', inThirdQuarter(of(0, 0)), true, ''],
  ])('%s', (_case, standing, decreed, sentence) => {
    expect(plain(verdictSentence(standing, decreed))).toBe(sentence);
  });
});

describe('of a part of the units nothing is concluded', () => {
  const some = { origin: 'roll-up', reported: 5, expected: 14 } as const;
  const inYear = (period: string, figure: ReturnType<typeof of>) =>
    standingOf(aStanding({ goal: 'admission', period, observations: [anObservation(period, figure, some)] }));
  test.each([
    [
      'at the target',
      inThirdQuarter(of(15, 92), some),
      'Theo số liệu của 5/14 đơn vị, tỷ lệ này không thấp hơn mức mục tiêu (15%); chưa đủ số liệu để kết luận đạt mục tiêu đến năm 2030.',
    ],
    [
      'below the plan',
      inThirdQuarter(of(7, 92), some),
      'Theo số liệu của 5/14 đơn vị, tỷ lệ này thấp hơn 0,6 điểm phần trăm so với kế hoạch tại thời điểm báo cáo (8,2%); chưa đủ số liệu để kết luận về tiến độ. Để đạt mục tiêu 15% đến năm 2030, với số doanh nghiệp của các đơn vị này cần thành lập thêm 7 tổ chức đảng, bình quân khoảng 2 tổ chức mỗi năm.',
    ],
    [
      'a year so far',
      inYear('2026-Q3', of(4, 7)),
      'Mục tiêu cả năm là 80%; theo số liệu của 5/14 đơn vị, trong 92 ngày còn lại cần thêm 2 tổ chức đảng kết nạp được đảng viên.',
    ],
    [
      'a year that is over',
      inYear('2026-Q4', of(4, 7)),
      'Theo số liệu của 5/14 đơn vị, tỷ lệ này thấp hơn mức mục tiêu (80%), còn thiếu 2 tổ chức đảng kết nạp được đảng viên; chưa đủ số liệu để kết luận không đạt mục tiêu năm 2026.',
    ],
    ['nothing to count', inThirdQuarter(of(0, 0), some), ''],
    ['not known', inThirdQuarter(null, { ...some, reported: 0 }), ''],
  ])('%s', (_case, standing, sentence) => {
    expect(plain(verdictSentence(standing, true))).toBe(sentence);
  });
});

test.each([
  [
    'more',
    of(6, 92),
    of(5, 92),
    'So với quý II/2026, tăng 1 doanh nghiệp có tổ chức đảng (tỷ lệ tăng 1,1 điểm phần trăm); so với cùng kỳ năm trước, tăng 2 doanh nghiệp có tổ chức đảng (tỷ lệ tăng 2,2 điểm phần trăm).',
  ],
  [
    'fewer than last year',
    of(7, 92),
    of(9, 92),
    'So với quý II/2026, số doanh nghiệp có tổ chức đảng và tỷ lệ không thay đổi; so với cùng kỳ năm trước, giảm 2 doanh nghiệp có tổ chức đảng (tỷ lệ giảm 2,2 điểm phần trăm).',
  ],
  [
    'only last year is known',
    null,
    of(7, 90),
    'So với cùng kỳ năm trước, số doanh nghiệp có tổ chức đảng không thay đổi (tỷ lệ giảm 0,2 điểm phần trăm).',
  ],
  [
    'neither is known',
    null,
    null,
    'Chưa có số liệu cùng quy tắc tính của kỳ trước và cùng kỳ năm trước để so sánh.',
  ],
])('a change is told as it was: %s', (_case, previous, lastYear, sentence) => {
  const observations = [
    anObservation('2025-Q3', lastYear),
    anObservation('2026-Q2', previous),
    anObservation('2026-Q3', of(7, 92)),
  ];
  expect(plain(goalNarrative(standingOf(aStanding({ observations })), true).at(-1) ?? '')).toBe(sentence);
});

test('dates carry a zero only where one could be written in front', () => {
  expect(['2026-02-05', '2026-09-30', '2026-12-01', '2026-01-12'].map(dateText)).toEqual([
    '05/02/2026',
    '30/9/2026',
    '01/12/2026',
    '12/01/2026',
  ]);
  expect(longDateText('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
});

test.each([
  ['30/09/2026: 7,6\u00a0%', '30/9/2026: 7,6%'],
  ['(05/02/2026)', '(05/02/2026)'],
  ['01/12/2026; 12/01/2026; 08/03/2026', '01/12/2026; 12/01/2026; 08/3/2026'],
  ['7/92', '7/92'],
])('words of the screen are spelt as in documents: %s', (screen, printed) => {
  expect(asDocumentsPrint(screen)).toBe(printed);
});

test('a list says how many it leaves out', () => {
  expect(listText([], 3, 'đơn vị')).toBe('');
  expect(listText(['A'], 3, 'đơn vị')).toBe('A');
  expect(listText(['A', 'B', 'C'], 3, 'đơn vị')).toBe('A, B và C');
  expect(listText(['A', 'B', 'C', 'D', 'E'], 3, 'đơn vị')).toBe('A, B, C và 2 đơn vị khác');
});

test.each([
  [
    'fewer units than before',
    [2, 3],
    [3, 3],
    'So với quý II/2026 (khi đó có số liệu của 3/3 đơn vị), giảm 1 doanh nghiệp có tổ chức đảng (tỷ lệ giảm 1,1 điểm phần trăm).',
  ],
  [
    'more units than before',
    [3, 3],
    [2, 3],
    'So với quý II/2026 (khi đó có số liệu của 2/3 đơn vị), giảm 1 doanh nghiệp có tổ chức đảng (tỷ lệ giảm 1,1 điểm phần trăm).',
  ],
  [
    'as many units as before',
    [2, 3],
    [2, 3],
    'So với quý II/2026, giảm 1 doanh nghiệp có tổ chức đảng (tỷ lệ giảm 1,1 điểm phần trăm).',
  ],
  [
    'all units of a tree that has changed',
    [3, 3],
    [4, 4],
    'So với quý II/2026, giảm 1 doanh nghiệp có tổ chức đảng (tỷ lệ giảm 1,1 điểm phần trăm).',
  ],
])('a change says when other units were in the figure: %s', (_case, now, before, sentence) => {
  const of2 = ([reported = 0, expected = 0]: number[]) => ({
    origin: 'roll-up' as const,
    reported,
    expected,
  });
  const observations = [
    anObservation('2026-Q2', of(8, 92), of2(before)),
    anObservation('2026-Q3', of(7, 92), of2(now)),
  ];
  expect(plain(goalNarrative(standingOf(aStanding({ observations })), true).at(-1) ?? '')).toBe(sentence);
});

test('when the day was told, how many units have the figure still is', () => {
  const standing = inThirdQuarter(of(7, 92), { origin: 'roll-up', reported: 13, expected: 14 });
  const told = { on: '2026-09-30', reported: 14, expected: 14 };
  expect(plain(stateSentence(standing, told))).toBe(
    'Có 7/92 doanh nghiệp thuộc diện tính có tổ chức đảng, đạt tỷ lệ 7,6% (tổng hợp từ 13/14 đơn vị có số liệu).',
  );
  expect(plain(stateSentence(standing, { ...told, reported: 13 }))).toBe(
    'Có 7/92 doanh nghiệp thuộc diện tính có tổ chức đảng, đạt tỷ lệ 7,6%.',
  );
});
