/** What a row of a list says, put in the terms of the register. */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ListFacts } from '@/lib/domain/list-field';
import type {
  EnterpriseStatus,
  FormationStage,
  OrganisationKind,
  Ownership,
} from '@/lib/domain/register/fact';
import { keepsOut, type RowProblem } from './row-problem';

/** The counts of a headcount; null is "not said". */
export type ClaimedCounts = {
  readonly workers: number | null;
  readonly fullMembers: number | null;
  readonly probationaryMembers: number | null;
  readonly organisationMembers: number | null;
};

/** What a row says; null, or absent, is "not said". */
export type RowClaims = ClaimedCounts & {
  readonly taxCode: string | null;
  readonly name: string;
  readonly ownership: Ownership | null;
  readonly note: string;
  readonly zone: string | null;
  readonly status: { readonly status: EnterpriseStatus; readonly on: CalendarDate | null } | null;
  readonly operatingSince: CalendarDate | null;
  readonly organisation: {
    readonly exists: boolean;
    readonly kind: OrganisationKind | null;
    readonly name: string | null;
    readonly foundedOn: CalendarDate | null;
  } | null;
  readonly union: { readonly exists: boolean; readonly foundedOn: CalendarDate | null } | null;
  readonly admissions: number | null;
  readonly lastAdmissionOn: CalendarDate | null;
  readonly exempt: boolean | null;
  readonly stage: FormationStage | null;
};

/** What a row claims as of the list's day, and what in it contradicts itself. */
export function claimsOf(
  row: number,
  facts: ListFacts,
  asOf: CalendarDate,
): { claims: RowClaims; problems: readonly RowProblem[] } {
  const members = membersOf(row, facts);
  const problems = [...members.problems, ...datesAfter(row, facts, asOf), ...contradictions(row, facts)];
  const claims: RowClaims = {
    taxCode: facts.taxCode ?? null,
    name: facts.name ?? '',
    ownership: facts.ownership ?? null,
    note: facts.note ?? '',
    zone: facts.zone ?? null,
    status: statusOf(facts),
    operatingSince: facts.operatingSince?.on ?? null,
    workers: facts.workers ?? null,
    fullMembers: members.full,
    probationaryMembers: members.probationary,
    organisationMembers: facts.organisationMembers ?? null,
    organisation: organisationOf(facts),
    union: unionOf(facts),
    admissions: facts.admissions ?? null,
    lastAdmissionOn: facts.lastAdmissionOn?.on ?? null,
    exempt: facts.exempt ?? null,
    stage: facts.stage ?? null,
  };
  return { claims, problems };
}

/** Whether claims can be planned at all. */
export const areUsable = (problems: readonly RowProblem[]): boolean => !keepsOut(problems);

/** A date of the end says more than no word about the status; the word says more than the date. */
function statusOf({ status, suspendedOn, closedOn }: ListFacts): RowClaims['status'] {
  if (status === 'operating') return { status, on: null };
  if (status === 'closed' || (!status && closedOn)) return { status: 'closed', on: closedOn?.on ?? null };
  if (status === 'suspended' || suspendedOn) return { status: 'suspended', on: suspendedOn?.on ?? null };
  return null;
}

/** A kind or a founding date says that there is an organisation, unless the row denies it. */
function organisationOf(facts: ListFacts): RowClaims['organisation'] {
  const { organisation, organisationKind, organisationFoundedOn } = facts;
  if (!organisation && !organisationKind && !organisationFoundedOn) return null;
  return {
    exists: organisation?.exists ?? true,
    kind: organisationKind ?? organisation?.kind ?? null,
    name: organisation?.name ?? null,
    foundedOn: organisationFoundedOn?.on ?? null,
  };
}

function unionOf({ union, unionFoundedOn }: ListFacts): RowClaims['union'] {
  if (union === undefined && !unionFoundedOn) return null;
  return { exists: union ?? true, foundedOn: unionFoundedOn?.on ?? null };
}

type Members = { full: number | null; probationary: number | null; problems: readonly RowProblem[] };

/** Full and probationary members; one number for both is taken apart where the row lets it. */
function membersOf(row: number, facts: ListFacts): Members {
  const { fullMembers: full = null, probationaryMembers: probationary = null, membersTotal: total } = facts;
  const known = { full, probationary, problems: [] };
  if (total === undefined || (full !== null && probationary !== null)) return known;
  if (total === 0) return { full: 0, probationary: 0, problems: [] };
  if (full !== null && full <= total) return { ...known, probationary: total - full };
  if (probationary !== null && probationary <= total) return { ...known, full: total - probationary };
  const problem = { kind: 'members-not-split', row, field: 'membersTotal', value: String(total) } as const;
  return { ...known, problems: [problem] };
}

const dates = [
  'organisationFoundedOn',
  'unionFoundedOn',
  'lastAdmissionOn',
  'operatingSince',
  'suspendedOn',
] as const;

/** A list holds for its day: what it dates later, it cannot know. */
function datesAfter(row: number, facts: ListFacts, asOf: CalendarDate): RowProblem[] {
  return [...dates, 'closedOn' as const].flatMap((field): RowProblem[] => {
    const on = facts[field]?.on;
    if (!on || on <= asOf) return [];
    return [{ kind: 'after-list-day', row, field, value: on, detail: { on, asOf } }];
  });
}

function contradictions(row: number, facts: ListFacts): RowProblem[] {
  if (facts.organisation?.exists !== false) return [];
  const field = facts.organisationKind
    ? 'organisationKind'
    : facts.organisationFoundedOn
      ? 'organisationFoundedOn'
      : null;
  if (!field) return [];
  const value = facts.organisationKind ?? facts.organisationFoundedOn?.on ?? '';
  return [{ kind: 'organisation-contradicted', row, field, value }];
}
