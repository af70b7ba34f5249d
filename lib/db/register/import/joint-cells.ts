import type { Reader } from '@/lib/db/client';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Fact } from '@/lib/domain/register/fact';
import { foldForSearch } from '@/lib/text/search';
import { findFactsOf } from './known';

/**
 * The joint cells that rows of a list may share: those of the register, and those that a row before has founded (by their
 * negative numbers), with what rows before have proposed about them.
 */
export type JointCells = {
  /** The joint cell of this name in this unit, null when there is none. */
  find(unitId: number, name: string | null): number | null;
  /** Facts about these organisations as they are after the rows so far; what is no joint cell stays as it was recorded. */
  after(recorded: readonly Fact[], organisationIds: readonly number[]): readonly Fact[];
  /** What an accepted row founds or says about a joint cell. */
  add(cell: FoundedCell): void;
};

/** What a row says about a joint cell. */
export type FoundedCell = {
  readonly organisationId: number;
  readonly unitId: number;
  readonly name: string | null;
  readonly facts: readonly Fact[];
  readonly replaces: readonly number[];
};

type KnownCell = { id: number; name: string; unitId: number };

/** The joint cells that exist on a day in these units. */
export async function knowJointCells(
  reader: Reader,
  unitIds: readonly number[],
  asOf: CalendarDate,
): Promise<JointCells> {
  const cells = await reader.$queryRaw<KnownCell[]>`
    select o.id, o.name, s."affiliationId" as "unitId" from "OrganisationState" s
    join "PartyOrganisation" o on o.id = s."organisationId"
    where s."knownUntil" is null and s.kind = 'joint-cell' and s."affiliationId" = any(${[...unitIds]}::int[])
      and s."from" <= ${asOf}::date and (s.until is null or s.until > ${asOf}::date)`;
  const byName = new Map(cells.map(({ id, name, unitId }) => [keyOf(unitId, name), id]));
  const facts = new Map<number, Fact[]>(cells.map(({ id }) => [id, []]));
  for (const fact of await findFactsOf(reader, [...facts.keys()])) put(facts, fact);
  const replaced = new Set<number>();
  return {
    find: (unitId, name) => (name === null ? null : (byName.get(keyOf(unitId, name)) ?? null)),
    after(recorded, organisationIds) {
      const joint = organisationIds.flatMap((id) => facts.get(id) ?? []);
      if (joint.length === 0 && replaced.size === 0) return recorded;
      const known = new Set(recorded.map(({ id }) => id));
      return [...recorded, ...joint.filter(({ id }) => !known.has(id))].filter(({ id }) => !replaced.has(id));
    },
    add({ organisationId, unitId, name, ...said }) {
      if (name !== null) byName.set(keyOf(unitId, name), organisationId);
      if (!facts.has(organisationId)) facts.set(organisationId, []);
      for (const fact of said.facts) put(facts, fact);
      for (const id of said.replaces) replaced.add(id);
    },
  };
}

function put(facts: Map<number, Fact[]>, fact: Fact): void {
  if (fact.organisationId !== null) facts.get(fact.organisationId)?.push(fact);
}

const keyOf = (unitId: number, name: string): string => `${unitId} ${foldForSearch(name)}`;
