import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerFigures } from '@/lib/db/register/figures';
import { correctFact, recordFacts, withdrawFact } from '@/lib/db/register/recording';
import type { Viewer } from '@/lib/domain/access';
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
import { aPerson, aUnit, granted, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let official: Viewer;
let elsewhere: Viewer;
let leader: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('province');
  await aUnit('city', 'province');
  await aUnit('ward', 'city');
  await aUnit('other', 'province');
  official = await aPerson('Hà', ['official', 'city']);
  elsewhere = await aPerson('Giang', ['official', 'other']);
  leader = await aPerson('Em', ['leader', 'province']);
});

afterAll(() => db.drop());

const figures = async (viewer: Viewer, unit: string, asOf: string, knownAt?: string) => {
  const all = granted(await registerFigures(viewer, { unit, asOf, knownAt }));
  return Object.fromEntries(
    Object.entries(all).map(([goal, { figure }]) => [goal, `${figure.numerator}/${figure.denominator}`]),
  );
};

test('an enterprise counts from the day of its first status, at its unit and every unit above', async () => {
  await anEnterprise(official, 'ward', { on: '2024-03-01' });
  for (const unit of ['ward', 'city', 'province']) {
    expect(await figures(leader, unit, '2024-02-29')).toMatchObject({ coverage: '0/0' });
    expect(await figures(leader, unit, '2024-03-01')).toMatchObject({ coverage: '0/1', admission: '0/0' });
  }
  expect(await figures(leader, 'other', '2024-03-01')).toMatchObject({ coverage: '0/0' });
});

describe('a history', () => {
  let enterprise: number;
  let organisation: number;

  beforeAll(async () => {
    await aUnit('w2', 'city');
    Object.assign(official, await aPerson('Hà', ['official', 'city']));
    leader = await aPerson('Em', ['leader', 'province']);
    enterprise = await anEnterprise(official, 'w2', { on: '2023-01-01' });
    organisation = await anOrganisation(official, enterprise, 'w2', { on: '2023-06-01' });
  });

  test('is counted as of each of its days', async () => {
    await recorded(official, ofEnterprise(enterprise, '2023-02-01', { kind: 'union', present: true }));
    const counts = { workers: 30, fullMembers: 3, probationaryMembers: null, organisationMembers: null };
    await recorded(official, ofEnterprise(enterprise, '2023-03-01', { kind: 'headcount', ...counts }));
    await recorded(official, ofOrganisation(organisation, '2023-09-01', { kind: 'admission', count: 2 }));
    expect(await figures(leader, 'w2', '2023-01-31')).toEqual({
      coverage: '0/1',
      formation: '0/0',
      'union-backed': '0/0',
      admission: '0/0',
    });
    expect(await figures(leader, 'w2', '2023-05-31')).toEqual({
      coverage: '0/1',
      formation: '0/1',
      'union-backed': '0/1',
      admission: '0/0',
    });
    expect(await figures(leader, 'w2', '2023-08-31')).toEqual({
      coverage: '1/1',
      formation: '1/1',
      'union-backed': '1/1',
      admission: '0/1',
    });
    expect(await figures(leader, 'w2', '2023-12-31')).toMatchObject({ admission: '1/1' });
    expect(await figures(leader, 'w2', '2024-01-01')).toMatchObject({ coverage: '1/1', admission: '0/1' });
  });

  test('refuses what cannot be, and names the fact in the way', async () => {
    const union = ofEnterprise(enterprise, '2024-02-01', { kind: 'union', present: true });
    expect(await recordFacts(official, [union])).toMatchObject({
      refusal: 'fact-holds-already',
      path: 'facts.0.on',
      detail: { fact: 'union-founded', date: '2023-02-01' },
    });
    const early = ofEnterprise(enterprise, '2022-02-01', { kind: 'union', present: false });
    expect(await recordFacts(official, [early])).toMatchObject({ refusal: 'fact-nothing-to-end' });
    const second = {
      facts: [
        ofOrganisation(-1, '2024-01-01', {
          kind: 'organisation' as const,
          organisationKind: 'grassroots-cell' as const,
          affiliationId: await unitId('w2'),
          committeeId: null,
        }),
        covering(-1, enterprise, '2024-01-01'),
      ],
    };
    const newOrganisations = [{ id: -1, name: 'Chi bộ thứ hai' }];
    expect(await recordFacts(official, second.facts, { newOrganisations })).toMatchObject({
      refusal: 'second-organisation',
      path: 'facts.1.on',
      detail: { fact: 'organisation-founded', date: '2023-06-01' },
    });
  });

  test('is corrected and withdrawn, and still told as it was known', async () => {
    const keeper = official;
    const on = '2024-05-01';
    const closing = await recorded(
      keeper,
      ofEnterprise(enterprise, on, { kind: 'status', status: 'suspended' }),
      {
        knownAt: new Date('2027-01-01T00:00:00Z'),
      },
    );
    expect(await figures(leader, 'w2', '2024-06-01')).toMatchObject({ coverage: '0/0' });
    const later = ofEnterprise(enterprise, '2024-07-01', { kind: 'status', status: 'suspended' });
    granted(
      await correctFact(keeper, closing.id, later, 'nhầm ngày', {
        knownAt: new Date('2027-02-01T00:00:00Z'),
      }),
    );
    expect(await figures(leader, 'w2', '2024-06-01')).toMatchObject({ coverage: '1/1' });
    expect(await figures(leader, 'w2', '2024-06-01', '2026-12-31')).toMatchObject({ coverage: '1/1' });
    expect(await figures(leader, 'w2', '2024-06-01', '2027-01-01')).toMatchObject({ coverage: '0/0' });
    expect(await figures(leader, 'w2', '2024-06-01', '2027-02-01')).toMatchObject({ coverage: '1/1' });
    expect(await withdrawFact(keeper, closing.id, 'thử')).toMatchObject({
      refusal: 'fact-withdrawn-already',
    });
  });

  test('belongs to those who keep its place', async () => {
    const union = ofEnterprise(enterprise, '2024-02-01', { kind: 'union', present: false });
    expect(await recordFacts(elsewhere, [union])).toMatchObject({ refusal: 'enterprise-not-found' });
    expect(await recordFacts(leader, [union])).toMatchObject({ refusal: 'not-allowed' });
    const moved = ofEnterprise(enterprise, '2024-02-01', {
      kind: 'place',
      unitId: await unitId('other'),
      zone: null,
    });
    expect(await recordFacts(official, [moved])).toMatchObject({
      refusal: 'unit-not-found',
      path: 'facts.0.unit',
    });
  });
});
