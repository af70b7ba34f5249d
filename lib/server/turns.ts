/** Waits for its turn, works, and makes room for the next. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets few work at once and the others wait in line. Painting keeps the processor busy from beginning to end: fifty pages at
 * once would all be late together, and hold fifty times the memory. Somebody who is not done after `patience`
 * milliseconds, because his browser takes nothing in, keeps nobody waiting any longer.
 */
export function inTurns(atOnce: number, patience: number): Turns {
  const line: (() => void)[] = [];
  let free = atOnce;
  const leave = () => {
    const next = line.shift();
    if (next) next();
    else free += 1;
  };
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => line.push(resolve));
    let isOver = false;
    const over = () => {
      if (!isOver) leave();
      isOver = true;
    };
    const limit = setTimeout(over, patience);
    try {
      return await work();
    } finally {
      clearTimeout(limit);
      over();
    }
  };
}
