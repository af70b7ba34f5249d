/** The register through changes of the tree and of the calendar. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { registerFigures } from '@/lib/db/register/figures';
import { rebuildRegister } from '@/lib/db/register/rebuild';
import { handOverDue } from '@/lib/db/register/unit-hand-over';
import { changeCalendar } from '@/lib/db/settings';
import { changeUnit } from '@/lib/db/unit-changes';
import type { Viewer } from '@/lib/domain/access';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aUnitAt, granted, viewerOf } from '@/tests/support/house';
import { keptRegister } from '@/tests/support/kept-register';
import {
  anEnterprise,
  anOrganisation,
  ofOrganisation,
  recorded,
  unitId,
} from '@/tests/support/register-world';

let db: FreshDatabase;
let root: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  root = (await aHouse()).root;
});

afterAll(() => db.drop());

const again = async () => {
  root = await viewerOf(root.accountId);
  return root;
};

const coverage = async (unit: string, asOf: string) => {
  const { numerator, denominator } = granted(await registerFigures(await again(), { unit, asOf })).coverage
    .figure;
  return `${numerator}/${denominator}`;
};

const admission = async (unit: string, asOf: string) => {
  const { numerator, denominator } = granted(await registerFigures(await again(), { unit, asOf })).admission
    .figure;
  return `${numerator}/${denominator}`;
};

async function keptIsRight() {
  const before = await keptRegister(db);
  await database().$transaction(rebuildRegister, { timeout: 60_000 });
  expect(await keptRegister(db)).toEqual(before);
}

test('a unit that moves takes its figures along, on every day', async () => {
  const enterprise = await anEnterprise(root, 'A1', { on: '2024-01-01' });
  await anOrganisation(root, enterprise, 'A1', { on: '2024-03-01' });
  await anEnterprise(root, 'A', { on: '2024-01-01' });
  expect(await coverage('A', '2024-06-01')).toBe('1/2');
  expect(await coverage('B', '2024-06-01')).toBe('0/0');
  granted(await changeUnit(await again(), 'A1', { parent: 'B' }, 1));
  expect(await coverage('A', '2024-06-01')).toBe('0/1');
  expect(await coverage('B', '2024-02-01')).toBe('0/1');
  expect(await coverage('B', '2024-06-01')).toBe('1/1');
  expect(await coverage('SC', '2024-06-01')).toBe('1/2');
  expect(await admission('B', '2024-06-01')).toBe('0/1');
  await keptIsRight();
});

test('what stood in a unit that ends goes on in its one successor, from that day on', async () => {
  await aUnitAt(await again(), 'C', 'SC');
  await aUnitAt(await again(), 'D', 'SC');
  const enterprise = await anEnterprise(await again(), 'C', { on: '2024-01-01' });
  await anOrganisation(root, enterprise, 'C', { on: '2024-03-01' });
  granted(await changeUnit(await again(), 'C', { validTo: '2025-07-01', successors: ['D'] }, 1));
  expect(await coverage('C', '2025-06-30')).toBe('1/1');
  expect(await coverage('C', '2025-07-01')).toBe('0/0');
  expect(await coverage('D', '2025-06-30')).toBe('0/0');
  expect(await coverage('D', '2025-07-01')).toBe('1/1');
  expect(await admission('D', '2025-07-01')).toBe('0/1');
  const sources = await db.query(`select distinct source from "Fact" where "on" = '2025-07-01'`);
  expect(sources).toEqual([{ source: 'Đơn vị C → Đơn vị D' }]);
  await keptIsRight();
});

test('with several successors it stays until somebody says where it belongs', async () => {
  await aUnitAt(await again(), 'E', 'SC');
  await anEnterprise(await again(), 'E', { on: '2024-01-01' });
  granted(await changeUnit(await again(), 'E', { validTo: '2025-07-01', successors: ['A', 'B'] }, 1));
  expect(await coverage('E', '2025-08-01')).toBe('0/1');
});

test('what stands in a unit whose last day was named before goes on when the day has come, once', async () => {
  await aUnitAt(await again(), 'G', 'SC');
  await aUnitAt(await again(), 'H', 'SC');
  const enterprise = await anEnterprise(await again(), 'G', { on: '2024-01-01' });
  await anOrganisation(root, enterprise, 'G', { on: '2024-03-01' });
  expect(await handOverDue('2026-10-05')).toMatchObject({ refusal: 'nothing-changed' });
  // As if it had been said last year: nobody changes a unit on the day itself.
  const [ended, successor] = [await unitId('G'), await unitId('H')];
  await database().unit.update({ where: { id: ended }, data: { validTo: new Date('2026-07-01') } });
  await database().unitSuccession.create({ data: { predecessorId: ended, successorId: successor } });
  expect(await handOverDue('2026-06-30')).toMatchObject({ refusal: 'nothing-changed' });
  expect(await handOverDue('2026-07-01')).toBe('handed-over');
  expect(await coverage('H', '2026-07-01')).toBe('1/1');
  expect(await coverage('H', '2026-06-30')).toBe('0/0');
  expect(await handOverDue('2026-07-02')).toMatchObject({ refusal: 'nothing-changed' });
  const [event] = await db.query(
    `select "subjectName", "actorId" from "AuditEvent" order by id desc limit 1`,
  );
  expect(event).toMatchObject({ actorId: null });
  await keptIsRight();
});

test('in a reporting year that begins in November, admissions count where they fall', async () => {
  await aUnitAt(await again(), 'F', 'SC');
  const enterprise = await anEnterprise(await again(), 'F', { on: '2024-01-01' });
  const organisation = await anOrganisation(root, enterprise, 'F', { on: '2024-03-01' });
  await recorded(root, ofOrganisation(organisation, '2025-11-15', { kind: 'admission', count: 1 }));
  expect(await admission('F', '2025-12-31')).toBe('1/1');
  expect(await admission('F', '2026-01-01')).toBe('0/1');
  const calendar = {
    cadence: 'quarter',
    yearStartsInMonth: 11,
    dueAfterDays: 10,
    appliesFrom: '2024-11-01',
  } as const;
  granted(await changeCalendar(await again(), { ...calendar, reason: 'năm báo cáo của tỉnh' }));
  expect(await admission('F', '2025-12-31')).toBe('1/1');
  expect(await admission('F', '2026-10-31')).toBe('1/1');
  expect(await admission('F', '2026-11-01')).toBe('0/1');
  await keptIsRight();
});
