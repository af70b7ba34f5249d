/** Why a whole file is refused, and what to do. */

import type { FileRefusal, FileRefusalKind } from '@/lib/domain/list-problem';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';

type Sentence = string | ((named: (name: string) => string) => string);

/** Every refusal of a file in every language. */
export const fileRefusalWords: InEveryLanguage<Record<FileRefusalKind, Sentence>> = {
  vi: {
    empty: 'Tệp này trống.',
    'too-large': 'Tệp này quá lớn cho một danh sách. Hãy chia thành nhiều tệp.',
    'not-a-table': 'Tệp này không phải bảng Excel (.xlsx, .xls) hay CSV.',
    'wrong-extension': (named) =>
      `Tên tệp có đuôi ${named('extension')} nhưng nội dung là ${named('content')}. Hãy mở và lưu lại đúng loại.`,
    'has-macros': 'Tệp này có macro. Hãy lưu lại dưới dạng .xlsx (không có macro).',
    'password-protected': 'Tệp này có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
    truncated: 'Tệp này bị cắt cụt, có thể do tải lên hay sao chép chưa xong. Hãy lấy lại bản đầy đủ.',
    damaged: 'Tệp này bị hỏng và không đọc được. Hãy mở bằng Excel rồi lưu lại thành tệp mới.',
    'too-old': 'Tệp này của một bản Excel trước năm 1997. Hãy lưu lại dưới dạng .xlsx.',
    'zip-bomb': 'Tệp này bung ra lớn hơn bất kỳ danh sách nào, nên không được mở.',
    'too-many-columns': (named) => `Bảng có hơn ${named('most')} cột. Hãy bỏ các cột thừa.`,
    'too-many-rows': (named) => `Bảng có hơn ${named('most')} dòng. Hãy chia thành nhiều tệp.`,
    'sheet-not-found': (named) => `Tệp không có trang tính “${named('sheet')}”.`,
    'no-rows': 'Bảng không có dòng dữ liệu nào.',
    'no-header': 'Không tìm thấy dòng tiêu đề: cần có cột tên doanh nghiệp hoặc mã số thuế.',
    'took-too-long': 'Đọc tệp mất quá nhiều thời gian nên đã dừng lại.',
    'took-too-much-memory': 'Đọc tệp cần quá nhiều bộ nhớ nên đã dừng lại.',
    cancelled: 'Đã dừng đọc tệp.',
  },
  en: {
    empty: 'This file is empty.',
    'too-large': 'This file is too large for a list. Split it into several.',
    'not-a-table': 'This file is neither an Excel table (.xlsx, .xls) nor CSV.',
    'wrong-extension': (named) =>
      `The file is named ${named('extension')} but holds ${named('content')}. Open it and save it as what it is.`,
    'has-macros': 'This file has macros. Save it as .xlsx, which has none.',
    'password-protected': 'This file has a password. Open it in Excel, take the password off and save it.',
    truncated: 'This file is cut short; copying or uploading may have stopped half way. Get it again.',
    damaged: 'This file is damaged and cannot be read. Open it in Excel and save it as a new file.',
    'too-old': 'This file is of an Excel older than 1997. Save it as .xlsx.',
    'zip-bomb': 'This file unpacks to more than any list, so it is not opened.',
    'too-many-columns': (named) =>
      `The table has more than ${named('most')} columns. Take out those not needed.`,
    'too-many-rows': (named) => `The table has more than ${named('most')} rows. Split it into several files.`,
    'sheet-not-found': (named) => `The file has no sheet “${named('sheet')}”.`,
    'no-rows': 'The table has no rows of data.',
    'no-header': 'No heading was found: a column with the name or the tax code of an enterprise is needed.',
    'took-too-long': 'Reading the file took too long and was stopped.',
    'took-too-much-memory': 'Reading the file needed too much memory and was stopped.',
    cancelled: 'Reading the file was stopped.',
  },
};

/** A refusal as a sentence. */
export function fileRefusalSentence({ fileRefusal, detail = {} }: FileRefusal, locale: Locale): string {
  const words = fileRefusalWords[locale][fileRefusal];
  if (typeof words === 'string') return words;
  return words((name) => {
    const value = detail[name] ?? '';
    return typeof value === 'number' ? formatCount(value, locale) : value;
  });
}
