/** The words of the pages that open a figure: who is counted, and why it moved. */

import type { InEveryLanguage } from '@/lib/text/locale';

type RegisterPageWords = {
  unit: string;
  show: string;
  noRegister: { title: string; lead: string };
  counted: {
    title: string;
    link: string;
    lead: (unit: string, date: string) => string;
    asOf: string;
    rule: string;
    inForce: (name: string) => string;
    recorded: (name: string, from: string) => string;
    workers: string;
    workersHint: string;
    what: string;
    whatIf: Readonly<Record<WhatIf, string>>;
    analysis: { title: string; lead: string; back: string };
    parts: Readonly<Record<'numerator' | 'denominator-only' | 'left-out', string>>;
    partsLabel: string;
    byRule: string;
    columns: {
      name: string;
      unit: string;
      workers: string;
      members: string;
      union: string;
      why: string;
      kind: string;
      enterprises: string;
    };
    yes: string;
    no: string;
    unknown: string;
    none: string;
    shown: (from: string, to: string, total: string) => string;
    next: string;
    first: string;
    taxCode: string;
  };
  change: {
    title: string;
    link: string;
    lead: (unit: string) => string;
    from: string;
    to: string;
    knownAt: string;
    knownAtHint: string;
    sentence: (from: string, before: string, to: string, after: string) => string;
    knownAs: (date: string) => string;
    nothing: string;
    caption: string;
    columns: { why: string; numerator: string; denominator: string };
    start: (date: string) => string;
    end: (date: string) => string;
    sums: string;
    more: string;
    fewer: string;
  };
};

/** Other choices than the recorded ones, for analysis. */
export const whatIfs = [
  'all-operating',
  'workers-at-least',
  'zones',
  'zones-or-workers-at-least',
  'with-branches',
  'joint-cells',
  'each-cell',
  'without-founded',
  'nobody-counted',
] as const;
export type WhatIf = (typeof whatIfs)[number];

