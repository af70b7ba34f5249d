import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreContents } from '@/lib/db/backup/copy-in';
import { withSnapshot } from '@/lib/db/backup/copy-out';
import { hashOfToken } from '@/lib/db/secret';
import { viewerOfToken } from '@/lib/db/sessions';
import { issueOwnToken, revokeToken } from '@/lib/db/tokens';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aSignedIn, granted } from '@/tests/support/house';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(() => fresh.drop());

/** A backup kept in memory. */
const aBackup = () =>
  withSnapshot(async ({ migrations, tables, rowsOf }) => {
    const kept = new Map<string, Buffer>();
    for (const table of tables) kept.set(table.name, await buffer(rowsOf(table)));
    const linesIn = (name: string) => kept.get(name)?.filter((byte) => byte === 10).length ?? 0;
    return {
      migrations,
      tables: tables.map((table) => ({ ...table, rows: linesIn(table.name) })),
      rowsOf: async ({ name }: { name: string }) => Readable.from([kept.get(name) ?? Buffer.alloc(0)]),
      name: 'backup.zip',
    };
  });

test('a token that was revoked since the backup does not come to life with it', async () => {
  await aHouse();
  const official = await aSignedIn('official', 'A1');
  const issue = async () => granted(await issueOwnToken(official, { label: 'Máy chủ', days: 30 }));
  const [lost, good] = [await issue(), await issue()];
  const backup = await aBackup();
  granted(await revokeToken(official, lost.id));
  expect(await restoreContents(backup, { replace: true })).toBeNull();
  expect(await viewerOfToken(hashOfToken(lost.token))).toBeNull();
  expect(await viewerOfToken(hashOfToken(good.token))).toMatchObject({ accountId: official.accountId });
});
