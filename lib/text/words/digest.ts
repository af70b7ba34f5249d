/** Words around a day's reminders: the page, the count beside one's name, and the mail. */

import type { Stage } from '@/lib/domain/reminder';
import type { InEveryLanguage } from '@/lib/text/locale';

export type DigestWords = {
  title: string;
  /** Beside one's name, with how many there are. */
  count: (count: number) => string;
  lead: (day: string) => string;
  groups: Record<Stage, string>;
  /** In the place of "today", on a page that shows a day before. */
  thatDay: string;
  read: string;
  readAlready: string;
  nothing: { readonly title: string; readonly text: string };
  dayOff: { readonly title: string; readonly text: (next: string) => string };
  earlier: string;
  things: (count: number) => string;
  weekdays: readonly [string, string, string, string, string, string, string];
  choice: Readonly<Record<'title' | 'lead' | 'notPossible' | 'label' | 'yes' | 'no' | 'saved', string>>;
  mail: {
    readonly subject: (count: number, day: string) => string;
    readonly greeting: (name: string) => string;
    readonly lead: (day: string) => string;
    readonly open: string;
    readonly why: string;
    readonly stop: string;
    readonly fictional: string;
  };
};

/** What stands around reminders. */
export const digestWords: InEveryLanguage<DigestWords> = {
  vi: {
    title: 'Việc hôm nay',
    count: (count) => `Việc hôm nay: ${count} việc chưa xem`,
    lead: (day) => `Nhắc việc ${day}. Việc nào xong, ngày sau không nhắc nữa.`,
    groups: { after: 'Quá hạn', on: 'Hôm nay', before: 'Sắp tới' },
    thatDay: 'Trong ngày',
    read: 'Đánh dấu đã xem',
    readAlready: 'Đã xem',
    nothing: {
      title: 'Hôm nay không có việc cần nhắc',
      text: 'Nhắc việc được lập lúc 6 giờ sáng các ngày làm việc, khi có báo cáo hay nhiệm vụ sắp đến hạn, đến hạn, quá hạn, có báo cáo chờ duyệt hoặc mục tiêu chậm tiến độ.',
    },
    dayOff: {
      title: 'Hôm nay là ngày nghỉ',
      text: (next) => `Ngày nghỉ không nhắc việc; nhắc tiếp vào ${next}.`,
    },
    earlier: 'Những ngày trước',
    things: (count) => `${count} việc`,
    weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
    choice: {
      title: 'Nhắc việc qua e-mail',
      lead: 'Bản nhắc việc mỗi ngày cũng được gửi đến địa chỉ e-mail của tài khoản.',
      notPossible:
        'Hệ thống chưa được cài đặt máy chủ thư nên chưa gửi e-mail; lựa chọn dưới đây có hiệu lực khi cài đặt xong.',
      label: 'Gửi nhắc việc qua e-mail',
      yes: 'Có, mỗi ngày làm việc tối đa một thư',
      no: 'Không, tôi xem trên Mốc 2030',
      saved: 'Đã lưu lựa chọn.',
    },
    mail: {
      subject: (count, day) => `Mốc 2030: ${count} việc cần làm, ${day}`,
      greeting: (name) => `Kính gửi đồng chí ${name},`,
      lead: (day) => `Mốc 2030 xin nhắc những việc sau, ${day}:`,
      open: 'Xem tất cả trên Mốc 2030',
      why: 'Thư tự động, xin không trả lời.',
      stop: 'Không muốn nhận thư này: tắt ở trang Tài khoản',
      fictional: 'Dữ liệu minh họa: đơn vị và số liệu đều là hư cấu.',
    },
  },
  en: {
    title: 'Today',
    count: (count) => `Today: ${count} ${count === 1 ? 'reminder' : 'reminders'} not read`,
    lead: (day) => `Reminders of ${day}. What is done is not mentioned again.`,
    groups: { after: 'Overdue', on: 'Today', before: 'Coming' },
    thatDay: 'On that day',
    read: 'Mark as read',
    readAlready: 'Read',
    nothing: {
      title: 'Nothing to remind you of today',
      text: 'Reminders are made at 6 in the morning of working days: of reports and measures that are due soon, today or overdue, of reports that wait for approval, and of goals that move too slowly.',
    },
    dayOff: {
      title: 'Today is a day off',
      text: (next) => `There are no reminders on days off; the next come on ${next}.`,
    },
    earlier: 'Earlier days',
    things: (count) => `${count} ${count === 1 ? 'reminder' : 'reminders'}`,
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    choice: {
      title: 'Reminders by e-mail',
      lead: 'The reminders of each day are sent to the e-mail address of the account as well.',
      notPossible:
        'No mail server is configured here, so no mail is sent; the choice below holds once there is one.',
      label: 'Send reminders by e-mail',
      yes: 'Yes, one mail a working day at most',
      no: 'No, I read them in Mốc 2030',
      saved: 'Your choice is saved.',
    },
    mail: {
      subject: (count, day) => `Mốc 2030: ${count} ${count === 1 ? 'reminder' : 'reminders'}, ${day}`,
      greeting: (name) => `Dear ${name},`,
      lead: (day) => `Mốc 2030 reminds you of the following, ${day}:`,
      open: 'Show all in Mốc 2030',
      why: 'This mail was sent automatically; please do not answer it.',
      stop: 'To receive no such mail, switch it off under Account',
      fictional: 'Demonstration data: units and figures are fictional.',
    },
  },
};
