/** Random histories of a small register, and their recording through the product. */

import fc from 'fast-check';
import { changeRegister, correctFact, withdrawFact } from '@/lib/db/register/recording';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';
import type { Fact, ProposedFact } from '@/lib/domain/register/fact';
import { anyFacts, day, taxCodeOf, toFact } from './any-register';
import { unitId } from './register-world';
import { aPerson, aUnit, granted } from './report-world';
import type { SlowFact } from './slow-count';

/** Their ids before they have any. */
export const enterpriseIds = [1, 2, 3, 4, 5];
const organisationIds = [1, 2, 3, 4];

/** What is proposed, possible or not, and what of it is then corrected and withdrawn. */
export const histories = fc.record({
  facts: anyFacts({ enterpriseIds, organisationIds, unitIds: [0, 1, 2], least: 30 }),
  edits: fc.array(fc.record({ fact: fc.nat(), kind: fc.constantFrom('withdraw', 'redate'), on: day }), {
    minLength: 3,
    maxLength: 8,
    size: 'max',
  }),
  /** Most things are recorded as they happen, some long after. */
  isInOrder: fc.boolean(),
  ownerships: fc.array(fc.constantFrom(null, 'private' as const, 'state' as const), {
    minLength: 5,
    maxLength: 5,
  }),
});

/** A history as it is drawn. */
export type History = typeof histories extends fc.Arbitrary<infer T> ? T : never;

const start = Date.parse('2026-01-01T03:00:00Z');
const instant = (days: number) => new Date(start + days * 86_400_000);
/** A day, some days after the first recording. */
export const dateOf = (days: number) => instant(days).toISOString().slice(0, 10);

/** A part of the tree, and somebody who keeps it. */
export type Branch = { number: number; keeper: Viewer; codes: string[]; ids: number[] };

let branches = 0;

/** A branch with two units below it, all its own. */
export async function aBranch(): Promise<Branch> {
  branches += 1;
  const codes = [`b${branches}`, `b${branches}-1`, `b${branches}-2`];
  await aUnit(codes[0] ?? '', 'root');
  await aUnit(codes[1] ?? '', codes[0]);
  await aUnit(codes[2] ?? '', codes[0]);
  const ids = await Promise.all(codes.map(unitId));
  return { number: branches, keeper: await aPerson('Hà', ['official', codes[0] ?? '']), codes, ids };
}

/** Records what was drawn, as far as it is possible, a few days apart; some of it is corrected and withdrawn again. */
export async function record(history: History, keeper: Viewer, units: number[]) {
  const enterprises = new Map<number, number>();
  const organisations = new Map<number, number>();
  const recorded: Fact[] = [];
  let days = 0;
  let deeds = 0;
  // No two at one instant: what is put right within a millisecond leaves no trace when made anew.
  const options = () => {
    deeds += 1;
    return { knownAt: new Date(instant(days).getTime() + deeds) };
  };
  const keep = (facts: readonly Fact[]) => {
    recorded.push(...facts);
    days += recorded.length % 3;
  };
  const proposed = (fact: SlowFact): ProposedFact => {
    const { id: _id, recordedAt: _at, recordedBy: _by, withdrawnAt: _gone, ...said } = toFact(fact);
    const unit = (at: number | null) => (at === null ? null : (units[at] ?? null));
    return {
      ...said,
      ...(said.kind === 'place' ? { unitId: unit(said.unitId) } : {}),
      ...(said.kind === 'organisation'
        ? {
            affiliationId: said.organisationKind ? unit(said.affiliationId) : null,
            committeeId: said.committeeId === null ? null : (organisations.get(said.committeeId) ?? null),
          }
        : {}),
      enterpriseId:
        said.enterpriseId === null ? null : (enterprises.get(said.enterpriseId) ?? -said.enterpriseId),
      organisationId:
        said.organisationId === null
          ? null
          : (organisations.get(said.organisationId) ?? -said.organisationId),
    } as ProposedFact;
  };

  const beginnings = history.facts.slice(0, enterpriseIds.length * 2);
  const newEnterprises = enterpriseIds.map((id) => ({
    id: -id,
    taxCode: `${4_600_000_000 + branches * 100 + id}${taxCodeOf(id).slice(10)}`,
    name: `Doanh nghiệp ${id % 2 === 0 ? 'Ấ' : 'A'}${branches}-${id}`,
    ownership: history.ownerships[id - 1] ?? null,
  }));
  const founded = granted(
    await changeRegister(keeper, { facts: beginnings.map(proposed), newEnterprises }, options()),
  );
  for (const [index, id] of enterpriseIds.entries()) enterprises.set(id, founded.enterpriseIds[index] ?? 0);
  keep(founded.facts);

  const rest = history.facts.slice(beginnings.length);
  if (history.isInOrder) rest.sort((one, other) => (one.on < other.on ? -1 : 1));
  for (const fact of rest) {
    const isNew = fact.organisationId !== null && !organisations.has(fact.organisationId);
    if (isNew && fact.kind !== 'organisation') continue;
    const newOrganisations = isNew
      ? [{ id: -(fact.organisationId ?? 0), name: `Chi bộ ${branches}-${fact.organisationId}` }]
      : [];
    // A joint cell is founded with its host, as everybody does it.
    const facts = [proposed(fact)];
    const host = enterpriseIds[(fact.id * 7) % enterpriseIds.length] ?? 1;
    if (isNew)
      facts.push({
        kind: 'coverage',
        present: true,
        host: true,
        on: fact.on,
        enterpriseId: enterprises.get(host) ?? 0,
        organisationId: -(fact.organisationId ?? 0),
        source: '',
      });
    const changed = await changeRegister(keeper, { facts, newOrganisations }, options());
    if (isRefusal(changed)) continue;
    if (isNew && fact.organisationId !== null)
      organisations.set(fact.organisationId, changed.organisationIds[0] ?? 0);
    keep(changed.facts);
  }
  for (const { fact, kind, on } of history.edits) {
    const old = recorded[fact % recorded.length];
    if (!old) continue;
    days += 1;
    if (kind === 'withdraw') await withdrawFact(keeper, old.id, 'nhầm', options());
    else {
      const { id: _id, recordedAt: _at, recordedBy: _by, withdrawnAt: _gone, ...said } = old;
      const corrected = await correctFact(keeper, old.id, { ...said, on }, 'nhầm ngày', options());
      if (!isRefusal(corrected)) recorded.push(corrected);
    }
  }
}
