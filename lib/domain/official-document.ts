/**
 * An official document before it is painted: what stands in it and in which order, not how it looks. The format file of
 * `lib/export/official` says how; Word, PDF and Excel paint the same document.
 */

import type { CalendarDate } from './calendar-date';
import type { GoalCode } from './goal';
import type { BasisPoints } from './ratio';

/** A piece of the body. Headings of level 1 are numbered I, II; of level 2 1, 2; of level 3 a, b. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** One sentence each, with a dash in front. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'chart';
      readonly goal: GoalCode;
      readonly caption: string;
      readonly alternative: string;
    };

/**
 * A column of an annex: its heading, and how it is computed from others when it is. Columns are numbered from 1. A share
 * without a formula is given in percent; only targets are.
 */
export type AnnexColumn = {
  /** The heading above several columns: columns with the same one that stand together share it. */
  readonly group?: string;
  readonly heading: string;
  /** "4 = 3:2" is `{ part: 3, whole: 2 }`. */
  readonly formula?:
    | { readonly part: number; readonly whole: number }
    | { readonly minus: readonly [number, number] };
  readonly kind: 'ordinal' | 'text' | 'count' | 'share' | 'points';
};

/** What stands in a cell; null is printed as "…" (not known), `''` as nothing. Cells of a formula are null. */
export type AnnexCell = string | number | null;

/**
 * A row: the total is bold, a label ("Trong đó:") has no figures. No share of a row is shown on the wrong side of its
 * target.
 */
export type AnnexRow = {
  readonly kind: 'total' | 'label' | 'unit';
  readonly cells: readonly AnnexCell[];
  readonly target: BasisPoints | null;
};

/** A statistical annex, in landscape. */
export type Annex = {
  /** null for the summary of all goals. */
  readonly goal: GoalCode | null;
  /** "Biểu số 1" */
  readonly number: string;
  readonly title: string;
  readonly columns: readonly AnnexColumn[];
  readonly rows: readonly AnnexRow[];
  /** One line each. */
  readonly notes: readonly string[];
};

/** By what a paper can be held against the system: the code, where to ask, and the squares of its QR code, row by row. */
export type Proof = {
  readonly code: string;
  readonly address: string;
  readonly squares: readonly (readonly boolean[])[];
};

/** What an office adds when it issues a document; null is left blank, to be written by hand. */
export type Issue = {
  readonly place: string;
  readonly date: CalendarDate | null;
  /** Between "Số" and "-BC/ĐU". */
  readonly number: string | null;
  /** Name of the person who signs. */
  readonly signer: string | null;
};

/** An official document. */
export type OfficialDocument = {
  readonly upperBody: string;
  readonly issuingBody: string;
  /** `symbol`: the letters after the number, "ĐU". */
  readonly issue: Issue & { readonly symbol: string };
  /** The year of a date that is left blank. */
  readonly year: number;
  /** Figures of the demonstration are invented: every page says so. */
  readonly isFictional: boolean;
  /** "Nơi nhận", one line each. */
  readonly recipients: readonly string[];
  /** null while it is only looked at. */
  readonly proof: Proof | null;
  readonly title: string;
  readonly subject: readonly string[];
  readonly body: readonly Block[];
  readonly annexes: readonly Annex[];
};
