/** Something that was made from data at least as new as `version`: counts that only grow, with spaces between. */
export type Made<T> = { readonly version: string; readonly value: T };

/**
 * Remembers the newest of each thing, and makes it anew when it is asked for in a newer version. The version is read
 * before the data, so a thing may be newer than it says, never older. However many ask for one thing, it is made once
 * at a time: those who come while it is being made from older data wait, and share the next making.
 */
export class FreshMemory<T> {
  /** The least recently used first. */
  private readonly entries = new Map<string, Entry<T>>();

  constructor(private readonly atMost: number) {}

  async of(key: string, version: string, make: () => Promise<T>): Promise<Made<T>> {
    const entry = this.entryOf(key);
    entry.wanted = newest(entry.wanted, version);
    for (;;) {
      if (entry.made !== null && isAsNew(entry.made.version, version)) return entry.made;
      entry.making ??= makeIn(entry, make);
      await entry.making;
    }
  }

  private entryOf(key: string): Entry<T> {
    const entry = this.entries.get(key) ?? { made: null, making: null, wanted: '' };
    this.entries.delete(key);
    this.entries.set(key, entry);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.atMost) break;
      this.entries.delete(oldest);
    }
    return entry;
  }
}

type Entry<T> = { made: Made<T> | null; making: Promise<void> | null; wanted: string };

async function makeIn<T>(entry: Entry<T>, make: () => Promise<T>): Promise<void> {
  const version = entry.wanted;
  try {
    entry.made = { version, value: await make() };
  } finally {
    entry.making = null;
  }
}

const countsOf = (version: string): number[] => version.split(' ').map(Number);

function isAsNew(one: string, other: string): boolean {
  const wanted = countsOf(other);
  return one === other || countsOf(one).every((count, index) => count >= (wanted[index] ?? 0));
}

function newest(one: string, other: string): string {
  const counts = countsOf(one);
  return countsOf(other)
    .map((count, index) => Math.max(count, counts[index] ?? 0))
    .join(' ');
}
