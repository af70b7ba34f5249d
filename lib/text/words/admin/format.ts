/** The screen on which an office changes how its official documents look. */

import type { FormatExpectation, FormatProblem } from '@/lib/domain/format-check';
import { formatNames } from '@/lib/domain/format-texts';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';

export type FormatWords = {
  unit: string;
  show: string;
  now: string;
  /** Whose format holds. */
  standard: string;
  own: (file: string, by: string, at: string) => string;
  above: (unit: string, file: string) => string;
  download: string;
  change: string;
  changeLead: string;
  file: string;
  fileHint: string;
  preview: string;
  use: string;
  using: string;
  recorded: string;
  back: string;
  backLead: string;
  backDone: string;
  backNow: string;
  keys: string;
  keysLead: string;
  key: string;
  meaning: string;
  value: string;
  history: string;
  none: string;
  withdrawn: string;
  by: string;
  at: string;
};

export const formatWords: InEveryLanguage<FormatWords> = {
  vi: {
    unit: 'Đơn vị',
    show: 'Xem',
    now: 'Thể thức đang dùng',
    standard: 'Mẫu chuẩn của phần mềm.',
    own: (file, by, at) => `Mẫu riêng của đơn vị: ${file}, ${by} ghi lúc ${at}.`,
    above: (unit, file) => `Mẫu của ${unit}: ${file}.`,
    download: 'Tải tệp thể thức đang dùng (JSON)',
    change: 'Dùng mẫu riêng',
    changeLead:
      'Tải tệp đang dùng về, sửa bằng Notepad những chỗ cần khác, rồi gửi lên. Tệp chỉ cần ghi những khóa muốn đổi; văn bản đã phát hành giữ nguyên thể thức cũ.',
    file: 'Tệp thể thức (.json)',
    fileHint: 'Không quá 64 KB. Không nhập nội dung thuộc danh mục bí mật nhà nước.',
    preview: 'Xem thử (PDF)',
    use: 'Dùng mẫu này',
    using: 'Đang kiểm tra…',
    recorded: 'Đã dùng mẫu mới cho đơn vị và các đơn vị bên dưới chưa có mẫu riêng.',
    back: 'Trở về mẫu chung',
    backLead:
      'Bỏ mẫu riêng: từ nay dùng mẫu của đơn vị cấp trên, hoặc mẫu chuẩn. Mẫu cũ vẫn còn trong lịch sử.',
    backDone: 'Đã trở về mẫu chung.',
    backNow: 'Bỏ mẫu riêng',
    keys: 'Ý nghĩa từng khóa',
    keysLead: 'Độ dài tính bằng milimét, cỡ chữ tính bằng điểm (pt).',
    key: 'Khóa',
    meaning: 'Ý nghĩa',
    value: 'Đang dùng',
    history: 'Lịch sử',
    none: 'Đơn vị chưa ghi mẫu riêng nào.',
    withdrawn: 'Trở về mẫu chung',
    by: 'Người ghi',
    at: 'Thời điểm',
  },
  en: {
    unit: 'Unit',
    show: 'Show',
    now: 'Format in force',
    standard: 'The standard format.',
    own: (file, by, at) => `The unit’s own format: ${file}, recorded by ${by} at ${at}.`,
    above: (unit, file) => `The format of ${unit}: ${file}.`,
    download: 'Download the format in force (JSON)',
    change: 'Use an own format',
    changeLead:
      'Download the file in force, change what shall differ in a text editor, and upload it. It need only hold the keys that change; documents issued before keep their format.',
    file: 'Format file (.json)',
    fileHint: 'At most 64 KB. Nothing that is a state secret.',
    preview: 'Preview (PDF)',
    use: 'Use this format',
    using: 'Checking…',
    recorded: 'The new format holds for the unit and those below without their own.',
    back: 'Back to the shared format',
    backLead:
      'Withdraws the own format: from now on that of the unit above holds, or the standard. The old one stays in the history.',
    backDone: 'The shared format holds again.',
    backNow: 'Withdraw the own format',
    keys: 'What each key means',
    keysLead:
      'Lengths are millimetres, sizes are points. Documents are Vietnamese, and so are the explanations.',
    key: 'Key',
    meaning: 'Meaning',
    value: 'In force',
    history: 'History',
    none: 'The unit has recorded no format of its own.',
    withdrawn: 'Back to the shared format',
    by: 'Recorded by',
    at: 'At',
  },
};

