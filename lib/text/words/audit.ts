/** Every event of the audit trail as a sentence: who did what to whom. */

import type { AuditDeed, AuditSubjectKind } from '@/lib/domain/audit';
import { isGoalCode } from '@/lib/domain/goal';
import { formatPeriod } from '@/lib/text/dates';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { goalWords } from './goals';

/** An event, as far as its sentence needs it. */
export type SpokenEvent = {
  readonly deed: AuditDeed;
  readonly actorName: string;
  readonly subjectKind: AuditSubjectKind;
  readonly subjectName: string;
  readonly subjectPeriod: string | null;
};

/** What a deed says after the name of whom did it; `name` is that of the subject. */
type Predicate = (name: string) => string;

/** Every deed in every language. */
export const deedWords: InEveryLanguage<Record<AuditDeed, Predicate>> = {
  vi: {
    'setup.link-issued': () => 'đã tạo liên kết thiết lập hệ thống',
    'setup.completed': () => 'đã thiết lập hệ thống',
    'setup.data-filled': () => 'đã nạp dữ liệu ban đầu',
    'setting.changed': () => 'đã thay đổi cài đặt',
    'account.created': (name) => `đã tạo tài khoản của ${name}`,
    'account.changed': (name) => `đã sửa tài khoản của ${name}`,
    'account.disabled': (name) => `đã khóa tài khoản của ${name}`,
    'account.enabled': (name) => `đã mở khóa tài khoản của ${name}`,
    'account.appointed': (name) => `đã giao vai trò cho ${name}`,
    'account.dismissed': (name) => `đã thu hồi vai trò của ${name}`,
    'account.link-issued': (name) => `đã tạo liên kết đặt mật khẩu cho ${name}`,
    'account.password-chosen': (name) => `đã đặt mật khẩu cho tài khoản của ${name}`,
    'account.password-reset': (name) => `đã đặt lại mật khẩu của ${name}`,
    'session.signed-in': () => 'đã đăng nhập',
    'session.refused': (name) => `đăng nhập không thành công vào tài khoản của ${name}`,
    'session.signed-out': () => 'đã đăng xuất',
    'session.ended': (name) => `đã kết thúc phiên làm việc của ${name}`,
    'unit.created': (name) => `đã lập đơn vị ${name}`,
    'unit.changed': (name) => `đã sửa đơn vị ${name}`,
    'unit.ended': (name) => `đã kết thúc đơn vị ${name}`,
    'goal.changed': (name) => `đã thay đổi mục tiêu “${name}”`,
    'rule.changed': (name) => `đã thay đổi quy tắc tính “${name}”`,
    'calendar.changed': () => 'đã thay đổi lịch báo cáo',
    'calendar.holidays-recorded': (name) => `đã ghi ngày nghỉ “${name}”`,
    'calendar.holidays-withdrawn': (name) => `đã rút ngày nghỉ “${name}”`,
    'calendar.due-day-decided': (name) => `đã đổi hạn nộp ${name}`,
    'report.opened': (name) => `đã lập ${name}`,
    'report.edited': (name) => `đã sửa ${name}`,
    'report.submitted': (name) => `đã gửi ${name}`,
    'report.returned': (name) => `đã trả lại ${name}`,
    'report.approved': (name) => `đã phê duyệt ${name}`,
    'report.reopened': (name) => `đã mở lại ${name}`,
    'register.enterprise-created': (name) => `đã thêm doanh nghiệp ${name}`,
    'register.enterprise-changed': (name) => `đã sửa doanh nghiệp ${name}`,
    'register.organisation-created': (name) => `đã thêm tổ chức đảng ${name}`,
    'register.organisation-changed': (name) => `đã sửa tổ chức đảng ${name}`,
    'register.fact-recorded': (name) => `đã ghi thông tin của ${name}`,
    'register.fact-corrected': (name) => `đã đính chính thông tin của ${name}`,
    'register.fact-withdrawn': (name) => `đã rút thông tin của ${name}`,
    'register.imported': (name) => `đã nhập danh sách ${name}`,
    'register.import-undone': (name) => `đã hoàn tác việc nhập danh sách ${name}`,
    'register.filled': () => 'đã nạp sổ theo dõi doanh nghiệp giả định',
    'register.columns-named': (name) => `đã thêm tên cột “${name}” cho danh sách nhập`,
    'measure.assigned': (name) => `đã giao nhiệm vụ “${name}”`,
    'measure.stepped': (name) => `đã ghi tiến độ nhiệm vụ “${name}”`,
    'measure.corrected': (name) => `đã sửa nhiệm vụ “${name}”`,
    'token.issued': (name) => `đã cấp mã truy cập API “${name}”`,
    'token.revoked': (name) => `đã thu hồi mã truy cập API “${name}”`,
    'export.made': (name) => `đã xuất ${name}`,
    'document.issued': (name) => `đã phát hành văn bản mã ${name}`,
    'document.opened': (name) => `đã cho tra cứu công khai văn bản mã ${name}`,
    'document.closed': (name) => `đã thôi cho tra cứu công khai văn bản mã ${name}`,
    'document.format-recorded': (name) => `đã đổi thể thức văn bản của ${name}`,
    'document.format-withdrawn': (name) => `đã bỏ thể thức văn bản riêng của ${name}`,
    'backup.made': (name) => `đã sao lưu dữ liệu ra ${name}`,
    'backup.restored': (name) => `đã khôi phục dữ liệu từ ${name}`,
  },
  en: {
    'setup.link-issued': () => 'made the link to set the installation up',
    'setup.completed': () => 'set the installation up',
    'setup.data-filled': () => 'entered the data to begin with',
    'setting.changed': () => 'changed a setting',
    'account.created': (name) => `created the account of ${name}`,
    'account.changed': (name) => `changed the account of ${name}`,
    'account.disabled': (name) => `disabled the account of ${name}`,
    'account.enabled': (name) => `enabled the account of ${name}`,
    'account.appointed': (name) => `gave ${name} a role`,
    'account.dismissed': (name) => `took a role from ${name}`,
    'account.link-issued': (name) => `made a link for ${name} to choose a password`,
    'account.password-chosen': (name) => `chose a password for the account of ${name}`,
    'account.password-reset': (name) => `reset the password of ${name}`,
    'session.signed-in': () => 'signed in',
    'session.refused': (name) => `failed to sign in to the account of ${name}`,
    'session.signed-out': () => 'signed out',
    'session.ended': (name) => `ended the sessions of ${name}`,
    'unit.created': (name) => `created the unit ${name}`,
    'unit.changed': (name) => `changed the unit ${name}`,
    'unit.ended': (name) => `ended the unit ${name}`,
    'goal.changed': (name) => `changed the goal “${name}”`,
    'rule.changed': (name) => `changed the counting rule “${name}”`,
    'calendar.changed': () => 'changed the reporting calendar',
    'calendar.holidays-recorded': (name) => `recorded the holidays “${name}”`,
    'calendar.holidays-withdrawn': (name) => `withdrew the holidays “${name}”`,
    'calendar.due-day-decided': (name) => `decided another due day of ${name}`,
    'report.opened': (name) => `opened ${name}`,
    'report.edited': (name) => `edited ${name}`,
    'report.submitted': (name) => `submitted ${name}`,
    'report.returned': (name) => `returned ${name}`,
    'report.approved': (name) => `approved ${name}`,
    'report.reopened': (name) => `reopened ${name}`,
    'register.enterprise-created': (name) => `added the enterprise ${name}`,
    'register.enterprise-changed': (name) => `changed the enterprise ${name}`,
    'register.organisation-created': (name) => `added the Party organisation ${name}`,
    'register.organisation-changed': (name) => `changed the Party organisation ${name}`,
    'register.fact-recorded': (name) => `recorded a fact about ${name}`,
    'register.fact-corrected': (name) => `corrected a fact about ${name}`,
    'register.fact-withdrawn': (name) => `withdrew a fact about ${name}`,
    'register.imported': (name) => `imported the list ${name}`,
    'register.import-undone': (name) => `undid the import of the list ${name}`,
    'register.filled': () => 'filled the register with fictional enterprises',
    'register.columns-named': (name) => `added the column name “${name}” for imported lists`,
    'measure.assigned': (name) => `assigned the measure “${name}”`,
    'measure.stepped': (name) => `recorded a step of the measure “${name}”`,
    'measure.corrected': (name) => `corrected the measure “${name}”`,
    'token.issued': (name) => `issued the API token “${name}”`,
    'token.revoked': (name) => `revoked the API token “${name}”`,
    'export.made': (name) => `exported ${name}`,
    'document.issued': (name) => `issued the document with code ${name}`,
    'document.opened': (name) => `opened the document with code ${name} to the public`,
    'document.closed': (name) => `closed the document with code ${name} to the public`,
    'document.format-recorded': (name) => `changed the document format of ${name}`,
    'document.format-withdrawn': (name) => `withdrew the own document format of ${name}`,
    'backup.made': (name) => `backed the data up to ${name}`,
    'backup.restored': (name) => `restored the data from ${name}`,
  },
};

/** "Nguyễn Văn A đã phê duyệt báo cáo quý III/2026 của Phường X." */
export function auditSentence(event: SpokenEvent, locale: Locale): string {
  return `${event.actorName} ${deedWords[locale][event.deed](subjectInWords(event, locale))}.`;
}

function subjectInWords({ subjectName, subjectPeriod }: SpokenEvent, locale: Locale): string {
  if (subjectPeriod !== null) return reportInWords(subjectName, formatPeriod(subjectPeriod, locale), locale);
  return isGoalCode(subjectName) ? goalWords[locale][subjectName].name : subjectName;
}

function reportInWords(unit: string, period: string, locale: Locale): string {
  const named: InEveryLanguage = {
    vi: `báo cáo ${period} của ${unit}`,
    en: `the ${period} report of ${unit}`,
  };
  return named[locale];
}
