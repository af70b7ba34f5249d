import type { Generator, Outcome } from './generator';
import type { Job } from './load.mjs';
import { median, type Row, row, type Target } from './rows';

/** How much is asked: enough to trust on a quiet machine, or little, to see that all of it works. */
export type Effort = {
  rounds: number;
  /** Requests of one connection in a round. */
  requests: number;
  /** Milliseconds of a round of many connections. */
  milliseconds: number;
};

export const efforts: Record<'full' | 'quick', Effort> = {
  full: { rounds: 7, requests: 150, milliseconds: 3_000 },
  quick: { rounds: 2, requests: 20, milliseconds: 400 },
};

/** One side of a comparison; the job is made anew for every round. */
export type Side = {
  name: string;
  job: (round: number) => Job | Promise<Job>;
  expected?: readonly number[];
  /** Told of the outcome of every round, warming up included. */
  after?: (outcome: Outcome) => void;
};

/** What one comparison is about. */
export type Comparison = {
  group: string;
  name: string;
  ours: Side;
  floor: Side;
  target: Target | null;
  note?: string;
};

type Pairs = { ours: Outcome[]; floor: Outcome[] };

/** How long one connection waits for an answer, against the floor: medians of rounds that alternate. */
export async function compareLatency(load: Generator, effort: Effort, comparison: Comparison): Promise<Row> {
  const pairs = await alternate(load, effort, comparison, { connections: 1, requests: effort.requests });
  return rowOf(comparison, 'ms', pairs, ({ median: middle }) => middle);
}

/** How many answers a second 50 connections are given, against the floor. */
export async function compareThroughput(
  load: Generator,
  effort: Effort,
  comparison: Comparison,
): Promise<Row> {
  const { milliseconds } = effort;
  const pairs = await alternate(load, effort, comparison, { connections: 50, milliseconds });
  return rowOf(comparison, 'per second', pairs, ({ perSecond }) => perSecond);
}

/** The floor and ours take turns, and take turns in beginning: what slows the machine down slows both. */
async function alternate(
  load: Generator,
  { rounds }: Effort,
  { ours, floor }: Comparison,
  amount: Pick<Job, 'connections' | 'requests' | 'milliseconds'>,
): Promise<Pairs> {
  const pairs: Pairs = { ours: [], floor: [] };
  const take = async (side: Side, round: number) => {
    const outcome = await load.run({ ...(await side.job(round)), ...amount }, side.expected);
    side.after?.(outcome);
    return outcome;
  };
  // Compiled code, filled pools and caches: the first round counts for nothing.
  await take(floor, -1);
  await take(ours, -1);
  for (let round = 0; round < rounds; round += 1) {
    const isFloorFirst = round % 2 === 0;
    if (isFloorFirst) pairs.floor.push(await take(floor, round));
    pairs.ours.push(await take(ours, round));
    if (!isFloorFirst) pairs.floor.push(await take(floor, round));
  }
  return pairs;
}

function rowOf(
  { group, name, floor, target, note }: Comparison,
  unit: Row['unit'],
  pairs: Pairs,
  pick: (outcome: Outcome) => number,
): Row {
  const rounds = pairs.ours.map((outcome, round) => {
    const beside = pairs.floor[round];
    return beside ? pick(outcome) / pick(beside) : Number.NaN;
  });
  return row({
    group,
    name,
    unit,
    ours: median(pairs.ours.map(pick)),
    floor: { name: floor.name, value: median(pairs.floor.map(pick)) },
    target,
    rounds,
    ...(note ? { note } : {}),
  });
}
