/** The words of the shortlist. */

import type { ClickedStage, ShortlistGroup } from '@/lib/domain/register/shortlist';
import type { InEveryLanguage } from '@/lib/text/locale';

type ShortlistWords = {
  title: string;
  lead: (unit: string, date: string) => string;
  file: string;
  groups: Readonly<Record<ShortlistGroup, { title: string; lead: string; none: string }>>;
  daysLeft: (days: number, year: number) => string;
  all: (count: string) => string;
  shown: (from: string, to: string, total: string) => string;
  next: string;
  first: string;
  overview: string;
  facts: {
    workers: (count: string) => string;
    workersUnknown: string;
    members: (full: string, probationary: string | null) => string;
    membersUnknown: string;
    union: string;
    noUnion: string;
    joint: string;
    moves: (goals: string) => string;
  };
  stage: {
    none: string;
    is: (stage: string) => string;
    next: Readonly<Record<ClickedStage, string>>;
    found: string;
    busy: string;
    done: string;
    source: string;
  };
  admit: string;
  /** On the page of a goal. */
  onGoal: { title: string; lead: string; all: string };
};

/** Every word in every language. */
export const shortlistWords: InEveryLanguage<ShortlistWords> = {
  vi: {
    title: 'Danh sách ưu tiên',
    lead: (unit, date) =>
      `${unit}: nơi chỉ một bước nữa là mục tiêu nhích lên, theo sổ theo dõi ngày ${date}.`,
    file: 'Tải CSV',
    groups: {
      three: {
        title: 'Đủ 3 đảng viên chính thức, chưa có tổ chức đảng',
        lead: 'Thành lập được ngay; mỗi nơi nâng mục tiêu 1 và 2, có công đoàn thì cả mục tiêu 3.',
        none: 'Không còn nơi nào đủ 3 đảng viên chính thức mà chưa có tổ chức đảng.',
      },
      union: {
        title: 'Có công đoàn, chưa có tổ chức đảng',
        lead: 'Chưa đủ 3 đảng viên chính thức; khi thành lập sẽ nâng mục tiêu 1 và 3.',
        none: 'Không còn nơi nào có công đoàn mà chưa có tổ chức đảng.',
      },
      two: {
        title: 'Có 2 đảng viên chính thức',
        lead: 'Thêm một đảng viên chính thức là đủ điều kiện thành lập.',
        none: 'Không có nơi nào đang có 2 đảng viên chính thức.',
      },
      admission: {
        title: 'Tổ chức đảng chưa kết nạp trong năm',
        lead: 'Mỗi tổ chức kết nạp được một đảng viên là thêm một cho mục tiêu 4.',
        none: 'Mọi tổ chức đảng đều đã kết nạp trong năm.',
      },
    },
    daysLeft: (days, year) => `Còn ${days} ngày đến hết năm báo cáo ${year}.`,
    all: (count) => `Xem tất cả ${count}`,
    shown: (from, to, total) => `${from}–${to} trong ${total}`,
    next: 'Trang sau',
    first: 'Về trang đầu',
    overview: 'Về danh sách ưu tiên',
    facts: {
      workers: (count) => `${count} lao động`,
      workersUnknown: 'chưa rõ số lao động',
      members: (full, probationary) =>
        probationary === null
          ? `${full} đảng viên chính thức`
          : `${full} đảng viên chính thức, ${probationary} dự bị`,
      membersUnknown: 'chưa rõ số đảng viên',
      union: 'có công đoàn',
      noUnion: 'chưa có công đoàn',
      joint: 'đang ghép sinh hoạt',
      moves: (goals) => `nâng mục tiêu ${goals}`,
    },
    stage: {
      none: 'Chưa bắt đầu',
      is: (stage) => stage,
      next: {
        agreed: 'Ghi: thống nhất chủ trương',
        eligible: 'Ghi: đủ điều kiện',
        preparing: 'Ghi: đang làm thủ tục',
      },
      found: 'Ghi thành lập',
      busy: 'Đang ghi…',
      done: 'Đã ghi.',
      source: 'Ghi từ danh sách ưu tiên',
    },
    admit: 'Ghi kết nạp',
    onGoal: {
      title: 'Nơi gần nhất',
      lead: 'Theo sổ theo dõi hôm nay: chỉ một bước nữa là mục tiêu này nhích lên.',
      all: 'Danh sách ưu tiên và kế hoạch',
    },
  },
  en: {
    title: 'Shortlist',
    lead: (unit, date) => `${unit}: where one more step moves a goal, from the register on ${date}.`,
    file: 'Download CSV',
    groups: {
      three: {
        title: 'Three or more full members, no Party organisation',
        lead: 'Ready to be formed; each moves goals 1 and 2, and goal 3 where there is a union.',
        none: 'Every enterprise with three full members has an organisation.',
      },
      union: {
        title: 'Unionised, no Party organisation',
        lead: 'Fewer than three full members so far; a founding moves goals 1 and 3.',
        none: 'Every unionised enterprise has an organisation.',
      },
      two: {
        title: 'Two full members',
        lead: 'One more full member makes a founding possible.',
        none: 'Nowhere are there just two full members.',
      },
      admission: {
        title: 'Organisations without an admission this year',
        lead: 'One admission in each adds one to goal 4.',
        none: 'Every organisation has admitted this year.',
      },
    },
    daysLeft: (days, year) => `${days} days are left in the reporting year ${year}.`,
    all: (count) => `Show all ${count}`,
    shown: (from, to, total) => `${from}–${to} of ${total}`,
    next: 'Next page',
    first: 'First page',
    overview: 'Back to the shortlist',
    facts: {
      workers: (count) => `${count} workers`,
      workersUnknown: 'workers unknown',
      members: (full, probationary) =>
        probationary === null ? `${full} full members` : `${full} full members, ${probationary} probationary`,
      membersUnknown: 'members unknown',
      union: 'unionised',
      noUnion: 'no union',
      joint: 'in a joint cell',
      moves: (goals) => `moves goals ${goals}`,
    },
    stage: {
      none: 'Not begun',
      is: (stage) => stage,
      next: { agreed: 'Record: agreed', eligible: 'Record: eligible', preparing: 'Record: preparing' },
      found: 'Record the founding',
      busy: 'Recording…',
      done: 'Recorded.',
      source: 'Recorded from the shortlist',
    },
    admit: 'Record an admission',
    onGoal: {
      title: 'Nearest to hand',
      lead: 'From the register today: one more step there moves this goal.',
      all: 'The shortlist and the plan',
    },
  },
};
