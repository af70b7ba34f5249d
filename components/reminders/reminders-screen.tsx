import { ActionForm } from '@/components/forms/action-form';
import { EarlierDigests } from '@/components/reminders/earlier-digests';
import { ReminderLines } from '@/components/reminders/reminder-lines';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Digest } from '@/lib/domain/reminder';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { formatWeekday } from '@/lib/text/weekday';
import { digestWords } from '@/lib/text/words/digest';
import { formTexts } from '@/lib/text/words/form';

export type RemindersScreenProps = {
  /** The day that is shown. */
  on: CalendarDate;
  isToday: boolean;
  /** Of that day; null when there is nothing. */
  digest: Digest | null;
  /** Newest first. */
  digests: readonly Digest[];
  /** The next working day, when today is none. */
  nextWorkingDay: CalendarDate | null;
  markRead: FormAction<never>;
  locale: Locale;
};

/** One's reminders of a day, and the way to those of days before. */
export function RemindersScreen(props: RemindersScreenProps) {
  const { on, isToday, digest, digests, nextWorkingDay, markRead, locale } = props;
  const words = digestWords[locale];
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead(formatWeekday(on, locale))}
        actions={digest ? <ReadOrNot digest={digest} markRead={markRead} locale={locale} /> : null}
      />
      {digest ? (
        <ReminderLines digest={digest} isToday={isToday} locale={locale} />
      ) : (
        <Nothing nextWorkingDay={nextWorkingDay} locale={locale} />
      )}
      <EarlierDigests digests={digests.filter((each) => each.on !== on)} locale={locale} />
    </>
  );
}

type ReadProps = { digest: Digest; markRead: FormAction<never>; locale: Locale };

function ReadOrNot({ digest, markRead, locale }: ReadProps) {
  const words = digestWords[locale];
  if (digest.readAt !== null) return <Tag tone="good">{words.readAlready}</Tag>;
  return (
    <ActionForm id="read" action={markRead} texts={formTexts(locale, words.read)} look="secondary">
      <input type="hidden" name="on" value={digest.on} />
    </ActionForm>
  );
}

function Nothing({ nextWorkingDay, locale }: Pick<RemindersScreenProps, 'nextWorkingDay' | 'locale'>) {
  const { nothing, dayOff } = digestWords[locale];
  if (nextWorkingDay === null) return <EmptyState title={nothing.title}>{nothing.text}</EmptyState>;
  return <EmptyState title={dayOff.title}>{dayOff.text(formatWeekday(nextWorkingDay, locale))}</EmptyState>;
}
