/** Rows of data as typed facts, with a problem at each cell that cannot be read. */

import type { ListColumn, ListRow } from '@/lib/domain/list';
import {
  kindOfListField,
  type ListFacts,
  type ListField,
  type ListOrganisation,
  type ListOrganisationKind,
} from '@/lib/domain/list-field';
import type { ListProblem, ListProblemKind } from '@/lib/domain/list-problem';
import { type Cell, isBlank, textOf } from '@/lib/import/file/cell';
import type { Section } from '@/lib/import/table/row-words';
import type { DataRow } from '@/lib/import/table/sort-rows';
import { type CellReader, isFailed, readerOf } from './read-cell';

/** A column as rows are read by it. */
export type ReadColumn = {
  readonly index: number;
  readonly letter: string;
  readonly field: ListField;
  readonly emptyMeans: ListColumn['emptyMeans'];
  readonly organisationKind: ListOrganisationKind | null;
  /** What a cell says, in Unicode. */
  readonly text: (cell: Cell) => string;
};

/** What every row of a list is read by. */
export type RowReading = {
  readonly columns: readonly ReadColumn[];
  /** Of every column of the head, whether its values may be read at all. */
  readonly isPersonal: readonly boolean[];
  /** Cells merged downwards: the cell that stands for an empty one, if any. */
  readonly mergedInto: (row: number, column: number) => Cell;
};

type MutableFacts = { -readonly [F in ListField]?: ListFacts[F] };

/** A reader of rows. It is called for every row of a list, so it does as little as it can. */
export function rowReader({ columns, isPersonal, mergedInto }: RowReading): (row: DataRow) => ListRow {
  const readers: readonly CellReader[] = columns.map(({ field }) => readerOf[kindOfListField[field]]);
  return ({ source, section }) => {
    const facts: MutableFacts = {};
    const problems: ListProblem[] = [];
    columns.forEach((column, at) => {
      const own = source.cells[column.index] ?? null;
      const cell = isBlank(own) ? mergedInto(source.row, column.index) : own;
      const text = isBlank(cell) ? '' : column.text(cell).trim();
      const { field, letter } = column;
      const report = (kind: ListProblemKind, suggestion?: string) => {
        const problem = { kind, row: source.row, column: letter, field, value: text };
        problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
      };
      if (isBlank(cell)) fillEmpty(facts, column);
      else if (!isFailed(cell, text, report)) {
        const value = readers[at]?.(cell, text, report);
        if (value !== undefined) put(facts, column, value);
      }
    });
    applySection(facts, section);
    checkWhole(facts, problems, source.row);
    const texts = isPersonal.map((personal, index) => (personal ? '' : textOf(source.cells[index] ?? null)));
    return { row: source.row, facts, texts, problems };
  };
}

const noOrganisation: ListOrganisation = { exists: false, kind: null, name: null };

function fillEmpty(facts: MutableFacts, { field, emptyMeans }: ReadColumn): void {
  if (emptyMeans !== 'no') return;
  if (field === 'organisation') facts.organisation ??= noOrganisation;
  else if (field === 'union') facts.union = false;
  else if (field === 'exempt') facts.exempt = false;
}

/** One column a kind of organisation: any of them says that there is one, and of which kind. */
function put(facts: MutableFacts, { field, organisationKind }: ReadColumn, value: unknown): void {
  if (field !== 'organisation') {
    Object.assign(facts, { [field]: value });
    return;
  }
  const read = value as ListOrganisation;
  if (facts.organisation?.exists && !read.exists) return;
  facts.organisation =
    read.exists && organisationKind ? { ...read, kind: read.kind ?? organisationKind } : read;
}

/** What stands above a group of rows holds where the row itself does not say otherwise. */
function applySection(facts: MutableFacts, { unit, zone }: Section): void {
  if (unit !== undefined) facts.unit ??= unit;
  if (zone) facts.zone ??= zone;
}

/** What only the row as a whole shows. */
function checkWhole(facts: MutableFacts, problems: ListProblem[], row: number): void {
  const isNamed = facts.name !== undefined || facts.taxCode !== undefined;
  if (!isNamed && !problems.some(({ field }) => field === 'name' || field === 'taxCode')) {
    problems.push({ kind: 'name-missing', row, column: '', field: 'name', value: '' });
  }
  const { fullMembers, probationaryMembers, membersTotal } = facts;
  if (fullMembers === undefined || probationaryMembers === undefined || membersTotal === undefined) return;
  const sum = fullMembers + probationaryMembers;
  if (sum === membersTotal) return;
  const value = String(membersTotal);
  problems.push({
    kind: 'members-do-not-add-up',
    row,
    column: '',
    field: 'membersTotal',
    value,
    suggestion: String(sum),
  });
}
