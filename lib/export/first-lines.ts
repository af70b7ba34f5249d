/** The first lines of a long table, for a look at it; what produces the rest is stopped. */
export async function firstLines<Line>(lines: AsyncIterable<Line>, most: number): Promise<Line[]> {
  const first: Line[] = [];
  for await (const line of lines) {
    first.push(line);
    if (first.length === most) break;
  }
  return first;
}
