/** The fourth goal where committees have cells: which of them are parts of one organisation, and which count by themselves. */

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { explainFigure } from '@/lib/db/register/explain';
import { registerFigures } from '@/lib/db/register/figures';
import { rebuildRegister } from '@/lib/db/register/rebuild';
import { withdrawFact } from '@/lib/db/register/recording';
import type { Viewer } from '@/lib/domain/access';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { keptRegister } from '@/tests/support/kept-register';
import {
  anEnterprise,
  anOrganisation,
  covering,
  ofOrganisation,
  recorded,
  unitId,
} from '@/tests/support/register-world';
import { aPerson, aUnit, granted, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let keeper: Viewer;
let unit: string;
let enterprise: number;
let committee: number;
let wards = 0;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('top');
});

afterAll(() => db.drop());

beforeEach(async () => {
  wards += 1;
  unit = `w${wards}`;
  await aUnit(unit, 'top');
  keeper = await aPerson('Hà', ['official', 'top']);
  enterprise = await anEnterprise(keeper, unit);
  committee = await anOrganisation(keeper, enterprise, unit, { kind: 'grassroots-committee' });
});

const admission = async (asOf: string) => {
  const { figure } = granted(await registerFigures(keeper, { unit, asOf })).admission;
  return `${figure?.numerator}/${figure?.denominator}`;
};

const admitted = (id: number, on: string) =>
  recorded(keeper, ofOrganisation(id, on, { kind: 'admission', count: 1 }));

test('a dependent cell inside the committee of its enterprise is not counted again, and admits for it', async () => {
  const cell = await anOrganisation(keeper, enterprise, unit, {
    kind: 'dependent-cell',
    committeeId: committee,
  });
  await admitted(cell, '2024-05-01');
  expect(await admission('2024-04-30')).toBe('0/1');
  expect(await admission('2024-05-01')).toBe('1/1');
});

test('a cell of another enterprise counts by itself, and not for the committee', async () => {
  const another = await anEnterprise(keeper, unit);
  const cell = await anOrganisation(keeper, another, unit, {
    kind: 'dependent-cell',
    committeeId: committee,
  });
  await admitted(cell, '2024-05-01');
  expect(await admission('2024-05-01')).toBe('1/2');
});

test('a joint cell under the committee counts by itself', async () => {
  const kind = 'joint-cell';
  await anOrganisation(keeper, enterprise, unit, { kind, committeeId: committee });
  expect(await admission('2024-05-01')).toBe('0/2');
});

test('a cell counts by itself once its committee has become a cell', async () => {
  const another = await anEnterprise(keeper, unit);
  await recorded(keeper, covering(committee, another, '2024-02-01'));
  await anOrganisation(keeper, another, unit, { kind: 'dependent-cell', committeeId: committee });
  expect(await admission('2024-12-31')).toBe('0/1');
  const affiliationId = await unitId(unit);
  const step = { kind: 'organisation', organisationKind: 'dependent-cell', affiliationId, committeeId: null };
  await recorded(keeper, covering(committee, another, '2025-01-01', { present: false }));
  await recorded(keeper, ofOrganisation(committee, '2025-01-02', step as never));
  expect(await admission('2025-01-02')).toBe('0/2');
});

test('what the committee covers decides over its cell, when it is recorded, ended and withdrawn', async () => {
  const another = await anEnterprise(keeper, unit);
  const cell = await anOrganisation(keeper, another, unit, {
    kind: 'dependent-cell',
    committeeId: committee,
  });
  await admitted(cell, '2024-06-01');
  expect(await admission('2024-06-01')).toBe('1/2');
  const covers = await recorded(keeper, covering(committee, another, '2024-05-01'));
  expect(await admission('2024-04-30')).toBe('0/2');
  expect(await admission('2024-06-01')).toBe('1/1');
  await recorded(keeper, covering(cell, another, '2024-09-01', { present: false }));
  expect(await admission('2024-09-01')).toBe('2/2');
  granted(await withdrawFact(keeper, covers.id, 'nhầm'));
  expect(await admission('2024-06-01')).toBe('1/2');
});

test('a page of a figure begins after a row of that unit and day only', async () => {
  const asOf = '2024-06-01';
  const other = await anEnterprise(keeper, 'w1');
  const late = await anEnterprise(keeper, unit, { on: '2025-01-01' });
  const page = (cursor: number) =>
    explainFigure(keeper, { unit, goal: 'coverage', part: 'denominator', asOf, cursor });
  for (const cursor of [other, late, 2_000_000_000])
    expect(await page(cursor)).toMatchObject({ refusal: 'cursor-invalid', path: 'cursor' });
  expect(granted(await page(enterprise)).items.map(({ id }) => id)).not.toContain(enterprise);
});

test('all of it is made anew from the facts as it is kept', async () => {
  const before = await keptRegister(db);
  await database().$transaction(rebuildRegister, { timeout: 60_000 });
  expect(await keptRegister(db)).toEqual(before);
});
