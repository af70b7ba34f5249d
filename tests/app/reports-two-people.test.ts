import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aBrowser, aServer, aWhile, open } from '@/tests/support/draft-desk';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('two people', () => {
  test('who change different items are put together, and told', async () => {
    const server = aServer();
    const keeper = open(server, aBrowser());
    keeper.typed({ members: '5' });
    server.write({ before: { workers: null }, after: { workers: 9 } }, 'Bình');
    await aWhile();
    await aWhile();
    expect(server.state.content).toMatchObject({ members: 5, workers: 9 });
    expect(keeper.snapshot()).toMatchObject({
      merged: { by: 'Bình', items: ['workers'] },
      fields: { workers: '9' },
    });
  });

  test('who change the same item are asked, and nothing is overwritten before', async () => {
    const [server, browser] = [aServer(), aBrowser()];
    const keeper = open(server, browser);
    keeper.typed({ members: '5', note: 'của Hà' });
    server.write({ before: { members: null }, after: { members: 7 } }, 'Bình');
    await aWhile();
    expect(keeper.snapshot()).toMatchObject({
      phase: 'conflict',
      conflict: { items: [{ item: 'members' }] },
    });
    keeper.typed({ workers: '1' });
    await aWhile();
    expect(server.state.content).toMatchObject({ members: 7, note: '' });
    keeper.resolve(['members']);
    await aWhile();
    expect(server.state).toMatchObject({ revision: 3, content: { members: 7, note: 'của Hà', workers: 1 } });
  });

  test('mine is saved on top of theirs when I choose so', async () => {
    const server = aServer();
    const keeper = open(server, aBrowser());
    keeper.typed({ members: '5' });
    server.write({ before: { members: null }, after: { members: 7 } }, 'Bình');
    await aWhile();
    keeper.resolve([]);
    await aWhile();
    expect(server.state).toMatchObject({ revision: 3, content: { members: 5 } });
  });

  test('a conflict that was left open is asked again on the next page', async () => {
    const [server, browser] = [aServer(), aBrowser()];
    const keeper = open(server, browser);
    keeper.typed({ members: '5' });
    server.write({ before: { members: null }, after: { members: 7 } }, 'Bình');
    await aWhile();
    const next = open(server, browser);
    expect(next.snapshot()).toMatchObject({ phase: 'conflict', fields: { members: '5' } });
    await aWhile();
    expect(server.state.content.members).toBe(7);
    next.discard();
    await aWhile();
    expect([server.state.content.members, next.snapshot().fields.members]).toEqual([7, '7']);
    expect(browser.kept.copy).toBe(null);
  });
});
