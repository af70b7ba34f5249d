import type { Column, Table } from './table';

/** One line of a shortlist as it leaves as a file. */
export type ShortlistLine = {
  readonly group: string;
  readonly name: string;
  readonly taxCode: string | null;
  readonly unit: string;
  readonly unitCode: string;
  readonly workers: number | null;
  readonly fullMembers: number | null;
  readonly probationaryMembers: number | null;
  readonly union: string;
  readonly stage: string;
};

/** What its columns are called. */
export type ShortlistHeads = Readonly<Record<keyof ShortlistLine, string>>;

/** A shortlist as a table; organisations leave the cells of enterprises empty. */
export function shortlistTable(
  lines: AsyncIterable<ShortlistLine>,
  name: string,
  heads: ShortlistHeads,
): Table<ShortlistLine> {
  const column = (key: keyof ShortlistLine, kind: Column<ShortlistLine>['kind'], width: number) => ({
    header: heads[key],
    kind,
    width,
    value: (line: ShortlistLine) => line[key],
  });
  return {
    name,
    lines,
    columns: [
      column('group', 'text', 40),
      column('name', 'text', 44),
      column('taxCode', 'text', 16),
      column('unit', 'text', 30),
      column('unitCode', 'text', 14),
      column('workers', 'count', 10),
      column('fullMembers', 'count', 10),
      column('probationaryMembers', 'count', 10),
      column('union', 'text', 12),
      column('stage', 'text', 24),
    ],
  };
}
