import type { Metadata } from 'next';
import { saveCalendar } from '@/app/(signed-in)/admin/calendar/actions';
import {
  addFixedHolidays,
  addHolidays,
  saveDueDay,
  withdrawHoliday,
} from '@/app/(signed-in)/admin/calendar/due-day-actions';
import { AdminPage } from '@/components/admin/admin-page';
import { DueDaysSection } from '@/components/admin/calendar/due-days-section';
import { holidaySpans } from '@/components/admin/calendar/holiday-spans';
import { HolidaysSection } from '@/components/admin/calendar/holidays-section';
import { ReminderTimes } from '@/components/admin/calendar/reminder-times';
import { calendarFields } from '@/components/admin/calendar-fields';
import { CalendarHistory, calendarSentence } from '@/components/admin/calendar-history';
import { FieldForm } from '@/components/forms/field-form';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { findDueDays } from '@/lib/db/due-days';
import { findHolidays } from '@/lib/db/holidays';
import { findCalendars } from '@/lib/db/settings';
import { findUnitsOf } from '@/lib/db/units-of';
import { mayAnywhere } from '@/lib/domain/access';
import { calendarYearOf, todayInVietnam } from '@/lib/domain/calendar-date';
import {
  calendarOn,
  latestClosedPeriod,
  nextPeriod,
  previousPeriod,
  type ReportingCalendar,
} from '@/lib/domain/period';
import { fixedHolidays } from '@/lib/domain/working-days';
import { calendarWords } from '@/lib/text/words/admin/calendar';
import { adminWords } from '@/lib/text/words/admin/overview';
import { formTexts } from '@/lib/text/words/form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords[await requestLocale()].screens.calendar.name };
}

/** When reports are asked for. */
export default async function CalendarPage() {
  const viewer = await requireDeed('manage-accounts', '/admin/calendar');
  const { locale } = viewer;
  const words = calendarWords[locale];
  const today = todayInVietnam(new Date());
  const year = calendarYearOf(today);
  const [calendars, dueDays, units, holidays] = await Promise.all([
    findCalendars(),
    findDueDays(viewer),
    findUnitsOf(viewer, 'manage-units'),
    findHolidays(`${year}-01-01`),
  ]);
  const now = calendarOn(calendars, today);
  const days = new Set(holidays.map(({ on }) => on));
  const isIncomplete = (each: string) =>
    Object.values(fixedHolidays).some((day) => !days.has(`${each}-${day}`));
  const mayDecide = mayAnywhere(viewer, 'manage-settings');
  const { name, lead } = adminWords[locale].screens.calendar;
  return (
    <AdminPage locale={locale} title={name} lead={lead}>
      <Section id="now" title={words.now}>
        <p>{calendarSentence(now, locale)}</p>
      </Section>
      <DueDaysSection
        dueDays={dueDays}
        holidays={days}
        units={units}
        periods={periodsAround(today, now)}
        decide={saveDueDay}
        locale={locale}
      />
      <HolidaysSection
        spans={holidaySpans(holidays)}
        fixedYears={[String(year), String(year + 1)].filter(isIncomplete)}
        actions={
          mayDecide ? { add: addHolidays, addFixed: addFixedHolidays, withdraw: withdrawHoliday } : null
        }
        locale={locale}
      />
      <ReminderTimes locale={locale} />
      <Section id="change" title={words.change} lead={words.changeLead}>
        {mayDecide ? (
          <FieldForm
            id="calendar"
            action={saveCalendar}
            fields={calendarFields(locale, now)}
            texts={formTexts(locale)}
          />
        ) : (
          <Notice>{words.rootOnly}</Notice>
        )}
      </Section>
      <Section id="history" title={words.history}>
        <CalendarHistory calendars={calendars} locale={locale} />
      </Section>
    </AdminPage>
  );
}

/** Periods whose due day may still be moved: the one to come, the one under way, and the last two that are over. */
function periodsAround(today: string, calendar: ReportingCalendar): string[] {
  const closed = latestClosedPeriod(today, calendar);
  const current = nextPeriod(closed);
  return [nextPeriod(current), current, closed, previousPeriod(closed)];
}
