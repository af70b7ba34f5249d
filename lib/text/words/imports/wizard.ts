/** The words of importing a list, step by step. */

import type { changedThings, RowOutcome } from '@/lib/domain/register/import/row-plan';
import type { InEveryLanguage } from '@/lib/text/locale';

type Changed = (typeof changedThings)[number];
type View = 'asked' | 'refused' | 'noted' | 'updated' | 'new';

type ImportWords = {
  readonly title: string;
  readonly lead: string;
  readonly crumb: string;
  readonly steps: { readonly label: string; readonly names: readonly [string, string, string, string] };
  readonly upload: {
    readonly unit: string;
    readonly unitHint: string;
    readonly asOf: string;
    readonly asOfHint: string;
    readonly file: string;
    readonly fileHint: string;
    readonly submit: string;
    readonly busy: string;
    readonly refused: string;
    readonly secret: string;
  };
  readonly columns: {
    readonly title: string;
    readonly lead: (rows: string, file: string) => string;
    readonly heading: string;
    readonly samples: string;
    readonly means: string;
    readonly leaveOut: string;
    readonly notSaid: string;
    readonly ambiguous: (field: string, letters: string) => string;
    readonly noName: string;
    readonly marks: string;
    readonly personal: string;
    readonly personalRow: string;
    readonly skipped: (count: string) => string;
    readonly reading: string;
    readonly readingLead: string;
    readonly sheet: string;
    readonly headerRow: string;
    readonly headerRowHint: string;
    readonly encoding: string;
    readonly encodingHint: string;
    readonly readAgain: string;
    readonly next: string;
    readonly busy: string;
    readonly otherFile: string;
    readonly row: (row: string) => string;
  };
  readonly progress: {
    readonly title: string;
    readonly importTitle: string;
    readonly opening: string;
    readonly rows: (done: string, of: string) => string;
    readonly wait: string;
    readonly reload: string;
  };
  readonly rows: {
    readonly title: string;
    readonly lead: (unit: string, date: string) => string;
    readonly outcomes: Readonly<Record<RowOutcome, string>>;
    readonly views: Readonly<Record<View, string>>;
    readonly viewLeads: Readonly<Record<View, string>>;
    readonly viewsLabel: string;
    readonly row: string;
    readonly enterprise: string;
    readonly change: string;
    readonly none: string;
    readonly nothing: string;
    readonly unchanged: (count: string) => string;
    readonly cell: (cell: string) => string;
    readonly from: (date: string) => string;
    readonly changes: Readonly<Record<Changed, string>>;
    readonly empty: string;
    readonly yes: string;
    readonly no: string;
    readonly which: string;
    readonly isNew: string;
    readonly isSame: (name: string) => string;
    readonly leaveOut: string;
    readonly endOrganisation: (date: string) => string;
    readonly endUnion: (date: string) => string;
    readonly decide: string;
    readonly deciding: string;
    readonly accept: (count: string) => string;
    readonly importing: string;
    readonly acceptLead: (refused: string) => string;
    readonly nothingToImport: string;
    readonly back: string;
    readonly changedSince: string;
    readonly download: string;
    readonly page: (from: string, to: string, of: string) => string;
    readonly previous: string;
    readonly next: string;
    readonly refusedTitle: string;
  };
  readonly done: {
    readonly title: string;
    readonly lead: (unit: string, date: string) => string;
    readonly written: (count: string) => string;
    readonly refused: (count: string) => string;
    readonly refusedLead: string;
    readonly toRegister: string;
    readonly another: string;
    readonly nothing: string;
  };
  readonly past: {
    readonly title: string;
    readonly none: string;
    readonly file: string;
    readonly unit: string;
    readonly at: string;
    readonly counts: string;
    readonly counted: (added: string, updated: string, refused: string) => string;
    readonly by: (name: string) => string;
    readonly asOf: (date: string) => string;
    readonly undo: string;
    readonly undoLead: string;
    readonly undoReason: string;
    readonly undoSubmit: string;
    readonly undoing: string;
    readonly undoRefused: string;
    readonly undone: (time: string, by: string, reason: string) => string;
    readonly undoneNow: string;
    readonly previous: string;
    readonly next: string;
  };
};

