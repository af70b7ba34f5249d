import type { InEveryLanguage } from '@/lib/text/locale';

/** Kinds of deeds that one would look for together: the first part of a deed's name. */
export const deedGroups = [
  'report',
  'unit',
  'goal',
  'calendar',
  'account',
  'session',
  'token',
  'register',
  'document',
  'measure',
  'export',
  'backup',
  'setup',
] as const;

export type DeedGroup = (typeof deedGroups)[number];

export type AuditWords = {
  filter: string;
  person: string;
  unit: string;
  allUnits: string;
  kind: string;
  allKinds: string;
  kinds: Readonly<Record<DeedGroup, string>>;
  from: string;
  to: string;
  show: string;
  none: string;
  older: string;
  newest: string;
  details: string;
  field: string;
  before: string;
  after: string;
  reason: string;
  someone: string;
  unknownAccount: string;
};

/** The audit trail. */
export const auditWords: InEveryLanguage<AuditWords> = {
  vi: {
    filter: 'Lọc nhật ký',
    person: 'Người',
    unit: 'Đơn vị',
    allUnits: 'Mọi đơn vị',
    kind: 'Loại việc',
    allKinds: 'Mọi việc',
    kinds: {
      report: 'Báo cáo',
      unit: 'Đơn vị',
      goal: 'Mục tiêu',
      calendar: 'Lịch báo cáo',
      account: 'Tài khoản',
      session: 'Đăng nhập',
      token: 'Mã API',
      register: 'Sổ theo dõi doanh nghiệp',
      document: 'Văn bản phát hành',
      measure: 'Nhiệm vụ',
      export: 'Xuất số liệu',
      backup: 'Sao lưu',
      setup: 'Cài đặt',
    },
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    show: 'Lọc',
    none: 'Không có việc nào như vậy.',
    older: 'Cũ hơn',
    newest: 'Mới nhất',
    details: 'Trước và sau',
    field: 'Nội dung',
    before: 'Trước',
    after: 'Sau',
    reason: 'Lý do',
    someone: 'Có người',
    unknownAccount: 'một địa chỉ không có trong hệ thống',
  },
  en: {
    filter: 'Filter the trail',
    person: 'Person',
    unit: 'Unit',
    allUnits: 'All units',
    kind: 'Kind of deed',
    allKinds: 'Everything',
    kinds: {
      report: 'Reports',
      unit: 'Units',
      goal: 'Goals',
      calendar: 'Reporting calendar',
      account: 'Accounts',
      session: 'Sign-ins',
      token: 'API tokens',
      register: 'Register of enterprises',
      document: 'Issued documents',
      measure: 'Measures',
      export: 'Exports',
      backup: 'Backups',
      setup: 'Set-up',
    },
    from: 'From',
    to: 'Until the end of',
    show: 'Filter',
    none: 'Nothing like that happened.',
    older: 'Older',
    newest: 'Newest',
    details: 'Before and after',
    field: 'What',
    before: 'Before',
    after: 'After',
    reason: 'Reason',
    someone: 'Somebody',
    unknownAccount: 'an address that is not known here',
  },
};
