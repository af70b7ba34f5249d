/** What can be wrong with an imported list: with a cell or a row, or with the whole file. */

import type { ListField } from './list-field';

/** `refused`: the row is not imported; `noted`: it is, and somebody should look. */
export type ListProblemWeight = 'refused' | 'noted';

/** Every problem of a cell or a row, and what follows from it. */
export const weightOfListProblem = {
  // whose row it is
  'name-missing': 'refused',
  'tax-code-malformed': 'refused',
  'tax-code-check-digit': 'noted',
  'tax-code-personal': 'noted',

  // numbers
  'not-a-number': 'refused',
  'not-an-integer': 'refused',
  'not-exact': 'refused',
  negative: 'refused',
  'number-too-large': 'refused',
  'number-became-date': 'refused',
  'members-do-not-add-up': 'noted',

  // dates
  'not-a-date': 'refused',
  'impossible-date': 'refused',
  'date-out-of-range': 'refused',
  'date-not-exact': 'noted',

  // words
  'not-yes-or-no': 'refused',
  'unknown-value': 'refused',
  'too-long': 'refused',

  // cells that cannot be read
  'error-cell': 'refused',
  'formula-without-value': 'refused',
  'damaged-text': 'refused',
} as const satisfies Record<string, ListProblemWeight>;

/** What is wrong with a cell or a row. */
export type ListProblemKind = keyof typeof weightOfListProblem;

/** Every kind of problem. */
export const listProblemKinds = Object.keys(weightOfListProblem) as readonly ListProblemKind[];

/** A problem at its cell. */
export type ListProblem = {
  readonly kind: ListProblemKind;
  /** The row of the file, from 1. */
  readonly row: number;
  /** The letter of the column; empty when the problem is the whole row's. */
  readonly column: string;
  readonly field: ListField | null;
  /** The cell as it was read. */
  readonly value: string;
  /** What may have been meant, as one would type it. */
  readonly suggestion?: string;
};

/** Whether problems keep a row out. */
export function areRefusing(problems: readonly ListProblem[]): boolean {
  return problems.some(({ kind }) => weightOfListProblem[kind] === 'refused');
}

/** Every reason for which a whole file is refused. */
export const fileRefusalKinds = [
  'empty',
  'too-large',
  'not-a-table',
  'wrong-extension',
  'has-macros',
  'password-protected',
  'truncated',
  'damaged',
  'too-old',
  'zip-bomb',
  'too-many-columns',
  'too-many-rows',
  'sheet-not-found',
  'no-rows',
  'no-header',
  'took-too-long',
  'took-too-much-memory',
  'cancelled',
] as const;

/** Why a whole file is refused. */
export type FileRefusalKind = (typeof fileRefusalKinds)[number];

/** The refusal of a whole file, with the values that its sentence names. */
export type FileRefusal = {
  readonly fileRefusal: FileRefusalKind;
  readonly detail?: Readonly<Record<string, string | number>>;
};

/** A refusal of this name. */
export function refuseFile(fileRefusal: FileRefusalKind, detail?: FileRefusal['detail']): FileRefusal {
  return detail === undefined ? { fileRefusal } : { fileRefusal, detail };
}

/** Whether a value is the refusal of a file rather than what was read from it. */
export function isFileRefusal(value: unknown): value is FileRefusal {
  return typeof value === 'object' && value !== null && 'fileRefusal' in value;
}
