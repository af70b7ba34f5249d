/** What the columns of an imported list are called, and what is said of them. */

import type { PersonalData, SkippedWhy, TextEncoding } from '@/lib/domain/list';
import type { ListField } from '@/lib/domain/list-field';
import type { InEveryLanguage } from '@/lib/text/locale';

/** The fields that a column can hold. An exported register uses the same headings, so that it imports back. */
export const listFieldWords: InEveryLanguage<Record<ListField, string>> = {
  vi: {
    ordinal: 'STT',
    taxCode: 'Mã số thuế',
    name: 'Tên doanh nghiệp',
    ownership: 'Loại hình doanh nghiệp',
    zone: 'Khu công nghiệp',
    unit: 'Xã/phường',
    address: 'Địa chỉ',
    status: 'Tình trạng hoạt động',
    workers: 'Số lao động',
    fullMembers: 'Đảng viên chính thức',
    probationaryMembers: 'Đảng viên dự bị',
    membersTotal: 'Tổng số đảng viên',
    organisationMembers: 'Đảng viên trong tổ chức đảng',
    organisation: 'Tổ chức đảng',
    organisationKind: 'Loại hình tổ chức đảng',
    organisationFoundedOn: 'Ngày thành lập tổ chức đảng',
    union: 'Công đoàn cơ sở',
    unionFoundedOn: 'Ngày thành lập công đoàn',
    admissions: 'Kết nạp trong năm',
    lastAdmissionOn: 'Ngày kết nạp gần nhất',
    exempt: 'Không còn quần chúng',
    stage: 'Giai đoạn thành lập',
    operatingSince: 'Ngày bắt đầu hoạt động',
    suspendedOn: 'Ngày tạm ngừng',
    closedOn: 'Ngày chấm dứt hoạt động',
    note: 'Ghi chú',
  },
  en: {
    ordinal: 'No',
    taxCode: 'Tax code',
    name: 'Enterprise',
    ownership: 'Ownership',
    zone: 'Zone',
    unit: 'Unit',
    address: 'Address',
    status: 'Status',
    workers: 'Workers',
    fullMembers: 'Full members',
    probationaryMembers: 'Probationary members',
    membersTotal: 'Members',
    organisationMembers: 'Members in the organisation',
    organisation: 'Party organisation',
    organisationKind: 'Kind of organisation',
    organisationFoundedOn: 'Organisation founded on',
    union: 'Union',
    unionFoundedOn: 'Union founded on',
    admissions: 'Admissions',
    lastAdmissionOn: 'Last admission on',
    exempt: 'Exempt',
    stage: 'Stage',
    operatingSince: 'Operating since',
    suspendedOn: 'Suspended on',
    closedOn: 'Closed on',
    note: 'Note',
  },
};

/** Why a column about persons is refused. */
export const personalColumnWords: InEveryLanguage<Record<PersonalData, string>> = {
  vi: {
    'person-name': 'Cột này ghi tên người. Sổ theo dõi chỉ ghi doanh nghiệp, nên cột này không được đọc.',
    'personal-number': 'Cột này ghi số giấy tờ của cá nhân, nên không được đọc.',
    birth: 'Cột này ghi ngày, năm hoặc nơi sinh của cá nhân, nên không được đọc.',
    'party-card': 'Cột này ghi số thẻ hoặc lý lịch đảng viên, nên không được đọc.',
    contact: 'Cột này ghi số điện thoại hoặc địa chỉ liên hệ, nên không được đọc.',
    origin: 'Cột này ghi quê quán, nơi ở, dân tộc hoặc giới tính của cá nhân, nên không được đọc.',
  },
  en: {
    'person-name': 'This column names persons. The register is about enterprises, so it is not read.',
    'personal-number': 'This column holds numbers of personal papers, so it is not read.',
    birth: 'This column holds dates or places of birth, so it is not read.',
    'party-card': 'This column holds numbers of Party cards or files, so it is not read.',
    contact: 'This column holds telephone numbers or addresses of contact, so it is not read.',
    origin: 'This column holds origin, residence, ethnicity or gender of persons, so it is not read.',
  },
};

/** Why a row is not data. */
export const skippedRowWords: InEveryLanguage<Record<SkippedWhy, string>> = {
  vi: {
    title: 'Tiêu đề',
    'column-numbers': 'Số thứ tự cột',
    'repeated-head': 'Dòng tiêu đề lặp lại',
    section: 'Tên nhóm',
    subtotal: 'Dòng cộng',
    signature: 'Phần ký',
  },
  en: {
    title: 'Title',
    'column-numbers': 'Numbers of columns',
    'repeated-head': 'Heading again',
    section: 'Name of a group',
    subtotal: 'Sum',
    signature: 'Signatures',
  },
};

/** How letters were written. */
export const textEncodingWords: InEveryLanguage<Record<TextEncoding, string>> = {
  vi: {
    'utf-8': 'Unicode (UTF-8)',
    'utf-16le': 'Unicode (UTF-16)',
    'utf-16be': 'Unicode (UTF-16)',
    'windows-1258': 'Windows-1258',
    tcvn3: 'TCVN3 (ABC)',
    vni: 'VNI',
    viscii: 'VISCII',
    unicode: 'Unicode',
    'unicode-decomposed': 'Unicode tổ hợp',
  },
  en: {
    'utf-8': 'Unicode (UTF-8)',
    'utf-16le': 'Unicode (UTF-16)',
    'utf-16be': 'Unicode (UTF-16)',
    'windows-1258': 'Windows-1258',
    tcvn3: 'TCVN3 (ABC)',
    vni: 'VNI',
    viscii: 'VISCII',
    unicode: 'Unicode',
    'unicode-decomposed': 'Unicode, decomposed',
  },
};
