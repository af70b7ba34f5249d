import type { Secret } from '@/components/forms/field-form';
import { inCounts } from '@/components/reports/in-counts';
import { LineStep } from '@/components/reports/line-step';
import { OpenDraft } from '@/components/reports/open-draft';
import type { ShownStep } from '@/components/reports/shown-report';
import { ButtonLink } from '@/components/ui/button';
import { type CalendarDate, daysBetween } from '@/lib/domain/calendar-date';
import type { Period } from '@/lib/domain/period';
import type { ChangedFigure } from '@/lib/domain/register-beside';
import type { DueState, ReportStatus } from '@/lib/domain/report';
import type { FormAction } from '@/lib/text/action-state';
import { formatDate, formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { reportRegisterWords } from '@/lib/text/words/report-register';
import { reportWords } from '@/lib/text/words/reports';

/** A unit's report for a period, begun or not. */
export type ShownLine = {
  unit: { code: string; name: string };
  period: Period;
  dueOn: CalendarDate;
  state: DueState;
  report: { id: number; status: ReportStatus; inForce: boolean } | null;
  /** What the register says otherwise since the figures in force were approved. */
  changed: readonly ChangedFigure[];
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
  const { unit, period, report, lastStep, state } = line;
  return (
    <li className="grid items-center gap-x-6 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,4fr)_minmax(0,3.5fr)_minmax(0,5fr)_9.5rem]">
      <p className="font-semibold">
        {report === null ? unit.name : <a href={`/reports/${report.id}`}>{unit.name}</a>}
      </p>
      <p className="text-sm text-muted sm:col-start-1 lg:col-start-2">
        {formatPeriod(period, locale)}
        <Due line={line} today={today} locale={locale} />
      </p>
      <div className="text-sm text-muted sm:col-start-1 lg:col-start-3">
        {lastStep ? <LineStep step={lastStep} locale={locale} /> : null}
        {line.changed.length === 0 ? null : (
          <p className="text-late-ink">
            <span className="font-semibold">{reportRegisterWords[locale].changed.inbox}</span>:{' '}
            {line.changed.map((figure) => differenceIn(figure, locale)).join('; ')}
          </p>
        )}
        {report?.inForce && state !== 'done' ? <p>{reportWords[locale].inbox.stillInForce}</p> : null}
      </div>
      <div className="empty:hidden max-sm:pt-2 sm:col-start-2 sm:row-span-3 sm:row-start-1 sm:justify-self-end lg:col-start-4 lg:row-span-1">
        <Onward line={line} open={open} locale={locale} />
      </div>
    </li>
  );
}

/** `Độ phủ 15/92 → 16/93`. */
const differenceIn = ({ goal, approved, now }: ChangedFigure, locale: Locale): string =>
  `${goalWords[locale][goal].short} ${inCounts(approved, locale)} → ${inCounts(now, locale)}`;

function Due({ line: { dueOn, state }, today, locale }: Pick<InboxLineProps, 'line' | 'today' | 'locale'>) {
  if (state === 'done' || state === 'waiting') return null;
  const words = reportWords[locale].inbox;
  const isLate = dueOn < today;
  return (
    <>
      <span className="lg:hidden"> · </span>
      <span className="lg:block">
        <span className="unbroken">{words.due(formatDate(dueOn, locale))}</span>,{' '}
        <span className={isLate ? 'unbroken font-semibold text-late-ink' : 'unbroken'}>
          {isLate ? words.daysLate(daysBetween(dueOn, today)) : words.daysLeft(daysBetween(today, dueOn))}
        </span>
      </span>
    </>
  );
}

function Onward({ line, open, locale }: Pick<InboxLineProps, 'line' | 'open' | 'locale'>) {
  const { unit, period, report, mayLog, state } = line;
  const words = reportWords[locale].inbox;
  const periodName = formatPeriod(period, locale);
  if (report === null) {
    if (!mayLog) return null;
    const look = state === 'not-yet' ? 'secondary' : 'primary';
    const texts = { open: words.open, busy: words.opening };
    return <OpenDraft action={open} {...{ unit, period, periodName, look, texts }} />;
  }
  const isMine = mayLog && (report.status === 'draft' || report.status === 'returned');
  if (!isMine) return null;
  const label = report.status === 'returned' ? words.correct : words.goOn;
  return (
    <ButtonLink
      href={`/reports/${report.id}`}
      look="primary"
      aria-label={`${label}: ${unit.name}, ${periodName}`}
    >
      {label}
    </ButtonLink>
  );
}
