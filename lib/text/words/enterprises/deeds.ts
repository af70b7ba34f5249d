/** The words of the register's deeds: what people press, and the questions that each asks. */

import type { EnterpriseDeedName } from '@/lib/domain/register/deeds';
import type { InEveryLanguage } from '@/lib/text/locale';

type DeedWords = {
  /** On the line that opens the form, and on its button. */
  readonly deeds: Readonly<Record<EnterpriseDeedName, string>>;
  readonly on: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly kind: string;
  readonly organisationName: string;
  readonly organisationNameHint: string;
  readonly affiliation: string;
  readonly affiliationHint: string;
  readonly committee: string;
  readonly noCommittee: string;
  readonly organisation: string;
  readonly count: string;
  readonly year: string;
  readonly stage: string;
  readonly stageNone: string;
  readonly unit: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly save: string;
  readonly cellNameOf: (enterprise: string) => string;
  readonly many: {
    readonly title: string;
    readonly lead: (count: string) => string;
    readonly what: string;
    readonly choose: string;
    readonly chosen: string;
    readonly back: string;
    readonly done: (count: string) => string;
    readonly refused: string;
    readonly without: (count: string) => string;
    readonly tooMany: (most: string) => string;
    readonly none: string;
    readonly submit: (count: string) => string;
  };
};

/** Every deed in every language. */
export const deedWords: InEveryLanguage<DeedWords> = {
  vi: {
    deeds: {
      'found-organisation': 'Thành lập chi bộ',
      admit: 'Kết nạp đảng viên',
      count: 'Cập nhật lao động và đảng viên',
      'found-union': 'Thành lập công đoàn',
      suspend: 'Tạm ngừng',
      resume: 'Hoạt động lại',
      close: 'Giải thể doanh nghiệp',
      stage: 'Bước chuẩn bị thành lập',
      move: 'Chuyển địa bàn',
      exempt: 'Không còn quần chúng để kết nạp',
      'dissolve-organisation': 'Giải thể tổ chức đảng',
      'end-union': 'Giải thể công đoàn',
    },
    on: 'Từ ngày',
    source: 'Nguồn',
    sourceHint: 'Số quyết định, danh sách… Không nhập nội dung thuộc danh mục bí mật nhà nước.',
    kind: 'Loại hình',
    organisationName: 'Tên tổ chức đảng',
    organisationNameHint: 'Để trống: “Chi bộ” và tên doanh nghiệp.',
    affiliation: 'Trực thuộc (cấp ủy)',
    affiliationHint: 'Cấp ủy quản lý tổ chức đảng này.',
    committee: 'Là chi bộ của đảng bộ',
    noCommittee: 'Không thuộc đảng bộ nào trong sổ',
    organisation: 'Tổ chức đảng',
    count: 'Số đảng viên kết nạp',
    year: 'Năm',
    stage: 'Bước',
    stageNone: 'Dừng chuẩn bị',
    unit: 'Địa bàn mới',
    zone: 'Khu, cụm công nghiệp',
    zoneHint: 'Để trống nếu ở ngoài khu, cụm công nghiệp.',
    save: 'Ghi',
    cellNameOf: (enterprise) => `Chi bộ ${enterprise}`,
    many: {
      title: 'Ghi cho nhiều doanh nghiệp',
      lead: (count) => `Một sự kiện cho ${count} doanh nghiệp, ghi tất cả hoặc không ghi gì.`,
      what: 'Ghi việc gì',
      choose: 'Tiếp tục',
      chosen: 'Doanh nghiệp đã chọn',
      back: 'Về danh sách doanh nghiệp',
      done: (count) => `Đã ghi cho ${count} doanh nghiệp.`,
      refused: 'Những doanh nghiệp không ghi được, và vì sao:',
      without: (count) => `Bỏ những doanh nghiệp đó, ghi cho ${count} doanh nghiệp còn lại`,
      tooMany: (most) => `Danh sách dài hơn ${most} doanh nghiệp; chỉ ${most} doanh nghiệp đầu được chọn.`,
      none: 'Chưa chọn doanh nghiệp nào. Xin về danh sách, đánh dấu các doanh nghiệp rồi bấm “Ghi cho doanh nghiệp đã chọn”.',
      submit: (count) => `Ghi cho ${count} doanh nghiệp`,
    },
  },
  en: {
    deeds: {
      'found-organisation': 'Found a cell',
      admit: 'Admit members',
      count: 'Update workers and members',
      'found-union': 'Found a trade union',
      suspend: 'Suspend',
      resume: 'Resume',
      close: 'Close the enterprise',
      stage: 'Stage of founding',
      move: 'Move to another place',
      exempt: 'Nobody left to admit',
      'dissolve-organisation': 'Dissolve the organisation',
      'end-union': 'Dissolve the union',
    },
    on: 'From',
    source: 'Source',
    sourceHint: 'Number of a decision, a list… Do not enter anything that is a state secret.',
    kind: 'Kind',
    organisationName: 'Name of the organisation',
    organisationNameHint: 'Empty: “Chi bộ” and the name of the enterprise.',
    affiliation: 'Affiliated to',
    affiliationHint: 'The committee that leads this organisation.',
    committee: 'Cell of the committee',
    noCommittee: 'Of none in the register',
    organisation: 'Party organisation',
    count: 'Members admitted',
    year: 'Year',
    stage: 'Stage',
    stageNone: 'Given up',
    unit: 'New place',
    zone: 'Industrial zone',
    zoneHint: 'Empty when outside the zones.',
    save: 'Record',
    cellNameOf: (enterprise) => `Chi bộ ${enterprise}`,
    many: {
      title: 'Record for many enterprises',
      lead: (count) => `One fact for ${count} enterprises: all are recorded, or none.`,
      what: 'What to record',
      choose: 'Continue',
      chosen: 'Enterprises chosen',
      back: 'Back to the list',
      done: (count) => `Recorded for ${count} enterprises.`,
      refused: 'Those that could not be recorded, and why:',
      without: (count) => `Leave those out, record for the other ${count}`,
      tooMany: (most) => `The list is longer than ${most}; only the first ${most} are chosen.`,
      none: 'None is chosen. Please go back to the list, tick enterprises and press “Record for those selected”.',
      submit: (count) => `Record for ${count} enterprises`,
    },
  },
};
