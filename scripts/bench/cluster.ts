import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { connectTo } from '@/scripts/setup/external-database.mjs';
import { migrate } from '@/scripts/setup/migrations.mjs';
import { cacheFolder } from '@/scripts/setup/paths.mjs';
import { chooseAccount, withPassageTo } from '@/scripts/setup/postgres/account.mjs';
import { findBinaries } from '@/scripts/setup/postgres/binaries.mjs';
import { applicationRole, createCluster, inspectCluster } from '@/scripts/setup/postgres/cluster.mjs';
import { stopLeftover } from '@/scripts/setup/postgres/leftover.mjs';
import { startPostmaster } from '@/scripts/setup/postgres/postmaster.mjs';
import { officeSettings } from '@/scripts/setup/postgres/settings.mjs';

/** Everything that the benchmark keeps between runs; may be removed at any time. */
export const benchFolder = join(cacheFolder, 'bench');

/** The PostgreSQL of the benchmark: made, set and flushed to disk as the embedded one of an office is. */
export type Cluster = {
  /** Process id of the postmaster. */
  pid: number;
  urlOf(database: string): string;
  /** Runs statements, one by one, and answers the rows of the last. */
  query<Row>(database: string, sql: string, values?: unknown[]): Promise<Row[]>;
  /** Makes a database anew as a copy of another one. */
  copy(from: string, to: string): Promise<void>;
  has(database: string): Promise<boolean>;
  /** Makes an empty database with every migration of the application. */
  create(database: string): Promise<void>;
  stop(): Promise<void>;
};

const password = 'bench';

/** Starts the benchmark's PostgreSQL. */
export async function startCluster(): Promise<Cluster> {
  const folder = join(benchFolder, 'pg');
  mkdirSync(benchFolder, { recursive: true });
  const binaries = findBinaries();
  const chosen = chooseAccount(folder);
  chmodSync(benchFolder, chosen.identity ? 0o711 : 0o700);
  const account = withPassageTo(chosen, [benchFolder, dirname(binaries.postgres)]);
  const passwords = { administrator: password, application: password };
  if (inspectCluster(folder) === 'absent') {
    await createCluster({ binaries, account, folder, passwords, mayCreateDatabases: true });
  } else await stopLeftover(folder);
  const logFile = join(benchFolder, 'postgres.log');
  const postmaster = await startPostmaster({ binaries, account, folder, logFile, settings: officeSettings });
  const urlOf = (database: string) =>
    `postgresql://${applicationRole}:${password}@127.0.0.1:${postmaster.port}/${database}`;
  return { pid: postmaster.pid, urlOf, ...statementsOn(urlOf), stop: () => postmaster.stop() };
}

function statementsOn(urlOf: (database: string) => string): Omit<Cluster, 'pid' | 'urlOf' | 'stop'> {
  const query = async <Row>(database: string, sql: string, values?: unknown[]): Promise<Row[]> => {
    const client = await connectTo(urlOf(database));
    const { rows } = await client.query(sql, values).finally(() => client.end());
    return rows;
  };
  const create = async (database: string) => {
    await query('postgres', `drop database if exists ${database} with (force)`);
    await query('postgres', `create database ${database}`);
    const client = await connectTo(urlOf(database));
    await migrate(client).finally(() => client.end());
  };
  return {
    query,
    create,
    copy: async (from, to) => {
      await query('postgres', `drop database if exists ${to} with (force)`);
      await query('postgres', `create database ${to} template ${from} strategy file_copy`);
    },
    has: async (database) =>
      (await query('postgres', 'select from pg_database where datname = $1', [database])).length > 0,
  };
}
