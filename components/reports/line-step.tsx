import type { ShownStep } from '@/components/reports/shown-report';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { reportWords } from '@/lib/text/words/reports';

/** The last thing that was done to a report, by whom and why. */
export function LineStep({ step, locale }: { step: ShownStep; locale: Locale }) {
  const words = reportWords[locale].inbox;
  const at = formatInstant(step.at, locale);
  const said: Record<ShownStep['kind'], string> = {
    opened: words.openedBy(step.by, at),
    edited: words.openedBy(step.by, at),
    submitted: words.submittedBy(step.by, at),
    returned: words.returnedBy(step.by, at),
    approved: words.approvedBy(step.by, at),
    reopened: words.reopenedBy(step.by, at),
  };
  const asksForWork = step.kind === 'returned' || step.kind === 'reopened';
  return (
    <>
      <p>{said[step.kind]}</p>
      {step.reason && asksForWork ? (
        <blockquote className="my-1 border-l-4 border-late pl-3 text-base text-ink">
          {step.goal ? <span className="text-muted">{goalWords[locale][step.goal].short}: </span> : null}
          {step.reason}
        </blockquote>
      ) : null}
    </>
  );
}
