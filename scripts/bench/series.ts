import { goalCodes } from '@/lib/domain/goal';
import { bearer, look } from './asking';
import { compareLatency, compareThroughput, type Side } from './compare';
import type { HouseName } from './houses';
import type { Request } from './load.mjs';
import { median, type Row, row } from './rows';
import { quarters } from './seed';
import { type Stage, whileApproving } from './stage';

const group = 'Chart data';
const target = { kind: 'at-most', ratio: 2, plus: 1 } as const;

/** The series of any unit over twenty quarters, beside a route that answers a constant. */
export async function measureSeries(stage: Stage): Promise<Row[]> {
  const { load, effort } = stage;
  const json = look('/json', { accept: 'application/json', 'accept-encoding': 'gzip' });
  const floor: Side = {
    name: 'bare JSON route',
    server: stage.bare,
    plan: () => ({ kind: 'rotate', lists: [[json]] }),
  };
  const rows: Row[] = [];
  for (const [house, size] of [
    ['city', '12 units'],
    ['nation', '3,400 units'],
  ] as const) {
    const list = await seriesOfAnyUnit(stage, house);
    const ours: Side = {
      name: house,
      server: stage[house],
      plan: () => ({ kind: 'rotate', lists: [list] }),
    };
    const name = `one goal of any unit over ${quarters} quarters (${size})`;
    rows.push(await compareLatency(load, effort, { group, name, ours, floor, target }));
    const changing = { group, name: `${name}, figures approved 50 times a second`, ours, floor, target };
    rows.push(await whileApproving(stage, house, 20, () => compareLatency(load, effort, changing)));
    rows.push(
      await compareThroughput(load, effort, {
        group,
        name: `${name}, 50 connections`,
        ours,
        floor,
        target: null,
      }),
    );
    rows.push(
      await afterTheTreeChanged(stage, house, list, `the first after a change of the tree (${size})`),
    );
  }
  return rows;
}

/** Units and goals in an order that no cache likes. */
async function seriesOfAnyUnit({ cluster }: Stage, house: HouseName): Promise<Request[]> {
  const units = await cluster.query<{ code: string }>(
    house,
    `select code from "Unit" order by hashtext(code) limit 400`,
  );
  const [range] = await cluster.query<{ from: string; to: string }>(
    house,
    `select min(period) as from, max(period) as to from "RolledFigure"`,
  );
  const query = (unit: string) => `unit=${unit}&from=${range?.from}&to=${range?.to}`;
  return units.map(({ code }, index) => {
    const goal = goalCodes[index % goalCodes.length];
    return look(`/api/v1/goals/${goal}/series?${query(code)}`, bearer('approver', 'gzip'));
  });
}

/** Told, not promised: the whole tree and all rules are read anew. */
async function afterTheTreeChanged(
  stage: Stage,
  house: HouseName,
  list: Request[],
  name: string,
): Promise<Row> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await stage.cluster.query(house, 'update "AuditLane" set structure = structure + 1 where lane = 15');
    const lists = [list.slice(turn, turn + 1)];
    const { port } = stage[house];
    const outcome = await stage.load.run({
      port,
      connections: 1,
      requests: 1,
      plan: { kind: 'rotate', lists },
    });
    times.push(outcome.median);
  }
  return row({ group, name, unit: 'ms', ours: median(times), floor: null, target: null });
}
