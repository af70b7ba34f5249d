/** The words of the exported register. Its headings and values are ones that an import reads back. */

import type { ListField } from '@/lib/domain/list-field';
import type { InEveryLanguage } from '@/lib/text/locale';

/** The columns of the exported register, in their order. */
export const registerColumns = [
  'taxCode',
  'name',
  'unit',
  'zone',
  'ownership',
  'status',
  'operatingSince',
  'suspendedOn',
  'closedOn',
  'workers',
  'fullMembers',
  'probationaryMembers',
  'organisation',
  'organisationKind',
  'organisationFoundedOn',
  'organisationMembers',
  'admissions',
  'lastAdmissionOn',
  'exempt',
  'union',
  'unionFoundedOn',
  'stage',
  'note',
] as const satisfies readonly ListField[];

export type RegisterColumn = (typeof registerColumns)[number];

type RegisterExportWords = {
  readonly sheet: string;
  readonly columns: Readonly<Record<RegisterColumn, string>>;
  readonly yes: string;
  readonly no: string;
  readonly file: (unit: string, day: string) => string;
  readonly title: string;
  readonly lead: (unit: string) => string;
};

/** The exported register in every language. */
export const registerExportWords: InEveryLanguage<RegisterExportWords> = {
  vi: {
    sheet: 'Doanh nghiệp',
    columns: {
      taxCode: 'Mã số thuế',
      name: 'Tên doanh nghiệp',
      unit: 'Phường, xã',
      zone: 'Khu, cụm công nghiệp',
      ownership: 'Loại hình doanh nghiệp',
      status: 'Tình trạng hoạt động',
      operatingSince: 'Ngày hoạt động',
      suspendedOn: 'Ngày tạm ngừng',
      closedOn: 'Ngày giải thể',
      workers: 'Số lao động',
      fullMembers: 'Đảng viên chính thức',
      probationaryMembers: 'Đảng viên dự bị',
      organisation: 'Tổ chức đảng',
      organisationKind: 'Loại hình tổ chức đảng',
      organisationFoundedOn: 'Ngày thành lập tổ chức đảng',
      organisationMembers: 'Đảng viên của tổ chức đảng',
      admissions: 'Kết nạp trong năm',
      lastAdmissionOn: 'Ngày kết nạp gần nhất',
      exempt: 'Không còn quần chúng',
      union: 'Công đoàn cơ sở',
      unionFoundedOn: 'Ngày thành lập công đoàn',
      stage: 'Giai đoạn',
      note: 'Ghi chú',
    },
    yes: 'Có',
    no: 'Chưa',
    file: (unit, day) => `Sổ theo dõi doanh nghiệp - ${unit} - ${day}`,
    title: 'Sổ theo dõi doanh nghiệp',
    lead: (unit) =>
      `${unit} và các đơn vị bên dưới: mỗi dòng là một doanh nghiệp theo sổ hiện nay. Tệp này nhập lại được.`,
  },
  en: {
    sheet: 'Enterprises',
    columns: {
      taxCode: 'Tax code',
      name: 'Name',
      unit: 'Unit',
      zone: 'Zone',
      ownership: 'Ownership',
      status: 'Status',
      operatingSince: 'Operating since',
      suspendedOn: 'Suspended on',
      closedOn: 'Closed on',
      workers: 'Workers',
      fullMembers: 'Full members',
      probationaryMembers: 'Probationary members',
      organisation: 'Party organisation',
      organisationKind: 'Kind of organisation',
      organisationFoundedOn: 'Organisation founded on',
      organisationMembers: 'Members in the organisation',
      admissions: 'Admissions',
      lastAdmissionOn: 'Last admission on',
      exempt: 'Exempt',
      union: 'Union',
      unionFoundedOn: 'Union founded on',
      stage: 'Stage',
      note: 'Note',
    },
    yes: 'Yes',
    no: 'No',
    file: (unit, day) => `Register of enterprises - ${unit} - ${day}`,
    title: 'Register of enterprises',
    lead: (unit) => `${unit} and the units below: one line an enterprise, as it stands now. It imports back.`,
  },
};
