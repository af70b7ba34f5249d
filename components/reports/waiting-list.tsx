import type { Secret } from '@/components/forms/field-form';
import { ApproveSelected } from '@/components/reports/approve-selected';
import { Return } from '@/components/reports/decision';
import type { ShownComparison } from '@/components/reports/shown-report';
import { TickBoxes } from '@/components/reports/tick-boxes';
import { WaitingCell } from '@/components/reports/waiting-cell';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { DraftFigures } from '@/lib/domain/figures';
import { type GoalTerms, goalCodes, termsOn } from '@/lib/domain/goal';
import type { Period } from '@/lib/domain/period';
import { type Question, questions } from '@/lib/domain/questions';
import { differs, type RegisterBeside } from '@/lib/domain/register-beside';
import type { FormAction } from '@/lib/text/action-state';
import { formatInstant, formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { reportWords } from '@/lib/text/words/reports';
import { waitingWords } from '@/lib/text/words/waiting';

/** A submitted report as it waits. */
export type ShownWaiting = {
  id: number;
  unit: { name: string };
  period: Period;
  revision: number;
  number: number;
  asOf: CalendarDate;
  submittedBy: string;
  submittedAt: string;
  own: boolean;
  note: string;
  figures: DraftFigures;
  register: RegisterBeside;
  comparison: ShownComparison;
};

export type WaitingListProps = {
  rows: readonly ShownWaiting[];
  total: number;
  terms: readonly GoalTerms[];
  approve: FormAction<{ refused: string[] }>;
  returnOne: FormAction<Secret>;
  locale: Locale;
};

/** The form of the tick boxes, which stand outside of it: a row holds a form of its own. */
const formId = 'approve-selected';
const columns = 'lg:grid lg:grid-cols-[2.5rem_minmax(14rem,1.7fr)_repeat(4,minmax(0,1fr))] lg:gap-x-4';

/** All that waits for this approver on one screen: each figure beside the one before, and a tick box to approve by. */
export function WaitingList({ rows, total, terms, approve, returnOne, locale }: WaitingListProps) {
  const words = waitingWords[locale];
  const asked = new Map(rows.map((row) => [row.id, questions(row.figures, row.comparison)]));
  const unquestioned = rows.filter((row) => !row.own && asked.get(row.id)?.length === 0 && !isOther(row));
  return (
    <Section id="waiting" title={words.title(total)} lead={rows.length > 0 ? words.lead : undefined}>
      {rows.length === 0 ? <p className="text-muted">{words.none}</p> : null}
      {rows.length === 0 ? null : (
        <>
          <TickBoxes
            formId={formId}
            unquestioned={unquestioned.map(valueOf)}
            words={{ all: words.all, unquestioned: words.unquestioned }}
          />
          <div
            aria-hidden="true"
            className={`hidden border-b-2 border-ink pb-1 text-sm font-semibold ${columns}`}
          >
            <span className="col-start-3">{goalWords[locale].coverage.short}</span>
            {goalCodes.slice(1).map((goal) => (
              <span key={goal}>{goalWords[locale][goal].short}</span>
            ))}
          </div>
        </>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="break-inside-avoid border-b border-line py-3">
            <div className={columns}>
              <Tick row={row} locale={locale} />
              <Heading row={row} locale={locale} />
              <div className="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-4 lg:col-span-4 lg:mt-0 lg:gap-4">
                {goalCodes.map((goal) => (
                  <WaitingCell
                    key={goal}
                    goal={goal}
                    figure={row.figures[goal]}
                    previous={row.comparison.previous?.[goal] ?? null}
                    beside={row.register[goal]}
                    target={termsOn(terms, goal, row.asOf).targetBasisPoints}
                    asked={(asked.get(row.id) ?? []).filter((question: Question) => question.goal === goal)}
                    locale={locale}
                  />
                ))}
              </div>
            </div>
            <div className="lg:pl-14">
              {row.note.trim() === '' ? null : (
                <p className="mt-1 text-sm whitespace-pre-wrap text-muted">
                  {words.note}: {row.note}
                </p>
              )}
              {row.own ? <p className="mt-1 text-sm font-semibold text-late-ink">{words.own}</p> : null}
              <Return report={row} action={returnOne} locale={locale} />
            </div>
          </li>
        ))}
      </ul>
      {total > rows.length ? <p className="mt-3 text-muted">{words.more(total - rows.length)}</p> : null}
      <ApproveSelected
        formId={formId}
        action={approve}
        isEmpty={rows.length === 0}
        words={{
          approve: words.approve,
          busy: words.busy,
          notApproved: words.notApproved,
          noneSelected: words.noneSelected,
        }}
      />
    </Section>
  );
}

/** Whether a figure is another than the register's: somebody is to read why before it is ticked with the rest. */
const isOther = ({ figures, register }: ShownWaiting): boolean =>
  goalCodes.some((goal) => differs(figures[goal], register[goal]?.register));

const valueOf = ({ id, revision }: ShownWaiting): string => `${id}:${revision}`;

function Tick({ row, locale }: { row: ShownWaiting; locale: Locale }) {
  if (row.own) return <span className="hidden lg:block" />;
  const label = waitingWords[locale].select(row.unit.name, formatPeriod(row.period, locale));
  return (
    <label className="float-left mr-2 flex size-11 cursor-pointer items-center justify-center lg:float-none lg:mr-0 lg:-mt-2 lg:-ml-2">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        form={formId}
        name="reports[]"
        value={valueOf(row)}
        className="size-6 accent-link"
      />
    </label>
  );
}

function Heading({ row, locale }: { row: ShownWaiting; locale: Locale }) {
  const words = reportWords[locale];
  return (
    <div className="min-w-0">
      <h3 className="font-semibold">
        <a href={`/reports/${row.id}`}>{row.unit.name}</a>
      </h3>
      <p className="text-sm text-muted">
        {formatPeriod(row.period, locale)}
        {row.number > 1 ? ` · ${words.steps.reopened}` : null}
        <span className="block">
          {words.inbox.submittedBy(row.submittedBy, formatInstant(row.submittedAt, locale))}
        </span>
      </p>
    </div>
  );
}
