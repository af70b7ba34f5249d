import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { undo } from '@/app/(signed-in)/enterprises/import/actions';
import { recordStage } from '@/app/(signed-in)/shortlist/actions';
import { actAs, formOf, outcomeOf, send } from '@/tests/support/action-request';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse } from '@/tests/support/house';

vi.mock('next/headers', async () => (await import('@/tests/support/action-request')).nextHeaders());
vi.mock('next/cache', async () => (await import('@/tests/support/action-request')).nextCache());

let fresh: FreshDatabase;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, long enough to be one';
  fresh = await freshDatabase();
  const { root } = await aHouse();
  await actAs(root.accountId);
});

afterAll(() => fresh.drop());

test.each(['0', '2147483648', '3000000000', '9007199254740991'])('nothing is recorded of %s', async (id) => {
  for (const sent of [
    send(recordStage, formOf({ id, stage: 'agreed' })),
    send(undo, formOf({ id, reason: 'nhầm' })),
  ])
    expect(outcomeOf(await sent)).not.toBe('done');
});
