/** Which enterprise of the register a row means. */

import { isBranch } from '@/lib/domain/tax-code';
import { shareAWord } from './names';
import type { RowChoice } from './row-plan';
import type { Candidate, RowProblem } from './row-problem';

/** An enterprise of the register that shares a tax code or a name with a row, with its name's key. */
export type KnownName = Candidate & {
  readonly key: string;
  readonly looseKey: string;
  /** The unit that it stands in at present; null when that is unknown. */
  readonly unitId: number | null;
};

/** What a row calls its enterprise. */
export type RowName = {
  readonly row: number;
  readonly taxCode: string | null;
  readonly name: string;
  readonly key: string;
  readonly looseKey: string;
  /** Where the row says that it stands. */
  readonly unitId: number;
};

/** The enterprise, a new one, or why that cannot be told. */
export type Match = { readonly id: number } | 'new' | RowProblem;

/**
 * By tax code, then by name: one enterprise of this name in this unit is sure, several or similar ones are for a person to
 * tell apart. `named` are those of the same or a similar name within the import's branch.
 */
export function matchRow(
  row: RowName,
  byTaxCode: KnownName | null,
  named: readonly KnownName[],
  { match }: RowChoice,
): Match {
  if (byTaxCode) {
    const isSame =
      row.key === '' || shareAWord(row.key, byTaxCode.key) || row.looseKey === byTaxCode.looseKey;
    return isSame || match === byTaxCode.id ? { id: byTaxCode.id } : anotherOf(row, byTaxCode);
  }
  const possible = named.filter((known) => mayBeSame(row, known));
  if (match === 'new') return 'new';
  if (possible.some(({ id }) => id === match)) return { id: Number(match) };
  if (possible.length === 0) return 'new';
  const here = possible.filter((known) => known.key === row.key && known.unitId === row.unitId);
  const [sure] = here;
  const isSure = sure && here.length === 1 && (row.taxCode === null || sure.taxCode === null);
  return isSure ? { id: sure.id } : unsure(row, possible);
}

/** A branch and its enterprise carry one name and are two; so are two branches. */
function mayBeSame(row: RowName, known: KnownName): boolean {
  if (row.taxCode === null || known.taxCode === null) return true;
  const areBranches = isBranch(row.taxCode) || isBranch(known.taxCode);
  // Two full names that differ in the code only: a slip of the pen, or a namesake. Similar names with other codes are others.
  return !areBranches && known.key === row.key && known.unitId === row.unitId;
}

function anotherOf({ row, taxCode }: RowName, { id, name, ...known }: KnownName): RowProblem {
  return {
    kind: 'tax-code-of-another',
    row,
    field: 'taxCode',
    value: taxCode ?? '',
    detail: { name },
    candidates: [{ id, name, taxCode: known.taxCode }],
  };
}

const mostCandidates = 5;

function unsure({ row, name }: RowName, possible: readonly KnownName[]): RowProblem {
  const candidates = possible
    .slice(0, mostCandidates)
    .map(({ id, name, taxCode }) => ({ id, name, taxCode }));
  const names = candidates.map((candidate) => candidate.name).join('; ');
  return { kind: 'match-unsure', row, field: 'name', value: name, detail: { names }, candidates };
}
