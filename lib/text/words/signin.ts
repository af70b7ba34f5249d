import type { InEveryLanguage } from '@/lib/text/locale';

export type SignInWords = {
  title: string;
  lead: string;
  email: string;
  password: string;
  submit: string;
  busy: string;
  singleSignOn: string;
  or: string;
  forgotten: string;
  notSignedIn: string;
  refused: string;
  wait: (minutes: number) => string;
  singleSignOnFailed: string;
  passwordChosen: string;
  setUpDone: string;
  signedOut: string;
};

/** The sign-in page. Nothing here tells whether an account exists. */
export const signInWords: InEveryLanguage<SignInWords> = {
  vi: {
    title: 'Đăng nhập',
    lead: 'Theo dõi bốn mục tiêu năm 2030 về tổ chức đảng trong doanh nghiệp.',
    email: 'Thư điện tử (e-mail)',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    busy: 'Đang đăng nhập…',
    singleSignOn: 'Đăng nhập bằng tài khoản cơ quan',
    or: 'hoặc',
    forgotten: 'Quên mật khẩu? Đề nghị người quản trị cấp đường dẫn đặt lại mật khẩu.',
    notSignedIn: 'Chưa đăng nhập được',
    refused: 'Thư điện tử hoặc mật khẩu không đúng.',
    wait: (minutes) => `Đã thử quá nhiều lần. Xin đợi ${minutes} phút rồi thử lại.`,
    singleSignOnFailed: 'Không đăng nhập được bằng tài khoản cơ quan. Xin thử lại hoặc hỏi người quản trị.',
    passwordChosen: 'Đã lưu mật khẩu mới. Mời đăng nhập.',
    setUpDone: 'Đã cài đặt xong. Mời đăng nhập bằng tài khoản vừa tạo.',
    signedOut: 'Đã đăng xuất.',
  },
  en: {
    title: 'Sign in',
    lead: 'Tracks the four goals for 2030 on Party organisations in enterprises.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in…',
    singleSignOn: 'Sign in with your office account',
    or: 'or',
    forgotten: 'Forgotten your password? Ask your administrator for a link to choose a new one.',
    notSignedIn: 'Not signed in',
    refused: 'The e-mail or the password is not right.',
    wait: (minutes) =>
      `Too many attempts. Please wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
    singleSignOnFailed:
      'Signing in with the office account did not work. Please try again or ask your administrator.',
    passwordChosen: 'The new password is saved. Please sign in.',
    setUpDone: 'Set-up is complete. Please sign in with the account that you have just made.',
    signedOut: 'You have signed out.',
  },
};
