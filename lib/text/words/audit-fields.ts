/** What an event of the audit trail changed, field by field, in words. */

import type { Json } from '@/lib/domain/audit';
import { goalCodes } from '@/lib/domain/goal';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { valueInWords } from './audit-values';
import { goalWords } from './goals';

/** A field with what it was and what it became; `null` where it did not exist. */
export type AuditField = {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Names of the fields that events record; others are shown under their own. */
export const auditFieldWords: InEveryLanguage<Readonly<Record<string, string>>> = {
  vi: {
    name: 'Tên',
    email: 'E-mail',
    role: 'Vai trò',
    unit: 'Đơn vị',
    code: 'Mã',
    kind: 'Loại',
    parent: 'Đơn vị cấp trên',
    validFrom: 'Từ ngày',
    validTo: 'Kết thúc ngày',
    successors: 'Đơn vị kế thừa',
    appliesFrom: 'Áp dụng từ',
    targetBasisPoints: 'Mục tiêu',
    dueOn: 'Hạn hoàn thành',
    baseline: 'Mốc ban đầu',
    milestones: 'Mốc lộ trình',
    cadence: 'Chu kỳ báo cáo',
    yearStartsInMonth: 'Tháng đầu năm báo cáo',
    dueAfterDays: 'Số ngày nộp sau khi chốt',
    choices: 'Cách tính',
    sourceNote: 'Nguồn',
    source: 'Nguồn',
    status: 'Trạng thái',
    number: 'Lần',
    goal: 'Mục tiêu liên quan',
    asOf: 'Ngày chốt số liệu',
    members: 'Đảng viên',
    workers: 'Người lao động',
    note: 'Ghi chú',
    data: 'Dữ liệu ban đầu',
    owner: 'Người giữ',
    expiresAt: 'Hết hạn',
    way: 'Cách đăng nhập',
    ended: 'Số phiên đã kết thúc',
    purpose: 'Mục đích',
    document: 'Tài liệu',
    format: 'Định dạng',
    period: 'Kỳ báo cáo',
    from: 'Từ kỳ',
    holidays: 'Ngày nghỉ',
    mailsReminders: 'Gửi nhắc việc qua e-mail',
    to: 'Đến kỳ',
    facts: 'Thông tin',
    taxCode: 'Mã số thuế',
    ownership: 'Loại hình',
    title: 'Nội dung',
    body: 'Cơ quan, tổ chức thực hiện',
    bodyKind: 'Loại cơ quan thực hiện',
    responsible: 'Đơn vị thực hiện',
    decidedOn: 'Ngày giao',
    enterprises: 'Doanh nghiệp',
    step: 'Bước',
    on: 'Ngày',
    state: 'Tình trạng',
  },
  en: {
    name: 'Name',
    email: 'E-mail',
    role: 'Role',
    unit: 'Unit',
    code: 'Code',
    kind: 'Kind',
    parent: 'Unit above',
    validFrom: 'From',
    validTo: 'Ends on',
    successors: 'Successors',
    appliesFrom: 'Applies from',
    targetBasisPoints: 'Target',
    dueOn: 'Due date',
    baseline: 'Baseline',
    milestones: 'Milestones',
    cadence: 'Reporting cadence',
    yearStartsInMonth: 'First month of the reporting year',
    dueAfterDays: 'Days to report after the cut-off',
    choices: 'Counting choices',
    sourceNote: 'Source',
    source: 'Source',
    status: 'Status',
    number: 'Revision',
    goal: 'Goal concerned',
    asOf: 'Day of the figures',
    members: 'Members',
    workers: 'Workers',
    note: 'Note',
    data: 'Data to begin with',
    owner: 'Holder',
    expiresAt: 'Expires',
    way: 'Way of signing in',
    ended: 'Sessions ended',
    purpose: 'Purpose',
    document: 'Document',
    format: 'Format',
    period: 'Period',
    from: 'From period',
    holidays: 'Holidays',
    mailsReminders: 'Reminders by e-mail',
    to: 'To period',
    facts: 'Facts',
    taxCode: 'Tax code',
    ownership: 'Ownership',
    title: 'Wording',
    body: 'Body',
    bodyKind: 'Kind of body',
    responsible: 'Unit that carries it out',
    decidedOn: 'Decided on',
    enterprises: 'Enterprises',
    step: 'Step',
    on: 'Day',
    state: 'State',
  },
};

/** The fields that an event changed, in the order in which they were recorded; unchanged ones are left out. */
export function auditFields(before: Json, after: Json, locale: Locale): AuditField[] {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  const paths = [...new Set([...is.keys(), ...was.keys()])];
  return paths
    .filter((path) => !isSame(was.get(path), is.get(path)))
    .map((path) => ({
      name: nameOf(path, locale),
      before: shown(path, was.get(path), locale),
      after: shown(path, is.get(path), locale),
    }));
}

/** The fields of a record; figures are taken apart, one field for each goal. */
function fieldsOf(json: Json): Map<string, Json> {
  const fields = new Map<string, Json>();
  if (!isRecord(json)) return fields;
  for (const [name, value] of Object.entries(json)) {
    if (name === 'figures' && isRecord(value)) {
      for (const goal of goalCodes) {
        const figure = value[goal];
        if (figure !== undefined) fields.set(`figures.${goal}`, figure);
      }
    } else fields.set(name, value);
  }
  return fields;
}

function nameOf(path: string, locale: Locale): string {
  const goal = goalCodes.find((code) => path === `figures.${code}`);
  return goal === undefined ? (auditFieldWords[locale][path] ?? path) : goalWords[locale][goal].short;
}

function shown(path: string, value: Json | undefined, locale: Locale): string | null {
  return value === undefined ? null : valueInWords(path, value, locale);
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isRecord(json: Json): json is { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
