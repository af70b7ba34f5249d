/** Rows of data as typed facts, with a problem at each cell that cannot be read. */

import type { ListColumn, ListRow } from '@/lib/domain/list';
import {
  kindOfListField,
  type ListFacts,
  type ListField,
  type ListOrganisation,
  type ListValue,
} from '@/lib/domain/list-field';
import type { ListProblem } from '@/lib/domain/list-problem';
import type { OrganisationKind } from '@/lib/domain/register/fact';
import { type Cell, isBlank, textOf } from '@/lib/import/file/cell';
import type { Section } from '@/lib/import/table/row-words';
import type { DataRow } from '@/lib/import/table/sort-rows';
import type { Report } from '@/lib/import/values/report';
import { isFailed, readerOf } from './read-cell';

/** A column as rows are read by it. */
export type ReadColumn = {
  readonly index: number;
  readonly letter: string;
  readonly field: ListField;
  readonly emptyMeans: ListColumn['emptyMeans'];
  readonly organisationKind: OrganisationKind | null;
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

type Facts = Partial<Record<ListField, ListValue>>;

/** A reader of rows. It is called for every row of a list, so it does as little as it can. */
export function rowReader({ columns, isPersonal, mergedInto }: RowReading): (row: DataRow) => ListRow {
  return ({ source, section }) => {
    const facts: Facts = {};
    const problems: ListProblem[] = [];
    for (const column of columns) {
      const own = source.cells[column.index] ?? null;
      const cell = isBlank(own) ? mergedInto(source.row, column.index) : own;
      if (isBlank(cell)) fillEmpty(facts, column);
      else readInto(facts, problems, source.row, column, cell);
    }
    applySection(facts, section);
    checkWhole(facts as ListFacts, problems, source.row);
    const texts = isPersonal.map((personal, index) => (personal ? '' : textOf(source.cells[index] ?? null)));
    return { row: source.row, facts: facts as ListFacts, texts, problems };
  };
}

function readInto(facts: Facts, problems: ListProblem[], row: number, column: ReadColumn, cell: Cell): void {
  const { field, letter } = column;
  const text = column.text(cell).trim();
  const report: Report = (kind, suggestion) => {
    const problem = { kind, row, column: letter, field, value: text };
    problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
  };
  if (isFailed(cell, text, report)) return;
  const value = readerOf[kindOfListField[field]](cell, text, report);
  if (value === undefined) return;
  if (field === 'organisation') putOrganisation(facts, column, value as ListOrganisation);
  else facts[field] = value;
}

const noOrganisation: ListOrganisation = { exists: false, kind: null, name: null };

function fillEmpty(facts: Facts, { field, emptyMeans }: ReadColumn): void {
  if (emptyMeans !== 'no') return;
  if (field === 'organisation') facts.organisation ??= noOrganisation;
  else facts[field] = false;
}

/** Where each kind of organisation has a column, any of them says that there is one, and of which kind. */
function putOrganisation(facts: Facts, { organisationKind }: ReadColumn, read: ListOrganisation): void {
  const before = facts.organisation as ListOrganisation | undefined;
  if (before?.exists && !read.exists) return;
  const kind = read.exists ? (read.kind ?? organisationKind) : null;
  facts.organisation = kind === read.kind ? read : { ...read, kind };
}

/** What stands above a group of rows holds where the row itself does not say otherwise. */
function applySection(facts: Facts, { unit, zone }: Section): void {
  if (unit !== undefined) facts.unit ??= unit;
  if (zone) facts.zone ??= zone;
}

/** What only the row as a whole shows. */
function checkWhole(facts: ListFacts, problems: ListProblem[], row: number): void {
  const isNamed = facts.name !== undefined || facts.taxCode !== undefined;
  if (!isNamed && !problems.some(({ field }) => field === 'name' || field === 'taxCode')) {
    problems.push({ kind: 'name-missing', row, column: '', field: 'name', value: '' });
  }
  const { fullMembers, probationaryMembers, membersTotal } = facts;
  if (fullMembers === undefined || probationaryMembers === undefined || membersTotal === undefined) return;
  const sum = fullMembers + probationaryMembers;
  if (sum === membersTotal) return;
  const field = 'membersTotal';
  const value = String(membersTotal);
  problems.push({ kind: 'members-do-not-add-up', row, column: '', field, value, suggestion: String(sum) });
}
