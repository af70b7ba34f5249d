/** Turns of the threads that read files: each may take half a gigabyte, so few run at once and the others wait in order. */

/** Threads at once in this process. */
export const readersAtOnce = 2;

type Line = { free: number; readonly waiting: (() => void)[] };

// The bundles of pages, actions and routes are several; the process is one.
const kept = globalThis as typeof globalThis & { readerLine?: Line };
const line = (): Line => {
  kept.readerLine ??= { free: readersAtOnce, waiting: [] };
  return kept.readerLine;
};

/** Waits for a place. Answers how to give it back, however often that is called, or null when `signal` ended the waiting. */
export async function takeReaderTurn(signal: AbortSignal | undefined): Promise<(() => void) | null> {
  if (signal?.aborted) return null;
  if (line().free > 0) line().free -= 1;
  else if (!(await isLetIn(signal))) return null;
  let isOver = false;
  return () => {
    if (!isOver) leave();
    isOver = true;
  };
}

function isLetIn(signal: AbortSignal | undefined): Promise<boolean> {
  const { waiting } = line();
  return new Promise((resolve) => {
    const enter = () => {
      signal?.removeEventListener('abort', giveUp);
      resolve(true);
    };
    const giveUp = () => {
      waiting.splice(waiting.indexOf(enter), 1);
      resolve(false);
    };
    waiting.push(enter);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}

function leave(): void {
  const next = line().waiting.shift();
  if (next) next();
  else line().free += 1;
}
