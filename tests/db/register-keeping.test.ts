/** Who may change what in the register, where several units have to do with one thing. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findOrganisations, viewOrganisation } from '@/lib/db/register/organisation-page';
import { correctFact, recordFacts, withdrawFact } from '@/lib/db/register/recording';
import type { Viewer } from '@/lib/domain/access';
import type { Fact, OrganisationKind, ProposedFact } from '@/lib/domain/register/fact';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import {
  anEnterprise,
  anOrganisation,
  covering,
  ofEnterprise,
  ofOrganisation,
  recorded,
  unitId,
} from '@/tests/support/register-world';
import { aPerson, aUnit, granted, initialStandards, refusalOf } from '@/tests/support/report-world';

let db: FreshDatabase;
let top: Viewer;
let ofA: Viewer;
let ofB: Viewer;
let a: number;
let b: number;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('top');
  await aUnit('a', 'top');
  await aUnit('b', 'top');
  [a, b] = [await unitId('a'), await unitId('b')];
  top = await aPerson('Trên', ['official', 'top']);
  ofA = await aPerson('An', ['official', 'a']);
  ofB = await aPerson('Bình', ['official', 'b']);
});

afterAll(() => db.drop());

const outcome = async (viewer: Viewer, ...facts: ProposedFact[]) => {
  const done = await recordFacts(viewer, facts);
  return 'refusal' in done ? done.refusal : 'recorded';
};

const step = (
  id: number,
  on: string,
  organisationKind: OrganisationKind | null,
  affiliationId: number | null,
) => ofOrganisation(id, on, { kind: 'organisation', organisationKind, affiliationId, committeeId: null });
const admission = (id: number, on: string) => ofOrganisation(id, on, { kind: 'admission', count: 1 });

describe('a joint cell of B with a guest in A', () => {
  let host: number;
  let guest: number;
  let cell: number;

  beforeEach(async () => {
    host = await anEnterprise(ofB, 'b');
    guest = await anEnterprise(ofA, 'a');
    cell = await anOrganisation(ofB, host, 'b', { kind: 'joint-cell' });
    await recorded(top, covering(cell, guest, '2024-03-01', { host: false }));
  });

  test("lets the guest's official end the guest's coverage, and nothing else", async () => {
    expect(await outcome(ofA, step(cell, '2025-01-01', null, null))).toBe('not-allowed');
    expect(await outcome(ofA, step(cell, '2025-01-01', 'joint-cell', a))).toBe('not-allowed');
    expect(await outcome(ofA, admission(cell, '2025-01-01'))).toBe('not-allowed');
    expect(await outcome(ofA, covering(cell, guest, '2025-01-01', { host: true }))).toBe('not-allowed');
    expect(await outcome(ofA, covering(cell, host, '2025-01-01', { present: false }))).not.toBe('recorded');
    const leaving = covering(cell, guest, '2025-01-01', { present: false, host: false });
    expect(await outcome(ofA, leaving)).toBe('recorded');
  });

  test('is nothing to the official of a guest that has left', async () => {
    await recorded(ofA, covering(cell, guest, '2024-06-01', { present: false, host: false }));
    expect(await outcome(ofA, step(cell, '2025-01-01', null, null))).toBe('organisation-not-found');
    expect(await outcome(ofA, step(cell, '2025-01-01', 'joint-cell', a))).toBe('organisation-not-found');
    expect(await outcome(ofA, covering(cell, guest, '2025-01-01', { host: false }))).toBe(
      'organisation-not-found',
    );
    expect(await outcome(ofB, step(cell, '2025-01-01', null, null))).toBe('recorded');
  });

  test('says on its page who may do what', async () => {
    expect(granted(await viewOrganisation(ofB, cell))).toMatchObject({ mayKeep: true, mayReorganise: true });
    expect(refusalOf(await viewOrganisation(ofA, cell))).toBe('organisation-not-found');
  });
});

test('an organisation affiliated elsewhere is kept where its enterprise stands, and dissolved where it is affiliated', async () => {
  const enterprise = await anEnterprise(ofA, 'a');
  const organisation = await anOrganisation(top, enterprise, 'b');
  expect(granted(await viewOrganisation(ofA, organisation))).toMatchObject({
    mayKeep: true,
    mayReorganise: false,
  });
  expect(await outcome(ofA, admission(organisation, '2025-01-01'))).toBe('recorded');
  expect(await outcome(ofA, step(organisation, '2025-02-01', null, null))).toBe('not-allowed');
  expect(await outcome(ofA, step(organisation, '2025-02-01', 'grassroots-cell', a))).toBe('not-allowed');
  expect(await outcome(ofB, step(organisation, '2025-02-01', 'grassroots-cell', a))).toBe('unit-not-found');
  expect(await outcome(ofB, step(organisation, '2025-02-01', null, null))).toBe('recorded');
  expect(granted(await viewOrganisation(ofB, organisation))).toMatchObject({ mayReorganise: true });
});

describe('an enterprise that came from B to A', () => {
  let first: Fact;
  let move: Fact;

  beforeEach(async () => {
    const enterprise = await anEnterprise(ofB, 'b');
    const place = (unit: number, on: string, zone: string | null) =>
      ofEnterprise(enterprise, on, { kind: 'place', unitId: unit, zone });
    first = await recorded(ofB, place(b, '2024-02-01', 'KCN B'));
    move = await recorded(top, place(a, '2025-01-01', null));
  });

  test('is not sent back by withdrawing the move', async () => {
    expect(refusalOf(await withdrawFact(ofA, move.id, 'nhầm'))).toBe('not-allowed');
    expect(await withdrawFact(top, move.id, 'nhầm')).toBe('withdrawn');
  });

  test('keeps its past in B', async () => {
    expect(refusalOf(await withdrawFact(ofA, first.id, 'nhầm'))).toBe('not-allowed');
    const { id: _id, ...said } = first;
    const moved = { ...said, unitId: a } as ProposedFact;
    expect(refusalOf(await correctFact(ofA, first.id, moved, 'nhầm'))).toBe('not-allowed');
    expect(refusalOf(await withdrawFact(ofB, first.id, 'nhầm'))).toBe('enterprise-not-found');
  });

  test('is put right in A as long as it stays there', async () => {
    const { id: _id, ...said } = move;
    const zoned = { ...said, zone: 'KCN A' } as ProposedFact;
    const corrected = granted(await correctFact(ofA, move.id, zoned, 'thiếu khu'));
    expect(corrected).toMatchObject({ unitId: a, zone: 'KCN A' });
  });
});

test('an organisation is not sent back to another unit by withdrawing its coming', async () => {
  const enterprise = await anEnterprise(ofA, 'a');
  const organisation = await anOrganisation(top, enterprise, 'b');
  const coming = await recorded(top, step(organisation, '2025-01-01', 'grassroots-cell', a));
  expect(refusalOf(await withdrawFact(ofA, coming.id, 'nhầm'))).toBe('not-allowed');
  expect(await withdrawFact(top, coming.id, 'nhầm')).toBe('withdrawn');
});

test('a list of organisations does not begin after one from outside', async () => {
  const inB = await anOrganisation(ofB, await anEnterprise(ofB, 'b'), 'b');
  const from = (viewer: Viewer, after: number) => findOrganisations(viewer, {}, { limit: 5, after });
  expect(await from(ofA, inB)).toMatchObject({ refusal: 'cursor-invalid', path: 'cursor' });
  expect(await from(ofA, 2_000_000_000)).toMatchObject({ refusal: 'cursor-invalid' });
  expect(granted(await from(ofB, inB)).map(({ id }) => id)).not.toContain(inB);
});
