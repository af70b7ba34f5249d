/** The words of the list of enterprises. */

import type { EnterpriseSort } from '@/lib/domain/register/enterprise-query';
import type { InEveryLanguage } from '@/lib/text/locale';
import { type EnterpriseFilterWords, enterpriseFilterWords } from './filters';

type EnterpriseListWords = EnterpriseFilterWords & {
  readonly title: string;
  readonly found: (count: string, isMore: boolean) => string;
  readonly asOf: (date: string) => string;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
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
    ...enterpriseFilterWords.vi,
    title: 'Doanh nghiệp',
    found: (count, isMore) => (isMore ? `Hơn ${count} doanh nghiệp` : `${count} doanh nghiệp`),
    asOf: (date) => `theo sổ tại ngày ${date}`,
    search: 'Tìm doanh nghiệp',
    searchHint: 'Tên hoặc mã số thuế, không cần dấu, thứ tự từ tùy ý',
    find: 'Tìm',
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
    ...enterpriseFilterWords.en,
    title: 'Enterprises',
    found: (count, isMore) => (isMore ? `More than ${count} enterprises` : `${count} enterprises`),
    asOf: (date) => `as of ${date}`,
    search: 'Find enterprises',
    searchHint: 'Name or tax code, without marks, words in any order',
    find: 'Find',
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
