import type { Reader } from '@/lib/db/client';
import { readStandards } from '@/lib/db/standards';
import { readTree } from '@/lib/db/units';
import { may, type Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { matchRow } from '@/lib/domain/register/import/row-match';
import type { KnownEnterprise, RowChoice, Sources } from '@/lib/domain/register/import/row-plan';
import type { RowProblem } from '@/lib/domain/register/import/row-problem';
import { unitFinder } from '@/lib/domain/register/import/unit-names';
import { type ReportingYear, reportingYears, type YearOn } from '@/lib/domain/register/reporting-year';
import { type Unit, validOn } from '@/lib/domain/unit';
import { foldForSearch } from '@/lib/text/search';
import { type JointCells, knowJointCells } from './joint-cells';
import type { NamedEnterprise } from './known';
import { indexNames, type NameIndex } from './name-index';
import { type OrganisationKeepers, organisationKeepers } from './organisation-keepers';
import type { Candidates, ReadRow } from './plan-list';
import { type Repeats, watchRepeats } from './repeats';

/** What somebody wants to take over: for which unit and day, from which file, and what he has decided about its rows. */
export type ListRequest = {
  readonly unit: Unit;
  /** The day for which the list holds. */
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
  /** What facts say of where they were read. */
  readonly sources: Sources;
  /** By row of the file. */
  readonly choices: ReadonlyMap<number, RowChoice>;
};

/** The enterprise that a row means: a known one, a new one, or why that cannot be told. */
export type RowMatch =
  | { readonly known: NamedEnterprise }
  | { readonly isNew: true }
  | { readonly problem: RowProblem };

/** Everything that planning the rows of one list shares. Made anew for every run: it remembers the rows it has met. */
export type ListContext = Omit<ListRequest, 'choices'> & {
  readonly year: ReportingYear;
  readonly yearOn: YearOn;
  readonly names: NameIndex;
  readonly repeats: Repeats;
  readonly jointCells: JointCells;
  choiceOf(row: number): RowChoice;
  pathOf(unitId: number): string;
  /** The unit that a row's own words name, the import's when it names none. */
  placeOf(row: number, written: string | undefined): Unit | RowProblem;
  match(row: ReadRow, candidates: Candidates): RowMatch;
  readonly refuseUnlessKept: OrganisationKeepers;
};

/** What the rows of a list are held against, as the reader sees it. */
export async function contextOf(reader: Reader, viewer: Viewer, request: ListRequest): Promise<ListContext> {
  const { unit, asOf, choices, ...rest } = request;
  const tree = await readTree(reader);
  const { calendars } = await readStandards(reader);
  const yearOn = reportingYears(calendars);
  const branch = [unit, ...tree.descendants(unit.id)];
  const find = unitFinder(
    branch.filter((each) => validOn(each, asOf)),
    foldForSearch,
  );
  const pathOf = (id: number) => tree.get(id)?.path ?? '';
  const branchIds = branch.map(({ id }) => id);
  const isKept = (unitId: number | null) =>
    unitId === null || may(viewer, 'keep-register', pathOf(unitId)) === 'yes';
  return {
    ...rest,
    unit,
    asOf,
    year: yearOn(asOf),
    yearOn,
    names: await indexNames(reader, branchIds),
    repeats: watchRepeats(),
    jointCells: await knowJointCells(reader, branchIds, asOf),
    choiceOf: (row) => choices.get(row) ?? {},
    pathOf,
    placeOf: (row, written) => placeOf(row, written, unit, find),
    match: (row, candidates) => matchOf(row, candidates, isKept),
    refuseUnlessKept: organisationKeepers(viewer, tree),
  };
}

function placeOf(
  row: number,
  written: string | undefined,
  unit: Unit,
  find: ReturnType<typeof unitFinder>,
): Unit | RowProblem {
  if (written === undefined || written.trim() === '') return unit;
  const found = find(written);
  if (typeof found === 'object') return found;
  return { kind: `unit-${found}`, row, field: 'unit', value: written, detail: { unit: unit.name } };
}

function matchOf(
  { name, choice }: ReadRow,
  candidates: Candidates,
  isKept: (unitId: number | null) => boolean,
): RowMatch {
  const byTaxCode = candidates.byTaxCode.get(name.taxCode ?? '') ?? null;
  if (byTaxCode && !isKept(byTaxCode.unitId)) {
    const problem = {
      kind: 'enterprise-elsewhere',
      row: name.row,
      field: 'taxCode',
      value: name.taxCode ?? '',
    } as const;
    return { problem };
  }
  const match = matchRow(name, byTaxCode, candidates.named(name), choice);
  if (match === 'new') return { isNew: true };
  if ('kind' in match) return { problem: match };
  const known = candidates.byId.get(match.id);
  return known ? { known } : { isNew: true };
}

/** A known enterprise as rows are held against it; without facts when it was not loaded. */
export type KnownById = ReadonlyMap<number, KnownEnterprise>;
