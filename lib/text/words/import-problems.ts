/** What is wrong with a cell of an imported list, and what to do about it. */

import type { ListProblem, ListProblemKind } from '@/lib/domain/list-problem';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';

type Sentence = (read: { readonly value: string; readonly suggestion: string | undefined }) => string;

/** Every kind of problem in every language. */
export const listProblemWords: InEveryLanguage<Record<ListProblemKind, Sentence>> = {
  vi: {
    'name-missing': () => 'Dòng này không có tên doanh nghiệp và mã số thuế.',
    'tax-code-malformed': ({ value }) =>
      `“${value}” không phải mã số thuế: cần 10 chữ số, hoặc 10 chữ số và 3 chữ số của đơn vị phụ thuộc.`,
    'tax-code-check-digit': ({ value, suggestion }) =>
      suggestion
        ? `Chữ số kiểm tra của mã số thuế ${value} không khớp; có thể là ${suggestion}.`
        : `Chữ số kiểm tra của mã số thuế ${value} không khớp.`,
    'tax-code-personal': ({ value }) =>
      `${value} có 12 chữ số như số định danh cá nhân: chỉ hộ kinh doanh dùng mã này.`,
    'not-a-number': ({ value }) => `“${value}” không phải là số.`,
    'not-an-integer': ({ value, suggestion }) =>
      suggestion
        ? `${value} không phải số nguyên. Có phải là ${suggestion}?`
        : `${value} không phải số nguyên.`,
    'not-exact': ({ value }) => `“${value}” không phải một số cụ thể: ghi một số duy nhất.`,
    negative: ({ value }) => `${value}: số lượng không thể âm.`,
    'number-too-large': ({ value }) => `${value} lớn quá mức có thể.`,
    'number-became-date': ({ value }) =>
      `Ô này chứa ngày ${value}, không phải số: Excel có thể đã tự đổi số thành ngày.`,
    'members-do-not-add-up': ({ value, suggestion }) =>
      `Tổng số đảng viên ${value} khác chính thức cộng dự bị (${suggestion ?? ''}).`,
    'not-a-date': ({ value }) => `“${value}” không phải là ngày: ghi ngày/tháng/năm, ví dụ 05/02/2019.`,
    'impossible-date': ({ value, suggestion }) =>
      suggestion ? `Không có ngày ${value}. Có phải là ${suggestion}?` : `Không có ngày ${value}.`,
    'date-out-of-range': ({ value }) => `Ngày ${value} quá xa: chỉ nhận từ năm 1930 đến năm 2100.`,
    'date-not-exact': ({ value, suggestion }) =>
      `“${value}” không ghi rõ ngày; được tính từ ${suggestion ?? 'ngày đầu tiên'}.`,
    'not-yes-or-no': ({ value }) => `“${value}” không rõ là có hay không: ghi “x” hoặc để trống.`,
    'unknown-value': ({ value }) => `Không hiểu “${value}” ở cột này.`,
    'too-long': () => 'Nội dung ô này quá dài (hơn 500 ký tự).',
    'error-cell': ({ value }) => `Ô này báo lỗi ${value}: sửa công thức hoặc ghi giá trị.`,
    'formula-without-value': () => 'Ô này là công thức chưa được tính: mở tệp bằng Excel rồi lưu lại.',
    'damaged-text': ({ value }) => `Chữ trong ô bị hỏng và không thể khôi phục: “${value}”.`,
  },
  en: {
    'name-missing': () => 'This row has neither a name nor a tax code.',
    'tax-code-malformed': ({ value }) =>
      `“${value}” is not a tax code: ten digits are needed, or ten and the three of a dependent unit.`,
    'tax-code-check-digit': ({ value, suggestion }) =>
      suggestion
        ? `The check digit of tax code ${value} does not fit; ${suggestion} may be meant.`
        : `The check digit of tax code ${value} does not fit.`,
    'tax-code-personal': ({ value }) =>
      `${value} has twelve digits like a personal number: only households in business use it as a tax code.`,
    'not-a-number': ({ value }) => `“${value}” is not a number.`,
    'not-an-integer': ({ value, suggestion }) =>
      suggestion ? `${value} is not a whole number. Is it ${suggestion}?` : `${value} is not a whole number.`,
    'not-exact': ({ value }) => `“${value}” is not one exact number.`,
    negative: ({ value }) => `${value}: a count cannot be negative.`,
    'number-too-large': ({ value }) => `${value} is larger than anything possible.`,
    'number-became-date': ({ value }) =>
      `This cell holds the date ${value}, not a number: Excel may have made a date of it.`,
    'members-do-not-add-up': ({ value, suggestion }) =>
      `The total of ${value} members is not full and probationary together (${suggestion ?? ''}).`,
    'not-a-date': ({ value }) => `“${value}” is not a date: write day/month/year, such as 05/02/2019.`,
    'impossible-date': ({ value, suggestion }) =>
      suggestion ? `There is no day ${value}. Is it ${suggestion}?` : `There is no day ${value}.`,
    'date-out-of-range': ({ value }) => `The date ${value} is too far away: from 1930 to 2100 only.`,
    'date-not-exact': ({ value, suggestion }) =>
      `“${value}” does not say the day; it is taken as ${suggestion ?? 'the first one'}.`,
    'not-yes-or-no': ({ value }) => `“${value}” is neither yes nor no: write “x”, or leave it empty.`,
    'unknown-value': ({ value }) => `“${value}” is not known in this column.`,
    'too-long': () => 'What stands in this cell is too long (more than 500 characters).',
    'error-cell': ({ value }) => `This cell says ${value}: mend the formula or write the value.`,
    'formula-without-value': () =>
      'This cell is a formula that was never computed: open the file in Excel and save it again.',
    'damaged-text': ({ value }) => `The letters in this cell are damaged beyond recovery: “${value}”.`,
  },
};

/** Long values are cut where a sentence names them. */
const LONGEST_NAMED = 60;

/** A problem as a sentence. */
export function listProblemSentence(
  { kind, value, suggestion }: Pick<ListProblem, 'kind' | 'value' | 'suggestion'>,
  locale: Locale,
): string {
  const named = value.length > LONGEST_NAMED ? `${value.slice(0, LONGEST_NAMED)}…` : value;
  return listProblemWords[locale][kind]({ value: named, suggestion });
}
