/** The measures of the fictional city: every state and kind of body, with days counted from the day of the filling. */

import type { GoalCode } from '@/lib/domain/goal';
import type { BodyKind, MeasureStepKind } from '@/lib/domain/measure';
import { city } from './units';

/** A step, `days` before (negative) today. */
type PlannedStep = {
  readonly kind: Exclude<MeasureStepKind, 'assigned'>;
  readonly days: number;
  readonly note: string;
  readonly dueIn?: number;
};

/** A measure; days are counted from today. */
export type PlannedMeasure = {
  readonly unit: string;
  readonly title: string;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly responsible?: string;
  readonly goal: GoalCode | null;
  readonly source: string;
  readonly decided: number;
  readonly due: number;
  /** Takes in so many enterprises of this unit that lack an organisation. */
  readonly enterprisesOf?: { readonly unit: string; readonly count: number };
  readonly steps: readonly PlannedStep[];
};

const notice = 'Thông báo kết luận của Ban Thường vụ Thành ủy';

/** Every measure, oldest first. */
export const measures: readonly PlannedMeasure[] = [
  {
    unit: city.code,
    title: 'Rà soát doanh nghiệp có từ 3 đảng viên chính thức chưa có tổ chức đảng, lập danh sách từng nơi',
    body: 'Ban Tổ chức Thành ủy',
    bodyKind: 'committee',
    goal: 'formation',
    source: notice,
    decided: -160,
    due: -100,
    steps: [
      {
        kind: 'progress',
        days: -120,
        note: 'Đã có số liệu của 12/12 đơn vị, đang đối chiếu với cơ quan thuế.',
      },
      { kind: 'done', days: -103, note: 'Danh sách đã gửi các đảng ủy trực thuộc.' },
    ],
  },
  {
    unit: city.code,
    title: 'Thành lập công đoàn cơ sở tại doanh nghiệp từ 50 lao động trở lên chưa có công đoàn',
    body: 'Công đoàn các khu công nghiệp Sông Lụa',
    bodyKind: 'union',
    goal: 'union-backed',
    source: notice,
    decided: -150,
    due: -20,
    steps: [{ kind: 'progress', days: -48, note: 'Đã vận động 3 nơi, 2 nơi thống nhất chủ trương.' }],
  },
  {
    unit: city.code,
    title: 'Cử đảng viên theo dõi, giúp đỡ quần chúng ưu tú tại các chi bộ chưa kết nạp trong năm',
    body: 'Đảng ủy Khu công nghiệp Sông Lụa I',
    bodyKind: 'committee',
    responsible: 'KCN-1',
    goal: 'admission',
    source: notice,
    decided: -140,
    due: 12,
    steps: [
      {
        kind: 'progress',
        days: -30,
        note: 'Đã cử 9 đảng viên; 4 quần chúng học xong lớp nhận thức về Đảng.',
      },
    ],
  },
  {
    unit: city.code,
    title: 'Mở lớp bồi dưỡng nhận thức về Đảng cho công nhân, học ngoài giờ làm việc',
    body: 'Trung tâm Chính trị thành phố',
    bodyKind: 'committee',
    goal: 'admission',
    source: notice,
    decided: -130,
    due: -45,
    steps: [
      { kind: 'deadline-moved', days: -60, note: 'Ba doanh nghiệp xin lùi vì vào mùa đơn hàng.', dueIn: -10 },
      { kind: 'done', days: -13, note: 'Đã mở 2 lớp, 61 học viên.' },
    ],
  },
  {
    unit: city.code,
    title: 'Đưa nội dung xây dựng tổ chức đảng vào chương trình gặp mặt doanh nghiệp hằng quý',
    body: 'Hội Doanh nghiệp Sông Lụa',
    bodyKind: 'business',
    goal: 'coverage',
    source: notice,
    decided: -95,
    due: 40,
    steps: [
      {
        kind: 'progress',
        days: -14,
        note: 'Đã đưa vào chương trình; buổi gặp mặt tới có 40 doanh nghiệp dự.',
      },
    ],
  },
  {
    unit: city.code,
    title: 'Thành lập chi bộ tại doanh nghiệp đã đủ 3 đảng viên chính thức',
    body: 'Đảng ủy phường Bến Tơ',
    bodyKind: 'committee',
    responsible: 'BEN-TO',
    goal: 'formation',
    source: notice,
    decided: -90,
    due: -6,
    enterprisesOf: { unit: 'BEN-TO', count: 2 },
    steps: [
      { kind: 'progress', days: -25, note: 'Một nơi đã có đề án; nơi còn lại chủ doanh nghiệp đi vắng.' },
    ],
  },
  {
    unit: city.code,
    title: 'Cung cấp danh sách doanh nghiệp mới đăng ký, tạm ngừng, giải thể trước ngày 5 hằng tháng',
    body: 'Phòng Kinh tế thành phố',
    bodyKind: 'government',
    goal: null,
    source: notice,
    decided: -88,
    due: 37,
    steps: [{ kind: 'progress', days: -18, note: 'Đã cung cấp đều hai tháng gần đây.' }],
  },
  {
    unit: city.code,
    title: 'Lập chi đoàn, chi hội tại doanh nghiệp trẻ để tạo nguồn kết nạp đảng viên',
    body: 'Thành đoàn Sông Lụa',
    bodyKind: 'youth',
    goal: 'admission',
    source: 'Chương trình phối hợp năm nay',
    decided: -80,
    due: 98,
    steps: [],
  },
  {
    unit: city.code,
    title: 'Bố trí phòng sinh hoạt chung cho các chi bộ trong khu công nghiệp',
    body: 'Ban Quản lý các khu công nghiệp Sông Lụa',
    bodyKind: 'zone',
    goal: null,
    source: notice,
    decided: -75,
    due: 9,
    steps: [{ kind: 'progress', days: -9, note: 'Đã chọn được địa điểm ở Phân khu B, đang sửa chữa.' }],
  },
  {
    unit: city.code,
    title: 'Lập chi bộ ghép cho các doanh nghiệp nhỏ ven quốc lộ',
    body: 'Đảng ủy xã Đồi Cọ',
    bodyKind: 'committee',
    responsible: 'DOI-CO',
    goal: 'coverage',
    source: notice,
    decided: -70,
    due: 20,
    steps: [
      {
        kind: 'cancelled',
        days: -21,
        note: 'Hai doanh nghiệp đã tạm ngừng hoạt động, không còn đủ đảng viên để ghép.',
      },
    ],
  },
  {
    unit: 'KCN-1',
    title: 'Gặp lãnh đạo doanh nghiệp có từ 2 đảng viên để thống nhất lộ trình thành lập chi bộ',
    body: 'Đảng ủy cơ sở Phân khu A',
    bodyKind: 'committee',
    responsible: 'KCN-1A',
    goal: 'coverage',
    source: 'Nghị quyết của Đảng ủy Khu công nghiệp Sông Lụa I',
    decided: -60,
    due: 30,
    enterprisesOf: { unit: 'KCN-1A', count: 3 },
    steps: [{ kind: 'progress', days: -16, note: 'Đã gặp 2 nơi.' }],
  },
  {
    unit: 'BEN-TO',
    title: 'Hướng dẫn đảng viên đang sinh hoạt nơi cư trú chuyển sinh hoạt về doanh nghiệp',
    body: 'Ban Xây dựng Đảng phường',
    bodyKind: 'committee',
    goal: 'formation',
    source: '',
    decided: -40,
    due: 65,
    steps: [],
  },
];
