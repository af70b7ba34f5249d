/** The words of the slides that a leader shows at a conference. Those of moving parts are plain texts, to be sent to the browser. */

import type { InEveryLanguage } from '@/lib/text/locale';

/** What the controls beneath the slides say. */
export type PresentationWords = {
  previous: string;
  next: string;
  fullScreen: string;
  /** Which keys do what. */
  keys: string;
  leave: string;
  /** `#` is the slide, `##` how many there are. */
  count: string;
  offline: string;
  /** Offline and not kept by the browser: a reload would lose the slides. */
  doNotReload: string;
  kept: string;
};

/** What the decisions of a meeting say. */
export type DecisionWords = {
  what: string;
  body: string;
  bodyKind: string;
  dueOn: string;
  goal: string;
  noGoal: string;
  record: string;
  required: string;
  duePast: string;
  notADate: string;
  today: string;
  none: string;
  /** `#` is a date. */
  due: string;
  states: {
    readonly sent: string;
    readonly waiting: string;
    readonly sending: string;
    readonly refused: string;
  };
  waitingNote: string;
  signIn: string;
  signInLink: string;
  notKept: string;
  ofOthers: string;
  /** `#` is how many were kept before the page was opened: nothing sends them but a press. */
  earlier: string;
  /** `#` is a date, `##` the code of the unit. */
  decided: string;
  send: string;
  change: string;
  drop: string;
};