export const importWords: InEveryLanguage<ImportWords> = {
  vi: {
    title: 'Nhập danh sách doanh nghiệp',
    lead: 'Dùng ngay tệp Excel hoặc CSV của đơn vị, không cần sửa theo mẫu. Mọi thay đổi đều được xem trước và hoàn tác được.',
    crumb: 'Doanh nghiệp',
    steps: { label: 'Các bước', names: ['Chọn tệp', 'Khớp cột', 'Kiểm tra', 'Hoàn tất'] },
    upload: {
      unit: 'Danh sách của đơn vị',
      unitHint: 'Dòng không ghi địa bàn được tính ở đơn vị này.',
      asOf: 'Số liệu có đến ngày',
      asOfHint: 'Dấu “x” nghĩa là có vào ngày này; “kết nạp trong năm” tính đến ngày này.',
      file: 'Tệp danh sách',
      fileHint: 'Excel (.xlsx, .xls) hoặc CSV, tối đa 64 MB. Giữ nguyên tiêu đề, dòng cộng, phần ký.',
      submit: 'Tải lên và đọc tệp',
      busy: 'Đang tải lên và đọc…',
      refused: 'Chưa đọc được danh sách',
      secret:
        'Không nhập nội dung thuộc danh mục bí mật nhà nước. Cột về cá nhân (họ tên, số giấy tờ…) không được đọc.',
    },
    columns: {
      title: 'Mỗi cột là gì?',
      lead: (rows, file) => `Đọc được ${rows} dòng từ “${file}”. Xin xem lại ý nghĩa của từng cột.`,
      heading: 'Cột trong tệp',
      samples: 'Ví dụ trong tệp',
      means: 'Ghi vào sổ là',
      leaveOut: 'Không nhập',
      notSaid: '(ô trống)',
      ambiguous: (field, letters) =>
        `Các cột ${letters} đều có thể là “${field}”. Xin chọn một cột, các cột khác để “Không nhập”.`,
      noName: 'Chưa có cột nào là tên doanh nghiệp hoặc mã số thuế: xin chọn ít nhất một cột.',
      marks: 'Ô trống tính là “không”',
      personal: 'Cột không được đọc',
      personalRow: 'Không đọc',
      skipped: (count) => `${count} dòng được bỏ qua (tiêu đề, dòng cộng, phần ký)`,
      reading: 'Đọc chưa đúng?',
      readingLead: 'Chọn lại trang tính, dòng tiêu đề hoặc bảng mã rồi đọc lại.',
      sheet: 'Trang tính',
      headerRow: 'Dòng cuối của tiêu đề',
      headerRowHint: 'Số dòng như trong Excel.',
      encoding: 'Bảng mã chữ Việt',
      encodingHint: 'Nhìn các ví dụ ở trên: chữ đọc được là đúng.',
      readAgain: 'Đọc lại',
      next: 'Kiểm tra các dòng',
      busy: 'Đang kiểm tra…',
      otherFile: 'Chọn tệp khác',
      row: (row) => `dòng ${row}`,
    },
    progress: {
      title: 'Đang kiểm tra danh sách',
      importTitle: 'Đang ghi vào sổ',
      opening: 'Đang mở tệp…',
      rows: (done, of) => `${done} / ${of} dòng`,
      wait: 'Trang này tự cập nhật. Bạn có thể làm việc khác rồi quay lại.',
      reload: 'Cập nhật ngay',
    },
    rows: {
      title: 'Kiểm tra trước khi nhập',
      lead: (unit, date) => `${unit}, có đến ngày ${date}. Chưa có gì được ghi vào sổ.`,
      outcomes: { new: 'Mới', updated: 'Cập nhật', unchanged: 'Không đổi', refused: 'Không nhập' },
      views: {
        asked: 'Cần bạn trả lời',
        refused: 'Không nhập được',
        noted: 'Cần lưu ý',
        updated: 'Cập nhật',
        new: 'Mới',
      },
      viewLeads: {
        asked:
          'Những dòng máy không tự quyết. Dòng chưa trả lời: doanh nghiệp chưa rõ thì không nhập, tổ chức đang có thì giữ theo sổ.',
        refused:
          'Những dòng này không được nhập. Sửa trong tệp rồi nhập lại sau; các dòng khác vẫn nhập được.',
        noted: 'Những dòng này vẫn được nhập; xin xem qua.',
        updated: 'Doanh nghiệp đã có trong sổ; những nội dung sau sẽ thay đổi.',
        new: 'Doanh nghiệp chưa có trong sổ.',
      },
      viewsLabel: 'Nhóm dòng',
      row: 'Dòng',
      enterprise: 'Doanh nghiệp',
      change: 'Nội dung',
      none: 'Không có dòng nào ở nhóm này.',
      nothing: 'Danh sách này không thay đổi gì: mọi dòng nhập được đều đã có trong sổ.',
      unchanged: (count) => `${count} dòng khớp với sổ, không cần ghi.`,
      cell: (cell) => `Ô ${cell}`,
      from: (date) => `từ ${date}`,
      changes: {
        enterprise: 'Hoạt động',
        name: 'Tên',
        taxCode: 'Mã số thuế',
        ownership: 'Loại hình',
        note: 'Ghi chú',
        status: 'Tình trạng',
        place: 'Địa bàn',
        zone: 'Khu công nghiệp',
        workers: 'Lao động',
        fullMembers: 'Đảng viên chính thức',
        probationaryMembers: 'Đảng viên dự bị',
        organisationMembers: 'Đảng viên trong tổ chức đảng',
        union: 'Công đoàn',
        organisation: 'Tổ chức đảng',
        organisationKind: 'Loại hình tổ chức đảng',
        admissions: 'Kết nạp trong năm',
        exempt: 'Không còn quần chúng',
        stage: 'Giai đoạn thành lập',
      },
      empty: 'chưa có',
      yes: 'có',
      no: 'không',
      which: 'Là doanh nghiệp nào?',
      isNew: 'Doanh nghiệp mới',
      isSame: (name) => `Đúng là ${name}`,
      leaveOut: 'Không nhập dòng này',
      endOrganisation: (date) => `Tổ chức đảng chấm dứt từ ngày ${date}`,
      endUnion: (date) => `Công đoàn chấm dứt từ ngày ${date}`,
      decide: 'Lưu trả lời và kiểm tra lại',
      deciding: 'Đang kiểm tra lại…',
      accept: (count) => `Nhập ${count} dòng vào sổ`,
      importing: 'Đang ghi vào sổ…',
      acceptLead: (refused) =>
        `Các dòng được ghi cùng một lúc, hoặc không dòng nào. ${refused} dòng không nhập được tải về để sửa.`,
      nothingToImport: 'Không có gì để nhập',
      back: 'Sửa lại các cột',
      changedSince:
        'Sổ theo dõi vừa thay đổi nên danh sách đã được kiểm tra lại. Chưa có gì được ghi; xin xem rồi nhập.',
      download: 'Tải về các dòng không nhập (Excel)',
      page: (from, to, of) => `Dòng ${from}–${to} trong ${of}`,
      previous: 'Trang trước',
      next: 'Trang sau',
      refusedTitle: 'Chưa kiểm tra được',
    },
    done: {
      title: 'Đã nhập danh sách',
      lead: (unit, date) => `${unit}, có đến ngày ${date}.`,
      written: (count) => `Đã ghi ${count} dòng vào sổ theo dõi.`,
      refused: (count) => `${count} dòng chưa nhập được`,
      refusedLead: 'Tải về, sửa theo cột “Lý do không nhập”, rồi nhập lại chính tệp đó.',
      toRegister: 'Xem sổ theo dõi',
      another: 'Nhập danh sách khác',
      nothing: 'Không có gì để ghi: mọi dòng đã khớp với sổ.',
    },
    past: {
      title: 'Các lần nhập trước',
      none: 'Chưa có danh sách nào được nhập.',
      file: 'Tệp',
      unit: 'Đơn vị',
      at: 'Lúc',
      counts: 'Kết quả',
      counted: (added, updated, refused) => `${added} mới, ${updated} cập nhật, ${refused} không nhập`,
      by: (name) => `bởi ${name}`,
      asOf: (date) => `có đến ngày ${date}`,
      undo: 'Hoàn tác',
      undoLead: 'Rút mọi dữ liệu của lần nhập này và đưa sổ về như trước. Lịch sử vẫn được giữ.',
      undoReason: 'Lý do',
      undoSubmit: 'Hoàn tác toàn bộ lần nhập này',
      undoing: 'Đang hoàn tác…',
      undoRefused: 'Chưa hoàn tác được',
      undone: (time, by, reason) => `Đã hoàn tác lúc ${time} bởi ${by}: ${reason}`,
      undoneNow: 'Đã hoàn tác. Sổ theo dõi đã trở lại như trước khi nhập.',
      previous: 'Mới hơn',
      next: 'Cũ hơn',
    },
  },
  en: {
    title: 'Import a list of enterprises',
    lead: 'Use your office’s own Excel or CSV file as it is. Every change is shown first and can be undone.',
    crumb: 'Enterprises',
    steps: { label: 'Steps', names: ['File', 'Columns', 'Check', 'Done'] },
    upload: {
      unit: 'The list is of',
      unitHint: 'Rows that name no place are counted at this unit.',
      asOf: 'It holds for the day',
      asOfHint: 'An “x” means that it exists on this day; admissions of the year count up to it.',
      file: 'File',
      fileHint: 'Excel (.xlsx, .xls) or CSV, at most 64 MB. Leave titles, sums and signatures as they are.',
      submit: 'Upload and read',
      busy: 'Uploading and reading…',
      refused: 'The list could not be read',
      secret: 'Enter nothing that is a state secret. Columns about persons (names, papers …) are not read.',
    },
    columns: {
      title: 'What is each column?',
      lead: (rows, file) => `${rows} rows were read from “${file}”. Please check what each column means.`,
      heading: 'Column of the file',
      samples: 'Examples',
      means: 'Recorded as',
      leaveOut: 'Not imported',
      notSaid: '(empty)',
      ambiguous: (field, letters) =>
        `Columns ${letters} may all be “${field}”. Please choose one and leave out the others.`,
      noName: 'No column is the name or tax code of an enterprise yet: please choose at least one.',
      marks: 'An empty cell means “no”',
      personal: 'Columns that are not read',
      personalRow: 'Not read',
      skipped: (count) => `${count} rows were passed over (titles, sums, signatures)`,
      reading: 'Not read rightly?',
      readingLead: 'Choose another sheet, header row or encoding, and read again.',
      sheet: 'Sheet',
      headerRow: 'Last row of the heading',
      headerRowHint: 'The number that Excel shows.',
      encoding: 'Encoding',
      encodingHint: 'Look at the examples above: readable ones are right.',
      readAgain: 'Read again',
      next: 'Check the rows',
      busy: 'Checking…',
      otherFile: 'Choose another file',
      row: (row) => `row ${row}`,
    },
    progress: {
      title: 'Checking the list',
      importTitle: 'Writing to the register',
      opening: 'Opening the file…',
      rows: (done, of) => `${done} of ${of} rows`,
      wait: 'This page refreshes by itself. You can do something else and come back.',
      reload: 'Refresh now',
    },
    rows: {
      title: 'Check before importing',
      lead: (unit, date) => `${unit}, as of ${date}. Nothing has been written yet.`,
      outcomes: { new: 'New', updated: 'Updated', unchanged: 'Unchanged', refused: 'Not imported' },
      views: {
        asked: 'For you to answer',
        refused: 'Cannot be imported',
        noted: 'Worth a look',
        updated: 'Updated',
        new: 'New',
      },
      viewLeads: {
        asked:
          'Rows that cannot be decided for you. Unanswered, an unclear enterprise is not imported, and what the register has is kept.',
        refused:
          'These rows are not imported. Mend them in the file and import them later; the others go ahead.',
        noted: 'These rows are imported; please look them over.',
        updated: 'Enterprises of the register, and what changes.',
        new: 'Enterprises that the register does not have yet.',
      },
      viewsLabel: 'Groups of rows',
      row: 'Row',
      enterprise: 'Enterprise',
      change: 'Content',
      none: 'There are no rows in this group.',
      nothing: 'This list changes nothing: the register has all of it already.',
      unchanged: (count) => `${count} rows agree with the register.`,
      cell: (cell) => `Cell ${cell}`,
      from: (date) => `from ${date}`,
      changes: {
        enterprise: 'Operating',
        name: 'Name',
        taxCode: 'Tax code',
        ownership: 'Ownership',
        note: 'Note',
        status: 'Status',
        place: 'Place',
        zone: 'Zone',
        workers: 'Workers',
        fullMembers: 'Full members',
        probationaryMembers: 'Probationary members',
        organisationMembers: 'Members in the organisation',
        union: 'Union',
        organisation: 'Party organisation',
        organisationKind: 'Kind of organisation',
        admissions: 'Admissions this year',
        exempt: 'Nobody left to admit',
        stage: 'Stage of formation',
      },
      empty: 'none',
      yes: 'yes',
      no: 'no',
      which: 'Which enterprise is it?',
      isNew: 'A new enterprise',
      isSame: (name) => `It is ${name}`,
      leaveOut: 'Leave this row out',
      endOrganisation: (date) => `The organisation ends on ${date}`,
      endUnion: (date) => `The union ends on ${date}`,
      decide: 'Save answers and check again',
      deciding: 'Checking again…',
      accept: (count) => `Import ${count} rows`,
      importing: 'Writing…',
      acceptLead: (refused) =>
        `All rows are written at once, or none. ${refused} rows that are not imported can be downloaded.`,
      nothingToImport: 'Nothing to import',
      back: 'Back to the columns',
      changedSince:
        'The register has just changed, so the list was checked again. Nothing has been written; please look, then import.',
      download: 'Download the rows not imported (Excel)',
      page: (from, to, of) => `Rows ${from}–${to} of ${of}`,
      previous: 'Previous page',
      next: 'Next page',
      refusedTitle: 'The list could not be checked',
    },
    done: {
      title: 'The list is imported',
      lead: (unit, date) => `${unit}, as of ${date}.`,
      written: (count) => `${count} rows were written to the register.`,
      refused: (count) => `${count} rows were not imported`,
      refusedLead: 'Download them, mend them by the last column, and import that very file.',
      toRegister: 'See the register',
      another: 'Import another list',
      nothing: 'There was nothing to write: every row agrees with the register.',
    },
    past: {
      title: 'Earlier imports',
      none: 'No list has been imported yet.',
      file: 'File',
      unit: 'Unit',
      at: 'When',
      counts: 'Result',
      counted: (added, updated, refused) => `${added} new, ${updated} updated, ${refused} not imported`,
      by: (name) => `by ${name}`,
      asOf: (date) => `as of ${date}`,
      undo: 'Undo',
      undoLead:
        'Withdraws everything of this import and leaves the register as it was before. The history is kept.',
      undoReason: 'Reason',
      undoSubmit: 'Undo this whole import',
      undoing: 'Undoing…',
      undoRefused: 'Not undone',
      undone: (time, by, reason) => `Undone at ${time} by ${by}: ${reason}`,
      undoneNow: 'Undone. The register is as it was before the import.',
      previous: 'Newer',
      next: 'Older',
    },
  },
};
