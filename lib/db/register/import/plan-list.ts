import { createHash } from 'node:crypto';
import type { Reader } from '@/lib/db/client';
import type { ListRow } from '@/lib/domain/list';
import { areRefusing } from '@/lib/domain/list-problem';
import { refusedRow } from '@/lib/domain/register/import/plan-row';
import { claimsOf, type RowClaims } from '@/lib/domain/register/import/row-claims';
import type { KnownName, RowName } from '@/lib/domain/register/import/row-match';
import type { KnownEnterprise, RowChoice, RowPlan } from '@/lib/domain/register/import/row-plan';
import { keepsOut, type RowProblem } from '@/lib/domain/register/import/row-problem';
import type { Unit } from '@/lib/domain/unit';
import type { ListContext } from './context';
import { findKnown, findNamed, lockEnterprises, type NamedEnterprise } from './known';
import { keysOfName } from './name-index';
import { planMatched } from './plan-matched';

/** A row as it was read, and what it comes to. */
export type PlannedRow = {
  readonly source: ListRow;
  readonly plan: RowPlan;
  /** The enterprise that it means, as the register has it. */
  readonly known?: KnownEnterprise | null;
};

/** Rows of a list, some at a time, in the order of the file. */
export type RowChunks = AsyncIterable<readonly ListRow[]>;

/** Lets others have their turn. */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Rows planned together: enough for few queries. */
const rowsAtOnce = 500;

/** Rows after which others get their turn: a page that is asked for meanwhile waits for no more than these. */
const rowsInATurn = 100;

/** Does the same with each row, and lets others have their turn between. */
async function eachInTurns<T, R>(rows: readonly T[], work: (row: T) => R): Promise<R[]> {
  const done: R[] = [];
  for (const row of rows) {
    if (done.length % rowsInATurn === rowsInATurn - 1) await pause();
    done.push(work(row));
  }
  return done;
}

/**
 * Plans a list row by row against the register as the reader sees it; within an import, `importId` names it and the
 * enterprises met are locked. Rows come out in the order in which they came in.
 */
export async function* planList(
  reader: Reader,
  context: ListContext,
  chunks: RowChunks,
  importId: number | null = null,
): AsyncGenerator<readonly PlannedRow[]> {
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += rowsAtOnce) {
      yield await planSome(reader, context, chunk.slice(start, start + rowsAtOnce), importId);
      await pause();
    }
  }
}

/** A row whose claims can be held against the register. */
export type ReadRow = {
  readonly source: ListRow;
  readonly claims: RowClaims;
  readonly name: RowName;
  readonly unit: Unit;
  readonly notes: readonly RowProblem[];
  readonly choice: RowChoice;
};

async function planSome(
  reader: Reader,
  context: ListContext,
  rows: readonly ListRow[],
  importId: number | null,
): Promise<readonly PlannedRow[]> {
  const read = await eachInTurns(rows, (row) => readRow(context, row));
  const usable = read.filter((row): row is ReadRow => !('plan' in row));
  const candidates = await findCandidates(reader, context, usable);
  const matches = usable.map((row) => context.match(row, candidates));
  const ids = matches.flatMap((match) => ('known' in match ? [match.known.id] : []));
  if (importId !== null) await lockEnterprises(reader, ids);
  const named = ids.flatMap((id) => candidates.byId.get(id) ?? []);
  const known = await findKnown(reader, named, importId);
  const matchOf = new Map(usable.map((row, index) => [row, matches[index]]));
  return eachInTurns(read, (row) => {
    if ('plan' in row) return row;
    const match = matchOf.get(row);
    return match
      ? planMatched(context, row, match, known)
      : { source: row.source, plan: refusedRow(row.name.row, []) };
  });
}

/** Enterprises that the rows may mean. */
export type Candidates = {
  readonly byId: ReadonlyMap<number, NamedEnterprise>;
  readonly byTaxCode: ReadonlyMap<string, NamedEnterprise>;
  named(row: RowName): readonly KnownName[];
};

async function findCandidates(
  reader: Reader,
  context: ListContext,
  rows: readonly ReadRow[],
): Promise<Candidates> {
  const taxCodes = rows.flatMap(({ name }) => name.taxCode ?? []);
  const idsOfRow = new Map(rows.map(({ name }) => [name.row, context.names.idsLike(name.looseKey)]));
  const found = await findNamed(reader, taxCodes, [...idsOfRow.values()].flat());
  const byId = new Map(found.map((each) => [each.id, each]));
  const byTaxCode = new Map(found.flatMap((each) => (each.taxCode ? [[each.taxCode, each] as const] : [])));
  return {
    byId,
    byTaxCode,
    named: ({ row, looseKey }) =>
      (idsOfRow.get(row) ?? [])
        .flatMap((id) => byId.get(id) ?? [])
        .filter((each) => each.looseKey === looseKey),
  };
}

/** What a row says, or its plan at once when reading it has refused it. */
function readRow(context: ListContext, source: ListRow): ReadRow | PlannedRow {
  const { row, facts } = source;
  const choice = context.choiceOf(row);
  if (areRefusing(source.problems)) return { source, plan: refusedRow(row, []) };
  const { claims, problems } = claimsOf(row, facts, context.asOf);
  const place = context.placeOf(row, facts.unit);
  const notes = 'kind' in place && 'row' in place ? [...problems, place] : problems;
  if ('row' in place || keepsOut(notes)) return { source, plan: refusedRow(row, notes) };
  const name = {
    row,
    taxCode: claims.taxCode,
    name: claims.name,
    unitId: place.id,
    ...keysOfName(claims.name),
  };
  return { source, claims, name, unit: place, notes, choice };
}

/** What a plan comes to, so that one can be told from another: rows, outcomes, and all that would be written. */
export function planHasher() {
  const hash = createHash('sha256');
  return {
    add({ row, outcome, enterpriseId, writes }: RowPlan): void {
      hash.update(JSON.stringify([row, outcome, enterpriseId, writes]));
    },
    digest: (): string => hash.digest('base64url'),
  };
}
