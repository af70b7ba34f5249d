import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { recordStage } from '@/app/(signed-in)/shortlist/actions';
import { groupOf } from '@/app/(signed-in)/shortlist/groups';
import { queryOf, rowsOfPlan, whatIfAsked } from '@/app/(signed-in)/shortlist/what-if-asked';
import { LiveCharts } from '@/components/charts/live-charts';
import { groupNamed, ShortlistScreen, type ShownGroup } from '@/components/shortlist/shortlist-screen';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { viewOf } from '@/lib/db/dashboard';
import { registerPlace } from '@/lib/db/register/places';
import { planInputOf } from '@/lib/db/register/plan';
import { shortlistCounts } from '@/lib/db/register/shortlist';
import { inScope } from '@/lib/db/scope';
import { standards } from '@/lib/db/standards';
import { daysBetween, todayInVietnam } from '@/lib/domain/calendar-date';
import { chartOf } from '@/lib/domain/chart';
import { termsOn } from '@/lib/domain/goal';
import { smallestPlan } from '@/lib/domain/plan';
import { plannedCourse } from '@/lib/domain/planned-foundings';
import { isRefusal } from '@/lib/domain/refusal';
import { reportingYears } from '@/lib/domain/register/reporting-year';
import { shortlistGroups } from '@/lib/domain/register/shortlist';
import { shortlistWords } from '@/lib/text/words/shortlist';

export async function generateMetadata(): Promise<Metadata> {
  return { title: shortlistWords[await requestLocale()].title };
}

const firstRows = 10;
const rowsAPage = 50;

/** What stands one step from moving a goal in a unit, and the plan. */
export default async function ShortlistPage({ searchParams }: { searchParams: SearchParameters }) {
  const viewer = await requireViewer('/shortlist');
  const values = await valuesOf(searchParams);
  const today = todayInVietnam(new Date());
  const place = await registerPlace(viewer, values.unit || undefined, today);
  if (isRefusal(place)) notFound();
  const unit = place.unit.code;
  const [counts, input, view] = await Promise.all([
    shortlistCounts(viewer, unit, today),
    planInputOf(viewer, unit, today),
    viewOf(viewer, { unit }, today),
  ]);
  if (isRefusal(counts) || isRefusal(input) || isRefusal(view)) notFound();
  const one = groupNamed(values.group);
  const after = numberIn(values.after);
  const page = {
    after: one && after,
    from: (one && after && numberIn(values.from)) || 1,
    limit: one ? rowsAPage : firstRows,
  };
  const shown = one ? [one] : shortlistGroups;
  const groups = await Promise.all(
    shown.map((group) => groupOf(viewer, unit, group, counts[group], page, today)),
  );
  if (groups.some(isRefusal)) notFound();
  const { terms, calendars } = await standards(viewer);
  const { year, until } = reportingYears(calendars)(today);
  const plan = smallestPlan(input);
  const { rows, planned } = whatIfAsked(values, today, viewer.locale);
  const course = plannedCourse(input, planned, today);
  const days = planned.map(({ on }) => on).sort();
  const chart = (goal: keyof typeof course.steps) =>
    chartOf(view.inputs[goal], view.breaks, planned.length === 0 ? [] : course.steps[goal]);
  return (
    <>
      <ShortlistScreen
        {...{ place, today, plan, recordStage }}
        mayAssign={inScope(viewer, 'keep-measures', place.unit)}
        locale={viewer.locale}
        year={{ year, daysLeft: daysBetween(today, until) - 1 }}
        groups={groups.filter((group): group is ShownGroup => !isRefusal(group))}
        isOne={one !== undefined}
        hasRegister={input.figures.coverage.denominator > 0 || counts.admission > 0}
        whatIf={{
          input,
          chartQuery: queryOf(unit, rows),
          rows: values.kind1 === undefined ? rowsOfPlan(plan, termsOn(terms, 'coverage', today).dueOn) : rows,
          course:
            planned.length === 0
              ? null
              : {
                  ...course,
                  total: planned.reduce((sum, { count }) => sum + count, 0) - course.beyond,
                  until: days.at(-1) ?? today,
                },
          charts: {
            coverage: chart('coverage'),
            formation: chart('formation'),
            'union-backed': chart('union-backed'),
          },
        }}
      />
      <LiveCharts key={viewer.locale} />
    </>
  );
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
