import type { KeyboardEvent } from 'react';
import { isRefusal } from '@/lib/domain/refusal';
import { parseDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount, parseCount } from '@/lib/text/numbers';
import { dayFirst, type ReportFields, reportFieldNames } from '@/lib/text/report-fields';

const stops = 'input:not([type=hidden]):not([type=radio]), textarea, button[value=submit]';

/** Enter goes on to the next field, as in a spreadsheet, instead of sending the form half written. */
export function goOnWithEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, nativeEvent, currentTarget } = event;
  if (event.key !== 'Enter' || nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(stops)];
  const isAfter = (field: HTMLElement) =>
    (target.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = fields.find(isAfter);
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

/** A count that was left is written with its groups: 1234 becomes 1.234. */
export function tidied(field: Element, locale: Locale): ReportFields | null {
  if (!(field instanceof HTMLInputElement) || field.inputMode !== 'numeric') return null;
  if (field.name === 'asOf') return tidiedDate(field.value);
  const count = parseCount(field.value, locale);
  const text = isRefusal(count) ? field.value : formatCount(count, locale);
  return text === field.value ? null : { [field.name]: text };
}

function tidiedDate(typed: string): ReportFields | null {
  const date = parseDate(typed);
  return isRefusal(date) || dayFirst(date) === typed ? null : { asOf: dayFirst(date) };
}

/** What was typed before this script was there. */
export function typedBefore(form: HTMLFormElement, fields: ReportFields): ReportFields | null {
  const data = new FormData(form);
  const typed = reportFieldNames.flatMap((name) => {
    const text = data.get(name);
    return typeof text === 'string' && text !== '' && text !== fields[name] ? [[name, text]] : [];
  });
  return typed.length === 0 ? null : Object.fromEntries(typed);
}
