import { Changes } from '@/components/goals/changes';
import { Choosers, type ChoosersProps } from '@/components/goals/choosers';
import { Completeness, type CompletenessProps } from '@/components/goals/completeness';
import { Disagreements, type DisagreementsProps } from '@/components/goals/disagreements';
import { GoalCard } from '@/components/goals/goal-card';
import { GoalChart } from '@/components/goals/goal-chart';
import type { GoalView } from '@/components/goals/goal-view';
import type { MatrixOrder } from '@/components/goals/matrix-order';
import { Tally } from '@/components/goals/tally';
import { type MatrixRow, UnitMatrix } from '@/components/goals/unit-matrix';
import { meetingAddress } from '@/components/measures/address';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Period } from '@/lib/domain/period';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatDate, formatPeriod } from '@/lib/text/dates';
import { formatCount } from '@/lib/text/numbers';
import { dashboardWords } from '@/lib/text/words/dashboard';
import { measureWords } from '@/lib/text/words/measures';
import { dashboardAddress } from './address';

export type DashboardProps = Omit<ChoosersProps, 'action' | 'units'> & {
  unit: { readonly code: string; readonly name: string };
  cutOff: CalendarDate;
  goals: readonly GoalView[];
  rows: readonly MatrixRow[];
  order: MatrixOrder;
  completeness: Omit<CompletenessProps, 'place' | 'locale'>;
  disagreements: DisagreementsProps['disagreements'];
};

/** The first screen: where we stand, then how we came here, then who is where. The same for everybody who may see it. */
export function Dashboard({
  unit,
  cutOff,
  goals,
  rows,
  order,
  completeness,
  disagreements,
  ...choosers
}: DashboardProps) {
  const { place, locale } = choosers;
  const words = dashboardWords[locale];
  const standings = goals.map(({ standing }) => standing);
  const isEmpty = standings.every(({ figure, lastKnown }) => figure === null && lastKnown === null);
  return (
    <>
      <div className="mb-6 grid gap-x-10 gap-y-4 lg:grid-cols-[1fr_auto] lg:items-end">
        <PageHeader title={unit.name} lead={leadOf(place.period, cutOff, locale)} className="mb-0" />
        <Choosers action="/" units={rows.map((row) => row.unit)} {...choosers} />
      </div>
      <FewReported standings={standings} locale={locale} />
      {isEmpty ? <NothingYet locale={locale} /> : <Tally standings={standings} locale={locale} />}
      <ul className="goal-cards mt-5">
        {goals.map((view) => (
          <GoalCard key={view.standing.goal} view={view} place={place} locale={locale} />
        ))}
      </ul>
      <Disagreements disagreements={disagreements} locale={locale} />
      {isEmpty ? null : (
        <Section
          id="charts"
          title={words.sections.charts}
          lead={words.sections.chartsLead}
          actions={
            <a href={meetingAddress(place)} className="text-sm print:hidden">
              {measureWords[locale].present}
            </a>
          }
        >
          <div className="goal-charts">
            {goals.map((view) => (
              <GoalChart key={view.standing.goal} view={view} place={place} locale={locale} />
            ))}
          </div>
        </Section>
      )}
      <Section
        id="units"
        title={words.sections.matrix}
        lead={rows.length > 0 ? words.sections.matrixLead : undefined}
        actions={rows.length > 1 ? <WeakestFirst place={place} order={order} locale={locale} /> : null}
      >
        <UnitMatrix rows={rows} total={{ unit, standings }} place={place} order={order} locale={locale} />
      </Section>
      <div className="grid gap-x-12 lg:grid-cols-2 print:grid-cols-2">
        <Section
          id="completeness"
          title={words.sections.completeness}
          className="first:mt-12 print:first:mt-6"
        >
          <Completeness {...completeness} place={place} locale={locale} />
        </Section>
        <Section id="changes" title={words.sections.changes}>
          <Changes standings={standings} rows={rows} place={place} locale={locale} />
        </Section>
      </div>
    </>
  );
}

type Locale = ChoosersProps['locale'];

function leadOf(period: Period, cutOff: CalendarDate, locale: Locale): string {
  const name = formatPeriod(period, locale);
  const upTo = dashboardWords[locale].upTo(formatDate(cutOff, locale));
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} · ${upTo}`;
}

/** Shares of a few units must not be taken for those of all. */
function FewReported({ standings, locale }: { standings: readonly GoalStanding[]; locale: Locale }) {
  const known = standings.filter(({ figure }) => figure !== null);
  const reported = Math.max(0, ...known.map((standing) => standing.reported));
  const expected = Math.max(0, ...known.map((standing) => standing.expected));
  if (reported * 2 >= expected) return null;
  const text = dashboardWords[locale].fewReported(
    formatCount(reported, locale),
    formatCount(expected, locale),
  );
  return (
    <Notice tone="late" className="mb-5">
      {text}
    </Notice>
  );
}

function NothingYet({ locale }: { locale: Locale }) {
  const { empty } = dashboardWords[locale];
  return (
    <EmptyState title={empty.title} action={<ButtonLink href="/reports">{empty.action}</ButtonLink>}>
      {empty.text}
    </EmptyState>
  );
}

function WeakestFirst({
  place,
  order,
  locale,
}: {
  place: DashboardProps['place'];
  order: MatrixOrder;
  locale: Locale;
}) {
  const words = dashboardWords[locale].matrix;
  const isSorted = order.by !== 'unit';
  return (
    <p className="flex gap-4 text-sm print:hidden">
      {order.by === 'weakest' ? null : (
        <a href={`${dashboardAddress(place, 'weakest')}#units`}>{words.worstFirst}</a>
      )}
      {isSorted ? <a href={`${dashboardAddress(place)}#units`}>{words.byName}</a> : null}
    </p>
  );
}
