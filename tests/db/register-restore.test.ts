import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAuditBreaks } from '@/lib/db/audit-trail';
import { restoreContents } from '@/lib/db/backup/copy-in';
import { database } from '@/lib/db/client';
import { registerFigures } from '@/lib/db/register/figures';
import { rebuildRegister } from '@/lib/db/register/rebuild';
import { recordFacts } from '@/lib/db/register/recording';
import { setUp } from '@/lib/db/setup';
import { synthesize } from '@/prisma/synthetic';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aSignedIn, granted } from '@/tests/support/house';
import { aBackup } from '@/tests/support/memory-backup';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  const unit = { code: 'VN', name: 'Toàn quốc', kind: 'committee' } as const;
  const keeper = { name: 'A', email: 'a@example.vn', passwordHash: 'unused' };
  granted(await setUp({ ...keeper, unit, data: 'empty' }, { operator: true }));
  const asked = { enterprises: 2_000, units: 20, seed: 3, until: '2026-09-30' };
  granted(await synthesize(asked, () => undefined));
});

afterAll(() => fresh.drop());

const days = ['2023-06-30', '2024-12-31', '2025-05-20', '2026-09-30'];

/** The figures of every unit on some days, now and as they were known on the days themselves. */
async function allFigures() {
  const viewer = await aSignedIn('leader', 'VN');
  const units = await fresh.query<{ code: string }>('select code from "Unit" order by id');
  const figures: unknown[] = [];
  for (const { code } of units) {
    for (const asOf of days) {
      for (const knownAt of [undefined, asOf]) {
        const found = granted(
          await registerFigures(viewer, { unit: code, asOf, ...(knownAt && { knownAt }) }),
        );
        figures.push([code, asOf, knownAt, Object.values(found).map(({ figure }) => figure)]);
      }
    }
  }
  return figures;
}

test('a register comes back from a backup with every figure, also as it was known, and goes on from there', async () => {
  const before = await allFigures();
  const backup = await aBackup();
  expect(backup.tables.find(({ name }) => name === 'Enterprise')?.rows).toBe(2_000);
  const official = await aSignedIn('official', 'VN');
  const [row] = await fresh.query<{ id: number }>(
    `select "enterpriseId" as id from "EnterpriseState" where until is null and "knownUntil" is null and status = 'operating' limit 1`,
  );
  const closing = { kind: 'status', status: 'closed', on: '2026-10-01', source: 'thử' } as const;
  const fact = { ...closing, enterpriseId: row?.id ?? 0, organisationId: null };
  granted(await recordFacts(official, [fact]));
  expect(await restoreContents(backup, { replace: true })).toBeNull();
  expect(await allFigures()).toEqual(before);
  expect(await findAuditBreaks()).toEqual([]);
  // New rows are numbered after the restored ones.
  const again = granted(await recordFacts(await aSignedIn('official', 'VN'), [fact]));
  expect(again).toHaveLength(1);
});

test('making states and sums anew after a restore changes nothing', async () => {
  const tallies = () =>
    fresh.query('select * from "RegisterTally" where numerator <> 0 or denominator <> 0 order by 1, 2, 3, 4');
  const kept = await tallies();
  await database().$transaction((tx) => rebuildRegister(tx), { timeout: 60_000 });
  expect(await tallies()).toEqual(kept);
});
