import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import type { MeasureCourse } from '@/lib/domain/measure';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { goalWords } from '@/lib/text/words/goals';
import { measureWords } from '@/lib/text/words/measures';
import { measureAddress } from './address';
import { dueInWords } from './due-words';
import { StandingTag } from './standing-tag';

/** A measure as a list shows it. */
export type ShownMeasure = MeasureCourse & {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly goal: GoalCode | null;
  readonly unitName: string;
  readonly enterprises: number;
  readonly newest: { readonly on: CalendarDate; readonly note: string } | null;
};

export type MeasureListProps = {
  measures: readonly ShownMeasure[];
  /** Whose list it is: what that unit assigned itself need not name it. */
  unitName: string;
  today: CalendarDate;
  locale: Locale;
};

/** Measures with their deadlines, who has to do them, and the newest word of each. On a phone each stands by itself. */
export function MeasureList({ measures, ...shared }: MeasureListProps) {
  return (
    <ul className="border-t-2 border-ink">
      {measures.map((measure) => (
        <Line key={measure.id} measure={measure} {...shared} />
      ))}
    </ul>
  );
}

function Line({
  measure,
  unitName,
  today,
  locale,
}: Omit<MeasureListProps, 'measures'> & { measure: ShownMeasure }) {
  const { id, title, newest } = measure;
  const words = measureWords[locale];
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 break-inside-avoid md:grid-cols-[9.5rem_1fr] lg:grid-cols-[9.5rem_minmax(0,7fr)_minmax(0,5fr)]">
      <Deadline measure={measure} today={today} locale={locale} />
      <div className="min-w-0">
        <a href={measureAddress(id)} className="font-semibold">
          {title}
        </a>
        <p className="text-sm text-muted">{detailsOf(measure, unitName, locale)}</p>
      </div>
      {newest === null ? null : (
        <p className="min-w-0 text-sm md:col-start-2 lg:col-start-3">
          <span className="text-muted">{words.list.newest(formatDate(newest.on, locale))}</span> {newest.note}
        </p>
      )}
    </li>
  );
}

type DeadlineProps = Pick<MeasureListProps, 'today' | 'locale'> & { measure: ShownMeasure };

function Deadline({ measure, today, locale }: DeadlineProps) {
  const left = dueInWords(measure, today, locale);
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 text-sm md:block">
      <StandingTag course={measure} today={today} locale={locale} />
      <span className="tabular md:mt-1 md:block">
        {measureWords[locale].due.on(formatDate(measure.dueOn, locale))}
      </span>
      {left === null ? null : <span className="text-muted">{left}</span>}
    </div>
  );
}

function detailsOf(
  { body, goal, unitName: assigner, enterprises }: ShownMeasure,
  unitName: string,
  locale: Locale,
): string {
  const { list } = measureWords[locale];
  return [
    body,
    ...(goal === null ? [] : [list.goal(goalWords[locale][goal].short)]),
    ...(enterprises === 0 ? [] : [list.enterprises(formatCount(enterprises, locale))]),
    ...(assigner === unitName ? [] : [list.assignedBy(assigner)]),
  ].join(' · ');
}
