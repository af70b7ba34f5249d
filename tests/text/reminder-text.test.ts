import { expect, test } from 'vitest';
import type { Reminder } from '@/lib/domain/reminder';
import { reminderText } from '@/lib/text/reminder-text';

const one = { named: [{ code: 'A', name: 'Phường A' }], count: 1 };
const many = {
  named: ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code, name: `Phường ${code}` })),
  count: 12,
};
const report = { period: '2026-Q3', dueOn: '2026-10-12' } as const;

/** On Thursday 15 October 2026. */
const cases: [Reminder, string[], string][] = [
  [
    { kind: 'log-report', stage: 'before', period: '2026-Q3', dueOn: '2026-10-19', ...one },
    ['Nộp báo cáo quý III/2026', 'hạn 19/10/2026, còn 4 ngày', 'Phường A', 'Mở báo cáo'],
    '/reports?period=2026-Q3&text=A',
  ],
  [
    { kind: 'log-report', stage: 'on', period: '2026-Q3', dueOn: '2026-10-15', ...many },
    [
      'Nộp 12 báo cáo quý III/2026',
      'hôm nay là hạn cuối',
      'Phường A, Phường B, Phường C, Phường D, Phường E và 7 đơn vị khác',
      'Xem danh sách',
    ],
    '/reports?period=2026-Q3',
  ],
  [
    { kind: 'log-report', stage: 'after', ...report, ...one },
    ['Nộp báo cáo quý III/2026', 'quá hạn 3 ngày (hạn 12/10/2026)', 'Phường A', 'Mở báo cáo'],
    '/reports?period=2026-Q3&text=A',
  ],
  [
    { kind: 'returned', stage: 'after', ...report, ...one },
    [
      'Sửa và gửi lại báo cáo quý III/2026 bị trả lại',
      'quá hạn 3 ngày (hạn 12/10/2026)',
      'Phường A',
      'Sửa báo cáo',
    ],
    '/reports?period=2026-Q3&text=A',
  ],
  [
    { kind: 'reports-missing', stage: 'after', ...report, ...many },
    [
      '12 đơn vị chưa nộp báo cáo quý III/2026',
      'quá hạn 3 ngày (hạn 12/10/2026)',
      'Phường A, Phường B, Phường C, Phường D, Phường E và 7 đơn vị khác',
      'Xem danh sách',
    ],
    '/reports?period=2026-Q3&state=overdue',
  ],
  [
    { kind: 'approve', stage: 'on', period: '2026-Q3', ...one },
    ['1 báo cáo quý III/2026 chờ duyệt', '', 'Phường A', 'Xem và duyệt'],
    '/reports?state=waiting&period=2026-Q3',
  ],
  [
    {
      kind: 'behind-pace',
      stage: 'on',
      period: '2026-Q3',
      goal: 'coverage',
      state: 'behind',
      missing: 4,
      ...one,
    },
    [
      'Độ phủ: tụt lại so với tiến độ',
      'số liệu quý III/2026, còn thiếu 4 tổ chức',
      'Phường A',
      'Xem mục tiêu',
    ],
    '/goals/coverage?unit=A&period=2026-Q3',
  ],
  [
    {
      kind: 'behind-pace',
      stage: 'on',
      period: '2026-Q3',
      goal: 'coverage',
      state: 'slow',
      missing: null,
      ...many,
    },
    [
      'Độ phủ: 12 đơn vị chậm tiến độ',
      'số liệu quý III/2026',
      'Phường A, Phường B, Phường C, Phường D, Phường E và 7 đơn vị khác',
      'Xem từng đơn vị',
    ],
    '/goals/coverage?period=2026-Q3',
  ],
  [
    {
      kind: 'measure',
      stage: 'after',
      dueOn: '2026-10-14',
      body: 'Công đoàn thành phố',
      named: [{ code: '7', name: 'Lập công đoàn cơ sở' }],
      count: 1,
    },
    [
      'Lập công đoàn cơ sở',
      'nhiệm vụ, quá hạn 1 ngày (hạn 14/10/2026)',
      'Thực hiện: Công đoàn thành phố',
      'Mở nhiệm vụ',
    ],
    '/measures/7',
  ],
  [
    {
      kind: 'measure',
      stage: 'before',
      dueOn: '2026-10-26',
      body: null,
      named: [
        { code: '7', name: 'Lập công đoàn cơ sở' },
        { code: '8', name: 'Lập chi bộ' },
      ],
      count: 2,
    },
    [
      'Hoàn thành 2 nhiệm vụ',
      'hạn 26/10/2026, còn 11 ngày',
      'Lập công đoàn cơ sở; Lập chi bộ',
      'Xem các nhiệm vụ',
    ],
    '/measures',
  ],
];

test.each(cases)('%o', (reminder, said, address) => {
  const { title, when, whom, action, href } = reminderText(reminder, '2026-10-15', 'vi');
  expect([title, when, whom, action]).toEqual(said);
  expect(href).toBe(address);
});

test('in English one is told from many', () => {
  const first = {
    kind: 'log-report',
    stage: 'after',
    period: '2026-Q3',
    dueOn: '2026-10-14',
    ...one,
  } as const;
  expect(reminderText(first, '2026-10-15', 'en')).toMatchObject({
    title: 'Send the Q3 2026 report',
    when: '1 day overdue (due on 14 October 2026)',
  });
  const rest = { ...first, kind: 'reports-missing', ...many, count: 6 } as const;
  expect(reminderText(rest, '2026-10-15', 'en')).toMatchObject({
    title: '6 units have not sent their Q3 2026 reports',
    whom: 'Phường A, Phường B, Phường C, Phường D, Phường E and 1 more unit',
  });
});