const names = formatNames.map((name) => `{${name}}`).join(', ');

type Expected = (expectation: FormatExpectation & { least?: number; most?: number; name?: string }) => string;

const between = (
  least: number | undefined,
  most: number | undefined,
  from: string,
  to: string,
  locale: Locale,
) =>
  [
    least === undefined ? '' : ` ${from} ${formatCount(least, locale)}`,
    most === undefined ? '' : ` ${to} ${formatCount(most, locale)}`,
  ].join('');

const expectedWords: InEveryLanguage<Record<FormatExpectation['kind'], Expected>> = {
  vi: {
    json: () => 'không đọc được; cần một tệp JSON đúng cú pháp (đủ dấu ngoặc, dấu phẩy, dấu nháy kép)',
    object: () => 'cần một nhóm khóa trong dấu { }',
    list: () => 'cần một danh sách trong dấu [ ]',
    truth: () => 'cần true (có) hoặc false (không)',
    nothing: () => 'không có khóa này; hãy bỏ đi hoặc sửa tên khóa',
    number: ({ least, most }) => `cần một số${between(least, most, 'từ', 'đến', 'vi')}`,
    text: ({ least, most }) =>
      `cần một đoạn chữ trong dấu nháy kép${between(least, most, 'ít nhất', 'không quá', 'vi')}${least === undefined && most === undefined ? '' : ' ký tự'}`,
    length: ({ least, most }) => `cần một danh sách${between(least, most, 'ít nhất', 'không quá', 'vi')} mục`,
    names: ({ name }) => `không có tên {${name}}; những tên dùng được: ${names}`,
    room: ({ least }) => `không đủ chỗ trên trang giấy; phải còn lại ít nhất ${least} mm`,
    flatter: () => 'lồng quá nhiều lớp dấu ngoặc; tệp thể thức không có khóa nào sâu như vậy',
    storable: () => 'có ký tự không in được; hãy xóa đi và gõ lại đoạn chữ',
    font: () => 'tên phông chữ chỉ gồm chữ cái, chữ số, dấu cách và dấu gạch nối',
    distance: ({ least }) => `các dòng sẽ in đè lên nhau; khoảng cách dòng phải từ ${least} pt (cỡ chữ)`,
  },
  en: {
    json: () =>
      'it cannot be read; a JSON file with right syntax is needed (brackets, commas, double quotes)',
    object: () => 'a group of keys in { } is needed',
    list: () => 'a list in [ ] is needed',
    truth: () => 'true or false is needed',
    nothing: () => 'there is no such key; leave it out or correct its name',
    number: ({ least, most }) => `a number is needed${between(least, most, 'from', 'to', 'en')}`,
    text: ({ least, most }) =>
      `a text in double quotes is needed${between(least, most, 'of at least', 'of at most', 'en')}${least === undefined && most === undefined ? '' : ' characters'}`,
    length: ({ least, most }) =>
      `a list is needed${between(least, most, 'of at least', 'of at most', 'en')} items`,
    names: ({ name }) => `there is no name {${name}}; those that can be used: ${names}`,
    room: ({ least }) => `there is not enough room on the sheet; at least ${least} mm must be left`,
    flatter: () => 'there are too many brackets within one another; no key of a format is that deep',
    storable: () => 'it has a character that cannot be printed; delete the text and type it again',
    font: () => "a typeface's name has letters, digits, spaces and hyphens only",
    distance: ({ least }) =>
      `lines would be printed over one another; at least ${least} pt (the size of letters) are needed`,
  },
};

/** What is wrong with a format file, key by key, as refusals of its field. */
export function formatRefusals(problems: readonly FormatProblem[], locale: Locale): Refusal[] {
  return problems.map(({ path, expected }) =>
    refuse('format-refused', {
      path: path === '' ? 'file' : path,
      detail: { key: path, expected: expectedWords[locale][expected.kind](expected) },
    }),
  );
}
