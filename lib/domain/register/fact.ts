/**
 * The register's dated facts (DESIGN §3, §4): steps, each with the day from which it holds. A state lasts until the next step
 * of its kind, so spans cannot overlap: two steps of one kind on one day are the only way, and that is refused.
 * A fact on day D counts at D; what it ends no longer counts at D. Nothing is dated in the future.
 */

import type { CalendarDate } from '@/lib/domain/calendar-date';

/** What an enterprise is by its owners. */
export const ownershipKinds = ['state', 'state-share', 'private', 'foreign', 'cooperative'] as const;
export type Ownership = (typeof ownershipKinds)[number];

/** Whether an enterprise works: operating (đang hoạt động), suspended (tạm ngừng), closed (giải thể, chấm dứt). */
export const enterpriseStatuses = ['operating', 'suspended', 'closed'] as const;
export type EnterpriseStatus = (typeof enterpriseStatuses)[number];

/** đảng bộ cơ sở, chi bộ cơ sở, chi bộ trực thuộc, chi bộ ghép. */
export const organisationKinds = [
  'grassroots-committee',
  'grassroots-cell',
  'dependent-cell',
  'joint-cell',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** How far the founding of an organisation has come: thống nhất chủ trương, đủ điều kiện, đang làm thủ tục, đã thành lập. */
export const formationStages = ['agreed', 'eligible', 'preparing', 'founded'] as const;
export type FormationStage = (typeof formationStages)[number];

/** What a fact says. Counts that were not said are null, and leave the last known one as it is. */
export type FactValue =
  | { readonly kind: 'status'; readonly status: EnterpriseStatus }
  /** Where the enterprise stands: a unit, and the industrial zone's name when it lies in one. */
  | { readonly kind: 'place'; readonly unitId: number; readonly zone: string | null }
  /** A grassroots trade union founded, or dissolved. */
  | { readonly kind: 'union'; readonly present: boolean }
  | {
      readonly kind: 'headcount';
      readonly workers: number | null;
      /** Members who work there, wherever they keep Party life. */
      readonly fullMembers: number | null;
      readonly probationaryMembers: number | null;
      /** Members of the organisation there. */
      readonly organisationMembers: number | null;
    }
  | { readonly kind: 'stage'; readonly stage: FormationStage | null }
  /** An organisation founded or reorganised (its kind from that day on), or dissolved (null). */
  | {
      readonly kind: 'organisation';
      readonly organisationKind: OrganisationKind | null;
      /** The unit that it is affiliated to. */
      readonly affiliationId: number | null;
      /** The committee in the register that it is a cell of. */
      readonly committeeId: number | null;
    }
  /** An organisation covers an enterprise from that day on, or no longer. A joint cell has one host and guests. */
  | { readonly kind: 'coverage'; readonly present: boolean; readonly host: boolean }
  /** Members admitted by decision of that day. */
  | { readonly kind: 'admission'; readonly count: number }
  /** Nobody left to admit in this reporting year (không còn quần chúng). */
  | { readonly kind: 'exemption'; readonly year: number };

/** The name of a kind of fact. */
export type FactKind = FactValue['kind'];

/** Every kind of fact, in the order of a timeline's filter. */
export const factKinds = [
  'status',
  'place',
  'union',
  'headcount',
  'stage',
  'organisation',
  'coverage',
  'admission',
  'exemption',
] as const satisfies readonly FactKind[];

/** What a fact of each kind is about: an enterprise, an organisation, or an organisation in an enterprise. */
export const subjectOfFact: Record<FactKind, 'enterprise' | 'organisation' | 'both'> = {
  status: 'enterprise',
  place: 'enterprise',
  union: 'enterprise',
  headcount: 'enterprise',
  stage: 'enterprise',
  organisation: 'organisation',
  coverage: 'both',
  admission: 'organisation',
  exemption: 'organisation',
};

/** A fact before it is recorded. */
export type ProposedFact = {
  readonly on: CalendarDate;
  readonly enterpriseId: number | null;
  readonly organisationId: number | null;
  /** Where it was read: a decision's number, a list. */
  readonly source: string;
} & FactValue;

/** A fact as recorded. A withdrawn one stays readable but counts no more; a correction withdraws and records anew. */
export type Fact = ProposedFact & {
  readonly id: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly withdrawnAt: string | null;
};

/** The facts of one kind, with the fields of that kind. */
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

/** The facts of a kind, oldest first. */
export function factsOf<K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K>[] {
  return facts
    .filter((fact): fact is FactOf<K> => fact.kind === kind)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.id - other.id));
}

/** The newest of these facts, oldest first, that holds on a day. */
export function lastOn<T extends { readonly on: CalendarDate }>(
  facts: readonly T[],
  day: CalendarDate,
): T | undefined {
  return facts.findLast(({ on }) => on <= day);
}
