/** Words of the shell around every page, and of pages that have nothing else to say. */

import type { InEveryLanguage } from '@/lib/text/locale';

export type ShellWords = {
  product: string;
  purpose: string;
  skip: string;
  navigation: string;
  pages: {
    readonly dashboard: string;
    readonly reports: string;
    readonly enterprises: string;
    readonly shortlist: string;
    readonly measures: string;
    readonly exports: string;
    readonly admin: string;
  };
  account: string;
  jobs: string;
  signOut: string;
  language: { readonly label: string; readonly other: string };
  demonstration: string;
  crumbs: string;
  notFound: { readonly title: string; readonly text: string; readonly back: string };
};

/** What stands around every page. */
export const shellWords: InEveryLanguage<ShellWords> = {
  vi: {
    product: 'Mốc 2030',
    purpose: 'Theo dõi mục tiêu xây dựng tổ chức đảng trong doanh nghiệp',
    skip: 'Đến nội dung chính',
    navigation: 'Điều hướng chính',
    pages: {
      dashboard: 'Tổng quan',
      reports: 'Báo cáo tiến độ',
      enterprises: 'Doanh nghiệp',
      shortlist: 'Ưu tiên',
      measures: 'Nhiệm vụ',
      exports: 'Xuất báo cáo',
      admin: 'Quản trị',
    },
    account: 'Tài khoản',
    jobs: 'Việc đang chạy',
    signOut: 'Đăng xuất',
    language: { label: 'Ngôn ngữ', other: 'English' },
    demonstration: 'Dữ liệu minh họa: đơn vị và số liệu đều là hư cấu.',
    crumbs: 'Vị trí trang',
    notFound: {
      title: 'Không tìm thấy trang này',
      text: 'Đường dẫn có thể đã gõ nhầm, hoặc nội dung nằm ngoài phạm vi tài khoản của bạn.',
      back: 'Về trang tổng quan',
    },
  },
  en: {
    product: 'Mốc 2030',
    purpose: 'Tracks the goals for Party organisations in enterprises',
    skip: 'Skip to the main content',
    navigation: 'Main navigation',
    pages: {
      dashboard: 'Overview',
      reports: 'Progress reports',
      enterprises: 'Enterprises',
      shortlist: 'Shortlist',
      measures: 'Measures',
      exports: 'Export',
      admin: 'Administration',
    },
    account: 'Account',
    jobs: 'Work under way',
    signOut: 'Sign out',
    language: { label: 'Language', other: 'Tiếng Việt' },
    demonstration: 'Demonstration data: units and figures are fictional.',
    crumbs: 'Where this page stands',
    notFound: {
      title: 'This page was not found',
      text: 'The address may have a mistake, or what it names lies outside the reach of your account.',
      back: 'To the overview',
    },
  },
};
