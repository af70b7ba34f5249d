import type { FieldSpec } from '@/components/forms/field-spec';
import { type ReportingCalendar, reportingCadences } from '@/lib/domain/period';
import type { Locale } from '@/lib/text/locale';
import { calendarWords } from '@/lib/text/words/admin/calendar';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The questions for a new calendar, filled with the one in force. */
export function calendarFields(locale: Locale, now: ReportingCalendar): FieldSpec[] {
  const words = calendarWords[locale];
  return [
    {
      kind: 'radio',
      name: 'cadence',
      label: words.cadence,
      value: now.cadence,
      options: reportingCadences.map((cadence) => ({ value: cadence, label: words.cadences[cadence] })),
    },
    {
      kind: 'select',
      name: 'yearStartsInMonth',
      label: words.yearStarts,
      value: String(now.yearStartsInMonth),
      options: months.map((month) => ({ value: String(month), label: words.month(month) })),
    },
    {
      kind: 'number',
      name: 'dueAfterDays',
      label: words.dueAfter,
      value: String(now.dueAfterDays),
      required: true,
    },
    { kind: 'date', name: 'appliesFrom', label: words.appliesFrom, required: true },
    {
      kind: 'textarea',
      name: 'reason',
      label: words.why,
      hint: words.whyHint,
      required: true,
      maxLength: 1000,
    },
  ];
}
