import { median, type Row, row, type Target } from './rows';

/** Something that is done again and again; what it answers is not looked at. */
export type Deed = () => Promise<unknown>;

/** Two ways to do something in this very process, and how often. */
export type TimedComparison = {
  readonly group: string;
  readonly name: string;
  readonly ours: Deed;
  readonly floor: { readonly name: string; readonly deed: Deed };
  readonly target: Target | null;
  readonly rounds: number;
  /** How often each is done in a round; the median counts. */
  readonly times: number;
  readonly note?: string;
};

/** How long we take, beside the floor: medians of rounds that alternate, after one round that does not count. */
export async function compareTimes(comparison: TimedComparison): Promise<Row> {
  const { group, name, ours, floor, target, rounds, times, note } = comparison;
  const pairs: { ours: number; floor: number }[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const isFloorFirst = round % 2 === 0;
    const first = isFloorFirst ? await timed(floor.deed, times) : 0;
    const own = await timed(ours, times);
    const pair = { ours: own, floor: isFloorFirst ? first : await timed(floor.deed, times) };
    if (round >= 0) pairs.push(pair);
  }
  return row({
    group,
    name,
    unit: 'ms',
    ours: median(pairs.map((pair) => pair.ours)),
    floor: { name: floor.name, value: median(pairs.map((pair) => pair.floor)) },
    target,
    rounds: pairs.map((pair) => pair.ours / pair.floor),
    ...(note ? { note } : {}),
  });
}

async function timed(deed: Deed, times: number): Promise<number> {
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const begun = performance.now();
    await deed();
    took.push(performance.now() - begun);
  }
  return median(took);
}
