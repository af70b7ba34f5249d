import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Fact, type FactValue, type ProposedFact, subjectOfFact } from '@/lib/domain/register/fact';
import type { RowInput } from './row-plan';

/** The id by which a row's own new enterprise or organisation is called until it has one. */
export const newId = (row: number): number => -row;

/** The id of the enterprise that a row is about. */
export const enterpriseIdOf = ({ row, known }: Pick<RowInput, 'row' | 'known'>): number =>
  known?.id ?? newId(row);

type About = Pick<RowInput, 'row' | 'known' | 'sources'>;

/** A fact about the row's enterprise, and about an organisation where one is named. `isDated`: the list gives its day. */
export function factAbout(
  input: About,
  on: CalendarDate,
  value: FactValue,
  { organisationId = null, isDated = false }: { organisationId?: number | null; isDated?: boolean } = {},
): ProposedFact {
  const subject = subjectOfFact[value.kind];
  return {
    ...value,
    on,
    enterpriseId: subject === 'organisation' ? null : enterpriseIdOf(input),
    organisationId: subject === 'enterprise' ? null : organisationId,
    source: isDated ? input.sources.dated : input.sources.asOf,
  };
}

/**
 * The facts of one kind that a new one of this day takes the place of: that of the same day, and the next one when it says
 * no more than the new one, which then has turned out to hold earlier.
 */
export function replacedBy<T extends Fact>(
  facts: readonly T[],
  on: CalendarDate,
  saysTheSame: (next: T) => boolean = () => false,
): number[] {
  const next = facts.find((fact) => fact.on > on);
  const repeated = next && saysTheSame(next) ? [next] : [];
  return [...facts.filter((fact) => fact.on === on), ...repeated].map(({ id }) => id);
}

/** The later of two days. */
export const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

/** The earliest of some days, of which any may be unknown. */
export const earliest = (first: CalendarDate, ...others: readonly (CalendarDate | null)[]): CalendarDate =>
  others.reduce<CalendarDate>((least, day) => (day !== null && day < least ? day : least), first);
