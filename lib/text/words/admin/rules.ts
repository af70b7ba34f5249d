import type { InEveryLanguage } from '@/lib/text/locale';

export type RuleAdminWords = {
  title: string;
  lead: string;
  name: string;
  nameHint: string;
  validFrom: string;
  validFromHint: string;
  base: string;
  bases: Readonly<
    Record<'all-operating' | 'workers-at-least' | 'zones' | 'zones-or-workers-at-least', string>
  >;
  workers: string;
  workersHint: string;
  ownership: string;
  ownershipHint: string;
  branches: string;
  suspended: string;
  jointCells: string;
  dependentCells: string;
  foundedDuringYear: string;
  nobodyToAdmit: string;
  place: string;
  sourceNote: string;
  sourceHint: string;
  past: string;
  pastHint: string;
  pastAccepted: string;
  save: string;
  saved: string;
};

/** The form of a new counting rule. */
export const ruleAdminWords: InEveryLanguage<RuleAdminWords> = {
  vi: {
    title: 'Quy tắc tính mới',
    lead: 'Áp dụng từ một ngày trở đi. Số liệu đã duyệt giữ nguyên cùng quy tắc của nó; biểu đồ đánh dấu ngày đổi quy tắc.',
    name: 'Tên quy tắc',
    nameHint: 'Ngắn, hiện cạnh mọi số liệu, ví dụ “Khu công nghiệp hoặc từ 20 lao động”.',
    validFrom: 'Áp dụng từ ngày',
    validFromHint: 'Nên là ngày đầu một kỳ báo cáo sắp tới.',
    base: 'Xét doanh nghiệp nào',
    bases: {
      'all-operating': 'Mọi doanh nghiệp đang hoạt động',
      'workers-at-least': 'Doanh nghiệp có đủ số lao động',
      zones: 'Doanh nghiệp trong khu công nghiệp',
      'zones-or-workers-at-least': 'Doanh nghiệp trong khu công nghiệp hoặc có đủ số lao động',
    },
    workers: 'Số lao động ít nhất',
    workersHint: 'Chỉ dùng khi quy tắc hỏi đến số lao động.',
    ownership: 'Loại hình sở hữu được tính',
    ownershipHint: 'Bỏ trống hoặc chọn đủ: mọi loại hình.',
    branches: 'Chi nhánh, đơn vị phụ thuộc',
    suspended: 'Doanh nghiệp tạm ngừng',
    jointCells: 'Chi bộ ghép',
    dependentCells: 'Chi bộ trực thuộc',
    foundedDuringYear: 'Tổ chức đảng mới lập trong năm',
    nobodyToAdmit: 'Nơi không còn quần chúng',
    place: 'Tính ở đơn vị nào',
    sourceNote: 'Nguồn, căn cứ',
    sourceHint: 'Ví dụ: số công văn hướng dẫn. Không nhập nội dung thuộc danh mục bí mật nhà nước.',
    past: 'Nếu ngày áp dụng đã qua',
    pastHint:
      'Số liệu của sổ theo dõi từ ngày ấy đến nay sẽ tính lại theo quy tắc mới. Báo cáo đã duyệt không đổi.',
    pastAccepted: 'Đồng ý tính lại các ngày đã qua',
    save: 'Ghi quy tắc mới',
    saved: 'Đã ghi quy tắc mới và tính số liệu của sổ theo dõi theo quy tắc ấy.',
  },
  en: {
    title: 'A new counting rule',
    lead: 'It applies from a day on. Approved figures stay, each with its rule; charts mark the day on which the rule changed.',
    name: 'Name of the rule',
    nameHint: 'Short; it stands beside every figure, for example “Zones, or 20 workers”.',
    validFrom: 'Applies from',
    validFromHint: 'Best the first day of a period to come.',
    base: 'Which enterprises are looked at',
    bases: {
      'all-operating': 'All operating enterprises',
      'workers-at-least': 'Enterprises with enough workers',
      zones: 'Enterprises in industrial zones',
      'zones-or-workers-at-least': 'Enterprises in industrial zones or with enough workers',
    },
    workers: 'Least number of workers',
    workersHint: 'Used only where the rule asks for workers.',
    ownership: 'Kinds of ownership counted',
    ownershipHint: 'None or all: every kind.',
    branches: 'Branches and dependent units',
    suspended: 'Suspended enterprises',
    jointCells: 'Joint cells',
    dependentCells: 'Dependent cells',
    foundedDuringYear: 'Organisations founded during the year',
    nobodyToAdmit: 'Where nobody is left to admit',
    place: 'In which unit things count',
    sourceNote: 'Source and basis',
    sourceHint: 'For example the number of a guideline. Do not enter anything that is a state secret.',
    past: 'If that day has passed',
    pastHint: "The register's figures since then are counted anew by this rule. Approved reports stay.",
    pastAccepted: 'Count the days gone by anew',
    save: 'Record the rule',
    saved: "The rule is recorded, and the register's figures are counted by it.",
  },
};
