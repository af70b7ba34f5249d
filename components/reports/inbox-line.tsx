import type { Secret } from '@/components/forms/field-form';
import { OpenDraft } from '@/components/reports/open-draft';
import type { ShownStep } from '@/components/reports/shown-report';
import { ButtonLink } from '@/components/ui/button';
import { type CalendarDate, daysBetween } from '@/lib/domain/calendar-date';
import type { Period } from '@/lib/domain/period';
import type { DueState, ReportStatus } from '@/lib/domain/report';
import type { FormAction } from '@/lib/text/action-state';
import { formatDate, formatInstant, formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { reportWords } from '@/lib/text/words/reports';

/** A unit's report for a period, begun or not. */
export type ShownLine = {
  unit: { code: string; name: string };
  period: Period;
  dueOn: CalendarDate;
  state: DueState;
  report: { id: number; status: ReportStatus; inForce: boolean } | null;
  lastStep: ShownStep | null;
  mayLog: boolean;
};

export type InboxLineProps = {
  line: ShownLine;
  today: CalendarDate;
  open: FormAction<Secret>;
  locale: Locale;
};

/** One report in the list: whose, for when, how it stands, and the one step onward. */
export function InboxLine({ line, today, open, locale }: InboxLineProps) {
  const { unit, period, state, report, lastStep } = line;
  const words = reportWords[locale].inbox;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line py-2.5">
      <div className="min-w-0 grow basis-64">
        <p className="font-semibold">{unit.name}</p>
        <p className="text-sm text-muted">
          {formatPeriod(period, locale)}
          {state === 'done' || state === 'waiting' ? null : <Due line={line} today={today} locale={locale} />}
        </p>
        {lastStep ? <LastStep step={lastStep} locale={locale} /> : null}
        {report?.inForce && state !== 'done' ? (
          <p className="text-sm text-muted">{words.stillInForce}</p>
        ) : null}
      </div>
      <Onward line={line} open={open} locale={locale} />
    </li>
  );
}

function Due({ line: { dueOn, state }, today, locale }: Pick<InboxLineProps, 'line' | 'today' | 'locale'>) {
  const words = reportWords[locale].inbox;
  const isLate = state === 'overdue' || (state === 'returned' && dueOn < today);
  const distance = isLate
    ? words.daysLate(daysBetween(dueOn, today))
    : dueOn >= today
      ? words.daysLeft(daysBetween(today, dueOn))
      : null;
  return (
    <>
      {` · ${words.due(formatDate(dueOn, locale))}`}
      {distance === null ? null : (
        <>
          , <span className={isLate ? 'font-semibold text-late-ink' : undefined}>{distance}</span>
        </>
      )}
    </>
  );
}

function LastStep({ step, locale }: { step: ShownStep; locale: Locale }) {
  const words = reportWords[locale].inbox;
  const at = formatInstant(step.at, locale);
  const said: Record<ShownStep['kind'], string> = {
    opened: words.openedBy(step.by, at),
    edited: words.openedBy(step.by, at),
    submitted: words.submittedBy(step.by, at),
    returned: words.returnedBy(step.by, at),
    approved: words.approvedBy(step.by, at),
    reopened: `${reportWords[locale].steps.reopened}: ${step.by}, ${at}`,
  };
  return (
    <>
      <p className="text-sm text-muted">{said[step.kind]}</p>
      {step.reason && (step.kind === 'returned' || step.kind === 'reopened') ? (
        <blockquote className="mt-1 border-l-4 border-late pl-3">
          {step.goal ? <span className="text-muted">{goalWords[locale][step.goal].short}: </span> : null}
          {step.reason}
        </blockquote>
      ) : null}
    </>
  );
}

function Onward({ line, open, locale }: Pick<InboxLineProps, 'line' | 'open' | 'locale'>) {
  const { unit, period, report, mayLog, state } = line;
  const words = reportWords[locale].inbox;
  if (report === null) {
    if (!mayLog) return null;
    const look = state === 'not-yet' ? 'secondary' : 'primary';
    const texts = { open: words.open, busy: words.opening };
    return (
      <OpenDraft
        action={open}
        unit={unit}
        period={period}
        periodName={formatPeriod(period, locale)}
        look={look}
        texts={texts}
      />
    );
  }
  const isMine = mayLog && (report.status === 'draft' || report.status === 'returned');
  const label = isMine ? (report.status === 'returned' ? words.correct : words.goOn) : words.see;
  return (
    <ButtonLink
      href={`/reports/${report.id}`}
      look={isMine ? 'primary' : 'secondary'}
      aria-label={`${label}: ${unit.name}, ${formatPeriod(period, locale)}`}
    >
      {label}
    </ButtonLink>
  );
}
