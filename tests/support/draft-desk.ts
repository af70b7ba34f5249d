import { vi } from 'vitest';
import { DraftKeeper } from '@/components/reports/form/draft-keeper';
import type { LocalCopy } from '@/components/reports/form/local-copy';
import type { Sent, ServerState } from '@/components/reports/form/sending';
import { applyInput, type DraftChanges, type DraftContent } from '@/lib/domain/draft';
import { goalCodes } from '@/lib/domain/goal';

/** A draft in which nothing is written. */
export const blank: DraftContent = {
  asOf: '2026-09-30',
  figures: {},
  members: null,
  workers: null,
  note: '',
  source: '',
};

/** A browser that keeps one copy. */
export function aBrowser() {
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
export function aServer(content = blank) {
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

/** Opens the form of the server's report in a browser. */
export function open(server: ReturnType<typeof aServer>, { copies }: ReturnType<typeof aBrowser>) {
  const { revision, content } = server.state;
  const keeper = new DraftKeeper({ revision, content, typed: null, locale: 'vi', copies, send: server.send });
  keeper.restore();
  return keeper;
}

/** Longer than the pause before a save. */
export const aWhile = () => vi.advanceTimersByTimeAsync(1000);
/** Types both counts of the first goal. */
export const typeCoverage = (keeper: DraftKeeper, numerator: string, denominator: string) =>
  keeper.typed({
    'figures.coverage.numerator': numerator,
    'figures.coverage.denominator': denominator,
    'figures.coverage.answer': 'figure',
  });
