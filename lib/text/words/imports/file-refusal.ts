/** Why a whole file is refused, and what to do about it. */

import type { FileRefusal, FileRefusalKind } from '@/lib/domain/list-problem';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import type { Named } from '@/lib/text/words/refusal-words';

type FileRefusalWords = Readonly<Record<FileRefusalKind, string | ((named: Named) => string)>>;

const quoted = (text: string) => (text === '' ? '' : ` “${text}”`);

/** Every sentence in every language. */
export const fileRefusalWords: InEveryLanguage<FileRefusalWords> = {
  vi: {
    empty: 'Tệp này trống; xin chọn lại tệp.',
    'too-large': 'Tệp quá lớn (tối đa 64 MB, 5 triệu ô); xin tách danh sách theo đơn vị rồi nhập từng phần.',
    'not-a-table': 'Tệp này không phải bảng tính; xin chọn tệp Excel (.xlsx, .xls) hoặc CSV.',
    'wrong-extension': (named) =>
      `Tên tệp có đuôi ${named('extension')} nhưng nội dung là ${named('content')}; xin mở bằng Excel và lưu lại.`,
    'has-macros': 'Tệp có macro nên không được nhận; xin lưu lại thành “Sổ làm việc Excel (.xlsx)”.',
    'password-protected':
      'Tệp có mật khẩu; xin bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi tải lại.',
    truncated: 'Tệp bị thiếu phần cuối, có thể chép chưa xong; xin chép lại từ bản gốc.',
    damaged: 'Tệp bị hỏng, không đọc được; xin mở bằng Excel và lưu thành tệp mới.',
    'too-old': 'Tệp Excel quá cũ (trước Excel 97); xin mở bằng Excel và lưu thành .xlsx.',
    'zip-bomb': 'Tệp phình quá lớn khi mở nên bị từ chối; xin chép riêng bảng cần nhập sang tệp mới.',
    'too-many-columns': (named) =>
      `Bảng có quá nhiều cột (tối đa ${named('most') || '256'}); xin chép riêng các cột cần nhập sang tệp mới.`,
    'too-many-rows': (named) =>
      `Bảng có quá nhiều dòng (tối đa ${named('most') || '300.000'}); xin tách thành nhiều tệp.`,
    'sheet-not-found': (named) => `Tệp không có trang tính${quoted(named('sheet'))}; xin chọn trang khác.`,
    'no-rows': 'Không có dòng nào dưới tiêu đề; xin chọn trang tính khác.',
    'no-header': (named) =>
      `Không nhận ra dòng tiêu đề của bảng${quoted(named('sheet'))}; xin ghi “Tên doanh nghiệp” và “Mã số thuế” ở đầu hai cột, hoặc chọn trang tính khác.`,
    'took-too-long': 'Đọc tệp quá lâu nên đã dừng; xin tách danh sách thành nhiều tệp nhỏ hơn.',
    'took-too-much-memory':
      'Tệp cần quá nhiều bộ nhớ nên đã dừng; xin tách danh sách thành nhiều tệp nhỏ hơn.',
    cancelled: 'Việc đọc tệp đã bị dừng; xin thử lại.',
  },
  en: {
    empty: 'This file is empty; please choose another.',
    'too-large': 'The file is too large (at most 64 MB and 5 million cells); please split the list by unit.',
    'not-a-table': 'This file is no table; please choose an Excel file (.xlsx, .xls) or CSV.',
    'wrong-extension': (named) =>
      `The file is named ${named('extension')} but holds ${named('content')}; please open it in Excel and save it again.`,
    'has-macros': 'The file has macros and is not taken; please save it as an Excel workbook (.xlsx).',
    'password-protected': 'The file has a password; please remove it and upload the file again.',
    truncated: 'The end of the file is missing; please copy it again from the original.',
    damaged: 'The file is damaged and cannot be read; please open it in Excel and save it as a new file.',
    'too-old': 'The file is older than Excel 97; please open it in Excel and save it as .xlsx.',
    'zip-bomb':
      'The file swells beyond measure when opened, and was refused; please copy the table to a new file.',
    'too-many-columns': (named) =>
      `The table has too many columns (at most ${named('most') || '256'}); please copy those that matter to a new file.`,
    'too-many-rows': (named) =>
      `The table has too many rows (at most ${named('most') || '300,000'}); please split it into several files.`,
    'sheet-not-found': (named) => `The file has no sheet${quoted(named('sheet'))}; please choose another.`,
    'no-rows': 'There are no rows beneath the headings; please choose another sheet.',
    'no-header': (named) =>
      `No headings were recognised${quoted(named('sheet'))}; please write “Tên doanh nghiệp” and “Mã số thuế” above two columns, or choose another sheet.`,
    'took-too-long': 'Reading took too long and was stopped; please split the list into smaller files.',
    'took-too-much-memory':
      'Reading took too much memory and was stopped; please split the list into smaller files.',
    cancelled: 'Reading was stopped; please try again.',
  },
};

const tooLarge: ReadonlySet<FileRefusalKind> = new Set([
  'too-large',
  'zip-bomb',
  'too-many-columns',
  'too-many-rows',
  'took-too-long',
  'took-too-much-memory',
]);

/** The refusal of a file as a refusal of what was sent. */
export function refusalOfFile({ fileRefusal, detail }: FileRefusal): Refusal {
  const code = tooLarge.has(fileRefusal) ? 'file-too-large' : 'file-refused';
  return refuse(code, { path: 'file', detail: { ...detail, why: fileRefusal } });
}

const isKind = (text: string): text is FileRefusalKind => Object.hasOwn(fileRefusalWords.vi, text);

/** The sentence of a refusal that names the file's own. */
export function fileRefusalIn(locale: Locale, named: Named): string {
  const why = named('why');
  const words = fileRefusalWords[locale][isKind(why) ? why : 'damaged'];
  return typeof words === 'string' ? words : words(named);
}
