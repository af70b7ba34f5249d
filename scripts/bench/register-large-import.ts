import { setTimeout as pause } from 'node:timers/promises';
import { leaderHeaders } from './asking';
import { consumptionOf } from './processes';
import { watched } from './register-import';
import { importOver, someList } from './register-list';
import { type RegisterStage, registerDatabase } from './register-stage';
import { median, type Row, row } from './rows';
import { type Server, startOurs } from './servers';

/** The longest list that an office has. */
const rowsOfList = 200_000;

/** A list of 200,000 rows taken over whole: what the server holds meanwhile, and how long a leader's overview takes. */
export async function measureLargeImport({ cluster, size }: RegisterStage): Promise<Row[]> {
  const group = `The register of ${size.enterprises} enterprises in ${size.units} units: a list of ${rowsOfList} rows`;
  const server = await startOurs('register', cluster.urlOf(registerDatabase));
  try {
    const [unit] = await cluster.query<{ code: string }>(
      registerDatabase,
      `select code from "Unit" where kind = 'committee' and "parentId" is not null order by id desc limit 1`,
    );
    if (!unit) throw new Error('the register has no commune');
    await importOver(server, unit.code, someList(1_990_000, 200));
    const quiet = await looks(server, pause(10_000));
    const idle = consumptionOf(server.pid).megabytes;
    const list = someList(2_000_000, rowsOfList);
    let busy: number[] = [];
    const { seconds, megabytes } = await watched(server, async () => {
      const imported = importOver(server, unit.code, list);
      busy = await looks(server, imported);
      await imported;
    });
    const name = 'the overview meanwhile';
    const floor = { name: 'with nothing else to do', value: median(quiet) };
    return [
      row({
        group,
        name: 'read, checked and taken over whole',
        unit: 's',
        ours: seconds,
        floor: null,
        target: null,
      }),
      row({
        group,
        name: 'the most that the server held meanwhile, above idle',
        unit: 'MB',
        ours: Math.max(0, megabytes - idle),
        floor: null,
        target: { kind: 'limit', value: 600 },
        note: `idle ${Math.round(idle)} MB; the thread that reads the file may take 512 MB`,
      }),
      row({ group, name: `${name}, median`, unit: 'ms', ours: median(busy), floor, target: null }),
      row({
        group,
        name: `${name}, the slowest of twenty`,
        unit: 'ms',
        ours: percentile(busy, 0.95),
        floor: null,
        target: { kind: 'limit', value: 500 },
        note: `${busy.length} looks, the slowest ${Math.round(Math.max(...busy))} ms`,
      }),
    ];
  } finally {
    await server.stop();
  }
}

/** How long a leader's overview takes, asked four times a second until something is over; in milliseconds. */
async function looks(server: Server, until: Promise<unknown>): Promise<number[]> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  until.then(over, over);
  const headers = { ...(await leaderHeaders(0)), host: 'localhost' };
  const took: number[] = [];
  while (!isOver) {
    const begun = performance.now();
    const answer = await fetch(`http://127.0.0.1:${server.port}/`, { headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`the overview answered ${answer.status}`);
    took.push(performance.now() - begun);
    await pause(250);
  }
  return took;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
