/** Words of the screen that makes official documents: what to choose, what is doubtful, the files, the papers issued. */

import type { InEveryLanguage } from '@/lib/text/locale';

/** What the screen of exports can make, in the order of its tabs. */
export const exportedThings = ['progress', 'figures', 'register', 'charts'] as const;

export type ExportedThing = (typeof exportedThings)[number];

/** A file that a paper can be taken out as: what is asked for, and in which format. */
export type PaperFile =
  | 'progress docx'
  | 'progress pdf'
  | 'progress xlsx'
  | 'progress pptx'
  | 'one-page pdf'
  | 'one-page png';

type NamedFile = { readonly name: string; readonly lead: string };

export type DocumentExportWords = {
  readonly title: string;
  readonly lead: string;
  readonly things: Readonly<Record<ExportedThing, string>>;
  readonly thingsLabel: string;
  readonly unit: string;
  readonly period: string;
  readonly options: string;
  readonly optionsHint: string;
  readonly number: string;
  readonly date: string;
  readonly dateWrong: string;
  readonly place: string;
  readonly signer: string;
  readonly show: string;
  readonly updating: string;
  readonly format: {
    /** The format of which unit this office writes by. */
    readonly own: (unit: string) => string;
    readonly change: string;
  };
  readonly doubts: {
    readonly title: string;
    readonly none: string;
    readonly open: (cutOff: string) => string;
    readonly due: (dueOn: string) => string;
    readonly unreported: (reported: string, expected: string, names: string) => string;
    readonly others: (count: string) => string;
    readonly unknown: (goals: string) => string;
    /** Goals with how many units have a figure: "Có công đoàn 13/14". */
    readonly partial: (goals: string) => string;
    readonly changed: (names: string) => string;
    readonly reopened: (names: string) => string;
  };
  readonly files: {
    readonly title: string;
    readonly lead: string;
    readonly more: string;
    readonly of: Readonly<Record<PaperFile, NamedFile>>;
  };
  readonly message: {
    readonly title: string;
    readonly lead: string;
    readonly copy: string;
    readonly copied: string;
  };
  readonly preview: {
    readonly title: string;
    readonly lead: string;
    readonly body: string;
    readonly previous: string;
    readonly next: string;
    readonly page: string;
  };
  readonly issued: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly what: (period: string, number: string | null) => string;
    readonly times: (count: string, instant: string, name: string) => string;
    readonly public: string;
  };
  readonly verify: string;
};

