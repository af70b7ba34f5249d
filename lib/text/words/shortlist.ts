/** The words of the shortlist, the plan and its what-if. */

import type { EnterpriseKind, MemberGroup } from '@/lib/domain/plan-search';
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
  plan: {
    title: string;
    met: string;
    least: (count: string) => string;
    unreachable: (goal: string, best: string) => string;
    others: string;
    nothing: string;
    columns: { kind: string; supply: string; found: string };
    kind: (kind: EnterpriseKind) => string;
    after: (goal: string, before: string, after: string) => string;
    afterTitle: string;
    method: string;
    caption: string;
  };
  whatIf: {
    title: string;
    lead: string;
    row: (number: number) => string;
    kind: string;
    none: string;
    count: string;
    on: string;
    show: string;
    clear: string;
    sentence: (count: string, date: string) => string;
    beyond: (count: string) => string;
    chart: string;
  };
};

const members: InEveryLanguage<Record<MemberGroup, string>> = {
  vi: {
    'three-or-more': 'Từ 3 đảng viên chính thức',
    two: '2 đảng viên chính thức',
    fewer: 'Ít hơn, hoặc chưa rõ',
  },
  en: { 'three-or-more': '3 full members or more', two: '2 full members', fewer: 'Fewer, or unknown' },
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
    plan: {
      title: 'Kế hoạch ít nhất',
      met: 'Đã đạt cả ba mục tiêu 1–3: không cần lập thêm tổ chức đảng nào.',
      least: (count) => `Cần lập ít nhất ${count} tổ chức đảng để cùng đạt các mục tiêu 1, 2 và 3.`,
      unreachable: (goal, best) =>
        `Không thể đạt mục tiêu “${goal}”: lập ở mọi doanh nghiệp trong sổ cũng chỉ đến ${best}.`,
      others: 'Kế hoạch dưới đây là cho các mục tiêu còn lại.',
      nothing: 'Các mục tiêu còn lại đã đạt: không cần lập thêm.',
      columns: { kind: 'Lập ở đâu', supply: 'Đang có', found: 'Cần lập' },
      kind: ({ members: group, hasUnion }) =>
        `${members.vi[group]}, ${hasUnion ? 'có công đoàn' : 'chưa có công đoàn'}`,
      after: (goal, before, after) => `${goal}: ${before} → ${after}`,
      afterTitle: 'Khi lập xong',
      method:
        'Số nhỏ nhất, tính chính xác từng doanh nghiệp. Nơi chưa đủ 3 đảng viên chính thức phải đủ trước đã, nên khi lập còn làm tăng mẫu số của mục tiêu 2. Cùng một số, chọn nơi ít công sức hơn: đủ 3 đảng viên và có công đoàn trước.',
      caption: 'Lập ở đâu, bao nhiêu',
    },
    whatIf: {
      title: 'Nếu lập theo dự kiến',
      lead: 'Nhập số tổ chức dự kiến lập và ngày hoàn thành; biểu đồ vẽ đường chấm đến kết quả. Không lưu, không đổi báo cáo.',
      row: (number) => `Đợt ${number}`,
      kind: 'Lập ở',
      none: '(bỏ trống)',
      count: 'Số tổ chức',
      on: 'Đến ngày',
      show: 'Vẽ trên biểu đồ',
      clear: 'Bỏ dự kiến',
      sentence: (count, date) => `Nếu thành lập ${count} tổ chức đảng theo dự kiến đến ngày ${date}:`,
      beyond: (count) =>
        `Dự kiến nhiều hơn số doanh nghiệp trong sổ: ${count} tổ chức không có nơi để lập nên không được tính.`,
      chart: 'Biểu đồ với đường dự kiến',
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
    plan: {
      title: 'The smallest plan',
      met: 'Goals 1 to 3 are all met: no further organisation is needed.',
      least: (count) => `At least ${count} organisations are needed to meet goals 1, 2 and 3 together.`,
      unreachable: (goal, best) =>
        `The goal “${goal}” cannot be met: founding in every enterprise of the register leads only to ${best}.`,
      others: 'The plan below is for the other goals.',
      nothing: 'The other goals are met: nothing more is needed.',
      columns: { kind: 'Where', supply: 'There are', found: 'To found' },
      kind: ({ members: group, hasUnion }) => `${members.en[group]}, ${hasUnion ? 'unionised' : 'no union'}`,
      after: (goal, before, after) => `${goal}: ${before} → ${after}`,
      afterTitle: 'Once founded',
      method:
        'The smallest number, computed exactly. An enterprise below three full members must reach three first, so its founding also enlarges the base of goal 2. Among plans of equal size the one of least effort is taken: three members and a union first.',
      caption: 'Where to found, and how many',
    },
    whatIf: {
      title: 'What if these were founded',
      lead: 'Enter how many organisations are to be founded by when; the charts show where that leads as a dotted line. Nothing is saved and no report changes.',
      row: (number) => `Step ${number}`,
      kind: 'Where',
      none: '(none)',
      count: 'Organisations',
      on: 'By',
      show: 'Draw on the charts',
      clear: 'Clear',
      sentence: (count, date) => `If ${count} organisations are founded as planned by ${date}:`,
      beyond: (count) =>
        `More are planned than the register has enterprises: ${count} have nowhere to be founded and are not counted.`,
      chart: 'Charts with the planned line',
    },
  },
};
