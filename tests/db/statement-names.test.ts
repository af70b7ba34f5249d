import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Prisma } from '@/lib/db/generated/client';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(() => fresh.drop());

// The server and each bundle of pages have a copy of the module; all of them talk over the same connections.
test('copies of the module never give one name to two statements', async () => {
  for (const text of ['select 1 as answer', 'select 2 as answer', 'select 3 as answer']) {
    vi.resetModules();
    const { database, runAtOnce } = await import('@/lib/db/client');
    const [row] = await runAtOnce<{ answer: number }>(Prisma.raw(text));
    const [same] = await database().$queryRawUnsafe<{ answer: number }[]>(`${text}, true as again`);
    expect([row?.answer, same?.answer]).toEqual([Number(text[7]), Number(text[7])]);
  }
});
