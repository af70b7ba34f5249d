/** The words of the filters of the list of enterprises. */

import type { MemberChoice, OrganisationChoice, StatusChoice } from '@/lib/domain/register/enterprise-query';
import type { InEveryLanguage } from '@/lib/text/locale';

/** Ready-made questions above the list. */
export const enterpriseViews = ['all', 'ready', 'union', 'two', 'preparing', 'attention'] as const;
export type EnterpriseViewName = (typeof enterpriseViews)[number];

export type EnterpriseFilterWords = {
  readonly filters: string;
  readonly apply: string;
  readonly clear: string;
  readonly remove: (filter: string) => string;
  readonly views: Readonly<Record<EnterpriseViewName, string>>;
  readonly viewsLabel: string;
  readonly any: string;
  readonly fields: Readonly<
    Record<
      | 'unit'
      | 'asOf'
      | 'status'
      | 'zone'
      | 'ownership'
      | 'workersFrom'
      | 'workersTo'
      | 'union'
      | 'members'
      | 'organisation'
      | 'stage'
      | 'attention',
      string
    >
  >;
  readonly asOfHint: string;
  readonly allUnits: string;
  readonly status: Readonly<Record<Exclude<StatusChoice, 'operating' | 'suspended' | 'closed'>, string>>;
  readonly allStatuses: string;
  readonly inZone: string;
  readonly outsideZones: string;
  readonly withUnion: string;
  readonly withoutUnion: string;
  readonly members: Readonly<Record<MemberChoice, string>>;
  readonly organisation: Readonly<Record<OrganisationChoice, string>>;
  readonly noStage: string;
};

/** The filters in every language. */
export const enterpriseFilterWords: InEveryLanguage<EnterpriseFilterWords> = {
  vi: {
    filters: 'Bộ lọc',
    apply: 'Áp dụng bộ lọc',
    clear: 'Bỏ tất cả',
    remove: (filter) => `Bỏ điều kiện: ${filter}`,
    viewsLabel: 'Danh sách thường dùng',
    views: {
      all: 'Tất cả',
      ready: 'Đủ 3 đảng viên, chưa có tổ chức',
      union: 'Có công đoàn, chưa có tổ chức đảng',
      two: 'Có 2 đảng viên',
      preparing: 'Đang làm thủ tục',
      attention: 'Cần xem lại',
    },
    any: 'Bất kỳ',
    fields: {
      unit: 'Đơn vị',
      asOf: 'Tại ngày',
      status: 'Tình trạng',
      zone: 'Khu, cụm công nghiệp',
      ownership: 'Loại hình',
      workersFrom: 'Lao động từ',
      workersTo: 'Lao động đến',
      union: 'Công đoàn',
      members: 'Đảng viên chính thức',
      organisation: 'Tổ chức đảng',
      stage: 'Bước chuẩn bị',
      attention: 'Cần xem lại: tổ chức đảng ở nơi không hoạt động, địa bàn không còn',
    },
    asOfHint: 'Để trống là hiện nay',
    allUnits: 'Toàn bộ phạm vi của bạn',
    status: { existing: 'Chưa giải thể' },
    allStatuses: 'Kể cả đã giải thể',
    inZone: 'Trong khu, cụm công nghiệp',
    outsideZones: 'Ngoài khu, cụm công nghiệp',
    withUnion: 'Có công đoàn',
    withoutUnion: 'Chưa có công đoàn',
    members: { '3+': 'Từ 3 trở lên', '2': '2', '1': '1', '0': 'Không có', unknown: 'Chưa rõ' },
    organisation: {
      any: 'Có tổ chức đảng',
      own: 'Có tổ chức riêng',
      joint: 'Trong chi bộ ghép',
      none: 'Chưa có tổ chức đảng',
    },
    noStage: 'Chưa bắt đầu',
  },
  en: {
    filters: 'Filters',
    apply: 'Apply',
    clear: 'Clear all',
    remove: (filter) => `Remove: ${filter}`,
    viewsLabel: 'Common lists',
    views: {
      all: 'All',
      ready: '3 members, no organisation',
      union: 'Union, no organisation',
      two: '2 members',
      preparing: 'Preparing',
      attention: 'To be looked at',
    },
    any: 'Any',
    fields: {
      unit: 'Unit',
      asOf: 'As of',
      status: 'Status',
      zone: 'Industrial zone',
      ownership: 'Ownership',
      workersFrom: 'Workers from',
      workersTo: 'Workers up to',
      union: 'Trade union',
      members: 'Full members',
      organisation: 'Party organisation',
      stage: 'Stage',
      attention: 'To be looked at: an organisation where nothing operates, a place that is no more',
    },
    asOfHint: 'Empty means now',
    allUnits: 'All within your reach',
    status: { existing: 'Not closed' },
    allStatuses: 'Closed ones as well',
    inZone: 'In an industrial zone',
    outsideZones: 'Outside the zones',
    withUnion: 'With a union',
    withoutUnion: 'Without a union',
    members: { '3+': '3 or more', '2': '2', '1': '1', '0': 'None', unknown: 'Unknown' },
    organisation: {
      any: 'With an organisation',
      own: 'Of its own',
      joint: 'In a joint cell',
      none: 'Without an organisation',
    },
    noStage: 'Not begun',
  },
};
