import type { InEveryLanguage } from '@/lib/text/locale';

type Screen = { name: string; lead: string };

export type AdminWords = {
  title: string;
  lead: string;
  crumbs: string;
  screens: Readonly<
    Record<'people' | 'units' | 'goals' | 'calendar' | 'columns' | 'format' | 'tokens' | 'audit', Screen>
  >;
};

/** The rooms of the administration. */
export const adminWords: InEveryLanguage<AdminWords> = {
  vi: {
    title: 'Quản trị',
    lead: 'Đơn vị, con người, mục tiêu và dấu vết của mọi thay đổi.',
    crumbs: 'Vị trí trang',
    screens: {
      people: {
        name: 'Tài khoản',
        lead: 'Ai làm gì, ở đơn vị nào; cấp đường dẫn đặt mật khẩu; khóa tài khoản.',
      },
      units: { name: 'Đơn vị', lead: 'Cây đơn vị theo thời gian: thêm, đổi tên, sáp nhập, chia tách.' },
      goals: {
        name: 'Mục tiêu và cách tính',
        lead: 'Bốn mục tiêu năm 2030: chỉ tiêu, hạn, mốc xuất phát, quy tắc tính.',
      },
      calendar: {
        name: 'Lịch báo cáo',
        lead: 'Báo cáo theo quý, nửa năm hay năm; hạn nộp chung và riêng; ngày nghỉ; khi nào nhắc việc.',
      },
      columns: {
        name: 'Tên cột khi nhập',
        lead: 'Những cách gọi khác của các cột, để danh sách của mọi đơn vị được nhận ra ngay.',
      },
      format: {
        name: 'Thể thức văn bản',
        lead: 'Lề, cỡ chữ, tiêu đề, nơi nhận, người ký và lời văn của báo cáo chính thức.',
      },
      tokens: { name: 'Mã API', lead: 'Mã mà phần mềm khác dùng để đọc và gửi số liệu; thu hồi khi cần.' },
      audit: { name: 'Nhật ký', lead: 'Mọi lần ghi và mọi lần đăng nhập, trước và sau thay đổi.' },
    },
  },
  en: {
    title: 'Administration',
    lead: 'Units, people, goals, and the trail of every change.',
    crumbs: 'Where you are',
    screens: {
      people: { name: 'Accounts', lead: 'Who does what at which unit; links for passwords; disabling.' },
      units: { name: 'Units', lead: 'The tree of units over time: adding, renaming, merging, splitting.' },
      goals: {
        name: 'Goals and counting',
        lead: 'The four goals for 2030: target, due date, baseline, counting rule.',
      },
      calendar: {
        name: 'Reporting calendar',
        lead: 'Quarterly, half-yearly or yearly; when reports are due; holidays; when people are reminded.',
      },
      columns: {
        name: 'Names of columns',
        lead: 'Further names of columns, so that the lists of all units are recognised.',
      },
      format: {
        name: 'Format of documents',
        lead: 'Margins, sizes, head, recipients, signature and wording of official reports.',
      },
      tokens: {
        name: 'API tokens',
        lead: 'With which other software reads and sends figures; revoke them here.',
      },
      audit: { name: 'Audit trail', lead: 'Every write and every sign-in, with before and after.' },
    },
  },
};
