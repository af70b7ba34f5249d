import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createEnterprise } from '@/app/(signed-in)/enterprises/actions';
import type { Viewer } from '@/lib/domain/access';
import { actAs, formOf, outcomeOf, send } from '@/tests/support/action-request';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse } from '@/tests/support/house';

vi.mock('next/headers', async () => (await import('@/tests/support/action-request')).nextHeaders());
vi.mock('next/cache', async () => (await import('@/tests/support/action-request')).nextCache());

let fresh: FreshDatabase;
let root: Viewer;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, long enough to be one';
  fresh = await freshDatabase();
  ({ root } = await aHouse());
});

afterAll(() => fresh.drop());

test('a text that no database keeps is refused at its field, not an error of ours', async () => {
  await actAs(root.accountId);
  const state = await send(createEnterprise, formOf({ name: 'Công ty\u0000', unit: 'A1' }));
  expect(state).toMatchObject({ status: 'refused', errors: { name: expect.any(String) } });
  expect(outcomeOf(state)).toBe('malformed-body');
});
