import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAuditBreaks } from '@/lib/db/audit-trail';
import { database, disconnect } from '@/lib/db/client';
import { rebuildRegister } from '@/lib/db/register/rebuild';
import { rebuildRollUps } from '@/lib/db/roll-up';
import { isDemonstration } from '@/lib/db/settings';
import { type Beginning, setUp } from '@/lib/db/setup';
import { readStandards } from '@/lib/db/standards';
import { readTree } from '@/lib/db/units';
import { isRefusal } from '@/lib/domain/refusal';
import { checkDigitFits, isBranch } from '@/lib/domain/tax-code';
import { checkUnitChange } from '@/lib/domain/unit-change';
import { type Synthesis, synthesize } from '@/prisma/synthetic';
import { filledTables } from '@/prisma/synthetic/rows';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { granted, refusalOf } from '@/tests/support/house';

const until = '2026-09-30';
const small: Synthesis = { enterprises: 2_000, units: 30, seed: 7, until };

const opened: FreshDatabase[] = [];
let country: FreshDatabase;

beforeAll(async () => {
  country = await aCountry();
});

afterAll(async () => {
  for (const fresh of opened.splice(0)) await fresh.drop();
});

/** Databases are made one after the other; what the product asks is the last one made, or the one that is named here. */
async function turnTo(fresh: FreshDatabase): Promise<FreshDatabase> {
  await disconnect();
  process.env.DATABASE_URL = fresh.url;
  return fresh;
}

async function aHouseAlone(data: Beginning = 'empty'): Promise<FreshDatabase> {
  const fresh = await freshDatabase();
  opened.push(fresh);
  const unit = { code: 'VN', name: 'Toàn quốc', kind: 'committee' } as const;
  granted(
    await setUp({ name: 'A', email: 'a@example.vn', passwordHash: 'unused', unit, data }, { operator: true }),
  );
  return fresh;
}

async function aCountry(asked: Synthesis = small): Promise<FreshDatabase> {
  const fresh = await aHouseAlone();
  granted(await synthesize(asked, () => undefined));
  return fresh;
}

/** What a register consists of, as one short text. */
async function printOf(fresh: FreshDatabase): Promise<string> {
  const hash = createHash('sha256');
  const tables = [...filledTables, 'RegisterTally', 'RolledFigure', 'ReportRevision', 'Figure'];
  for (const table of tables) {
    const rows = await fresh.query<{ row: string }>(`select t::text as row from "${table}" t order by 1`);
    for (const { row } of rows) hash.update(`${row}\n`);
  }
  return hash.digest('hex');
}

test('the same seed gives the same register to the last byte, another seed another one', async () => {
  const tiny = { ...small, enterprises: 400, units: 12 };
  const first = await printOf(await aCountry(tiny));
  expect(await printOf(await aCountry(tiny))).toBe(first);
  expect(await printOf(await aCountry({ ...tiny, seed: 8 }))).not.toBe(first);
});

test('tax codes check, and no two enterprises share one', async () => {
  const rows = await country.query<{ code: string }>(`select "taxCode" as code from "Enterprise"`);
  expect(rows).toHaveLength(small.enterprises);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(small.enterprises);
  expect(rows.filter(({ code }) => !checkDigitFits(code))).toEqual([]);
  expect(rows.filter(({ code }) => isBranch(code)).length).toBeGreaterThan(50);
});

test('nothing is dated or recorded after the last day, and about a quarter of the base comes and goes in a year', async () => {
  const [latest] = await country.query(
    `select max("on")::text as "on", max("recordedAt") < $1::date + 1 as recorded,
       (select max(at) < $1::date + 1 from "ReportStep") as stepped from "Fact"`,
    [until],
  );
  expect(latest?.on <= until).toBe(true);
  expect(latest).toMatchObject({ recorded: true, stepped: true });
  const [churn] = await country.query<{ base: number; entered: number; left: number }>(
    `select (select count(*)::int from "EnterpriseState" where "knownUntil" is null and status = 'operating'
        and "from" <= '2024-12-31' and coalesce("until" > '2024-12-31', true)) as base,
      count(*) filter (where status = 'operating')::int as entered, count(*) filter (where status <> 'operating')::int as left
     from "Fact" where kind = 'status' and "on" between '2025-01-01' and '2025-12-31'`,
  );
  expect((churn?.entered ?? 0) / (churn?.base ?? 1)).toBeGreaterThan(0.17);
  expect((churn?.entered ?? 0) / (churn?.base ?? 1)).toBeLessThan(0.33);
  expect((churn?.left ?? 0) / (churn?.base ?? 1)).toBeGreaterThan(0.14);
  expect((churn?.left ?? 0) / (churn?.base ?? 1)).toBeLessThan(0.3);
});

test('sums are kept as computing them anew gives them, and the audit trail holds', async () => {
  await turnTo(country);
  const rolled = () => country.query('select * from "RolledFigure" order by "unitId", goal, period');
  const kept = await rolled();
  const { calendars } = await readStandards();
  await database().$transaction(async (tx) => rebuildRollUps(tx, await readTree(tx), calendars));
  expect(kept).toEqual(await rolled());
  expect(await isDemonstration()).toBe(true);
  expect(await findAuditBreaks()).toEqual([]);
});

test('states and tallies are kept as making them anew from the facts gives them', async () => {
  await turnTo(country);
  const states = (table: string) => `select to_jsonb(s) - 'id' as state from "${table}" s order by 1`;
  const kept = async () => [
    await country.query(states('EnterpriseState')),
    await country.query(states('OrganisationState')),
    await country.query('select * from "RegisterTally" order by 1, 2, 3, 4'),
  ];
  const filled = await kept();
  await database().$transaction((tx) => rebuildRegister(tx), { timeout: 60_000 });
  expect(await kept()).toEqual(filled);
});

test('every unit could have been made by hand', async () => {
  await turnTo(country);
  const tree = await readTree();
  expect(tree.units).toHaveLength(30);
  for (const unit of tree.units) expect(checkUnitChange(tree, unit)).toBeNull();
});

test('a house with a register, or with units below its root, is refused and left as it is', async () => {
  const fresh = await turnTo(country);
  const before = await printOf(fresh);
  expect(refusalOf(await synthesize(small, () => undefined))).toBe('not-empty');
  expect(await printOf(fresh)).toBe(before);
  await aHouseAlone();
  await database().enterprise.create({ data: { name: 'Công ty A', searchText: 'cong ty a' } });
  expect(isRefusal(await synthesize(small, () => undefined))).toBe(true);
});

test('a house that began with published data keeps them beside the fictional ones', async () => {
  const fresh = await aHouseAlone('published');
  granted(await synthesize({ ...small, enterprises: 200, units: 5 }, () => undefined));
  const rolled = () => fresh.query('select * from "RolledFigure" order by "unitId", goal, period');
  const kept = await rolled();
  const published = kept.find(({ period, ownDenominator }) => period === '2023-Q2' && ownDenominator === 92);
  expect(published).toMatchObject({ goal: 'coverage', ownNumerator: 15, reported: 2 });
  const { calendars } = await readStandards();
  await database().$transaction(async (tx) => rebuildRollUps(tx, await readTree(tx), calendars));
  expect(kept).toEqual(await rolled());
});

test('the smallest registers there are', async () => {
  for (const units of [1, 2, 5]) {
    const fresh = await aCountry({ ...small, enterprises: 3, units });
    const [count] = await fresh.query(`select (select count(*)::int from "Enterprise") as enterprises,
      (select count(*)::int from "Unit") as units`);
    expect(count).toEqual({ enterprises: 3, units });
  }
});
