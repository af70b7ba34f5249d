import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { MeasureStepKind } from '@/lib/domain/measure';
import { formatDate, formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { measureWords } from '@/lib/text/words/measures';

/** A step as the page of a measure shows it. */
export type ShownStep = {
  readonly id: number;
  readonly kind: MeasureStepKind;
  readonly on: CalendarDate;
  readonly note: string;
  readonly dueOn: CalendarDate | null;
  readonly byName: string;
  readonly at: string;
};

/** What has happened to a measure, the newest first. */
export function MeasureSteps({ steps, locale }: { steps: readonly ShownStep[]; locale: Locale }) {
  const words = measureWords[locale];
  return (
    <ol>
      {steps.toReversed().map((step) => (
        <li key={step.id} className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[7.5rem_1fr]">
          <time dateTime={step.on} className="tabular text-muted sm:pt-px">
            {formatDate(step.on, locale)}
          </time>
          <div className="min-w-0">
            <p className="font-semibold">{words.steps[step.kind]}</p>
            {step.note ? <p className="whitespace-pre-line">{step.note}</p> : null}
            {step.dueOn ? <p>{dueText(step.kind, step.dueOn, locale)}</p> : null}
            <p className="text-sm text-muted">
              {words.page.recordedBy(step.byName, formatInstant(step.at, locale))}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function dueText(kind: MeasureStepKind, dueOn: CalendarDate, locale: Locale): string {
  const { movedTo, dueAtFirst } = measureWords[locale].page;
  return (kind === 'assigned' ? dueAtFirst : movedTo)(formatDate(dueOn, locale));
}
