import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Fact, factsOf, lastOn } from '@/lib/domain/register/fact';
import { enterpriseNameKey } from './names';
import { planHeadcount, planStage, planUnion } from './plan-counts';
import { planNewLife, planPlace, planStatus } from './plan-life';
import { planAdmissions, planExemption, planOrganisation } from './plan-organisation';
import type { KnownEnterprise, RowChange, RowInput, RowPlan, Step, Traits } from './row-plan';
import { keepsOut, type RowProblem } from './row-problem';

/**
 * What importing one row changes in the register, as it stood on the list's day. A blank says nothing; "x" means "exists on
 * that day"; what the list denies ends only when a person has chosen so. Facts of the same day are replaced by ones that
 * say more. `fold` is the folding of names for search.
 */
export function planRow(input: RowInput, fold: (text: string) => string): RowPlan {
  const { row, known, claims } = input;
  const facts: readonly Fact[] = [...(known?.facts ?? []), ...input.around];
  const traits = known ? traitsAfter(known, input, fold) : newTraits(input);
  // Of one whose import was undone, the register knows the name and nothing else.
  const isNew = !known?.facts.some(({ kind }) => kind === 'status');
  const then = { ...input, asOf: lastDayOf(input, facts) };
  const organisation = planOrganisation(then, facts);
  const { organisationId } = organisation;
  const isOverThisYear = then.asOf < input.year.from;
  const steps: Step[] = [
    ...(known ? [planTraits(known, traits)] : []),
    ...(isNew ? [planNewLife(input, fold)] : [planStatus(input, facts), planPlace(input, facts, fold)]),
    planHeadcount(then, facts),
    planUnion(then, facts),
    organisation,
    ...(isOverThisYear
      ? []
      : [planAdmissions(then, facts, organisationId), planExemption(then, facts, organisationId)]),
    planStage(then, facts),
  ];
  const problems = steps.flatMap((step) => step.problems ?? []);
  if (keepsOut(problems)) return refusedRow(row, problems, known?.id ?? null);
  const changes = steps.flatMap((step) => step.changes ?? []);
  const about = { row, enterpriseId: known?.id ?? null, changes, problems };
  if (changes.length === 0) return { ...about, outcome: 'unchanged', writes: null };
  const hasNewTraits = known !== null && changes.some(({ what }) => isTrait(what));
  return {
    ...about,
    outcome: isNew ? 'new' : 'updated',
    writes: {
      newEnterprise: known ? null : { ...traits, name: claims.name },
      newOrganisation: organisation.founds,
      traits: hasNewTraits ? traits : null,
      facts: steps.flatMap((step) => step.facts ?? []),
      replaces: steps.flatMap((step) => step.replaces ?? []),
    },
  };
}

/** A row that is kept out, and why. */
export function refusedRow(
  row: number,
  problems: readonly RowProblem[],
  enterpriseId: number | null = null,
): RowPlan {
  return { row, outcome: 'refused', enterpriseId, changes: [], problems, writes: null };
}

/** The day for which a row's statements hold: the list's, or the last of an enterprise that was closed before. */
function lastDayOf({ claims, asOf }: RowInput, facts: readonly Fact[]): CalendarDate {
  const known = lastOn(factsOf(facts, 'status'), asOf);
  const status = claims.status?.status ?? known?.status;
  const closedOn = known?.status === 'closed' ? known.on : claims.status?.on;
  return status === 'closed' && closedOn && closedOn < asOf ? closedOn : asOf;
}

const newTraits = ({ claims: { taxCode, name, ownership, note } }: RowInput): Traits => ({
  taxCode,
  name,
  ownership,
  note,
});

/** Another way to write the same name is no other name, and "state" does not deny that the state holds a share. */
function traitsAfter(known: KnownEnterprise, { claims }: RowInput, fold: (text: string) => string): Traits {
  const key = (name: string) => enterpriseNameKey(fold(name));
  const isShare = known.ownership === 'state-share' && claims.ownership === 'state';
  return {
    taxCode: claims.taxCode ?? known.taxCode,
    name: claims.name === '' || key(claims.name) === key(known.name) ? known.name : claims.name,
    ownership: isShare ? known.ownership : (claims.ownership ?? known.ownership),
    note: claims.note === '' ? known.note : claims.note,
  };
}

const traitNames = ['taxCode', 'name', 'ownership', 'note'] as const;

const isTrait = (what: RowChange['what']): boolean => traitNames.some((name) => name === what);

function planTraits(known: KnownEnterprise, traits: Traits): Step {
  const differing = traitNames.filter((name) => known[name] !== traits[name]);
  return { changes: differing.map((what) => ({ what, from: known[what], to: traits[what], on: null })) };
}
