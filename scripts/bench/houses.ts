import { runNode } from '@/scripts/setup/children.mjs';
import { inCheckout } from '@/scripts/setup/paths.mjs';
import { fingerprintOf } from '@/scripts/setup/sources.mjs';
import { bareTable } from './bare-app';
import type { Cluster } from './cluster';
import type { RegisterSize } from './register-seed';
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
  if (!(await cluster.has(template)))
    await fillTemplate(cluster, template, `seed_${name}_`, 'seed-database.mjs', [name]);
  await copyTemplate(cluster, template, name);
}

const registerMadeFrom = [
  'scripts/bench/register-seed.ts',
  'prisma/migrations',
  'prisma/synthetic',
  'lib/domain/register',
];

/** A database with a synthetic register of this size for one run, as a copy of one that is filled once and kept. */
export async function freshRegister(
  cluster: Cluster,
  name: string,
  { enterprises, units }: RegisterSize,
): Promise<void> {
  const size = `${enterprises}_${units}`;
  const template = `seed_register_${size}_${fingerprintOf(registerMadeFrom).slice(0, 12)}`;
  if (!(await cluster.has(template))) {
    await fillTemplate(cluster, template, `seed_register_${size}_`, 'seed-register.mjs', [
      String(enterprises),
      String(units),
    ]);
  }
  await copyTemplate(cluster, template, name);
}

async function copyTemplate(cluster: Cluster, template: string, name: string): Promise<void> {
  await cluster.copy(template, name);
  const until = `now() + interval '1 day'`;
  await cluster.query(name, `update "Session" set "expiresAt" = ${until}`);
  await cluster.query(name, `update "ApiToken" set "expiresAt" = ${until}`);
  await cluster.query(name, 'vacuum analyze');
}

async function fillTemplate(
  cluster: Cluster,
  template: string,
  beginsWith: string,
  script: string,
  words: string[],
): Promise<void> {
  console.error(`filling the database ${template} (once)`);
  const outdated = await cluster.query<{ datname: string }>(
    'postgres',
    `select datname from pg_database where datname like '${beginsWith}%'`,
  );
  for (const { datname } of outdated)
    await cluster.query('postgres', `drop database ${datname} with (force)`);
  const draft = `${template}_draft`;
  await cluster.create(draft);
  const env = { ...process.env, DATABASE_URL: cluster.urlOf(draft) };
  const { code, said } = await runNode([inCheckout('scripts', 'bench', script), ...words], { env });
  if (code !== 0) throw new Error(`${template} could not be filled:\n${said}`);
  await cluster.query(draft, 'vacuum analyze');
  await cluster.query('postgres', `alter database ${draft} rename to ${template}`);
}

/** The database of the bare application. */
export async function freshBareDatabase(cluster: Cluster): Promise<void> {
  await cluster.query('postgres', 'drop database if exists bare with (force)');
  await cluster.query('postgres', 'create database bare');
  await cluster.query('bare', bareTable);
}
