import type { InEveryLanguage } from '@/lib/text/locale';

export type UnitWords = {
  add: string;
  addBelow: string;
  name: string;
  code: string;
  codeHint: string;
  kind: string;
  parent: string;
  parentHint: string;
  validity: string;
  validFrom: string;
  validFromHint: string;
  validTo: string;
  validToHint: string;
  from: (date: string) => string;
  until: (date: string) => string;
  successors: string;
  successorsHint: string;
  otherSuccessors: string;
  otherSuccessorsHint: string;
  ended: string;
  notYet: string;
  showEnded: string;
  hideEnded: string;
  below: (count: string) => string;
  create: string;
  created: string;
  details: string;
  detailsLead: string;
  saved: string;
  end: string;
  endLead: string;
  endDone: string;
  none: string;
};

/** The tree of units. */
export const unitWords: InEveryLanguage<UnitWords> = {
  vi: {
    add: 'Thêm đơn vị',
    addBelow: 'Thêm đơn vị trực thuộc',
    name: 'Tên đơn vị',
    code: 'Mã đơn vị',
    codeHint: 'Chữ, số và dấu gạch nối; dùng trong địa chỉ và tệp xuất.',
    kind: 'Loại đơn vị',
    parent: 'Trực thuộc',
    parentHint: 'Đơn vị đã có báo cáo không chuyển nhánh: hãy kết thúc đơn vị cũ và lập đơn vị mới kế thừa.',
    validity: 'Thời gian tồn tại',
    validFrom: 'Có từ ngày',
    validFromHint: 'Ngày đầu tiên đơn vị tồn tại.',
    validTo: 'Kết thúc từ ngày',
    validToHint: 'Ngày đầu tiên đơn vị không còn nữa.',
    from: (date) => `từ ${date}`,
    until: (date) => `đến trước ${date}`,
    successors: 'Đơn vị kế thừa',
    successorsHint: 'Biểu đồ của đơn vị kế thừa sẽ ghi rõ điểm sáp nhập, chia tách.',
    otherSuccessors: 'Đơn vị kế thừa khác',
    otherSuccessorsHint: 'Mã đơn vị, cách nhau bằng dấu phẩy.',
    ended: 'Đã kết thúc',
    notYet: 'Chưa có hiệu lực',
    showEnded: 'Hiện cả đơn vị đã kết thúc',
    hideEnded: 'Ẩn đơn vị đã kết thúc',
    below: (count) => `${count} đơn vị bên dưới`,
    create: 'Thêm đơn vị',
    created: 'Đã thêm đơn vị.',
    details: 'Thông tin',
    detailsLead: 'Tên mới hiện ở mọi kỳ; lịch sử thay đổi nằm trong nhật ký.',
    saved: 'Đã lưu.',
    end: 'Kết thúc, sáp nhập, chia tách',
    endLead:
      'Đơn vị không bị xóa: số liệu cũ giữ nguyên dưới tên của nó. Sáp nhập: chọn đơn vị nhận. Chia tách: lập các đơn vị mới trước, rồi chọn chúng ở đây.',
    endDone: 'Đã ghi nhận.',
    none: 'Chưa có đơn vị nào bên dưới.',
  },
  en: {
    add: 'Add a unit',
    addBelow: 'Add a unit below',
    name: 'Name',
    code: 'Code',
    codeHint: 'Letters, digits and hyphens; used in addresses and exports.',
    kind: 'Kind',
    parent: 'Stands below',
    parentHint: 'A unit with reports does not move: end it and add a new one as its successor.',
    validity: 'Validity',
    validFrom: 'Valid from',
    validFromHint: 'The first day on which the unit exists.',
    validTo: 'Ends on',
    validToHint: 'The first day on which the unit is no more.',
    from: (date) => `from ${date}`,
    until: (date) => `until before ${date}`,
    successors: 'Successors',
    successorsHint: 'Charts of a successor mark where units were merged or split.',
    otherSuccessors: 'Other successors',
    otherSuccessorsHint: 'Codes of units, parted by commas.',
    ended: 'Ended',
    notYet: 'Not yet valid',
    showEnded: 'Show ended units too',
    hideEnded: 'Hide ended units',
    below: (count) => `${count} units below`,
    create: 'Add the unit',
    created: 'The unit is added.',
    details: 'Details',
    detailsLead: 'A new name shows in every period; the audit trail keeps the old one.',
    saved: 'Saved.',
    end: 'End, merge, split',
    endLead:
      'A unit is never deleted: its figures stay under its name. To merge, choose the unit that takes over. To split, add the new units first and choose them here.',
    endDone: 'Recorded.',
    none: 'No units below yet.',
  },
};
