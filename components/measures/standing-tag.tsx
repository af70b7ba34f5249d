import { Tag, type TagTone } from '@/components/ui/tag';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type MeasureCourse, type MeasureStanding, standingOn } from '@/lib/domain/measure';
import type { Locale } from '@/lib/text/locale';
import { measureWords } from '@/lib/text/words/measures';

const tones: Record<MeasureStanding, TagTone> = {
  overdue: 'late',
  'due-soon': 'plain',
  open: 'plain',
  done: 'good',
  cancelled: 'unknown',
};

export type StandingTagProps = { course: MeasureCourse; today: CalendarDate; locale: Locale };

/** Where a measure stands, in a word. */
export function StandingTag({ course, today, locale }: StandingTagProps) {
  const standing = standingOn(course, today);
  return <Tag tone={tones[standing]}>{measureWords[locale].standings[standing]}</Tag>;
}
