/** A list as offices make them by hand. */

import type { Made } from './making';

const titles: Made[][] = [
  ['ĐẢNG BỘ TỈNH THÁI NGUYÊN', null, null, null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['ĐẢNG ỦY PHƯỜNG BÁCH QUANG'],
  [],
  ['DANH SÁCH DOANH NGHIỆP VÀ TỔ CHỨC ĐẢNG TRONG DOANH NGHIỆP'],
  ['(Có đến ngày 30/9/2026)'],
];

/** A head of three rows as Word tables and hand-made sheets have it, and what stands around the data. */
export const uglyRows: Made[][] = [
  ...titles,
  [
    'STT',
    'Tên doanh nghiệp',
    'MST',
    'Tổng số CNLĐ',
    'Đảng viên',
    null,
    null,
    'Tổ chức đảng',
    null,
    'CĐCS',
    'Kết nạp trong năm',
    'Họ và tên giám đốc',
    'Ghi chú',
  ],
  [null, null, null, null, 'Tổng số', 'Trong đó', null, 'Có', 'Ngày thành lập'],
  [null, null, null, null, null, 'Chính thức', 'Dự bị'],
  ['1', '2', '3', '4', '5=6+7', '6', '7', '8', '9', '10', '11', '12', '13'],
  ['I', 'Phường Bách Quang', null, 155, 9, 7, 2],
  [
    1,
    'Công ty TNHH Cơ khí Minh Đức',
    100109106,
    125,
    7,
    5,
    2,
    'x',
    new Date('2018-10-05'),
    'x',
    1,
    'Nguyễn Văn A',
    null,
  ],
  [
    2,
    'Công ty cổ phần Đại Lộc',
    '0100686174',
    '30 người',
    2,
    2,
    '-',
    null,
    null,
    null,
    null,
    'Trần Thị B',
    'mới thành lập',
  ],
  ['II', 'Phường Sông Công', null, 40],
  [3, 'HTX Tân Quang', '0100107370', 40, 3, 3, 0, 'x', '10/2019', null, 0, 'Lê Văn C', null],
  [4],
  [null, 'Tổng cộng', null, 195, 12, 10, 2, 2, null, 1, 1],
  [],
  [null, null, null, null, null, null, null, 'Bách Quang, ngày 05 tháng 10 năm 2026'],
  [null, 'NGƯỜI LẬP BIỂU', null, null, null, null, null, 'T/M BAN THƯỜNG VỤ'],
  [null, null, null, null, null, null, null, 'PHÓ BÍ THƯ'],
  [null, 'Phạm Thị D', null, null, null, null, null, 'Hoàng Văn E'],
];

/** Its merged cells: titles, and a head of three rows. */
export const uglyMerges = [
  ...[
    'A1:E1',
    'A4:M4',
    'A5:M5',
    'A6:A8',
    'B6:B8',
    'C6:C8',
    'D6:D8',
    'E6:G6',
    'H6:I6',
    'E7:E8',
    'F7:G7',
    'H7:H8',
    'I7:I8',
  ],
  ...['J6:J8', 'K6:K8', 'L6:L8', 'M6:M8'],
];
