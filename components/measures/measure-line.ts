import type { LaterLine } from '@/components/goals/later-line';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { standingOn } from '@/lib/domain/measure';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { measureWords } from '@/lib/text/words/measures';
import { measureAddress } from './address';
import { dueInWords } from './due-words';
import type { ShownMeasure } from './measure-list';

type Told = Pick<ShownMeasure, 'id' | 'title' | 'body' | 'state' | 'dueOn'>;

/** A measure in one line, ready to be sent to the browser. */
export function measureLine(measure: Told, today: CalendarDate, locale: Locale): LaterLine {
  const { standings, due } = measureWords[locale];
  const left = dueInWords(measure, today, locale);
  const date = due.on(formatDate(measure.dueOn, locale));
  return {
    href: measureAddress(measure.id),
    name: measure.title,
    place: measure.body,
    facts: [standings[standingOn(measure, today)], left === null ? date : `${date} (${left})`],
  };
}
