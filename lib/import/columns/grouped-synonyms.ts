/** Headings that mean something only under a common head: `Tổ chức đảng / Có`, `Đảng viên / Dự bị`. */

import type { ListField } from '@/lib/domain/list-field';
import type { OrganisationKind } from '@/lib/domain/register/fact';

/** A column under a common head. No field: it is understood, and nothing that is imported. */
export type GroupedHeading = {
  readonly headings: readonly string[];
  readonly field: ListField | null;
  /** In columns of their own for each kind of organisation: the kind that a mark stands for. */
  readonly organisationKind?: OrganisationKind;
};

/** A common head and what can stand under it. */
export type HeadingGroup = { readonly groups: readonly string[]; readonly below: readonly GroupedHeading[] };

const yes = [
  'Có',
  'Đã có',
  'Đã thành lập',
  'Có tổ chức',
  'Có/không',
  'Đã TL',
  'Có TCĐ',
  'Có CĐ',
  'Tên',
  'Tên tổ chức',
];
const no = ['Chưa', 'Chưa có', 'Không', 'Không có', 'Chưa thành lập', 'Chưa TL'];
const total = ['Tổng số', 'Tổng', 'Cộng', 'TS', 'Số lượng', 'Tổng cộng', 'Số người'];
const founded = [
  'Ngày thành lập',
  'Thành lập',
  'Năm thành lập',
  'Thời gian thành lập',
  'Ngày TL',
  'Thời gian',
];

/** Every common head. */
export const headingGroups: readonly HeadingGroup[] = [
  {
    groups: [
      ...[
        'Đảng viên',
        'Số đảng viên',
        'ĐV',
        'Số ĐV',
        'Tổng số đảng viên',
        'Số lượng đảng viên',
        'Tổng số ĐV',
      ],
      ...['Đảng viên làm việc tại doanh nghiệp', 'Đảng viên trong doanh nghiệp', 'Đảng viên đang làm việc'],
    ],
    below: [
      { headings: ['Chính thức', 'CT', 'ĐV chính thức'], field: 'fullMembers' },
      { headings: ['Dự bị', 'DB', 'ĐV dự bị'], field: 'probationaryMembers' },
      { headings: total, field: 'membersTotal' },
      {
        headings: [
          'Trong TCĐ',
          'Của TCĐ',
          'Trong tổ chức đảng',
          'Sinh hoạt tại chi bộ',
          'Sinh hoạt tại DN',
          'Trong chi bộ',
        ],
        field: 'organisationMembers',
      },
      { headings: ['Kết nạp trong năm', 'Kết nạp', 'Mới kết nạp', 'Kết nạp mới'], field: 'admissions' },
      { headings: ['Nữ', 'Trong đó nữ'], field: null },
    ],
  },
  {
    groups: [
      ...[
        'Tổ chức đảng',
        'TCĐ',
        'Chi bộ',
        'Chi bộ, đảng bộ',
        'Đảng bộ, chi bộ',
        'Tổ chức cơ sở đảng',
        'TCCSĐ',
      ],
      ...['Tình hình tổ chức đảng', 'Về tổ chức đảng', 'Có tổ chức đảng', 'Loại hình tổ chức đảng'],
    ],
    below: [
      { headings: yes, field: 'organisation' },
      { headings: no, field: null },
      { headings: ['Loại hình', 'Loại', 'Hình thức', 'Loại hình TCĐ'], field: 'organisationKind' },
      { headings: founded, field: 'organisationFoundedOn' },
      {
        headings: ['Số đảng viên', 'Đảng viên', 'ĐV', 'Số ĐV', 'Tổng số ĐV', 'Tổng số đảng viên'],
        field: 'organisationMembers',
      },
      { headings: ['Kết nạp trong năm', 'Kết nạp'], field: 'admissions' },
      {
        headings: ['Đảng bộ cơ sở', 'Đảng bộ', 'ĐBCS'],
        field: 'organisation',
        organisationKind: 'grassroots-committee',
      },
      { headings: ['Chi bộ cơ sở', 'CBCS'], field: 'organisation', organisationKind: 'grassroots-cell' },
      { headings: ['Chi bộ trực thuộc', 'CBTT'], field: 'organisation', organisationKind: 'dependent-cell' },
      { headings: ['Chi bộ ghép', 'Ghép'], field: 'organisation', organisationKind: 'joint-cell' },
    ],
  },
  {
    groups: [
      'Công đoàn',
      'CĐ',
      'CĐCS',
      'Tổ chức công đoàn',
      'Công đoàn cơ sở',
      'Tình hình công đoàn',
      'Có công đoàn',
    ],
    below: [
      { headings: yes, field: 'union' },
      { headings: no, field: null },
      { headings: founded, field: 'unionFoundedOn' },
      { headings: ['Số đoàn viên', 'Đoàn viên', 'Số ĐV', 'Số đoàn viên công đoàn'], field: null },
    ],
  },
  {
    groups: [
      'Lao động',
      'LĐ',
      'Số lao động',
      'Số LĐ',
      'CNLĐ',
      'Tổng số lao động',
      'Công nhân lao động',
      'Người lao động',
    ],
    below: [
      { headings: total, field: 'workers' },
      { headings: ['Nữ', 'Trong đó nữ', 'Lao động nữ', 'Có hợp đồng', 'Địa phương'], field: null },
    ],
  },
  {
    groups: ['Kết nạp', 'Kết nạp đảng viên', 'Công tác kết nạp', 'Kết nạp ĐV', 'Phát triển đảng viên'],
    below: [
      { headings: ['Trong năm', 'Năm nay', 'Số lượng', 'Số', 'Số người', 'Năm'], field: 'admissions' },
      { headings: ['Ngày gần nhất', 'Gần nhất', 'Ngày', 'Lần gần nhất'], field: 'lastAdmissionOn' },
      { headings: ['Năm trước', 'Cùng kỳ'], field: null },
    ],
  },
];