/** Every page in every language. */
export const registerPageWords: InEveryLanguage<RegisterPageWords> = {
  vi: {
    unit: 'Đơn vị',
    show: 'Xem',
    noRegister: {
      title: 'Chưa có gì trong sổ theo dõi',
      lead: 'Đơn vị này chưa có doanh nghiệp nào trong sổ tính đến ngày đã chọn. Nhập danh sách doanh nghiệp để mở được số liệu đến từng doanh nghiệp.',
    },
    counted: {
      title: 'Ai được tính',
      link: 'Ai được tính',
      lead: (unit, date) => `${unit}, theo sổ theo dõi ngày ${date}`,
      asOf: 'Tính đến ngày',
      rule: 'Quy tắc tính',
      inForce: (name) => `Đang áp dụng: ${name}`,
      recorded: (name, from) => `${name} (từ ${from})`,
      workers: 'Số lao động',
      workersHint: 'khi quy tắc hỏi đến',
      what: 'Nếu…',
      whatIf: {
        'all-operating': 'Nếu mẫu số là mọi doanh nghiệp đang hoạt động',
        'workers-at-least': 'Nếu chỉ tính doanh nghiệp đủ số lao động',
        zones: 'Nếu chỉ tính doanh nghiệp trong khu công nghiệp',
        'zones-or-workers-at-least': 'Nếu tính trong khu công nghiệp hoặc đủ số lao động',
        'with-branches': 'Nếu tính cả chi nhánh, đơn vị phụ thuộc',
        'joint-cells': 'Nếu chi bộ ghép tính cho mọi doanh nghiệp tham gia',
        'each-cell': 'Nếu mỗi chi bộ trực thuộc tính riêng',
        'without-founded': 'Nếu không tính tổ chức đảng mới lập trong năm',
        'nobody-counted': 'Nếu vẫn tính nơi không còn quần chúng',
      },
      analysis: {
        title: 'Phân tích, không đổi báo cáo',
        lead: 'Số liệu dưới đây tính theo lựa chọn khác với quy tắc đang áp dụng.',
        back: 'Về quy tắc đang áp dụng',
      },
      parts: {
        numerator: 'Được tính ở tử số',
        'denominator-only': 'Chỉ ở mẫu số',
        'left-out': 'Không tính',
      },
      partsLabel: 'Phần của số liệu',
      byRule: 'Tính theo quy tắc',
      columns: {
        name: 'Tên',
        unit: 'Đơn vị',
        workers: 'Lao động',
        members: 'Đảng viên chính thức',
        union: 'Công đoàn',
        why: 'Vì sao',
        kind: 'Loại hình',
        enterprises: 'Doanh nghiệp',
      },
      yes: 'có',
      no: 'chưa có',
      unknown: 'chưa rõ',
      none: 'Không có trường hợp nào trong phần này.',
      shown: (from, to, total) => `${from}–${to} trong ${total}`,
      next: 'Trang sau',
      first: 'Về trang đầu',
      taxCode: 'MST',
    },
    change: {
      title: 'Vì sao số liệu thay đổi',
      link: 'Vì sao số liệu thay đổi',
      lead: (unit) => `${unit}, theo sổ theo dõi`,
      from: 'Từ ngày',
      to: 'Đến ngày',
      knownAt: 'Số đầu kỳ theo thông tin có đến ngày',
      knownAtHint: 'Để trống: theo mọi thông tin hiện có.',
      sentence: (from, before, to, after) => `Từ ${before} ngày ${from} đến ${after} ngày ${to}.`,
      knownAs: (date) => `Số đầu kỳ lấy theo thông tin có đến hết ngày ${date}.`,
      nothing: 'Không có thay đổi nào giữa hai ngày này.',
      caption: 'Các phần của thay đổi',
      columns: { why: 'Vì sao', numerator: 'Tử số', denominator: 'Mẫu số' },
      start: (date) => `Ngày ${date}`,
      end: (date) => `Ngày ${date}`,
      sums: 'Các phần cộng lại đúng bằng chênh lệch giữa hai ngày.',
      more: 'tăng',
      fewer: 'giảm',
    },
  },
  en: {
    unit: 'Unit',
    show: 'Show',
    noRegister: {
      title: 'Nothing in the register yet',
      lead: 'This unit has no enterprises in the register on the chosen day. Import a list of enterprises, and every figure opens down to them.',
    },
    counted: {
      title: 'Who is counted',
      link: 'Who is counted',
      lead: (unit, date) => `${unit}, from the register on ${date}`,
      asOf: 'As of',
      rule: 'Counting rule',
      inForce: (name) => `In force: ${name}`,
      recorded: (name, from) => `${name} (from ${from})`,
      workers: 'Workers',
      workersHint: 'where the rule asks',
      what: 'What if…',
      whatIf: {
        'all-operating': 'What if all operating enterprises were the base',
        'workers-at-least': 'What if only enterprises with enough workers counted',
        zones: 'What if only industrial zones counted',
        'zones-or-workers-at-least': 'What if zones, or enough workers, counted',
        'with-branches': 'What if branches counted as well',
        'joint-cells': 'What if a joint cell counted for every enterprise in it',
        'each-cell': 'What if each dependent cell counted by itself',
        'without-founded': 'What if organisations founded this year were left out',
        'nobody-counted': 'What if those with nobody left to admit counted',
      },
      analysis: {
        title: 'Analysis, changes no report',
        lead: 'These figures are counted by other choices than the rule in force.',
        back: 'Back to the rule in force',
      },
      parts: {
        numerator: 'In the numerator',
        'denominator-only': 'In the denominator only',
        'left-out': 'Left out',
      },
      partsLabel: 'Part of the figure',
      byRule: 'Counted by the rule',
      columns: {
        name: 'Name',
        unit: 'Unit',
        workers: 'Workers',
        members: 'Full members',
        union: 'Union',
        why: 'Why',
        kind: 'Kind',
        enterprises: 'Enterprises',
      },
      yes: 'yes',
      no: 'no',
      unknown: 'unknown',
      none: 'Nothing belongs here.',
      shown: (from, to, total) => `${from}–${to} of ${total}`,
      next: 'Next page',
      first: 'First page',
      taxCode: 'Tax code',
    },
    change: {
      title: 'Why the figure changed',
      link: 'Why the figure changed',
      lead: (unit) => `${unit}, from the register`,
      from: 'From',
      to: 'To',
      knownAt: 'First figure as known on',
      knownAtHint: 'Empty: by all that is known now.',
      sentence: (from, before, to, after) => `From ${before} on ${from} to ${after} on ${to}.`,
      knownAs: (date) => `The first figure is as known at the end of ${date}.`,
      nothing: 'Nothing changed between these two days.',
      caption: 'Parts of the change',
      columns: { why: 'Why', numerator: 'Numerator', denominator: 'Denominator' },
      start: (date) => `On ${date}`,
      end: (date) => `On ${date}`,
      sums: 'The parts sum exactly to the difference between the two days.',
      more: 'more',
      fewer: 'fewer',
    },
  },
};
