/** Few long files leave at once for one account and one office: another's pages and files are not to wait for them. */

import type { Viewer } from '@/lib/domain/access';
import { type Refusal, refuse } from '@/lib/domain/refusal';

/** Registers and papers that one account, and one office, is sent at once. */
export const filesAtOnce = { account: 2, office: 4 } as const;

// The bundles of pages, actions and routes are several; the process is one.
const kept = globalThis as typeof globalThis & { exportPlaces?: Map<string, number> };

/** Takes a place; answers how to leave it, however often that is called, or that there is none. */
export function takeExportPlace({ accountId, appointments }: Viewer): (() => void) | Refusal {
  kept.exportPlaces ??= new Map();
  const taken = kept.exportPlaces;
  const places = [
    { key: `account ${accountId}`, most: filesAtOnce.account },
    { key: `office ${appointments[0]?.unitId}`, most: filesAtOnce.office },
  ];
  const full = places.find(({ key, most }) => (taken.get(key) ?? 0) >= most);
  if (full) return refuse('too-many-exports', { detail: { most: full.most } });
  const change = (by: 1 | -1) => {
    for (const { key } of places) {
      const now = (taken.get(key) ?? 0) + by;
      if (now > 0) taken.set(key, now);
      else taken.delete(key);
    }
  };
  change(1);
  let isLeft = false;
  return () => {
    if (!isLeft) change(-1);
    isLeft = true;
  };
}

/** Pieces as the body of an answer; `over` is called once they have come to their end, or nobody takes them any longer. */
export function bodyOf(pieces: AsyncGenerator<Uint8Array>, over: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (!done) return controller.enqueue(value);
        over();
        controller.close();
      } catch (error) {
        over();
        controller.error(error);
      }
    },
    async cancel() {
      over();
      await pieces.return(undefined);
    },
  });
}
