/** The words of an enterprise's page: its head, its form, its timeline. */

import type { InEveryLanguage } from '@/lib/text/locale';

type EnterprisePageWords = {
  readonly state: string;
  readonly stateSince: string;
  readonly place: string;
  readonly placeIn: (unit: string, zone: string) => string;
  readonly affiliatedTo: (unit: string) => string;
  readonly host: string;
  readonly organisation: string;
  readonly noOrganisation: string;
  readonly membersHere: string;
  readonly membersInOrganisation: string;
  readonly note: string;
  readonly branch: string;
  readonly checkDigit: string;
  readonly attentionStatus: string;
  readonly attentionUnit: string;
  readonly record: string;
  readonly recordLead: string;
  readonly timeline: string;
  readonly timelineLead: string;
  readonly source: string;
  readonly recordedBy: (who: string, when: string) => string;
  readonly byImport: (number: string) => string;
  readonly withdrawnBy: (who: string, when: string) => string;
  readonly withdrawnReason: string;
  readonly withdrawn: string;
  readonly correct: string;
  readonly correctHint: string;
  readonly withdraw: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly on: string;
  readonly edit: string;
  readonly editLead: string;
  readonly saved: string;
  readonly created: string;
  readonly recorded: string;
  readonly corrected: string;
  readonly taken: string;
  readonly add: string;
  readonly addLead: string;
  readonly addSubmit: string;
  readonly fields: Readonly<
    Record<
      | 'name'
      | 'taxCode'
      | 'ownership'
      | 'note'
      | 'unit'
      | 'zone'
      | 'operatingSince'
      | 'workers'
      | 'fullMembers'
      | 'probationaryMembers'
      | 'organisationMembers'
      | 'countedOn'
      | 'source',
      string
    >
  >;
  readonly hints: Readonly<
    Record<
      'taxCode' | 'note' | 'zone' | 'fullMembers' | 'organisationMembers' | 'countedOn' | 'source',
      string
    >
  >;
  readonly counts: string;
  readonly countsHint: string;
  readonly chooseUnit: string;
  readonly ownershipUnknown: string;
  readonly secret: string;
};

