import { type CalendarDate, earlierOf, laterOf } from '@/lib/domain/calendar-date';
import { type Course, courseOf, coursesIn, isDependentCellOf } from './dependent-cell';
import { type Fact, type FactOf, factsOf, lastOn, type OrganisationKind } from './fact';
import { turnsBetween, type YearOn } from './reporting-year';
import { type Span, spansOf } from './spans';

/** Everything that any counting rule may ask about a Party organisation, unchanged over a span of days. */
export type OrganisationState = Span & {
  readonly kind: OrganisationKind;
  readonly affiliationId: number | null;
  /** Where its host enterprise stands, or the first that it covers. */
  readonly unitId: number | null;
  /** It is a dependent cell inside the own committee of an enterprise that it covers. */
  readonly isUnderCommittee: boolean;
  /** It has admitted in the reporting year so far. */
  readonly hasAdmitted: boolean;
  /** It, or a cell that was its own on that day, has admitted in the reporting year so far. */
  readonly hasAdmittedWithCells: boolean;
  /** Recorded for the reporting year: nobody left to admit. */
  readonly isExempt: boolean;
  readonly isFoundedThisYear: boolean;
};

/** An organisation's neighbours: the facts that its state depends on. */
export type OrganisationFacts = {
  /** Of the organisation itself: steps, coverages, admissions, exemptions. */
  readonly own: readonly Fact[];
  /** Steps and coverages of every committee that it was ever a cell of. */
  readonly committees: readonly Fact[];
  /** Steps, coverages and admissions of every organisation that was ever its cell. */
  readonly cells: readonly Fact[];
  /** Places of the enterprises that it covers. */
  readonly places: readonly Fact[];
};

/** The states of an organisation over time, from facts in force. There is none before its founding and after its end. */
export function statesOfOrganisation(
  id: number,
  { own, committees, cells, places }: OrganisationFacts,
  yearOn: YearOn,
): OrganisationState[] {
  const course = courseOf(id, own);
  const { steps } = course;
  const admissions = factsOf(own, 'admission');
  const cellAdmissions = admissionsUnder(course, cells);
  const exemptYears = new Set(factsOf(own, 'exemption').map(({ year }) => year));
  const committeeCourses = coursesIn(committees);
  const located = locationOf(course.coverages, factsOf(places, 'place'));
  const admittedDays = admissions.map(({ on }) => on);
  const admittedWithCellsDays = [...admittedDays, ...cellAdmissions.map(({ on }) => on)];
  const days = [...own, ...committees, ...cells, ...places].map(({ on }) => on);

  return spansOf(daysOf(days, exemptYears, yearOn), (day) => {
    const step = lastOn(steps, day);
    if (!step?.organisationKind) return null;
    const { year, from } = yearOn(day);
    const isInYear = (on: CalendarDate) => from <= on && on <= day;
    return {
      kind: step.organisationKind,
      affiliationId: step.affiliationId,
      unitId: located(day),
      isUnderCommittee: isDependentCellOf(course, committeeCourses.get(step.committeeId ?? 0), day),
      hasAdmitted: admittedDays.some(isInYear),
      hasAdmittedWithCells: admittedWithCellsDays.some(isInYear),
      isExempt: exemptYears.has(year),
      isFoundedThisYear: isInYear(foundedOn(steps, day)),
    };
  });
}

/** Each day on which something may change: those of the facts, and the turns of the years in which they lie or that are exempt. */
function daysOf(
  days: readonly CalendarDate[],
  exemptYears: ReadonlySet<number>,
  yearOn: YearOn,
): CalendarDate[] {
  // A reporting year lies within its own calendar year and the one before.
  const exempt = [...exemptYears].flatMap((year) => [`${year - 1}-01-01`, `${year}-12-31`]);
  const marks = [...days, ...exempt];
  const [first] = marks;
  if (!first) return [];
  const turns = turnsBetween(marks.reduce(earlierOf, first), marks.reduce(laterOf, first), yearOn);
  return [...days, ...turns];
}

/** Admissions of cells, on days on which the cell was a part of this committee. */
function admissionsUnder(committee: Course, cells: readonly Fact[]): FactOf<'admission'>[] {
  const courses = coursesIn(cells);
  return factsOf(cells, 'admission').filter(({ organisationId, on }) => {
    const cell = courses.get(organisationId ?? 0);
    return cell !== undefined && isDependentCellOf(cell, committee, on);
  });
}

/** The first day of the existence that holds on a day: an organisation founded again begins anew. */
function foundedOn(steps: readonly FactOf<'organisation'>[], day: CalendarDate): CalendarDate {
  const known = steps.filter(({ on }) => on <= day);
  const ended = known.findLastIndex(({ organisationKind }) => organisationKind === null);
  return known[ended + 1]?.on ?? day;
}

/** Where the enterprise that it covers on a day stands: the host before guests, then the first recorded. */
function locationOf(
  coverages: readonly FactOf<'coverage'>[],
  places: readonly FactOf<'place'>[],
): (day: CalendarDate) => number | null {
  const ids = [...new Set(coverages.map(({ enterpriseId }) => enterpriseId))];
  return (day) => {
    const covered = ids.flatMap((id) => {
      const of = coverages.filter(({ enterpriseId }) => enterpriseId === id);
      const coverage = lastOn(of, day);
      return coverage?.present ? [coverage] : [];
    });
    const [first] = covered.sort(
      (one, other) =>
        Number(other.host) - Number(one.host) || Number(one.enterpriseId) - Number(other.enterpriseId),
    );
    if (!first) return null;
    const placesOfFirst = places.filter(({ enterpriseId }) => enterpriseId === first.enterpriseId);
    return lastOn(placesOfFirst, day)?.unitId ?? null;
  };
}
