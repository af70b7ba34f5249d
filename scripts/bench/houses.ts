import { runNode } from '@/scripts/setup/children.mjs';
import { inCheckout } from '@/scripts/setup/paths.mjs';
import { fingerprintOf } from '@/scripts/setup/sources.mjs';
import { bareTable } from './bare-app';
import type { Cluster } from './cluster';
import type { sizes } from './seed';

export type HouseName = keyof typeof sizes;

const madeFrom = [
  'scripts/bench/seed.ts',
  'prisma/migrations',
  'lib/db/initial-standards.ts',
  'lib/db/roll-up.ts',
];

/**
 * A database of this size for one run, as a copy of one that is filled once and kept. Sessions and tokens are good for a
 * day from now.
 */
export async function freshHouse(cluster: Cluster, name: HouseName): Promise<void> {
  const template = `seed_${name}_${fingerprintOf(madeFrom).slice(0, 12)}`;
  if (!(await cluster.has(template))) await makeTemplate(cluster, template, name);
  await cluster.copy(template, name);
  const until = `now() + interval '1 day'`;
  await cluster.query(name, `update "Session" set "expiresAt" = ${until}`);
  await cluster.query(name, `update "ApiToken" set "expiresAt" = ${until}`);
  await cluster.query(name, 'vacuum analyze');
}

async function makeTemplate(cluster: Cluster, template: string, name: HouseName): Promise<void> {
  console.error(`filling the database of the ${name} (once)`);
  const outdated = await cluster.query<{ datname: string }>(
    'postgres',
    `select datname from pg_database where datname like 'seed_${name}_%'`,
  );
  for (const { datname } of outdated)
    await cluster.query('postgres', `drop database ${datname} with (force)`);
  const draft = `${template}_draft`;
  await cluster.create(draft);
  const env = { ...process.env, DATABASE_URL: cluster.urlOf(draft) };
  const { code, said } = await runNode([inCheckout('scripts', 'bench', 'seed-database.mjs'), name], { env });
  if (code !== 0) throw new Error(`the database of the ${name} could not be filled:\n${said}`);
  await cluster.query('postgres', `alter database ${draft} rename to ${template}`);
}

/** The database of the bare application. */
export async function freshBareDatabase(cluster: Cluster): Promise<void> {
  await cluster.query('postgres', 'drop database if exists bare with (force)');
  await cluster.query('postgres', 'create database bare');
  await cluster.query('bare', bareTable);
}
