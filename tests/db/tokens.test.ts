import { afterAll, beforeAll, expect, test } from 'vitest';
import { disableAccount } from '@/lib/db/account-state';
import { appoint } from '@/lib/db/appointments';
import { hashOfToken } from '@/lib/db/secret';
import { viewerOfToken } from '@/lib/db/sessions';
import { findTokens, issueOwnToken, longestTokenDays, revokeToken } from '@/lib/db/tokens';
import type { Viewer } from '@/lib/domain/access';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aSignedIn, granted, refusalOf } from '@/tests/support/house';

let fresh: FreshDatabase;
let root: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  ({ root } = await aHouse());
});

afterAll(() => fresh.drop());

const aToken = async (viewer: Viewer, label = 'Văn phòng') =>
  granted(await issueOwnToken(viewer, { label, days: 30 }));
const holder = (token: string) => viewerOfToken(hashOfToken(token));

test('a token acts for its owner, and the database does not know it', async () => {
  const official = await aSignedIn('official', 'A1');
  const { token } = await aToken(official);
  expect(await holder(token)).toMatchObject({
    accountId: official.accountId,
    appointments: official.appointments,
  });
  expect(await fresh.query(`select 1 from "ApiToken" where "tokenHash" = $1`, [token])).toEqual([]);
});

test('it ends when it is revoked, has run out, or its owner is disabled', async () => {
  const official = await aSignedIn('official', 'A1');
  const [revoked, expired, disabled] = [
    await aToken(official),
    await aToken(official),
    await aToken(official),
  ];
  granted(await revokeToken(official, revoked.id));
  await fresh.query(`update "ApiToken" set "expiresAt" = now() where id = $1`, [expired.id]);
  expect([await holder(revoked.token), await holder(expired.token)]).toEqual([null, null]);
  expect(await holder(disabled.token)).not.toBeNull();
  granted(await disableAccount(root, official.accountId));
  expect(await holder(disabled.token)).toBeNull();
});

test('an administrator sees and revokes the tokens of his branch only', async () => {
  const [adminOfA, adminOfB] = [await aSignedIn('admin', 'A'), await aSignedIn('admin', 'B')];
  const official = await aSignedIn('official', 'A1');
  const { id } = await aToken(official, 'Của A1');
  const labels = async (viewer: Viewer) =>
    (await findTokens(viewer, { ofBranch: true })).map(({ label }) => label);
  expect(await labels(adminOfA)).toContain('Của A1');
  expect(await labels(adminOfB)).not.toContain('Của A1');
  expect(refusalOf(await revokeToken(adminOfB, id))).toBe('token-not-found');
  expect(refusalOf(await revokeToken(await aSignedIn('official', 'A1'), id))).toBe('token-not-found');
  granted(await revokeToken(adminOfA, id));
  expect(refusalOf(await revokeToken(adminOfA, id))).toBe('nothing-changed');
});

test('its life is limited', async () => {
  expect(refusalOf(await issueOwnToken(root, { label: 'x', days: 0 }))).toBe('unknown-value');
  expect(refusalOf(await issueOwnToken(root, { label: 'x', days: longestTokenDays + 1 }))).toBe(
    'unknown-value',
  );
});

test('an administrator of a branch does not end the tokens of those who also serve elsewhere', async () => {
  const adminOfA = await aSignedIn('admin', 'A');
  const official = await aSignedIn('official', 'A1');
  const { id } = await aToken(official, 'Máy chủ của thành ủy');
  granted(await appoint(root, official.accountId, { unit: 'SC', role: 'official' }));
  const seen = await findTokens(adminOfA, { ofBranch: true });
  expect(seen.map(({ label }) => label)).not.toContain('Máy chủ của thành ủy');
  expect(refusalOf(await revokeToken(adminOfA, id))).toBe('token-not-found');
  granted(await revokeToken(root, id));
});
