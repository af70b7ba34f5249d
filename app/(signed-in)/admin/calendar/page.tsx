import type { Metadata } from 'next';
import { saveCalendar } from '@/app/(signed-in)/admin/calendar/actions';
import { AdminPage } from '@/components/admin/admin-page';
import { calendarFields } from '@/components/admin/calendar-fields';
import { CalendarHistory, calendarSentence } from '@/components/admin/calendar-history';
import { FieldForm } from '@/components/forms/field-form';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { findCalendars } from '@/lib/db/settings';
import { mayAnywhere } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { calendarOn } from '@/lib/domain/period';
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
  const calendars = await findCalendars();
  const now = calendarOn(calendars, todayInVietnam(new Date()));
  const { name, lead } = adminWords[locale].screens.calendar;
  return (
    <AdminPage locale={locale} title={name} lead={lead}>
      <Section id="now" title={words.now}>
        <p>{calendarSentence(now, locale)}</p>
      </Section>
      <Section id="change" title={words.change} lead={words.changeLead}>
        {mayAnywhere(viewer, 'manage-settings') ? (
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
