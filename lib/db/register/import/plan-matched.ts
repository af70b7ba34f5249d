import type { Fact } from '@/lib/domain/register/fact';
import { asFact, checkedRow, impossibleRow } from '@/lib/domain/register/import/check-row';
import { planRow, refusedRow } from '@/lib/domain/register/import/plan-row';
import type { RowInput, RowPlan } from '@/lib/domain/register/import/row-plan';
import type { RowProblem } from '@/lib/domain/register/import/row-problem';
import { foldForSearch } from '@/lib/text/search';
import type { KnownById, ListContext, RowMatch } from './context';
import type { PlannedRow, ReadRow } from './plan-list';

/** The plan of a row whose enterprise is told, or why it is not. */
export function planMatched(
  context: ListContext,
  read: ReadRow,
  match: RowMatch,
  all: KnownById,
): PlannedRow {
  const { source, name, claims, notes } = read;
  if ('problem' in match) return { source, plan: refusedRow(name.row, [...notes, match.problem]) };
  const known = 'known' in match ? (all.get(match.known.id) ?? null) : null;
  const repeated = context.repeats.find(name, known?.id ?? null, claims);
  if (repeated) return { source, plan: repeatedRow(repeated, notes) };
  const plan = planAmongCells(context, read, known);
  return { source, known, plan: { ...plan, problems: [...notes, ...plan.problems] } };
}

/** A row that says again what one before it has said changes nothing; one that says otherwise cannot be. */
function repeatedRow(problem: RowProblem, notes: readonly RowProblem[]): RowPlan {
  const problems = [...notes, problem];
  const { row } = problem;
  if (problem.kind !== 'repeats-row') return refusedRow(row, problems);
  return { row, outcome: 'unchanged', enterpriseId: null, changes: [], problems, writes: null };
}

/** Joint cells are what rows have in common: each row finds them as the rows before have left them. */
function planAmongCells(
  { jointCells, asOf, year, yearOn, today, sources, pathOf, refuseUnlessKept }: ListContext,
  { name, claims, unit, choice }: ReadRow,
  known: RowInput['known'],
): RowPlan {
  const isJoint = claims.organisation?.exists === true && claims.organisation.kind === 'joint-cell';
  const cellName = isJoint ? (claims.organisation?.name ?? null) : null;
  const jointCell = isJoint ? jointCells.find(unit.id, cellName) : null;
  const facts = jointCells.after(known?.facts ?? [], organisationsIn(known?.facts ?? []));
  const around = jointCell === null ? [] : without(jointCells.after([], [jointCell]), facts);
  const { row } = name;
  const input = { row, claims, unit, choice, asOf, year, sources, pathOf, jointCell, around };
  const planned = planRow({ ...input, known: known && { ...known, facts } }, foldForSearch);
  const all = [...facts, ...around];
  const refusal = planned.writes && refuseUnlessKept(planned.writes, all);
  if (refusal) return impossibleRow(planned, refusal);
  const plan = checkedRow(planned, all, { today, yearOn });
  if (plan.writes && isJoint) {
    const said = plan.writes.facts.map((fact, index) => asFact(fact, row * factsOfRowAtMost + index));
    const organisationId = said.find(({ kind }) => kind === 'coverage')?.organisationId ?? null;
    const { replaces } = plan.writes;
    if (organisationId !== null) {
      jointCells.add({ organisationId, unitId: unit.id, name: cellName, facts: said, replaces });
    }
  }
  return plan;
}

/** A row comes to far fewer facts: their numbers do not run into those of the next row. */
const factsOfRowAtMost = 100;

const organisationsIn = (facts: readonly Fact[]): number[] => [
  ...new Set(
    facts.flatMap(({ kind, organisationId }) =>
      kind === 'coverage' && organisationId ? [organisationId] : [],
    ),
  ),
];

const without = (facts: readonly Fact[], known: readonly Fact[]): Fact[] => {
  const ids = new Set(known.map(({ id }) => id));
  return facts.filter(({ id }) => !ids.has(id));
};
