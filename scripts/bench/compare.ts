import type { Generator, Outcome } from './generator';
import type { Job, Plan } from './load.mjs';
import { consumptionOf, isMeasurable } from './processes';
import { median, type Row, row, type Target } from './rows';
import type { Server } from './servers';

/** How much is asked: enough to trust on a quiet machine, or little, to see that all of it works. */
export type Effort = {
  rounds: number;
  /** Requests of one connection in a round. */
  requests: number;
  /** Milliseconds of a round of many connections. */
  milliseconds: number;
  /** Requests of one connection before anything counts: code is compiled, pools and caches are filled. */
  warmUp: number;
};

export const efforts: Record<'full' | 'quick', Effort> = {
  full: { rounds: 7, requests: 150, milliseconds: 3_000, warmUp: 600 },
  quick: { rounds: 2, requests: 20, milliseconds: 400, warmUp: 40 },
};

/** One side of a comparison; what is asked is made anew for every round. */
export type Side = {
  name: string;
  server: Server;
  plan: () => Plan;
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

/** An outcome, and how long the server's processors were busy for one answer, in milliseconds. */
type Measured = Outcome & { busy: number };

type Pairs = { ours: Measured[]; floor: Measured[] };

/** How long one connection waits for an answer, against the floor: medians of rounds that alternate. */
export async function compareLatency(load: Generator, effort: Effort, comparison: Comparison): Promise<Row> {
  const pairs = alternate(load, effort, comparison, { connections: 1, requests: effort.requests });
  return measured(comparison, 'ms', pairs, ({ median: middle }) => middle);
}

/** How many answers a second 50 connections are given, against the floor. */
export async function compareThroughput(
  load: Generator,
  effort: Effort,
  comparison: Comparison,
): Promise<Row> {
  const { milliseconds } = effort;
  const pairs = alternate(load, effort, comparison, { connections: 50, milliseconds });
  return measured(comparison, 'per second', pairs, ({ perSecond }) => perSecond);
}

/** A server that answers with errors has failed; the other measurements are worth having all the same. */
async function measured(
  comparison: Comparison,
  unit: Row['unit'],
  pairs: Promise<Pairs>,
  pick: (outcome: Measured) => number,
): Promise<Row> {
  try {
    return rowOf(comparison, unit, await pairs, pick);
  } catch (reason) {
    const { group, name, floor, target } = comparison;
    const note = reason instanceof Error ? reason.message : String(reason);
    const nothing = row({
      group,
      name,
      unit,
      ours: Number.NaN,
      floor: { name: floor.name, value: Number.NaN },
      target,
      note,
    });
    return { ...nothing, passed: target && false };
  }
}

/** The floor and ours take turns, and take turns in beginning: what slows the machine down slows both. */
async function alternate(
  load: Generator,
  { rounds, warmUp }: Effort,
  { ours, floor }: Comparison,
  amount: Omit<Job, 'port' | 'plan'>,
): Promise<Pairs> {
  const pairs: Pairs = { ours: [], floor: [] };
  const take = async (
    { server, plan, expected, after }: Side,
    howMuch: typeof amount = amount,
  ): Promise<Measured> => {
    const before = busySeconds(server);
    const outcome = await load.run({ port: server.port, plan: plan(), ...howMuch }, expected);
    after?.(outcome);
    return { ...outcome, busy: ((busySeconds(server) - before) * 1000) / outcome.requests };
  };
  const warming = amount.requests === undefined ? amount : { ...amount, requests: warmUp };
  await take(floor, warming);
  await take(ours, warming);
  for (let round = 0; round < rounds; round += 1) {
    const isFloorFirst = round % 2 === 0;
    if (isFloorFirst) pairs.floor.push(await take(floor));
    pairs.ours.push(await take(ours));
    if (!isFloorFirst) pairs.floor.push(await take(floor));
  }
  return pairs;
}

const busySeconds = ({ pid }: Server) => (isMeasurable ? consumptionOf(pid).seconds : 0);

function rowOf(
  { group, name, floor, target, note }: Comparison,
  unit: Row['unit'],
  pairs: Pairs,
  pick: (outcome: Measured) => number,
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
    busy: {
      ours: median(pairs.ours.map(({ busy }) => busy)),
      floor: median(pairs.floor.map(({ busy }) => busy)),
    },
    ...(note ? { note } : {}),
  });
}