/** The page of an enterprise in every language. */
export const enterprisePageWords: InEveryLanguage<EnterprisePageWords> = {
  vi: {
    state: 'Hiện nay',
    stateSince: 'Như trên từ ngày',
    place: 'Địa bàn',
    placeIn: (unit, zone) => `${unit}, ${zone}`,
    affiliatedTo: (unit) => `trực thuộc ${unit}`,
    host: 'chủ trì',
    organisation: 'Tổ chức đảng',
    noOrganisation: 'Chưa có',
    membersHere: 'Đảng viên làm việc tại đây',
    membersInOrganisation: 'Đảng viên của tổ chức đảng',
    note: 'Ghi chú',
    branch: 'Chi nhánh, đơn vị phụ thuộc',
    checkDigit: 'Chữ số kiểm tra của mã số thuế không khớp; xin xem lại.',
    attentionStatus: 'Doanh nghiệp không còn hoạt động mà vẫn có tổ chức đảng; xin xem lại tổ chức đảng.',
    attentionUnit: 'Đơn vị ghi là địa bàn đã kết thúc; xin chuyển doanh nghiệp sang địa bàn mới.',
    record: 'Ghi sự kiện mới',
    recordLead: 'Mỗi sự kiện có ngày hiệu lực riêng; số liệu của mọi kỳ từ ngày đó thay đổi theo.',
    timeline: 'Dòng thời gian',
    timelineLead: 'Mọi điều đã ghi, mới nhất ở trên. Ghi nhầm thì đính chính hoặc rút; điều cũ vẫn đọc được.',
    source: 'Nguồn',
    recordedBy: (who, when) => `${who} ghi lúc ${when}`,
    byImport: (number) => `theo danh sách nhập số ${number}`,
    withdrawnBy: (who, when) => `${who} rút lúc ${when}`,
    withdrawnReason: 'lý do',
    withdrawn: 'Đã rút',
    correct: 'Đính chính',
    correctHint: 'Điều đã ghi được rút và ghi lại như dưới đây.',
    withdraw: 'Rút',
    reason: 'Lý do',
    reasonHint: 'Không nhập nội dung thuộc danh mục bí mật nhà nước.',
    on: 'Từ ngày',
    edit: 'Sửa tên, mã số thuế, loại hình, ghi chú',
    editLead: 'Địa bàn, tình trạng và số lượng là sự kiện có ngày, ghi ở phần trên.',
    saved: 'Đã lưu.',
    created: 'Đã thêm doanh nghiệp.',
    recorded: 'Đã ghi.',
    corrected: 'Đã đính chính.',
    taken: 'Đã rút.',
    add: 'Thêm doanh nghiệp',
    addLead: 'Chỉ cần tên, địa bàn và ngày hoạt động; phần còn lại có thể ghi sau.',
    addSubmit: 'Thêm doanh nghiệp',
    fields: {
      name: 'Tên doanh nghiệp',
      taxCode: 'Mã số thuế',
      ownership: 'Loại hình',
      note: 'Ghi chú',
      unit: 'Địa bàn (đơn vị)',
      zone: 'Khu, cụm công nghiệp',
      operatingSince: 'Hoạt động từ ngày',
      workers: 'Số lao động',
      fullMembers: 'Đảng viên chính thức làm việc tại đây',
      probationaryMembers: 'Đảng viên dự bị làm việc tại đây',
      organisationMembers: 'Đảng viên của tổ chức đảng trong doanh nghiệp',
      countedOn: 'Số lượng tính đến ngày',
      source: 'Nguồn',
    },
    hints: {
      taxCode: '10 chữ số; chi nhánh thêm gạch nối và 3 chữ số. Để trống nếu chưa biết.',
      note: 'Không nhập nội dung thuộc danh mục bí mật nhà nước.',
      zone: 'Để trống nếu ở ngoài khu, cụm công nghiệp.',
      fullMembers: 'Tính cả người sinh hoạt đảng ở nơi khác.',
      organisationMembers: 'Để trống nếu chưa có tổ chức đảng.',
      countedOn: 'Để trống là hôm nay.',
      source:
        'Số quyết định, danh sách hoặc nơi đọc được. Không nhập nội dung thuộc danh mục bí mật nhà nước.',
    },
    counts: 'Số lượng',
    countsHint: 'Để trống những số chưa biết: chưa biết khác với 0.',
    chooseUnit: 'Chọn đơn vị',
    ownershipUnknown: 'Chưa rõ',
    secret: 'Không nhập nội dung thuộc danh mục bí mật nhà nước.',
  },
  en: {
    state: 'Now',
    stateSince: 'As above since',
    place: 'Place',
    placeIn: (unit, zone) => `${unit}, ${zone}`,
    affiliatedTo: (unit) => `under ${unit}`,
    host: 'host',
    organisation: 'Party organisation',
    noOrganisation: 'None yet',
    membersHere: 'Members working here',
    membersInOrganisation: 'Members of the organisation',
    note: 'Note',
    branch: 'Branch or dependent unit',
    checkDigit: 'The check digit of the tax code does not fit; please look again.',
    attentionStatus: 'It no longer operates and still has a Party organisation; please look at that.',
    attentionUnit: 'The unit it stands in is no more; please move it to another.',
    record: 'Record something new',
    recordLead: 'Each fact has its own day; the figures of every period from then on follow.',
    timeline: 'Timeline',
    timelineLead:
      'All that was recorded, the newest first. Mistakes are corrected or withdrawn and stay readable.',
    source: 'Source',
    recordedBy: (who, when) => `recorded by ${who}, ${when}`,
    byImport: (number) => `by imported list ${number}`,
    withdrawnBy: (who, when) => `withdrawn by ${who}, ${when}`,
    withdrawnReason: 'reason',
    withdrawn: 'Withdrawn',
    correct: 'Correct',
    correctHint: 'What was recorded is withdrawn and recorded anew as below.',
    withdraw: 'Withdraw',
    reason: 'Reason',
    reasonHint: 'Do not enter anything that is a state secret.',
    on: 'From',
    edit: 'Edit name, tax code, ownership, note',
    editLead: 'Place, status and counts are dated facts, recorded above.',
    saved: 'Saved.',
    created: 'The enterprise was added.',
    recorded: 'Recorded.',
    corrected: 'Corrected.',
    taken: 'Withdrawn.',
    add: 'Add an enterprise',
    addLead: 'A name, a place and the day it began are enough; the rest can follow.',
    addSubmit: 'Add the enterprise',
    fields: {
      name: 'Name',
      taxCode: 'Tax code',
      ownership: 'Ownership',
      note: 'Note',
      unit: 'Place (unit)',
      zone: 'Industrial zone',
      operatingSince: 'Operating since',
      workers: 'Workers',
      fullMembers: 'Full members working here',
      probationaryMembers: 'Probationary members working here',
      organisationMembers: 'Members of the organisation here',
      countedOn: 'Counted on',
      source: 'Source',
    },
    hints: {
      taxCode: '10 digits; a branch adds a hyphen and 3 digits. Empty when not known.',
      note: 'Do not enter anything that is a state secret.',
      zone: 'Empty when outside the zones.',
      fullMembers: 'Wherever they keep Party life.',
      organisationMembers: 'Empty when there is no organisation.',
      countedOn: 'Empty means today.',
      source:
        'Number of a decision, a list, where it was read. Do not enter anything that is a state secret.',
    },
    counts: 'Counts',
    countsHint: 'Leave empty what is not known: unknown is not 0.',
    chooseUnit: 'Choose a unit',
    ownershipUnknown: 'Unknown',
    secret: 'Do not enter anything that is a state secret.',
  },
};
