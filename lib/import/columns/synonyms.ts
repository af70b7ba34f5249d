/**
 * What offices call their columns. Spelling, marks, capitals, signs and what stands in brackets make no difference;
 * an administrator's own headings come on top (`ListChoices.synonyms`).
 */

import type { ListField } from '@/lib/domain/list-field';

/** Headings that say it all by themselves. */
export const headingsOf: Readonly<Record<ListField, readonly string[]>> = {
  ordinal: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'No', 'Stt chung'],
  taxCode: [
    ...['Mã số thuế', 'MST', 'Mã thuế', 'Mã số DN', 'Mã số doanh nghiệp', 'MSDN', 'Mã DN', 'Mã doanh nghiệp'],
    ...['MST doanh nghiệp', 'MST DN', 'Mã số ĐKDN', 'Mã số đăng ký doanh nghiệp', 'Số ĐKKD', 'Tax code'],
  ],
  name: [
    ...['Tên doanh nghiệp', 'Tên DN', 'Doanh nghiệp', 'DN', 'Tên công ty', 'Công ty', 'Tên cơ sở'],
    ...[
      'Tên doanh nghiệp, đơn vị',
      'Tên đơn vị, doanh nghiệp',
      'Tên DN, HTX',
      'Tên doanh nghiệp, hợp tác xã',
    ],
    ...['Tên gọi doanh nghiệp', 'Enterprise', 'Name'],
  ],
  ownership: [
    ...['Loại hình doanh nghiệp', 'Loại hình DN', 'Loại hình', 'Loại hình sở hữu', 'Hình thức sở hữu'],
    ...['Thành phần kinh tế', 'Khu vực kinh tế', 'Loại DN', 'Loại doanh nghiệp', 'Sở hữu', 'Ownership'],
  ],
  zone: [
    ...['KCN', 'Khu công nghiệp', 'Khu CN', 'CCN', 'Cụm công nghiệp', 'Khu, cụm công nghiệp', 'KCN, CCN'],
    ...['Thuộc KCN', 'Tên KCN', 'Thuộc khu công nghiệp', 'Trong KCN', 'Zone'],
  ],
  unit: [
    ...['Phường/xã', 'Xã/phường', 'Phường', 'Xã', 'Phường, xã', 'Xã, phường', 'Xã, phường, thị trấn'],
    ...['Địa bàn', 'Đơn vị hành chính', 'Địa bàn xã, phường', 'Địa bàn phường, xã', 'Địa bàn đóng trụ sở'],
    ...['Nơi đóng', 'Thuộc xã, phường', 'Thuộc phường, xã', 'Tên xã, phường', 'Tên phường, xã', 'Unit'],
  ],
  address: [
    'Địa chỉ',
    'Trụ sở',
    'Địa chỉ trụ sở',
    'Địa chỉ trụ sở chính',
    'Địa điểm',
    'Nơi đặt trụ sở',
    'Address',
  ],
  status: [
    ...['Trạng thái', 'Tình trạng', 'Tình trạng hoạt động', 'Trạng thái hoạt động', 'Tình hình hoạt động'],
    ...['Hiện trạng', 'Tình trạng DN', 'Tình trạng doanh nghiệp', 'Status'],
  ],
  workers: [
    ...[
      'Số LĐ',
      'LĐ',
      'Số lao động',
      'Lao động',
      'Tổng số lao động',
      'Tổng số LĐ',
      'Tổng LĐ',
      'Tổng lao động',
    ],
    ...[
      'CNLĐ',
      'Số CNLĐ',
      'Tổng số CNLĐ',
      'NLĐ',
      'Số NLĐ',
      'Tổng số NLĐ',
      'Người lao động',
      'Số người lao động',
    ],
    ...[
      'Công nhân',
      'Số công nhân',
      'Số CN',
      'Tổng số CN',
      'CBCNV',
      'Số CBCNV',
      'Tổng số CBCNV',
      'Công nhân lao động',
    ],
    ...[
      'Số công nhân lao động',
      'Tổng số công nhân lao động',
      'CNVC-LĐ',
      'CNVCLĐ',
      'Tổng số CNVCLĐ',
      'Workers',
    ],
  ],
  fullMembers: [
    ...['Chính thức', 'ĐV chính thức', 'Đảng viên chính thức', 'Số đảng viên chính thức', 'Số ĐV chính thức'],
    ...['ĐVCT', 'ĐV CT', 'Số ĐVCT', 'Full members'],
  ],
  probationaryMembers: [
    ...[
      'Dự bị',
      'ĐV dự bị',
      'Đảng viên dự bị',
      'Số đảng viên dự bị',
      'Số ĐV dự bị',
      'ĐVDB',
      'ĐV DB',
      'Số ĐVDB',
    ],
    'Probationary members',
  ],
  membersTotal: [
    ...['Đảng viên', 'Số đảng viên', 'ĐV', 'Số ĐV', 'Tổng số đảng viên', 'Tổng số ĐV', 'TSĐV', 'Tổng ĐV'],
    ...['Tổng đảng viên', 'Số lượng đảng viên', 'Members'],
  ],
  organisationMembers: [
    ...['Đảng viên của tổ chức đảng', 'Đảng viên trong tổ chức đảng', 'Đảng viên sinh hoạt tại doanh nghiệp'],
    ...[
      'ĐV trong TCĐ',
      'ĐV của TCĐ',
      'Số đảng viên của chi bộ',
      'Đảng viên chi bộ',
      'ĐV chi bộ',
      'Số ĐV chi bộ',
    ],
    ...['Đảng viên sinh hoạt tại chi bộ', 'Số đảng viên trong tổ chức đảng', 'Members in the organisation'],
  ],
  organisation: [
    ...['Tổ chức đảng', 'TCĐ', 'Chi bộ', 'Chi bộ, đảng bộ', 'Đảng bộ, chi bộ', 'Có tổ chức đảng', 'Có TCĐ'],
    ...[
      'Đã có tổ chức đảng',
      'Đã có TCĐ',
      'Đã thành lập tổ chức đảng',
      'Đã thành lập TCĐ',
      'Tổ chức cơ sở đảng',
    ],
    ...['TCCSĐ', 'Tên tổ chức đảng', 'Tên TCĐ', 'Tên chi bộ', 'Tên chi bộ, đảng bộ', 'Party organisation'],
  ],
  organisationKind: [
    ...['Loại hình tổ chức đảng', 'Loại hình TCĐ', 'Loại TCĐ', 'Hình thức tổ chức đảng', 'Loại tổ chức đảng'],
    'Kind of organisation',
  ],
  organisationFoundedOn: [
    ...['Ngày thành lập tổ chức đảng', 'Ngày thành lập TCĐ', 'Ngày thành lập chi bộ', 'Ngày TL chi bộ'],
    ...[
      'Ngày TL TCĐ',
      'Thời gian thành lập chi bộ',
      'Thời gian thành lập TCĐ',
      'Thời gian thành lập tổ chức đảng',
    ],
    ...['Năm thành lập chi bộ', 'Năm thành lập TCĐ', 'Năm thành lập tổ chức đảng', 'Organisation founded on'],
  ],
  union: [
    ...['Công đoàn', 'CĐ', 'CĐCS', 'Công đoàn cơ sở', 'Tổ chức công đoàn', 'Có công đoàn', 'Đã có công đoàn'],
    ...['Có CĐCS', 'Đã có CĐCS', 'Có tổ chức công đoàn', 'Đã có tổ chức công đoàn', 'TCCĐ', 'Union'],
  ],
  unionFoundedOn: [
    ...['Ngày thành lập công đoàn', 'Ngày thành lập CĐCS', 'Ngày TL công đoàn', 'Ngày TL CĐCS'],
    ...['Năm thành lập công đoàn', 'Năm thành lập CĐCS', 'Union founded on'],
  ],
  admissions: [
    ...[
      'Kết nạp trong năm',
      'Kết nạp',
      'Kết nạp đảng viên',
      'Kết nạp ĐV',
      'Số kết nạp',
      'Kết nạp mới',
      'KN trong năm',
    ],
    ...[
      'Số đảng viên kết nạp trong năm',
      'Đảng viên kết nạp trong năm',
      'Đảng viên mới kết nạp',
      'ĐV mới kết nạp',
    ],
    ...['Phát triển đảng viên', 'Đảng viên mới', 'ĐV mới', 'Kết nạp đảng viên trong năm', 'Admissions'],
  ],
  lastAdmissionOn: [
    ...['Ngày kết nạp gần nhất', 'Kết nạp gần nhất', 'Lần kết nạp gần nhất', 'Thời gian kết nạp gần nhất'],
    ...['Ngày kết nạp', 'Last admission on'],
  ],
  exempt: [
    ...[
      'Không còn quần chúng',
      'Hết quần chúng',
      'Hết nguồn kết nạp',
      'Không còn nguồn kết nạp',
      'Không còn nguồn',
    ],
    'Exempt',
  ],
  stage: [
    ...[
      'Giai đoạn',
      'Giai đoạn thành lập',
      'Tiến độ thành lập',
      'Bước thành lập',
      'Tình trạng thành lập TCĐ',
    ],
    ...['Tiến độ thành lập tổ chức đảng', 'Stage'],
  ],
  operatingSince: [
    ...[
      'Ngày hoạt động',
      'Ngày bắt đầu hoạt động',
      'Ngày thành lập doanh nghiệp',
      'Ngày thành lập DN',
      'Hoạt động từ',
    ],
    ...['Ngày cấp ĐKKD', 'Ngày đăng ký kinh doanh', 'Ngày cấp GCN ĐKDN', 'Năm hoạt động', 'Ngày thành lập'],
    ...['Năm thành lập', 'Hoạt động từ ngày', 'Operating since'],
  ],
  suspendedOn: [
    'Ngày tạm ngừng',
    'Tạm ngừng từ',
    'Tạm ngừng từ ngày',
    'Ngày tạm ngừng hoạt động',
    'Suspended on',
  ],
  closedOn: [
    ...['Ngày giải thể', 'Ngày chấm dứt', 'Ngày chấm dứt hoạt động', 'Ngày ngừng hoạt động', 'Ngày đóng cửa'],
    'Closed on',
  ],
  note: ['Ghi chú', 'Ghi chú khác', 'GC', 'Ghi nhận', 'Note'],
};

/** Headings of which only the content tells what they mean, the likelier first. */
export const openHeadings: readonly {
  readonly headings: readonly string[];
  readonly fields: readonly ListField[];
}[] = [
  { headings: ['Đơn vị', 'Tên đơn vị', 'Tên'], fields: ['name', 'unit'] },
  { headings: ['Loại hình', 'Loại', 'Hình thức'], fields: ['ownership', 'organisationKind'] },
  {
    headings: ['Ngày thành lập', 'Năm thành lập', 'Thời gian thành lập', 'Ngày TL'],
    fields: ['operatingSince', 'organisationFoundedOn', 'unionFoundedOn'],
  },
];
