import type { InEveryLanguage } from '@/lib/text/locale';

export type PeopleWords = {
  search: string;
  searchHint: string;
  find: string;
  add: string;
  addLead: string;
  name: string;
  email: string;
  roles: string;
  role: string;
  unit: string;
  unitHint: string;
  state: string;
  states: Readonly<Record<'active' | 'invited' | 'disabled', string>>;
  lastSignIn: string;
  never: string;
  elsewhere: string;
  none: string;
  total: (count: string) => string;
  previous: string;
  next: string;
  create: string;
  created: (name: string) => string;
  details: string;
  saved: string;
  appoint: string;
  appointLead: string;
  appointed: string;
  dismiss: string;
  dismissed: string;
  link: string;
  linkLead: string;
  reset: string;
  resetDone: (name: string) => string;
  disable: string;
  disableLead: string;
  disabled: string;
  enable: string;
  enabled: string;
  access: string;
  yourself: string;
};

/** The accounts of a branch. */
export const peopleWords: InEveryLanguage<PeopleWords> = {
  vi: {
    search: 'Tìm người',
    searchHint: 'Tên hoặc thư điện tử',
    find: 'Tìm',
    add: 'Thêm người',
    addLead: 'Người mới nhận một đường dẫn dùng một lần để tự đặt mật khẩu.',
    name: 'Họ và tên',
    email: 'Thư điện tử (e-mail)',
    roles: 'Vai trò',
    role: 'Vai trò',
    unit: 'Đơn vị',
    unitHint: 'Vai trò có hiệu lực ở đơn vị này và mọi đơn vị bên dưới.',
    state: 'Tình trạng',
    states: { active: 'Đang dùng', invited: 'Chưa đặt mật khẩu', disabled: 'Đã khóa' },
    lastSignIn: 'Đăng nhập gần nhất',
    never: 'chưa bao giờ',
    elsewhere: 'Còn vai trò ở đơn vị ngoài phạm vi của bạn.',
    none: 'Không có ai.',
    total: (count) => `${count} người`,
    previous: 'Trang trước',
    next: 'Trang sau',
    create: 'Tạo tài khoản',
    created: (name) =>
      `Đã tạo tài khoản. Hãy gửi riêng cho ${name} đường dẫn dưới đây: dùng một lần, hạn 72 giờ, không hiện lại.`,
    details: 'Thông tin',
    saved: 'Đã lưu.',
    appoint: 'Thêm vai trò',
    appointLead: 'Người này sẽ phải đăng nhập lại.',
    appointed: 'Đã thêm vai trò.',
    dismiss: 'Bỏ vai trò',
    dismissed: 'Đã bỏ vai trò.',
    link: 'Mật khẩu',
    linkLead: 'Đặt lại mật khẩu sẽ xóa mật khẩu cũ và kết thúc mọi phiên đăng nhập ngay lập tức.',
    reset: 'Đặt lại mật khẩu',
    resetDone: (name) =>
      `Hãy gửi riêng cho ${name} đường dẫn dưới đây: dùng một lần, hạn 72 giờ, không hiện lại.`,
    disable: 'Khóa tài khoản',
    disableLead: 'Người này bị đăng xuất ngay; báo cáo và lịch sử vẫn giữ nguyên.',
    disabled: 'Đã khóa tài khoản.',
    enable: 'Mở khóa tài khoản',
    enabled: 'Đã mở khóa tài khoản.',
    access: 'Quyền truy cập',
    yourself: 'Đây là tài khoản của bạn. Đổi tên và mật khẩu ở trang “Tài khoản của tôi”.',
  },
  en: {
    search: 'Find people',
    searchHint: 'Name or e-mail',
    find: 'Find',
    add: 'Add a person',
    addLead: 'A new person gets a link, good once, to choose a password.',
    name: 'Full name',
    email: 'E-mail',
    roles: 'Roles',
    role: 'Role',
    unit: 'Unit',
    unitHint: 'The role holds at this unit and at all units below it.',
    state: 'State',
    states: { active: 'Active', invited: 'No password yet', disabled: 'Disabled' },
    lastSignIn: 'Last sign-in',
    never: 'never',
    elsewhere: 'Also has roles at units outside your branch.',
    none: 'Nobody.',
    total: (count) => `${count} people`,
    previous: 'Previous page',
    next: 'Next page',
    create: 'Make the account',
    created: (name) =>
      `The account is made. Give ${name} this link, privately: it works once, for 72 hours, and is not shown again.`,
    details: 'Details',
    saved: 'Saved.',
    appoint: 'Add a role',
    appointLead: 'This person will have to sign in again.',
    appointed: 'The role is added.',
    dismiss: 'Remove the role',
    dismissed: 'The role is removed.',
    link: 'Password',
    linkLead: 'A reset forgets the old password and ends every session at once.',
    reset: 'Reset the password',
    resetDone: (name) =>
      `Give ${name} this link, privately: it works once, for 72 hours, and is not shown again.`,
    disable: 'Disable the account',
    disableLead: 'This person is signed out at once; reports and history stay as they are.',
    disabled: 'The account is disabled.',
    enable: 'Enable the account',
    enabled: 'The account is enabled.',
    access: 'Access',
    yourself: 'This is your own account. Name and password are changed under “My account”.',
  },
};
