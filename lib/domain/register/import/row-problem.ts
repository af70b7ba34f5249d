/** What can be wrong with a row of a list once it is held against the register; what is wrong in itself, reading it tells. */

import type { ListField } from '@/lib/domain/list-field';
import type { ListProblemWeight } from '@/lib/domain/list-problem';
import type { Refusal } from '@/lib/domain/refusal';

/** Every problem, and whether it keeps the row out. */
export const weightOfRowProblem = {
  // whose row it is
  'match-unsure': 'refused',
  'tax-code-of-another': 'refused',
  'enterprise-elsewhere': 'refused',
  'same-as-row': 'refused',
  'repeats-row': 'noted',
  'unit-unknown': 'refused',
  'unit-ambiguous': 'refused',

  // what it says
  'members-not-split': 'noted',
  'after-list-day': 'refused',
  'organisation-contradicted': 'refused',
  'organisation-needed': 'refused',
  'closed-in-register': 'noted',
  'organisation-later': 'noted',
  'organisation-kind-differs': 'noted',
  'fewer-admissions': 'noted',
  // what the register has and the list denies: nothing ends unless a person says so
  'organisation-not-in-list': 'noted',
  'union-not-in-list': 'noted',
  'exemption-not-in-list': 'noted',
  // the register's own rules
  'not-possible': 'refused',
} as const satisfies Record<string, ListProblemWeight>;

/** What is wrong with a row beside the register. */
export type RowProblemKind = keyof typeof weightOfRowProblem;

/** Every kind of problem. */
export const rowProblemKinds = Object.keys(weightOfRowProblem) as readonly RowProblemKind[];

/** A problem of a row, at its field where it has one. */
export type RowProblem = {
  readonly kind: RowProblemKind;
  readonly row: number;
  readonly field: ListField | null;
  /** What was read. */
  readonly value: string;
  /** What may have been meant. */
  readonly suggestion?: string;
  /** What the sentence names: another row, a day, a count. */
  readonly detail?: Readonly<Record<string, string | number>>;
  /** Enterprises of the register that may be meant. */
  readonly candidates?: readonly Candidate[];
  /** What the register said no to. */
  readonly refusal?: Refusal;
};

/** An enterprise of the register that a row may mean. */
export type Candidate = { readonly id: number; readonly name: string; readonly taxCode: string | null };

/** Whether any of these keeps the row out. */
export const keepsOut = (problems: readonly RowProblem[]): boolean =>
  problems.some(({ kind }) => weightOfRowProblem[kind] === 'refused');
