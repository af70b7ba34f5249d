/** What a column holds: text, a whole number, a share in percent as it is shown, or a calendar date. */
export type ColumnKind = 'text' | 'count' | 'percent' | 'date';

/** A value of a column: dates are `2026-09-30`, shares are percent, null is an empty cell. */
export type Value = string | number | null;

/** One column of a table that leaves as a file. */
export type Column<Line> = {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters, for spreadsheets. */
  readonly width: number;
  readonly value: (line: Line) => Value;
};

/** A table: its columns, and its lines as they come, so that a large one is never whole in memory. */
export type Table<Line> = {
  readonly name: string;
  readonly columns: readonly Column<Line>[];
  readonly lines: AsyncIterable<Line>;
};