export type MeetingWords = {
  title: string;
  slides: string;
  at: (instant: string) => string;
  fictional: string;
  overview: string;
  worst: { title: (count: number) => string; lead: string; none: string; unit: string };
  movers: {
    title: (period: string) => string;
    none: string;
    fromTo: (before: string, now: string) => string;
  };
  unreported: {
    title: string;
    all: (period: string, expected: string) => string;
    some: (period: string, missing: string, expected: string) => string;
    others: (count: string) => string;
  };
  shortlist: { title: string; lead: string };
  decisions: { title: string; readOnly: string; all: string };
  presentation: PresentationWords;
  decision: DecisionWords;
};

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Every word in every language. */
export const meetingWords: InEveryLanguage<MeetingWords> = {
  vi: {
    title: 'Trình chiếu tại hội nghị',
    slides: 'Các trang trình chiếu',
    at: (instant) => `Số liệu lúc ${instant}`,
    fictional: 'Số liệu minh họa, không có thật',
    overview: 'Bốn mục tiêu đến năm 2030',
    worst: {
      title: (count) => (count < 5 ? 'Đơn vị chậm tiến độ' : 'Năm đơn vị chậm nhất'),
      lead: 'Xếp theo mức chậm của cả bốn mục tiêu, rồi theo số còn thiếu.',
      none: 'Không có đơn vị nào chậm tiến độ.',
      unit: 'Đơn vị',
    },
    movers: {
      title: (period) => `Thay đổi lớn nhất so với ${period}`,
      none: 'Chưa có kỳ trước, hoặc không đơn vị nào thay đổi.',
      fromTo: (before, now) => `trước ${before}, nay ${now}`,
    },
    unreported: {
      title: 'Đơn vị chưa báo cáo',
      all: (period, expected) => `${upper(period)}: cả ${expected} đơn vị đã có báo cáo được duyệt.`,
      some: (period, missing, expected) =>
        `${upper(period)}: ${missing} trong ${expected} đơn vị chưa có báo cáo được duyệt`,
      others: (count) => `và ${count} đơn vị khác`,
    },
    shortlist: {
      title: 'Chỉ một bước nữa là mục tiêu nhích lên',
      lead: 'Theo sổ theo dõi doanh nghiệp hôm nay.',
    },
    decisions: {
      title: 'Kết luận của hội nghị',
      all: 'Mọi nhiệm vụ đã giao',
      readOnly: 'Tài khoản này chỉ xem. Người có quyền giao nhiệm vụ mở trang này để ghi kết luận.',
    },
    presentation: {
      previous: 'Trang trước',
      next: 'Trang sau',
      fullScreen: 'Toàn màn hình',
      keys: '← → chuyển trang · F toàn màn hình · Esc thoát',
      leave: 'Tổng quan',
      count: 'Trang #/##',
      offline: 'Mất kết nối: vẫn trình chiếu được, kết luận ghi ra được giữ lại để gửi sau.',
      doNotReload: 'Xin đừng tải lại trang khi chưa có mạng.',
      kept: 'Chưa nối được máy chủ: đây là bản lưu, số liệu theo giờ ghi ở đầu trang.',
    },
    decision: {
      what: 'Nội dung',
      body: 'Cơ quan, tổ chức thực hiện',
      bodyKind: 'Loại cơ quan',
      dueOn: 'Thời hạn',
      goal: 'Mục tiêu',
      noGoal: 'Chung',
      record: 'Ghi kết luận',
      required: 'Xin nhập ô này.',
      duePast: 'Thời hạn không được trước hôm nay.',
      notADate: 'Ngày này không đúng; ví dụ: 30/09/2026.',
      today: 'Đã kết luận hôm nay',
      none: 'Chưa có kết luận nào.',
      due: 'hạn #',
      states: { sent: 'đã ghi', waiting: 'chưa gửi', sending: 'đang gửi…', refused: 'không gửi được' },
      waitingNote:
        'Kết luận chưa gửi được giữ trong máy này và tự gửi khi có mạng; đã tải lại trang thì bấm Gửi.',
      signIn:
        'Phiên làm việc đã hết. Kết luận vẫn được giữ trong máy này: xin đăng nhập lại bằng tài khoản đã ghi để gửi.',
      signInLink: 'Đăng nhập',
      notKept: 'Trình duyệt này không cho lưu: xin giữ trang mở đến khi kết luận gửi xong.',
      ofOthers: 'Trong máy này còn kết luận chưa gửi của tài khoản khác.',
      earlier: '# kết luận ghi trước đó chưa gửi',
      decided: 'ghi ngày #, đơn vị ##',
      send: 'Gửi',
      change: 'Sửa',
      drop: 'Bỏ',
    },
  },
  en: {
    title: 'Slides for a meeting',
    slides: 'The slides',
    at: (instant) => `Figures as of ${instant}`,
    fictional: 'Invented figures for demonstration',
    overview: 'Four goals for 2030',
    worst: {
      title: (count) => (count < 5 ? 'Units that are late' : 'The five units furthest behind'),
      lead: 'By how late they are over all four goals, then by how much is missing.',
      none: 'No unit is late.',
      unit: 'Unit',
    },
    movers: {
      title: (period) => `Biggest changes since ${period}`,
      none: 'There is no period before, or no unit changed.',
      fromTo: (before, now) => `${before} before, ${now} now`,
    },
    unreported: {
      title: 'Units that have not reported',
      all: (period, expected) => `${upper(period)}: all ${expected} units have an approved report.`,
      some: (period, missing, expected) =>
        `${upper(period)}: ${missing} of ${expected} units have no approved report`,
      others: (count) => `and ${count} other units`,
    },
    shortlist: { title: 'One step away from moving a goal', lead: 'By the register as it stands today.' },
    decisions: {
      title: 'Decisions of the meeting',
      all: 'All measures',
      readOnly: 'This account only reads. Whoever may assign measures opens this page to record decisions.',
    },
    presentation: {
      previous: 'Slide before',
      next: 'Next slide',
      fullScreen: 'Full screen',
      keys: '← → change slides · F full screen · Esc leave it',
      leave: 'Overview',
      count: 'Slide #/##',
      offline: 'Connection lost: the slides go on, and decisions are kept to be sent later.',
      doNotReload: 'Please do not reload the page before the network is back.',
      kept: 'The server cannot be reached: this is a kept copy, with figures as of the time shown above.',
    },
    decision: {
      what: 'What is to be done',
      body: 'Body that carries it out',
      bodyKind: 'Kind of body',
      dueOn: 'Deadline',
      goal: 'Goal',
      noGoal: 'All of them',
      record: 'Record the decision',
      required: 'Please fill this in.',
      duePast: 'The deadline must not lie before today.',
      notADate: 'This is no date; an example: 30/09/2026.',
      today: 'Decided today',
      none: 'No decisions yet.',
      due: 'due #',
      states: { sent: 'recorded', waiting: 'not sent yet', sending: 'sending…', refused: 'not accepted' },
      waitingNote:
        'Decisions not sent yet are kept on this computer and sent when the network is back; after a reload, press Send.',
      signIn:
        'Your session has ended. The decisions are kept on this computer: sign in again with the account that recorded them.',
      signInLink: 'Sign in',
      notKept: 'This browser keeps nothing: leave the page open until the decisions are sent.',
      ofOthers: 'This computer still holds unsent decisions of another account.',
      earlier: 'Recorded earlier and not sent: #',
      decided: 'recorded #, unit ##',
      send: 'Send',
      change: 'Change',
      drop: 'Drop',
    },
  },
};
