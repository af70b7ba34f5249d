/** The words of the register's Party organisations: their list, their pages, the founding of a joint cell. */

import type { InEveryLanguage } from '@/lib/text/locale';

type OrganisationWords = {
  readonly title: string;
  readonly lead: string;
  readonly search: string;
  readonly find: string;
  readonly kinds: string;
  readonly all: string;
  readonly none: string;
  readonly noneText: string;
  readonly covers: (count: string) => string;
  readonly affiliation: string;
  readonly dissolved: string;
  readonly admitted: string;
  readonly exempt: string;
  readonly notAdmitted: string;
  readonly thisYear: string;
  readonly enterprises: string;
  readonly noEnterprises: string;
  readonly host: string;
  readonly cells: string;
  readonly committee: string;
  readonly kind: string;
  readonly rename: string;
  readonly name: string;
  readonly deeds: Readonly<Record<'admit' | 'exempt' | 'dissolve' | 'reorganise' | 'cover', string>>;
  readonly enterprise: string;
  readonly as: string;
  readonly asHost: string;
  readonly asGuest: string;
  readonly noLonger: string;
  readonly enterpriseHint: string;
  readonly joint: string;
  readonly jointLead: string;
  readonly jointFor: (count: string) => string;
  readonly jointSubmit: string;
  readonly jointHost: string;
  readonly jointNone: string;
  readonly toList: string;
  readonly next: string;
  readonly first: string;
};

/** Party organisations in every language. */
export const organisationWords: InEveryLanguage<OrganisationWords> = {
  vi: {
    title: 'Tổ chức đảng trong doanh nghiệp',
    lead: 'Đảng bộ, chi bộ và chi bộ ghép trong sổ. Chi bộ ghép lập từ danh sách doanh nghiệp: đánh dấu rồi chọn “Ghi cho doanh nghiệp đã chọn”.',
    search: 'Tên tổ chức đảng',
    find: 'Tìm',
    kinds: 'Loại hình',
    all: 'Tất cả',
    none: 'Không có tổ chức đảng nào như vậy',
    noneText: 'Tổ chức đảng xuất hiện ở đây khi được ghi ở trang của doanh nghiệp.',
    covers: (count) => `${count} doanh nghiệp`,
    affiliation: 'Trực thuộc',
    dissolved: 'Đã giải thể',
    admitted: 'đã kết nạp',
    exempt: 'không còn quần chúng',
    notAdmitted: 'chưa kết nạp',
    thisYear: 'Năm nay',
    enterprises: 'Doanh nghiệp',
    noEnterprises: 'Hiện không có doanh nghiệp nào.',
    host: 'chủ trì',
    cells: 'Chi bộ trực thuộc',
    committee: 'Đảng bộ',
    kind: 'Loại hình',
    rename: 'Sửa tên',
    name: 'Tên tổ chức đảng',
    deeds: {
      admit: 'Kết nạp đảng viên',
      exempt: 'Không còn quần chúng để kết nạp',
      dissolve: 'Giải thể tổ chức đảng',
      reorganise: 'Đổi loại hình, nơi trực thuộc',
      cover: 'Thêm hoặc thôi một doanh nghiệp',
    },
    enterprise: 'Doanh nghiệp (số trong sổ)',
    as: 'Doanh nghiệp đó',
    asHost: 'thuộc tổ chức này, chủ trì',
    asGuest: 'thuộc tổ chức này',
    noLonger: 'thôi thuộc tổ chức này',
    enterpriseHint: 'Số ở cuối địa chỉ trang của doanh nghiệp.',
    joint: 'Thành lập chi bộ ghép',
    jointLead: 'Một chi bộ cho nhiều doanh nghiệp, một doanh nghiệp chủ trì.',
    jointFor: (count) => `Thành lập một chi bộ ghép cho ${count} doanh nghiệp này`,
    jointSubmit: 'Thành lập chi bộ ghép',
    jointHost: 'Doanh nghiệp chủ trì',
    jointNone: 'Xin về danh sách, đánh dấu các doanh nghiệp của chi bộ ghép.',
    toList: 'Về danh sách doanh nghiệp',
    next: 'Trang sau',
    first: 'Về đầu danh sách',
  },
  en: {
    title: 'Party organisations in enterprises',
    lead: 'Committees, cells and joint cells of the register. A joint cell begins in the list of enterprises: tick them and choose “Record for those selected”.',
    search: 'Name of the organisation',
    find: 'Find',
    kinds: 'Kind',
    all: 'All',
    none: 'There are no such organisations',
    noneText: 'Organisations appear here once they are recorded on the page of an enterprise.',
    covers: (count) => `${count} enterprises`,
    affiliation: 'Affiliated to',
    dissolved: 'Dissolved',
    admitted: 'has admitted',
    exempt: 'nobody left to admit',
    notAdmitted: 'no admission yet',
    thisYear: 'This year',
    enterprises: 'Enterprises',
    noEnterprises: 'None at present.',
    host: 'host',
    cells: 'Its cells',
    committee: 'Committee',
    kind: 'Kind',
    rename: 'Rename',
    name: 'Name',
    deeds: {
      admit: 'Admit members',
      exempt: 'Nobody left to admit',
      dissolve: 'Dissolve the organisation',
      reorganise: 'Change its kind or affiliation',
      cover: 'Add or leave out an enterprise',
    },
    enterprise: 'Enterprise (its number)',
    as: 'That enterprise',
    asHost: 'belongs to it as the host',
    asGuest: 'belongs to it',
    noLonger: 'no longer belongs to it',
    enterpriseHint: 'The number at the end of the address of its page.',
    joint: 'Found a joint cell',
    jointLead: 'One cell for several enterprises, one of which is the host.',
    jointFor: (count) => `Found one joint cell for these ${count} enterprises`,
    jointSubmit: 'Found the joint cell',
    jointHost: 'Host',
    jointNone: 'Please go back to the list and tick the enterprises of the joint cell.',
    toList: 'Back to the enterprises',
    next: 'Next page',
    first: 'To the beginning',
  },
};