export const documentExportWords: InEveryLanguage<DocumentExportWords> = {
  vi: {
    title: 'Xuất báo cáo',
    lead: 'Số liệu đã duyệt thành văn bản để ký, tệp để tính, hình để chèn.',
    things: {
      progress: 'Báo cáo tiến độ',
      figures: 'Số liệu',
      register: 'Danh sách doanh nghiệp',
      charts: 'Biểu đồ',
    },
    thingsLabel: 'Loại tài liệu',
    unit: 'Đơn vị',
    period: 'Kỳ báo cáo',
    options: 'Ghi sẵn trên văn bản',
    optionsHint: 'Để trống để ghi tay.',
    number: 'Số',
    date: 'Ngày ký',
    dateWrong: 'Ngày chưa đúng, ví dụ 05/10/2026.',
    place: 'Địa danh',
    signer: 'Người ký',
    show: 'Xem trước',
    updating: 'Đang cập nhật bản xem trước…',
    format: {
      own: (unit) => `Theo thể thức riêng của ${unit}.`,
      change: 'Thể thức văn bản',
    },
    doubts: {
      title: 'Lưu ý trước khi tải',
      none: 'Đủ báo cáo, đủ số liệu cả bốn mục tiêu, không có thay đổi sau khi duyệt.',
      open: (cutOff) => `Kỳ này chưa kết thúc (chốt ngày ${cutOff}): số liệu còn thay đổi.`,
      due: (dueOn) => `Chưa hết hạn nộp báo cáo (${dueOn}): số liệu còn đang về.`,
      unreported: (reported, expected, names) =>
        `Mới có ${reported}/${expected} đơn vị báo cáo. Chưa báo cáo: ${names}.`,
      others: (count) => `${count} đơn vị khác`,
      unknown: (goals) => `Chưa có số liệu: ${goals}.`,
      partial: (goals) => `Có đơn vị báo cáo nhưng chưa có số liệu (số đơn vị có số liệu): ${goals}.`,
      changed: (names) => `Sổ theo dõi đã thay đổi sau khi duyệt: ${names}.`,
      reopened: (names) => `Báo cáo đang mở lại để sửa, văn bản dùng số đã duyệt trước: ${names}.`,
    },
    files: {
      title: 'Tải về',
      lead: 'Mỗi lần tải là một lần phát hành: văn bản được lưu lại kèm mã kiểm chứng.',
      more: 'Dạng khác',
      of: {
        'progress docx': { name: 'Word', lead: 'để sửa, trình ký' },
        'progress pdf': { name: 'PDF', lead: 'để ký số, gửi đi' },
        'progress xlsx': { name: 'Excel', lead: 'phụ lục có công thức' },
        'progress pptx': { name: 'PowerPoint', lead: 'để trình chiếu' },
        'one-page pdf': { name: 'Một trang, PDF', lead: 'để đọc nhanh' },
        'one-page png': { name: 'Một trang, ảnh', lead: 'để gửi qua điện thoại' },
      },
    },
    message: {
      title: 'Tin nhắn',
      lead: 'Tóm tắt để dán vào tin nhắn.',
      copy: 'Sao chép tin nhắn',
      copied: 'Đã sao chép',
    },
    preview: {
      title: 'Xem trước',
      lead: 'Ngắt trang trong tệp có thể xê dịch đôi chút.',
      body: 'Các trang văn bản',
      previous: 'Trang trước',
      next: 'Trang sau',
      page: 'Trang {page}/{pages}',
    },
    issued: {
      title: 'Văn bản đã phát hành',
      lead: 'Mở mã để xem văn bản đã nói gì và từ đó đến nay có gì thay đổi.',
      none: 'Đơn vị này chưa phát hành văn bản nào.',
      what: (period, number) => `Báo cáo ${period}, ${number === null ? 'chưa ghi số' : `số ${number}`}`,
      times: (count, instant, name) => `Đã tải ${count} lần, gần nhất ${instant}, ${name}`,
      public: 'công khai',
    },
    verify: 'Kiểm chứng một mã khác',
  },
  en: {
    title: 'Export',
    lead: 'Approved figures as a document to sign, a file to calculate with, a picture to insert.',
    things: {
      progress: 'Progress report',
      figures: 'Figures',
      register: 'List of enterprises',
      charts: 'Charts',
    },
    thingsLabel: 'Kind of document',
    unit: 'Unit',
    period: 'Period',
    options: 'Filled in on the document',
    optionsHint: 'Left empty, they are written by hand.',
    number: 'Number',
    date: 'Date of signing',
    dateWrong: 'That is no date; an example: 05/10/2026.',
    place: 'Place',
    signer: 'Signed by',
    show: 'Preview',
    updating: 'Updating the preview…',
    format: {
      own: (unit) => `In the own format of ${unit}.`,
      change: 'Document format',
    },
    doubts: {
      title: 'Before you download',
      none: 'All reports and all four figures are in, and nothing has changed since approval.',
      open: (cutOff) => `This period has not ended (cut-off ${cutOff}): figures will still change.`,
      due: (dueOn) => `Reports are not due yet (${dueOn}): figures are still coming in.`,
      unreported: (reported, expected, names) =>
        `Only ${reported} of ${expected} units have reported. Missing: ${names}.`,
      others: (count) => `${count} others`,
      unknown: (goals) => `No figure yet: ${goals}.`,
      partial: (goals) => `Units that reported without a figure (units with one): ${goals}.`,
      changed: (names) => `The register has changed since approval: ${names}.`,
      reopened: (names) => `Reopened to be corrected, the document uses what was approved before: ${names}.`,
    },
    files: {
      title: 'Download',
      lead: 'Every download issues the document: it is kept, with a code to verify it by.',
      more: 'Other files',
      of: {
        'progress docx': { name: 'Word', lead: 'to edit and to sign' },
        'progress pdf': { name: 'PDF', lead: 'to sign digitally, to send' },
        'progress xlsx': { name: 'Excel', lead: 'annexes with formulas' },
        'progress pptx': { name: 'PowerPoint', lead: 'for a conference' },
        'one-page pdf': { name: 'One page, PDF', lead: 'to read at a glance' },
        'one-page png': { name: 'One page, picture', lead: 'for a phone' },
      },
    },
    message: {
      title: 'Message',
      lead: 'A summary to paste into a message.',
      copy: 'Copy the message',
      copied: 'Copied',
    },
    preview: {
      title: 'Preview',
      lead: 'Pages may break a little differently in the file. Official documents are in Vietnamese.',
      body: 'Pages of the document',
      previous: 'Previous page',
      next: 'Next page',
      page: 'Page {page} of {pages}',
    },
    issued: {
      title: 'Issued documents',
      lead: 'Open a code to see what the document said and what has changed since.',
      none: 'This unit has issued no document yet.',
      what: (period, number) => `Report ${period}, ${number === null ? 'no number' : `number ${number}`}`,
      times: (count, instant, name) => `Downloads: ${count}, last ${instant}, ${name}`,
      public: 'public',
    },
    verify: 'Verify another code',
  },
};
