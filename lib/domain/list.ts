/** An imported list as it was understood: what its columns hold, which rows are data, and what each row says. */

import type { ListFacts, ListField } from './list-field';
import type { ListProblem } from './list-problem';

/** The format of a file, by its content. */
export type ListFormat = 'xlsx' | 'xls' | 'csv';

/**
 * How letters are written. In workbooks `tcvn3` and `vni` are Latin letters shown in fonts such as `.VnTime` and
 * `VNI-Times`; `unicode-decomposed` is Unicode with marks of its own. Everything is handed on in Unicode NFC.
 */
export const textEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'tcvn3',
  'vni',
  'viscii',
  'unicode',
  'unicode-decomposed',
] as const;

/** How letters are written. */
export type TextEncoding = (typeof textEncodings)[number];

/** A column of a list. */
export type ListColumn = {
  /** The heading as read; merged heads are joined: `Số đảng viên / Chính thức`. */
  readonly source: string;
  /** Its letter, as Excel names it. */
  readonly letter: string;
  /** What it holds; `null` is "not imported". */
  readonly field: ListField | null;
  /** Further fields it may hold, when that is for a person to decide. */
  readonly alternatives: readonly ListField[];
  readonly encoding: TextEncoding;
  /** What an empty cell means: in a column that marks with "x" it is a no. */
  readonly emptyMeans: 'not-said' | 'no';
  /** The first few different values, in Unicode; none of a personal column. */
  readonly samples: readonly string[];
};

/** Why a row is not data. */
export type SkippedWhy = 'title' | 'column-numbers' | 'repeated-head' | 'section' | 'subtotal' | 'signature';

/** A row that was read past. */
export type SkippedRow = { readonly row: number; readonly why: SkippedWhy; readonly text: string };

/** A column that looks personal: its values are never read into rows. */
export type PersonalColumn = {
  readonly source: string;
  readonly letter: string;
  readonly why: PersonalData;
};

/** What makes a column personal. */
export const personalData = [
  'person-name',
  'personal-number',
  'birth',
  'party-card',
  'contact',
  'origin',
] as const;

/** What makes a column personal. */
export type PersonalData = (typeof personalData)[number];

/** What is known of a list before its rows are read one by one. */
export type ListHead = {
  readonly format: ListFormat;
  /** Of the file for CSV; for workbooks `unicode`, unless most of its text is written otherwise. */
  readonly encoding: TextEncoding;
  /** Other encodings that fit a CSV file, the likeliest first: a person may choose. */
  readonly otherEncodings: readonly TextEncoding[];
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** The last row of the head, from 1. */
  readonly headerRow: number;
  /** The rows that the head takes, from 1: `{first: 4, last: 6}`. */
  readonly head: { readonly first: number; readonly last: number };
  readonly columns: readonly ListColumn[];
  /** Fields that two or more columns claim; none of them is read until a mapping decides. */
  readonly ambiguous: readonly { readonly field: ListField; readonly letters: readonly string[] }[];
  readonly refusedColumns: readonly PersonalColumn[];
  readonly skipped: readonly SkippedRow[];
  /** How many rows of data there are. */
  readonly rowCount: number;
};

/** A row of data. */
export type ListRow = {
  /** The row of the file, from 1. */
  readonly row: number;
  /** What it says, typed. */
  readonly facts: ListFacts;
  /** Its cells as read, before any conversion, one per column of the head; those of personal columns are empty. */
  readonly texts: readonly string[];
  readonly problems: readonly ListProblem[];
};

/** A heading that an administrator or an office has taught. */
export type ListSynonym = { readonly heading: string; readonly field: ListField };

/** What a person has decided about a list. Headings are given as `ListColumn.source` shows them. */
export type ListChoices = {
  readonly sheet?: string;
  /** The last row of the head, from 1. */
  readonly headerRow?: number;
  readonly encoding?: TextEncoding;
  readonly mapping?: Readonly<Record<string, ListField | null>>;
  readonly synonyms?: readonly ListSynonym[];
};
