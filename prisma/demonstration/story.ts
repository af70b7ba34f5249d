/** What did not go the usual way (opened, submitted, approved): one of every state that a screen can show. */

import type { DraftFigures } from '@/lib/domain/figures';
import type { GoalCode } from '@/lib/domain/goal';
import type { Period } from '@/lib/domain/period';

/** The ways that a report can take. */
export const courses = {
  missed: [],
  begun: ['opened'],
  waiting: ['opened', 'submitted'],
  returned: ['opened', 'submitted', 'returned'],
  approved: ['opened', 'submitted', 'approved'],
  'returned-then-approved': ['opened', 'submitted', 'returned', 'edited', 'submitted', 'approved'],
  reopened: ['opened', 'submitted', 'approved', 'reopened', 'edited'],
  corrected: ['opened', 'submitted', 'approved', 'reopened', 'edited', 'submitted', 'approved'],
} as const;

/** A report that went its own way. */
export type Chapter = {
  readonly unit: string;
  /** A quarter, or the newest one that has closed, whichever that is today. */
  readonly period: Period | 'newest';
  readonly course: keyof typeof courses;
  /** What was answered at first, where that is not what the tables say; `'unanswered'` goals are left open. */
  readonly first?: DraftFigures;
  readonly unanswered?: readonly GoalCode[];
  /** What an edit made of it, where that is not what the tables say. */
  readonly edited?: DraftFigures;
  /** Why it was returned or reopened, and about which goal. */
  readonly reason?: string;
  readonly goal?: GoalCode;
  readonly note?: string;
  /** Days later than usual. */
  readonly lateBy?: number;
};

const missed = (unit: string, period: Chapter['period']): Chapter => ({ unit, period, course: 'missed' });
const waiting = (unit: string): Chapter => ({ unit, period: 'newest', course: 'waiting' });

/** The whole story. What is not told here went the usual way. */
export const story: readonly Chapter[] = [
  missed('BAI-TAM', '2024-Q2'),
  {
    unit: 'KCN-2',
    period: '2025-Q2',
    course: 'returned-then-approved',
    first: { formation: { numerator: 3, denominator: 5 } },
    reason: 'Kỳ trước mới có 2 doanh nghiệp; tổ chức thứ ba đến tháng 7 mới có quyết định thành lập.',
    goal: 'formation',
  },
  {
    unit: 'CAU-DAU',
    period: '2025-Q3',
    course: 'corrected',
    first: { admission: { numerator: 1, denominator: 2 } },
    reason: 'Bỏ sót quyết định kết nạp ngày 19/9/2025 của Chi bộ Công ty May Cầu Dâu.',
    goal: 'admission',
  },
  missed('BAI-TAM', '2025-Q4'),
  {
    unit: 'BEN-TO',
    period: '2025-Q4',
    course: 'approved',
    note: 'Một doanh nghiệp tạm ngừng hoạt động từ tháng 11, đã hoạt động lại trước ngày chốt số liệu.',
    lateBy: 12,
  },

  // The newest quarter: five approved, five waiting, one returned, one begun, three not begun though overdue.
  {
    unit: 'KCN-1',
    period: 'newest',
    course: 'begun',
    unanswered: ['union-backed', 'admission'],
    note: 'Chờ số liệu của Phân khu C.',
  },
  missed('KCN-1C', 'newest'),
  waiting('KCN-2'),
  {
    unit: 'BEN-TO',
    period: 'newest',
    course: 'reopened',
    edited: { coverage: { numerator: 2, denominator: 10 } },
    reason: 'Bổ sung một doanh nghiệp mới đi vào hoạt động từ ngày 15/9.',
    goal: 'coverage',
  },
  waiting('CHO-KEN'),
  {
    unit: 'HANG-LUA',
    period: 'newest',
    course: 'returned',
    first: { 'union-backed': { numerator: 1, denominator: 1 } },
    reason:
      'Kỳ trước có 2 doanh nghiệp có công đoàn, kỳ này còn 1: đề nghị xác nhận công đoàn nào đã giải thể và từ ngày nào.',
    goal: 'union-backed',
  },
  {
    unit: 'SONG-SA',
    period: 'newest',
    course: 'waiting',
    first: { coverage: { numerator: 2, denominator: 12 } },
    note: 'Cụm công nghiệp Bến Sa đưa vào hoạt động thêm 4 doanh nghiệp.',
  },
  waiting('NUONG-DAU'),
  waiting('SUOI-CHAM'),
  missed('DONG-KEN', 'newest'),
  missed('BAI-TAM', 'newest'),
];
