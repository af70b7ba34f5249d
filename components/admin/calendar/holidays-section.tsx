import { FieldForm, type Secret } from '@/components/forms/field-form';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { calendarWords } from '@/lib/text/words/admin/calendar';
import { dueDaysWords } from '@/lib/text/words/admin/due-days';
import { formTexts } from '@/lib/text/words/form';
import { HolidayList } from './holiday-list';
import type { HolidaySpan } from './holiday-spans';

export type HolidaysSectionProps = {
  spans: readonly HolidaySpan[];
  /** Years whose fixed holidays are not all recorded. */
  fixedYears: readonly string[];
  /** null for whoever may only read. */
  actions: {
    add: FormAction<Secret>;
    addFixed: FormAction<Secret>;
    withdraw: FormAction<Secret>;
  } | null;
  locale: Locale;
};

/** Holidays: what stands, the fixed ones of a year by one press, and any other. */
export function HolidaysSection({ spans, fixedYears, actions, locale }: HolidaysSectionProps) {
  const words = dueDaysWords[locale];
  return (
    <Section id="holidays" title={words.holidays} lead={words.holidaysLead}>
      <HolidayList spans={spans} withdraw={actions?.withdraw ?? null} locale={locale} />
      {actions === null ? (
        <div className="mt-6">
          <Notice>{calendarWords[locale].rootOnly}</Notice>
        </div>
      ) : (
        <div className="mt-6 grid gap-6">
          {fixedYears.length > 0 ? <p className="max-w-prose text-muted">{words.fixedLead}</p> : null}
          <div className="flex flex-wrap gap-4 empty:hidden">
            {fixedYears.map((year) => (
              <FieldForm
                key={year}
                id={`fixed-${year}`}
                action={actions.addFixed}
                fields={[{ kind: 'hidden', name: 'year', value: year }]}
                texts={formTexts(locale, words.fixedAdd(year))}
                look="secondary"
              />
            ))}
          </div>
          <FieldForm
            id="holiday"
            action={actions.add}
            fields={[
              {
                kind: 'text',
                name: 'name',
                label: words.holidayName,
                required: true,
                maxLength: 120,
              },
              { kind: 'date', name: 'from', label: words.holidayFrom, required: true },
              { kind: 'date', name: 'to', label: words.holidayTo, hint: words.holidayToHint },
            ]}
            texts={formTexts(locale, words.holidayAdd)}
            look="secondary"
            emptyWhenDone
          />
        </div>
      )}
    </Section>
  );
}
