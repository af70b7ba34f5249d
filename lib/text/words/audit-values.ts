/** Values that events of the audit trail record, in words. */

import type { Role } from '@/lib/domain/access';
import type { Json } from '@/lib/domain/audit';
import { isCalendarDate } from '@/lib/domain/calendar-date';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { isPeriod, type ReportingCadence } from '@/lib/domain/period';
import { targetPercent } from '@/lib/domain/ratio';
import type { ReportStatus } from '@/lib/domain/report';
import type { UnitKind } from '@/lib/domain/unit';
import { formatDate, formatInstant, formatPeriod } from '@/lib/text/dates';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';
import { factInWords } from './audit-facts';
import { registerCodeWords } from './enterprises/codes';
import { goalWords } from './goals';
import { measureWords } from './measures';
import { roleWords } from './roles';
import { unitKindWords } from './units';

type CodeWords = Readonly<Record<string, string>>;

const statuses: InEveryLanguage<Record<ReportStatus, string>> = {
  vi: { draft: 'bản nháp', submitted: 'chờ duyệt', returned: 'bị trả lại', approved: 'đã phê duyệt' },
  en: { draft: 'draft', submitted: 'waiting for approval', returned: 'returned', approved: 'approved' },
};

const cadences: InEveryLanguage<Record<ReportingCadence, string>> = {
  vi: { quarter: 'hằng quý', 'half-year': '6 tháng', year: 'hằng năm' },
  en: { quarter: 'quarterly', 'half-year': 'half-yearly', year: 'yearly' },
};

const beginnings: InEveryLanguage<CodeWords> = {
  vi: {
    published: 'Sông Công, số liệu công bố tháng 5/2023',
    demonstration: 'dữ liệu minh họa',
    empty: 'để trống',
  },
  en: {
    published: 'Sông Công as published in May 2023',
    demonstration: 'demonstration data',
    empty: 'empty',
  },
};

const waysIn: InEveryLanguage<CodeWords> = {
  vi: { password: 'mật khẩu', oidc: 'đăng nhập một lần' },
  en: { password: 'password', oidc: 'single sign-on' },
};

const general: InEveryLanguage<{ empty: string; unknown: string; nil: string; yes: string; no: string }> = {
  vi: { empty: 'trống', unknown: 'chưa có số liệu', nil: 'không có phát sinh', yes: 'có', no: 'không' },
  en: { empty: 'empty', unknown: 'not known', nil: 'nothing to report', yes: 'yes', no: 'no' },
};

/** Fields whose values are codes, and what the codes mean. */
function codesOf(field: string, locale: Locale): CodeWords {
  const codes: Record<string, CodeWords> = {
    status: statuses[locale],
    cadence: cadences[locale],
    kind: unitKindWords[locale] satisfies Record<UnitKind, string>,
    role: roleNames(locale),
    goal: goalNames(locale),
    data: beginnings[locale],
    way: waysIn[locale],
    ownership: registerCodeWords[locale].ownership,
    bodyKind: measureWords[locale].bodyKinds,
    step: measureWords[locale].steps,
    state: measureWords[locale].standings,
  };
  return codes[field] ?? {};
}

/** A value in words; the field decides what a code or a bare number means. */
export function valueInWords(field: string, value: Json, locale: Locale): string {
  if (value === null) return field.startsWith('figures.') ? general[locale].unknown : general[locale].empty;
  if (typeof value === 'boolean') return value ? general[locale].yes : general[locale].no;
  if (typeof value === 'number') return numberInWords(field, value, locale);
  if (typeof value === 'string') return textInWords(field, value, locale);
  if (isList(value)) return listInWords(field, value, locale);
  return recordInWords(value, locale);
}

function numberInWords(field: string, value: number, locale: Locale): string {
  return field.endsWith('asisPoints')
    ? formatPercent(targetPercent(value), locale)
    : formatCount(value, locale);
}

function textInWords(field: string, value: string, locale: Locale): string {
  const meaning = codesOf(field, locale)[value];
  if (meaning !== undefined) return meaning;
  if (value === '') return general[locale].empty;
  if (isCalendarDate(value)) return formatDate(value, locale);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return formatInstant(value, locale);
  return isPeriod(value) ? formatPeriod(value, locale) : value;
}

function listInWords(field: string, list: readonly Json[], locale: Locale): string {
  if (list.length === 0) return general[locale].empty;
  return list.map((each) => valueInWords(field, each, locale)).join('; ');
}

/** A figure as `7/92`, with its day when it is a baseline; a milestone as its day and share; anything else part by part. */
function recordInWords(record: { readonly [key: string]: Json }, locale: Locale): string {
  const fact = factInWords(record, locale);
  if (fact !== null) return fact;
  const { on, numerator, denominator, basisPoints } = record;
  const day = typeof on === 'string' ? formatDate(on, locale) : null;
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const figure = `${formatCount(numerator, locale)}/${formatCount(denominator, locale)}`;
    if (day !== null) return `${figure} (${day})`;
    return denominator === 0 ? `${general[locale].nil} (${figure})` : figure;
  }
  if (typeof basisPoints === 'number' && day !== null) {
    return `${day}: ${formatPercent(targetPercent(basisPoints), locale)}`;
  }
  return Object.entries(record)
    .map(([field, value]) => `${field}: ${valueInWords(field, value, locale)}`)
    .join('; ');
}

function roleNames(locale: Locale): Record<Role, string> {
  const { admin, official, approver, leader } = roleWords[locale];
  return { admin: admin.name, official: official.name, approver: approver.name, leader: leader.name };
}

function goalNames(locale: Locale): Record<GoalCode, string> {
  const entries = goalCodes.map((goal) => [goal, goalWords[locale][goal].short] as const);
  return Object.fromEntries(entries) as Record<GoalCode, string>;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
