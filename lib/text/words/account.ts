import type { InEveryLanguage } from '@/lib/text/locale';

export type LinkWords = {
  title: (name: string) => string;
  lead: (email: string) => string;
  notValidTitle: string;
  notValid: string;
  signIn: string;
  password: string;
  passwordHint: string;
  repeat: string;
  submit: string;
  refused: string;
};

/** The page that a one-time link opens. */
export const linkWords: InEveryLanguage<LinkWords> = {
  vi: {
    title: (name) => `Chào ${name}, mời đặt mật khẩu`,
    lead: (email) => `Tài khoản: ${email}. Sau khi lưu, mời đăng nhập bằng mật khẩu vừa đặt.`,
    notValidTitle: 'Đường dẫn này không còn dùng được',
    notValid: 'Đường dẫn chỉ dùng một lần và có hạn 72 giờ. Hãy đề nghị người quản trị cấp đường dẫn mới.',
    signIn: 'Đến trang đăng nhập',
    password: 'Mật khẩu mới',
    passwordHint: 'Từ 10 ký tự trở lên; một câu dễ nhớ là tốt nhất.',
    repeat: 'Nhập lại mật khẩu mới',
    submit: 'Lưu mật khẩu',
    refused: 'Chưa lưu được mật khẩu',
  },
  en: {
    title: (name) => `Welcome, ${name}: choose a password`,
    lead: (email) => `Account: ${email}. Afterwards please sign in with the password that you chose.`,
    notValidTitle: 'This link is no longer good',
    notValid: 'A link works once and for 72 hours. Please ask your administrator for a new one.',
    signIn: 'To the sign-in page',
    password: 'New password',
    passwordHint: 'At least 10 characters; a sentence that is easy to remember is best.',
    repeat: 'The new password again',
    submit: 'Save password',
    refused: 'The password was not saved',
  },
};

export type AccountWords = {
  title: string;
  lead: string;
  name: string;
  email: string;
  roles: string;
  saved: string;
  profile: string;
  passwordTitle: string;
  passwordLead: string;
  current: string;
  changePassword: string;
  passwordChanged: string;
  language: string;
  languages: { vi: string; en: string };
  sessions: string;
  sessionsLead: string;
  startedAt: string;
  until: string;
  here: string;
  endOthers: string;
  othersEnded: string;
  tokens: string;
  tokensLead: string;
  tokenLabel: string;
  tokenLabelHint: string;
  tokenDays: string;
  tokenIssue: string;
  tokenIssued: string;
  noTokens: string;
  revoke: string;
  revoked: string;
  expires: string;
  state: Readonly<Record<'valid' | 'expired' | 'revoked', string>>;
  signOut: string;
};

/** One's own account. */
export const accountWords: InEveryLanguage<AccountWords> = {
  vi: {
    title: 'Tài khoản của tôi',
    lead: 'Tên, mật khẩu, ngôn ngữ, các phiên đăng nhập và mã API của riêng bạn.',
    name: 'Họ và tên',
    email: 'Thư điện tử (e-mail)',
    roles: 'Vai trò',
    saved: 'Đã lưu.',
    profile: 'Thông tin',
    passwordTitle: 'Mật khẩu',
    passwordLead: 'Đổi mật khẩu sẽ kết thúc mọi phiên đăng nhập khác.',
    current: 'Mật khẩu hiện tại',
    changePassword: 'Đổi mật khẩu',
    passwordChanged: 'Đã đổi mật khẩu; các phiên khác đã kết thúc.',
    language: 'Ngôn ngữ',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    sessions: 'Phiên đăng nhập',
    sessionsLead: 'Những trình duyệt đang đăng nhập bằng tài khoản này.',
    startedAt: 'Bắt đầu',
    until: 'Hết hạn',
    here: 'trình duyệt này',
    endOthers: 'Kết thúc các phiên khác',
    othersEnded: 'Đã kết thúc các phiên khác.',
    tokens: 'Mã API',
    tokensLead: 'Để phần mềm khác đọc và gửi số liệu thay bạn, với đúng quyền của bạn. Giữ kín như mật khẩu.',
    tokenLabel: 'Dùng cho việc gì',
    tokenLabelHint: 'Ví dụ: Gửi báo cáo từ phần mềm của văn phòng',
    tokenDays: 'Có hạn trong (ngày)',
    tokenIssue: 'Tạo mã',
    tokenIssued: 'Mã chỉ hiện một lần này. Hãy sao chép ngay.',
    noTokens: 'Chưa có mã nào.',
    revoke: 'Thu hồi',
    revoked: 'Đã thu hồi mã.',
    expires: 'Hết hạn',
    state: { valid: 'Còn hạn', expired: 'Hết hạn', revoked: 'Đã thu hồi' },
    signOut: 'Đăng xuất',
  },
  en: {
    title: 'My account',
    lead: 'Your own name, password, language, sessions and API tokens.',
    name: 'Full name',
    email: 'E-mail',
    roles: 'Roles',
    saved: 'Saved.',
    profile: 'Details',
    passwordTitle: 'Password',
    passwordLead: 'Changing it ends every other session.',
    current: 'Current password',
    changePassword: 'Change password',
    passwordChanged: 'The password is changed; other sessions have ended.',
    language: 'Language',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    sessions: 'Sessions',
    sessionsLead: 'Browsers that are signed in to this account.',
    startedAt: 'Began',
    until: 'Expires',
    here: 'this browser',
    endOthers: 'End other sessions',
    othersEnded: 'The other sessions have ended.',
    tokens: 'API tokens',
    tokensLead:
      'For other software to read and send figures for you, with exactly your rights. Keep them like a password.',
    tokenLabel: 'What it is for',
    tokenLabelHint: 'For example: reports from the office software',
    tokenDays: 'Good for (days)',
    tokenIssue: 'Make a token',
    tokenIssued: 'The token is shown this once. Copy it now.',
    noTokens: 'No tokens yet.',
    revoke: 'Revoke',
    revoked: 'The token is revoked.',
    expires: 'Expires',
    state: { valid: 'Valid', expired: 'Expired', revoked: 'Revoked' },
    signOut: 'Sign out',
  },
};
