import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runNode } from '@/scripts/setup/children.mjs';
import { startEmbeddedDatabase } from '@/scripts/setup/embedded-database.mjs';
import { inCheckout } from '@/scripts/setup/paths.mjs';
import { headersOf, look, plainPage } from './asking';
import { benchFolder, type Cluster } from './cluster';
import type { Effort } from './compare';
import { consumptionOf, databaseMegabytes, isMeasurable } from './processes';
import { median, type Row, row } from './rows';
import { type Server, startBare, startOurs } from './servers';

const data = join(benchFolder, 'data-start');

/** The second start to the first page, and what is held when nobody asks, beside the database and a bare `next start`. */
export async function measureStart(cluster: Cluster, { rounds }: Effort): Promise<Row[]> {
  rmSync(data, { recursive: true, force: true });
  await firstStart();
  const times: Record<'ours' | 'database' | 'bare', number[]> = { ours: [], database: [], bare: [] };
  const idle: Record<'ours' | 'bare' | 'postgres', number[]> = { ours: [], bare: [], postgres: [] };
  for (let round = 0; round < Math.max(3, rounds); round += 1) {
    times.database.push(await timeDatabase());
    const bare = await timeServer(() => startBare(cluster.urlOf('bare')), '/dynamic');
    times.bare.push(bare.milliseconds);
    idle.bare.push(bare.megabytes);
    const ours = await timeServer(() => startOurs('start'), '/signin');
    times.ours.push(ours.milliseconds);
    idle.ours.push(ours.megabytes);
    idle.postgres.push(ours.databaseMegabytes);
  }
  const floor = median(times.database) + median(times.bare);
  return [
    row({
      group: 'Start',
      name: 'second start to the first page',
      unit: 'ms',
      ours: median(times.ours),
      floor: { name: 'database start + bare next start', value: floor },
      target: { kind: 'at-most', ratio: 1.6 },
      note: `database ${Math.round(median(times.database))} ms, bare ${Math.round(median(times.bare))} ms`,
    }),
    row({
      group: 'Memory',
      name: 'idle, after the first page',
      unit: 'MB',
      ours: median(idle.ours),
      floor: { name: 'bare server', value: median(idle.bare) },
      target: isMeasurable ? { kind: 'at-most', ratio: 1.7 } : null,
      note: `PostgreSQL beside it: ${Math.round(median(idle.postgres))} MB`,
    }),
  ];
}

/** Fills the data folder: an installation as an office has it after its first run. */
async function firstStart(): Promise<void> {
  const words = [
    'setup',
    '--email',
    'a@example.invalid',
    '--name',
    'A',
    '--unit-code',
    'X',
    '--unit-name',
    'X',
  ];
  const env = { ...process.env, MOC_DATA: data, DATABASE_URL: '' };
  const command = [inCheckout('scripts', 'run.mjs'), ...words, '--data', 'demonstration'];
  const { code, said } = await runNode(command, { env });
  if (code !== 0) throw new Error(`the first run of the benchmark failed:\n${said}`);
}

async function timeDatabase(): Promise<number> {
  const begun = performance.now();
  const { stop } = await startEmbeddedDatabase(data, () => undefined);
  const took = performance.now() - begun;
  await stop();
  return took;
}

async function timeServer(start: () => Promise<Server>, path: string) {
  const begun = performance.now();
  const server = await start();
  try {
    await headersOf(server.port, path === '/signin' ? look(path, { accept: 'text/html' }) : plainPage(path));
    const milliseconds = performance.now() - begun;
    await pause(3_000);
    const { megabytes } = consumptionOf(server.pid);
    const postmaster = consumptionOf(server.pid, (program) => program === 'postgres').megabytes;
    return { milliseconds, megabytes, databaseMegabytes: postmaster };
  } finally {
    await server.stop();
  }
}

/** The most that the servers held while everything else was measured. */
export function peakRow(ours: Server, bare: Server, postmaster: number): Row {
  return row({
    group: 'Memory',
    name: 'peak, after all of the above',
    unit: 'MB',
    ours: consumptionOf(ours.pid).peakMegabytes,
    floor: { name: 'bare server', value: consumptionOf(bare.pid).peakMegabytes },
    target: isMeasurable ? { kind: 'at-most', ratio: 1.25 } : null,
    note: `PostgreSQL, all databases: ${Math.round(databaseMegabytes(postmaster))} MB`,
  });
}
