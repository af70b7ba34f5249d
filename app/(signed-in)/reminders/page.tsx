import type { Metadata } from 'next';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { markDigestRead } from '@/app/(signed-in)/reminders/actions';
import { RemindersScreen } from '@/components/reminders/reminders-screen';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { dueDates } from '@/lib/db/due-dates';
import { findDigests } from '@/lib/db/reminders/own';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isWorkingDay, workingDayFrom } from '@/lib/domain/working-days';
import { digestWords } from '@/lib/text/words/digest';

export async function generateMetadata(): Promise<Metadata> {
  return { title: digestWords[await requestLocale()].title };
}

/** What one is reminded of today, or was on a day before. */
export default async function RemindersPage({ searchParams }: { searchParams: SearchParameters }) {
  const viewer = await requireViewer('/reminders');
  const { on } = await valuesOf(searchParams);
  const today = todayInVietnam(new Date());
  const digests = await findDigests(viewer, today);
  const earlier = digests.find((digest) => digest.on === on);
  const { holidays } = await dueDates(viewer);
  return (
    <RemindersScreen
      on={earlier?.on ?? today}
      isToday={(earlier?.on ?? today) === today}
      digest={earlier ?? digests.find((digest) => digest.on === today) ?? null}
      digests={digests}
      nextWorkingDay={isWorkingDay(today, holidays) ? null : workingDayFrom(today, holidays)}
      markRead={markDigestRead}
      locale={viewer.locale}
    />
  );
}
