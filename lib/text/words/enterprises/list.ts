/** The words of the list of enterprises. */

import type {
  EnterpriseSort,
  MemberChoice,
  OrganisationChoice,
  StatusChoice,
} from '@/lib/domain/register/enterprise-query';
import type { InEveryLanguage } from '@/lib/text/locale';

/** Ready-made questions above the list. */
export const enterpriseViews = ['all', 'ready', 'union', 'two', 'preparing', 'attention'] as const;
export type EnterpriseViewName = (typeof enterpriseViews)[number];

type EnterpriseListWords = {
  readonly title: string;
  readonly found: (count: string, isMore: boolean) => string;
  readonly asOf: (date: string) => string;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
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
  readonly sorts: Readonly<Record<EnterpriseSort, string>>;
  readonly sortLabel: string;
  readonly columns: Readonly<
    Record<'name' | 'unit' | 'workers' | 'members' | 'union' | 'organisation' | 'status', string>
  >;
  readonly taxCode: string;
  readonly noTaxCode: string;
  readonly unknown: string;
  readonly membersOf: (full: string, probationary: string | null) => string;
  readonly hasUnion: string;
  readonly hasNoUnion: string;
  readonly organisationWithoutWork: string;
  readonly unitEnded: string;
  readonly none: string;
  readonly nothingYet: string;
  readonly noneNarrowed: string;
  readonly noneAtAll: string;
  readonly tryClosed: string;
  readonly add: string;
  readonly importList: string;
  readonly organisations: string;
  readonly exportXlsx: string;
  readonly exportCsv: string;
  readonly next: string;
  readonly first: string;
  readonly pages: string;
  readonly selectAll: string;
  readonly select: (name: string) => string;
  readonly forSelected: string;
  readonly forAll: (most: string) => string;
};

/** The list in every language. */
export const enterpriseListWords: InEveryLanguage<EnterpriseListWords> = {
  vi: {
    title: 'Doanh nghiệp',
    found: (count, isMore) => (isMore ? `Hơn ${count} doanh nghiệp` : `${count} doanh nghiệp`),
    asOf: (date) => `theo sổ tại ngày ${date}`,
    search: 'Tìm doanh nghiệp',
    searchHint: 'Tên hoặc mã số thuế, không cần dấu, thứ tự từ tùy ý',
    find: 'Tìm',
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
    sorts: { name: 'Tên', taxCode: 'Mã số thuế', workers: 'Lao động', members: 'Đảng viên' },
    sortLabel: 'Sắp xếp',
    columns: {
      name: 'Doanh nghiệp',
      unit: 'Địa bàn',
      workers: 'Lao động',
      members: 'Đảng viên',
      union: 'Công đoàn',
      organisation: 'Tổ chức đảng',
      status: 'Tình trạng',
    },
    taxCode: 'MST',
    noTaxCode: 'chưa có mã số thuế',
    unknown: 'chưa rõ',
    membersOf: (full, probationary) =>
      probationary === null ? full : `${full}\u00a0+\u00a0${probationary}\u00a0dự\u00a0bị`,
    hasUnion: 'Có',
    hasNoUnion: 'Chưa',
    organisationWithoutWork: 'Cần xem lại tổ chức đảng',
    unitEnded: 'Địa bàn không còn',
    none: 'Không có doanh nghiệp nào như vậy',
    nothingYet: 'Sổ theo dõi còn trống',
    noneNarrowed: 'Xin thử ít từ hơn hoặc bỏ bớt điều kiện.',
    noneAtAll:
      'Chưa có doanh nghiệp nào trong phạm vi của bạn. Nhập danh sách Excel đang có là cách nhanh nhất.',
    tryClosed: 'Tìm cả doanh nghiệp đã giải thể',
    add: 'Thêm doanh nghiệp',
    importList: 'Nhập danh sách',
    organisations: 'Tổ chức đảng',
    exportXlsx: 'Tải sổ của đơn vị (Excel)',
    exportCsv: 'CSV',
    next: 'Trang sau',
    first: 'Về đầu danh sách',
    pages: 'Các trang',
    selectAll: 'Chọn cả trang',
    select: (name) => `Chọn ${name}`,
    forSelected: 'Ghi cho doanh nghiệp đã chọn',
    forAll: (most) => `Ghi cho cả danh sách (nhiều nhất ${most})`,
  },
  en: {
    title: 'Enterprises',
    found: (count, isMore) => (isMore ? `More than ${count} enterprises` : `${count} enterprises`),
    asOf: (date) => `as of ${date}`,
    search: 'Find enterprises',
    searchHint: 'Name or tax code, without marks, words in any order',
    find: 'Find',
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
    sorts: { name: 'Name', taxCode: 'Tax code', workers: 'Workers', members: 'Members' },
    sortLabel: 'Sort',
    columns: {
      name: 'Enterprise',
      unit: 'Place',
      workers: 'Workers',
      members: 'Members',
      union: 'Union',
      organisation: 'Party organisation',
      status: 'Status',
    },
    taxCode: 'Tax code',
    noTaxCode: 'no tax code',
    unknown: 'unknown',
    membersOf: (full, probationary) =>
      probationary === null ? full : `${full}\u00a0+\u00a0${probationary}\u00a0prob.`,
    hasUnion: 'Yes',
    hasNoUnion: 'No',
    organisationWithoutWork: 'Look at its organisation',
    unitEnded: 'Place is no more',
    none: 'There are no such enterprises',
    nothingYet: 'The register is empty',
    noneNarrowed: 'Please try fewer words or conditions.',
    noneAtAll:
      'There are no enterprises within your reach yet. Importing the Excel list that you have is the fastest way.',
    tryClosed: 'Look among closed enterprises as well',
    add: 'Add an enterprise',
    importList: 'Import a list',
    organisations: 'Party organisations',
    exportXlsx: 'Download the register (Excel)',
    exportCsv: 'CSV',
    next: 'Next page',
    first: 'To the beginning',
    pages: 'Pages',
    selectAll: 'Select the page',
    select: (name) => `Select ${name}`,
    forSelected: 'Record for those selected',
    forAll: (most) => `Record for the whole list (at most ${most})`,
  },
};
