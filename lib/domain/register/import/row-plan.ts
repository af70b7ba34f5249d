/** What importing a row means for the register: plain data, made by `planRow`. */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Fact, Ownership, ProposedFact } from '@/lib/domain/register/fact';
import type { ReportingYear } from '@/lib/domain/register/reporting-year';
import type { Unit } from '@/lib/domain/unit';
import type { RowClaims } from './row-claims';
import type { RowProblem } from './row-problem';

/** What becomes of a row. */
export const rowOutcomes = ['new', 'updated', 'unchanged', 'refused'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What can differ between a row and the register. */
export const changedThings = [
  'enterprise',
  'name',
  'taxCode',
  'ownership',
  'note',
  'status',
  'place',
  'zone',
  'workers',
  'fullMembers',
  'probationaryMembers',
  'organisationMembers',
  'union',
  'organisation',
  'organisationKind',
  'admissions',
  'exempt',
  'stage',
] as const;

/** A difference: what the register has as of the list's day, what it will have, and from which day. */
export type RowChange = {
  readonly what: (typeof changedThings)[number];
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean | null;
  readonly on: CalendarDate | null;
};

/** What an enterprise is, whatever the day. */
export type Traits = {
  readonly taxCode: string | null;
  readonly name: string;
  readonly ownership: Ownership | null;
  readonly note: string;
};

/** An enterprise of the register with the facts that a row is held against, those in force only. */
export type KnownEnterprise = Traits & {
  readonly id: number;
  /** Of the enterprise, of every organisation that covers it, and of those organisations' cells. */
  readonly facts: readonly Fact[];
};

/** What a person has decided about a row. */
export type RowChoice = {
  /** Which enterprise it means, or that it is a new one. */
  readonly match?: number | 'new';
  /** What the list denies and shall end as of its day. */
  readonly end?: readonly ('organisation' | 'union')[];
};

/** The notes that facts carry: what a list dates itself, and what it only says to exist on its day. */
export type Sources = { readonly dated: string; readonly asOf: string };

/** Everything that planning a row needs. */
export type RowInput = {
  readonly row: number;
  readonly claims: RowClaims;
  readonly known: KnownEnterprise | null;
  /** Where the row, or else the import, says that the enterprise stands. */
  readonly unit: Unit;
  /** The path of a known place, to tell whether it lies within `unit`. */
  pathOf(unitId: number): string;
  readonly asOf: CalendarDate;
  readonly year: ReportingYear;
  readonly sources: Sources;
  readonly choice: RowChoice;
  /** The joint cell that the row names: of the register, or founded by a row before (its negative number). */
  readonly jointCell: number | null;
  /** Facts about that joint cell. */
  readonly around: readonly Fact[];
};

/** What is written for a row. What is new has the negative number of its row in place of an id. */
export type RowWrites = {
  readonly newEnterprise: Traits | null;
  readonly newOrganisation: { readonly name: string } | null;
  /** Traits that change. */
  readonly traits: Traits | null;
  readonly facts: readonly ProposedFact[];
  /** Facts that are withdrawn because a new one says more about the same day. */
  readonly replaces: readonly number[];
};

/** A row with all that follows from it. */
export type RowPlan = {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly enterpriseId: number | null;
  readonly changes: readonly RowChange[];
  readonly problems: readonly RowProblem[];
  readonly writes: RowWrites | null;
};

/** What one field of a row comes to. */
export type Step = {
  readonly changes?: readonly RowChange[];
  readonly facts?: readonly ProposedFact[];
  readonly replaces?: readonly number[];
  readonly problems?: readonly RowProblem[];
};
