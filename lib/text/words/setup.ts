import type { InEveryLanguage } from '@/lib/text/locale';

export type SetupWords = {
  title: string;
  lead: string;
  notValidTitle: string;
  notValid: string;
  doneTitle: string;
  done: string;
  signIn: string;
  administrator: string;
  name: string;
  nameHint: string;
  email: string;
  emailHint: string;
  password: string;
  passwordHint: string;
  repeat: string;
  unit: string;
  unitHint: string;
  unitName: string;
  unitNameHint: string;
  unitCode: string;
  unitCodeHint: string;
  unitKind: string;
  data: string;
  beginWith: string;
  published: string;
  publishedHint: string;
  demonstration: string;
  demonstrationHint: string;
  empty: string;
  emptyHint: string;
  submit: string;
  busy: string;
  refused: string;
};

/** The first run. */
export const setupWords: InEveryLanguage<SetupWords> = {
  vi: {
    title: 'Cài đặt lần đầu',
    lead: 'Làm một lần, chừng hai phút. Bốn mục tiêu năm 2030, cách tính và lịch báo cáo đã có sẵn, sửa được sau.',
    notValidTitle: 'Đường dẫn này không còn dùng được',
    notValid:
      'Đường dẫn cài đặt chỉ dùng một lần và có hạn 24 giờ. Hãy khởi động lại ứng dụng (npm start) để nhận đường dẫn mới ở dòng bắt đầu bằng “setup”.',
    doneTitle: 'Đã cài đặt',
    done: 'Ứng dụng này đã được cài đặt xong. Mời đăng nhập.',
    signIn: 'Đăng nhập',
    administrator: '1. Người quản trị',
    name: 'Họ và tên',
    nameHint: 'Hiện trong nhật ký và lịch sử báo cáo.',
    email: 'Thư điện tử (e-mail)',
    emailHint: 'Dùng để đăng nhập. Ứng dụng không gửi thư.',
    password: 'Mật khẩu',
    passwordHint: 'Từ 10 ký tự trở lên; một câu dễ nhớ là tốt nhất.',
    repeat: 'Nhập lại mật khẩu',
    unit: '2. Đơn vị cấp trên cùng',
    unitHint: 'Các đơn vị khác sẽ nằm dưới đơn vị này.',
    unitName: 'Tên đơn vị',
    unitNameHint: 'Ví dụ: Thành ủy Sông Công',
    unitCode: 'Mã đơn vị',
    unitCodeHint: 'Chữ, số và dấu gạch nối, ví dụ SONGCONG. Dùng trong địa chỉ và tệp xuất.',
    unitKind: 'Loại đơn vị',
    data: '3. Số liệu ban đầu',
    beginWith: 'Bắt đầu với số liệu nào?',
    published: 'Sông Công, như đã công bố tháng 5/2023',
    publishedHint:
      'Chỉ đúng những gì đã công bố: 15/92 doanh nghiệp có tổ chức đảng, 786 đảng viên, khoảng 18.000 lao động.',
    demonstration: 'Số liệu minh họa',
    demonstrationHint: 'Một thành phố hư cấu để xem thử; mọi trang đều ghi rõ là minh họa.',
    empty: 'Trống',
    emptyHint: 'Chưa có số liệu; tự nhập đơn vị và báo cáo.',
    submit: 'Cài đặt',
    busy: 'Đang cài đặt…',
    refused: 'Chưa cài đặt được',
  },
  en: {
    title: 'First set-up',
    lead: 'Done once, in about two minutes. The four goals for 2030, their counting rules and the reporting calendar are already there and can be changed later.',
    notValidTitle: 'This link is no longer good',
    notValid:
      'A set-up link works once and for 24 hours. Restart the application (npm start) to get a new one, on the line that begins with “setup”.',
    doneTitle: 'Already set up',
    done: 'This application has been set up. Please sign in.',
    signIn: 'Sign in',
    administrator: '1. The administrator',
    name: 'Full name',
    nameHint: 'Shown in the audit trail and in the history of reports.',
    email: 'E-mail',
    emailHint: 'For signing in. The application sends no mail.',
    password: 'Password',
    passwordHint: 'At least 10 characters; a sentence that is easy to remember is best.',
    repeat: 'The password again',
    unit: '2. The topmost unit',
    unitHint: 'All other units will stand below it.',
    unitName: 'Name of the unit',
    unitNameHint: 'For example: Thành ủy Sông Công',
    unitCode: 'Code of the unit',
    unitCodeHint: 'Letters, digits and hyphens, for example SONGCONG. Used in addresses and exports.',
    unitKind: 'Kind of unit',
    data: '3. The first data',
    beginWith: 'Which data to begin with?',
    published: 'Sông Công as published in May 2023',
    publishedHint:
      'Exactly what was published: 15 of 92 enterprises with a Party organisation, 786 members, about 18,000 workers.',
    demonstration: 'Demonstration data',
    demonstrationHint: 'A fictional city to look around in; every page says that it is fictional.',
    empty: 'Empty',
    emptyHint: 'No figures yet; you enter units and reports yourself.',
    submit: 'Set up',
    busy: 'Setting up…',
    refused: 'Not set up',
  },
};
