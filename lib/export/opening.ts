/** The first items of something long, and, when there are more than `most`, all of it again as it comes. */
export async function openingOf<T>(
  items: AsyncIterable<T>,
  most: number,
): Promise<{ first: T[]; rest: AsyncIterable<T> | null }> {
  const source = items[Symbol.asyncIterator]();
  const first: T[] = [];
  for (;;) {
    const next = await source.next();
    if (next.done) return { first, rest: null };
    first.push(next.value);
    if (first.length > most) return { first, rest: joined(first, source) };
  }
}

async function* joined<T>(first: readonly T[], source: AsyncIterator<T>): AsyncIterable<T> {
  try {
    yield* first;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}
