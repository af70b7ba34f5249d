import type { FixedHoliday } from '@/lib/domain/working-days';
import type { InEveryLanguage } from '@/lib/text/locale';

export type DueDaysWords = {
  holidays: string;
  holidaysLead: string;
  holidaysNone: string;
  holidayName: string;
  holidayFrom: string;
  holidayTo: string;
  holidayToHint: string;
  holidayAdd: string;
  holidayAdded: (days: number) => string;
  holidayDays: (days: number) => string;
  withdraw: string;
  withdrawn: string;
  fixedLead: string;
  fixedAdd: (year: string) => string;
  fixed: Readonly<Record<FixedHoliday, string>>;
  days: string;
  dueDays: string;
  dueDaysLead: string;
  dueDaysNone: string;
  unit: string;
  period: string;
  dueOn: string;
  movedTo: (date: string) => string;
  decide: string;
  decided: string;
  times: string;
  timesLead: string;
  timesTable: { readonly when: string; readonly whom: string };
  timesRows: readonly (readonly [what: string, when: string, whom: string])[];
};

/** Holidays, due days of units, and when there are reminders. */
export const dueDaysWords: InEveryLanguage<DueDaysWords> = {
  vi: {
    holidays: 'Ngày nghỉ',
    holidaysLead:
      'Thứ Bảy, Chủ nhật và các ngày dưới đây không nhắc việc; hạn nộp rơi vào ngày nghỉ thì được nộp đến hết ngày làm việc tiếp theo.',
    holidaysNone: 'Chưa ghi ngày nghỉ nào, ngoài Thứ Bảy và Chủ nhật.',
    holidayName: 'Tên đợt nghỉ',
    holidayFrom: 'Từ ngày',
    holidayTo: 'Đến ngày',
    holidayToHint: 'Để trống nếu chỉ nghỉ một ngày.',
    holidayAdd: 'Thêm ngày nghỉ',
    holidayAdded: (days) => `Đã ghi ${days} ngày nghỉ.`,
    holidayDays: (days) => `${days} ngày`,
    withdraw: 'Rút',
    withdrawn: 'Đã rút ngày nghỉ.',
    fixedLead:
      'Các ngày lễ theo dương lịch (1/1, 30/4, 1/5, 2/9) thêm một lần cho cả năm; Tết Nguyên đán, Giỗ Tổ và ngày nghỉ bù xin nhập theo thông báo hằng năm.',
    fixedAdd: (year) => `Thêm ngày lễ dương lịch năm ${year}`,
    fixed: {
      'new-year': 'Tết Dương lịch',
      reunification: 'Ngày Giải phóng miền Nam',
      labour: 'Ngày Quốc tế Lao động',
      national: 'Quốc khánh',
    },
    days: 'Ngày',
    dueDays: 'Hạn nộp riêng',
    dueDaysLead:
      'Gia hạn hoặc đổi hạn nộp của một đơn vị cho một kỳ, kèm lý do; áp dụng cho cả các đơn vị bên dưới, trừ nơi đã có hạn riêng.',
    dueDaysNone: 'Mọi đơn vị nộp theo lịch chung.',
    unit: 'Đơn vị',
    period: 'Kỳ báo cáo',
    dueOn: 'Hạn nộp',
    movedTo: (date) => `ngày nghỉ, nộp đến hết ${date}`,
    decide: 'Đổi hạn nộp',
    decided: 'Đã ghi hạn nộp mới.',
    times: 'Khi nào nhắc việc',
    timesLead:
      'Mỗi người nhận tối đa một bản nhắc việc mỗi ngày làm việc, lúc 6 giờ sáng. Ngày nhắc rơi vào ngày nghỉ thì dồn sang ngày làm việc tiếp theo.',
    timesTable: { when: 'Nhắc khi nào', whom: 'Nhắc ai' },
    timesRows: [
      [
        'Nộp báo cáo',
        '7 và 2 ngày làm việc trước hạn; đúng hạn; 1, 3, 7 ngày sau hạn, rồi cứ 7 ngày một lần',
        'Cán bộ của đơn vị; đơn vị chưa có thì cán bộ cấp trên gần nhất',
      ],
      ['Báo cáo bị trả lại', 'Ngày sau khi trả lại, rồi theo hạn nộp như trên', 'Như trên'],
      [
        'Đơn vị chưa nộp',
        '3, 7 ngày sau hạn, rồi cứ 7 ngày một lần',
        'Người duyệt và cán bộ của cấp trên gần nhất',
      ],
      [
        'Báo cáo chờ duyệt',
        '1, 3, 7 ngày sau khi gửi, rồi cứ 7 ngày một lần',
        'Người duyệt của đơn vị hoặc cấp trên gần nhất, trừ người đã lập báo cáo',
      ],
      [
        'Nhiệm vụ',
        '7 ngày làm việc trước hạn; đúng hạn; 1, 3, 7 ngày sau hạn, rồi cứ 7 ngày một lần',
        'Cán bộ của đơn vị giao và đơn vị thực hiện',
      ],
      [
        'Chậm tiến độ',
        'Một lần mỗi kỳ: ngày sau khi báo cáo được duyệt; với số tổng hợp, ngày làm việc đầu tiên của tháng sau hạn nộp',
        'Lãnh đạo và cán bộ của đơn vị',
      ],
    ],
  },
  en: {
    holidays: 'Holidays',
    holidaysLead:
      'On Saturdays, Sundays and the days below nobody is reminded; a report that is due on one may be sent until the end of the next working day.',
    holidaysNone: 'No holiday is recorded besides Saturdays and Sundays.',
    holidayName: 'Name',
    holidayFrom: 'First day',
    holidayTo: 'Last day',
    holidayToHint: 'Leave it empty for a single day.',
    holidayAdd: 'Add holidays',
    holidayAdded: (days) => `${days} ${days === 1 ? 'holiday is' : 'holidays are'} recorded.`,
    holidayDays: (days) => `${days} ${days === 1 ? 'day' : 'days'}`,
    withdraw: 'Withdraw',
    withdrawn: 'The holiday is withdrawn.',
    fixedLead:
      'Holidays of the solar calendar (1 January, 30 April, 1 May, 2 September) are added once for the year; please enter the lunar New Year, the Hùng Kings’ day and days in lieu as they are announced.',
    fixedAdd: (year) => `Add the fixed holidays of ${year}`,
    fixed: {
      'new-year': 'New Year',
      reunification: 'Reunification Day',
      labour: 'Labour Day',
      national: 'National Day',
    },
    days: 'Days',
    dueDays: 'Due days of units',
    dueDaysLead:
      'Extend or move the due day of a unit for one period, with the reason; it holds for the units below as well, but for those with a day of their own.',
    dueDaysNone: 'Every unit reports by the calendar.',
    unit: 'Unit',
    period: 'Period',
    dueOn: 'Due day',
    movedTo: (date) => `a day off; in time until ${date}`,
    decide: 'Move the due day',
    decided: 'The due day is recorded.',
    times: 'When there are reminders',
    timesLead:
      'Everybody receives one list of reminders a working day at most, at 6 in the morning. What falls on a day off comes on the next working day.',
    timesTable: { when: 'When', whom: 'To whom' },
    timesRows: [
      [
        'A report to send',
        '7 and 2 working days before it is due; on the day; 1, 3, 7 days after, then every 7 days',
        'Officials of the unit, else of the nearest above',
      ],
      ['A returned report', 'The day after it was returned, then as above', 'As above'],
      [
        'Reports not sent',
        '3 and 7 days after they were due, then every 7 days',
        'Approvers and officials of the nearest unit above',
      ],
      [
        'Reports waiting for approval',
        '1, 3, 7 days after they were sent, then every 7 days',
        'Approvers of the unit or the nearest above, but nobody who wrote the report',
      ],
      [
        'A measure',
        '7 working days before its deadline; on the day; 1, 3, 7 days after, then every 7 days',
        'Officials of the unit that decided it and of the one that does it',
      ],
      [
        'Slow pace',
        'Once a period: the day after the report was approved; for sums the first working day of the month after the due day',
        'Leaders and officials of the unit',
      ],
    ],
  },
};
