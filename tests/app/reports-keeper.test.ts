import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftKeeper } from '@/components/reports/form/draft-keeper';
import type { LocalCopy } from '@/components/reports/form/local-copy';
import type { Sent, ServerState } from '@/components/reports/form/sending';
import { applyInput, type DraftChanges, type DraftContent } from '@/lib/domain/draft';
import { goalCodes } from '@/lib/domain/goal';

const blank: DraftContent = {
  asOf: '2026-09-30',
  figures: {},
  members: null,
  workers: null,
  note: '',
  source: '',
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A browser that keeps one copy. */
function aBrowser() {
  const kept: { copy: LocalCopy | null } = { copy: null };
  const copies = {
    read: () => kept.copy,
    write: (copy: LocalCopy) => {
      kept.copy = copy;
    },
    remove: () => {
      kept.copy = null;
    },
  };
  return { kept, copies };
}

/** A server with one report, which can be made to answer otherwise. */
function aServer(content = blank) {
  const server = {
    state: { revision: 1, status: 'draft', by: 'Hà', content } as ServerState,
    sent: 0,
    says: null as Sent | null,
    write(changes: DraftChanges, by: string) {
      const { before, after } = changes;
      const unanswered = goalCodes.filter(
        (goal) => before.figures?.[goal] !== undefined && !(goal in (after.figures ?? {})),
      );
      const next = applyInput(server.state.content, { ...after, unanswered });
      server.state = { ...server.state, revision: server.state.revision + 1, by, content: next };
    },
    send: async (revision: number, changes: DraftChanges): Promise<Sent> => {
      server.sent += 1;
      if (server.says !== null) return server.says;
      if (revision !== server.state.revision) return { kind: 'stale', current: server.state };
      server.write(changes, 'Hà');
      return { kind: 'saved', revision: server.state.revision };
    },
  };
  return server;
}

function open(server: ReturnType<typeof aServer>, { copies }: ReturnType<typeof aBrowser>) {
  const { revision, content } = server.state;
  const keeper = new DraftKeeper({ revision, content, typed: null, locale: 'vi', copies, send: server.send });
  keeper.restore();
  return keeper;
}

const aWhile = () => vi.advanceTimersByTimeAsync(1000);
const typeCoverage = (keeper: DraftKeeper, numerator: string, denominator: string) =>
  keeper.typed({
    'figures.coverage.numerator': numerator,
    'figures.coverage.denominator': denominator,
    'figures.coverage.answer': 'figure',
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
