import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreContents } from '@/lib/db/backup/copy-in';
import { hashOfToken } from '@/lib/db/secret';
import { viewerOfToken } from '@/lib/db/sessions';
import { issueOwnToken, revokeToken } from '@/lib/db/tokens';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aSignedIn, granted } from '@/tests/support/house';
import { aBackup } from '@/tests/support/memory-backup';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(() => fresh.drop());

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
