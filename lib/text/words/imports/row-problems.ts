/** What is wrong with a row of a list beside the register, and what to do about it. */

import { type OrganisationKind, organisationKinds } from '@/lib/domain/register/fact';
import type { RowProblem, RowProblemKind } from '@/lib/domain/register/import/row-problem';
import { formatDate } from '@/lib/text/dates';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { refusalSentence } from '@/lib/text/words/refusals';

/** Gives a value that the sentence names. */
type Said = { readonly value: string; of(name: string): string };
type Sentence = (said: Said) => string;

type Own = Exclude<RowProblemKind, 'not-possible'>;

const sentences: InEveryLanguage<Record<Own, Sentence>> = {
  vi: {
    'match-unsure': ({ of }) =>
      `Trong sổ có doanh nghiệp trùng hoặc gần giống tên: ${of('names')}. Xin chọn đúng doanh nghiệp, hoặc “Doanh nghiệp mới”.`,
    'tax-code-of-another': ({ value, of }) =>
      `Mã số thuế ${value} trong sổ là của “${of('name')}”. Xin xem lại mã số thuế, hoặc xác nhận là cùng một doanh nghiệp.`,
    'enterprise-elsewhere': ({ value }) =>
      `Mã số thuế ${value} đã có trong sổ của đơn vị khác, ngoài phạm vi của bạn.`,
    'same-as-row': ({ of }) => `Cùng doanh nghiệp với dòng ${of('row')} nhưng ghi khác; xin giữ một dòng.`,
    'repeats-row': ({ of }) => `Lặp lại dòng ${of('row')}; chỉ tính một lần.`,
    'unit-unknown': ({ value, of }) => `Không có đơn vị “${value}” trong ${of('unit')}.`,
    'unit-ambiguous': ({ value }) => `Có nhiều đơn vị tên “${value}”; xin ghi rõ phường hay xã.`,
    'members-not-split': ({ value }) =>
      `Chỉ có tổng số ${value} đảng viên, chưa tách chính thức và dự bị, nên chưa ghi vào sổ.`,
    'after-list-day': ({ of }) => `Ngày ${of('on')} sau ngày của danh sách (${of('asOf')}).`,
    'organisation-contradicted': () =>
      'Ghi chưa có tổ chức đảng, nhưng lại có loại hình hoặc ngày thành lập.',
    'organisation-needed': () => 'Có kết nạp hoặc miễn kết nạp, nhưng doanh nghiệp chưa có tổ chức đảng.',
    'closed-in-register': ({ of }) => `Sổ ghi doanh nghiệp đã chấm dứt hoạt động từ ${of('on')}.`,
    'organisation-later': ({ of }) =>
      `Sổ ghi tổ chức đảng có từ ${of('on')}, sau ngày của danh sách; giữ theo sổ.`,
    'organisation-kind-differs': ({ of }) => `Danh sách ghi ${of('to')}, sổ ghi ${of('from')}; giữ theo sổ.`,
    'fewer-admissions': ({ of }) =>
      `Danh sách ghi kết nạp ${of('list')}, sổ đã có ${of('register')}; giữ theo sổ.`,
    'organisation-not-in-list': () =>
      'Sổ đang có tổ chức đảng, danh sách ghi không có. Giữ theo sổ, trừ khi bạn chọn chấm dứt.',
    'union-not-in-list': () =>
      'Sổ đang có công đoàn, danh sách ghi không có. Giữ theo sổ, trừ khi bạn chọn chấm dứt.',
    'exemption-not-in-list': () => 'Sổ ghi không còn quần chúng để kết nạp; giữ theo sổ.',
  },
  en: {
    'match-unsure': ({ of }) =>
      `The register has enterprises of the same or a similar name: ${of('names')}. Please choose the right one, or “New enterprise”.`,
    'tax-code-of-another': ({ value, of }) =>
      `In the register tax code ${value} belongs to “${of('name')}”. Please check it, or confirm that both are one.`,
    'enterprise-elsewhere': ({ value }) =>
      `Tax code ${value} is in the register of another unit, outside your reach.`,
    'same-as-row': ({ of }) => `The same enterprise as in row ${of('row')}, with other values; keep one.`,
    'repeats-row': ({ of }) => `Repeats row ${of('row')}; taken once.`,
    'unit-unknown': ({ value, of }) => `There is no unit “${value}” in ${of('unit')}.`,
    'unit-ambiguous': ({ value }) => `Several units are named “${value}”; please say ward or commune.`,
    'members-not-split': ({ value }) =>
      `Only a total of ${value} members, not full and probationary; it is not recorded.`,
    'after-list-day': ({ of }) => `${of('on')} is after the day of the list (${of('asOf')}).`,
    'organisation-contradicted': () =>
      'Says that there is no organisation, and gives its kind or its founding.',
    'organisation-needed': () => 'Has admissions or an exemption, but the enterprise has no organisation.',
    'closed-in-register': ({ of }) => `In the register the enterprise is closed since ${of('on')}.`,
    'organisation-later': ({ of }) =>
      `In the register the organisation exists from ${of('on')}, after the day of the list; kept as it is.`,
    'organisation-kind-differs': ({ of }) =>
      `The list says ${of('to')}, the register ${of('from')}; kept as it is.`,
    'fewer-admissions': ({ of }) =>
      `The list has ${of('list')} admitted, the register ${of('register')}; kept as it is.`,
    'organisation-not-in-list': () =>
      'The register has an organisation, the list says none. Kept, unless you choose to end it.',
    'union-not-in-list': () =>
      'The register has a union, the list says none. Kept, unless you choose to end it.',
    'exemption-not-in-list': () => 'In the register nobody is left to admit; kept as it is.',
  },
};

/** A problem as a sentence. */
export function rowProblemSentence(
  { kind, value, detail = {}, refusal }: RowProblem,
  locale: Locale,
): string {
  if (kind === 'not-possible') return refusal ? refusalSentence(refusal, locale) : '';
  return sentences[locale][kind]({ value, of: (name) => inWords(detail[name], locale) });
}

function inWords(value: string | number | undefined, locale: Locale): string {
  if (typeof value === 'number') return formatCount(value, locale);
  if (value === undefined) return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, locale);
  return isKind(value) ? registerCodeWords[locale].kind[value] : value;
}

const isKind = (text: string): text is OrganisationKind => organisationKinds.some((kind) => kind === text);
