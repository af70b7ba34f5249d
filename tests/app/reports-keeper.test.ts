import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aBrowser, aServer, aWhile, blank, open, typeCoverage } from '@/tests/support/draft-desk';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('while somebody types', () => {
  test('every key is kept here at once, and sent after a pause, once', async () => {
    const [server, browser] = [aServer(), aBrowser()];
    const keeper = open(server, browser);
    for (const text of ['7', '78', '786']) keeper.typed({ members: text });
    expect(browser.kept.copy?.fields.members).toBe('786');
    expect(server.sent).toBe(0);
    await aWhile();
    expect(server).toMatchObject({ sent: 1, state: { revision: 2, content: { members: 786 } } });
    expect(keeper.snapshot()).toMatchObject({ phase: 'saved', revision: 2 });
    expect(browser.kept.copy).toBe(null);
  });

  test('a text that cannot be read stays here, and what can be read is saved', async () => {
    const [server, browser] = [aServer(), aBrowser()];
    const keeper = open(server, browser);
    keeper.typed({ members: 'bảy', workers: '12' });
    await aWhile();
    expect(server.state.content).toMatchObject({ members: null, workers: 12 });
    expect(keeper.snapshot().phase).toBe('partly');
    expect(browser.kept.copy?.fields.members).toBe('bảy');
    expect(open(server, browser).snapshot().fields.members).toBe('bảy');
  });

  test('half a figure is kept here', async () => {
    const [server, browser] = [aServer(), aBrowser()];
    typeCoverage(open(server, browser), '', '92');
    await aWhile();
    expect(server.sent).toBe(0);
    expect(open(server, browser).snapshot().fields['figures.coverage.denominator']).toBe('92');
  });

  test('an answer that is emptied is taken back', async () => {
    const server = aServer({ ...blank, figures: { coverage: { numerator: 1, denominator: 2 } } });
    const keeper = open(server, aBrowser());
    keeper.typed({
      'figures.coverage.numerator': '',
      'figures.coverage.denominator': '',
      'figures.coverage.answer': '',
    });
    await aWhile();
    expect(server.state.content.figures).toEqual({});
  });

  test('what is typed while a save is on its way follows it', async () => {
    const server = aServer();
    const keeper = open(server, aBrowser());
    keeper.typed({ members: '1' });
    const saving = keeper.save();
    keeper.typed({ members: '12' });
    await saving;
    await aWhile();
    expect(server.state).toMatchObject({ revision: 3, content: { members: 12 } });
  });
});

describe('when something fails', () => {
  test('without a network it waits and sends when it is back', async () => {
    const [server, browser] = [aServer(), aBrowser()];
    const keeper = open(server, browser);
    server.says = { kind: 'offline' };
    keeper.typed({ members: '5' });
    await aWhile();
    expect(keeper.snapshot().phase).toBe('offline');
    keeper.typed({ workers: '6' });
    server.says = null;
    await vi.advanceTimersByTimeAsync(4000);
    expect(server.state.content).toMatchObject({ members: 5, workers: 6 });
    expect(keeper.snapshot().phase).toBe('saved');
  });

  test('a closed page loses nothing: the next one restores it and says so, and it can be discarded', async () => {
    const [server, browser] = [aServer(), aBrowser()];
    server.says = { kind: 'offline' };
    open(server, browser).typed({ members: '5' });
    await aWhile();
    server.says = null;
    const next = open(server, browser);
    expect(next.snapshot()).toMatchObject({ fields: { members: '5' }, restored: { items: ['members'] } });
    await aWhile();
    expect(server.state.content.members).toBe(5);
    next.discard();
    await aWhile();
    expect(server.state.content.members).toBe(null);
    expect(next.snapshot()).toMatchObject({ restored: null, fields: { members: '' } });
  });

  test('an ended session keeps everything here and sends nothing until somebody signs in', async () => {
    const [server, browser] = [aServer(), aBrowser()];
    const keeper = open(server, browser);
    server.says = { kind: 'signed-out' };
    keeper.typed({ members: '5' });
    await aWhile();
    keeper.typed({ members: '56' });
    await aWhile();
    expect([keeper.snapshot().phase, server.sent, browser.kept.copy?.fields.members]).toEqual([
      'signed-out',
      1,
      '56',
    ]);
    server.says = null;
    keeper.retry();
    await aWhile();
    expect(server.state.content.members).toBe(56);
  });

  test('nothing is sent while the browser belongs to another account', async () => {
    const server = aServer();
    const keeper = open(server, aBrowser());
    keeper.typed({ members: '5' });
    keeper.halt('stranger');
    await aWhile();
    expect(await keeper.settle()).toBe(false);
    expect(server.sent).toBe(0);
  });

  test('an answer that was lost on its way is not taken for somebody else', async () => {
    const server = aServer();
    const keeper = open(server, aBrowser());
    keeper.typed({ members: '5' });
    server.write({ before: { members: null }, after: { members: 5 } }, 'Hà');
    await aWhile();
    expect(keeper.snapshot()).toMatchObject({ phase: 'saved', revision: 2, conflict: null, merged: null });
  });

  test('a report that was sent on by somebody else is closed, and what was typed stays here', async () => {
    const [server, browser] = [aServer(), aBrowser()];
    const keeper = open(server, browser);
    keeper.typed({ members: '5' });
    server.state = { ...server.state, revision: 2, status: 'submitted' };
    await aWhile();
    expect(keeper.snapshot().phase).toBe('closed');
    expect(browser.kept.copy?.fields.members).toBe('5');
  });
});
