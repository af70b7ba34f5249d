import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { inCheckout } from './paths.mjs';

/**
 * Applies `prisma/migrations` and keeps Prisma's own table `_prisma_migrations`, so that `prisma migrate deploy`
 * agrees with what it finds. We do not ask Prisma's engine to do it: over a driver adapter it cuts a script at every
 * semicolon, inside function bodies too, and it records a migration outside the migration's transaction, so that a
 * `kill -9` leaves a state that a person has to repair. Here a migration and its record are one transaction.
 */

/**
 * @typedef {object} Migration
 * @property {string} name the name of its folder
 * @property {string} script
 * @property {string} checksum as Prisma computes it: SHA-256 of the file, in hexadecimal
 */

export const migrationsFolder = inCheckout('prisma', 'migrations');

/** The lock that Prisma's own `migrate deploy` takes: whoever migrates, one at a time. */
const prismaLock = 72707369;

const createHistory = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * The migrations of this checkout, oldest first.
 *
 * @param {string} [folder]
 * @returns {Migration[]}
 */
export function readMigrations(folder = migrationsFolder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, 'migration.sql'));
      return {
        name,
        script: bytes.toString('utf8'),
        checksum: createHash('sha256').update(bytes).digest('hex'),
      };
    });
}

/**
 * Brings a database up to this checkout. Costs one query when nothing is to be done.
 *
 * @param {import('pg').Client} client a connection of its own, not in a transaction
 * @param {Migration[]} [migrations]
 * @param {(name: string) => void} [announce] told of each migration before it is applied
 * @returns {Promise<string[]>} the names of the migrations applied
 */
export async function migrate(client, migrations = readMigrations(), announce = () => undefined) {
  if ((await findPending(client, migrations)).length === 0) return [];
  await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
  try {
    await client.query(createHistory);
    const pending = await findPending(client, migrations);
    for (const migration of pending) {
      announce(migration.name);
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    // A connection that was lost has given its lock back.
    await client.query('SELECT pg_advisory_unlock($1)', [prismaLock]).catch(() => undefined);
  }
}

/**
 * @param {import('pg').Client} client
 * @param {Migration[]} migrations
 * @returns {Promise<Migration[]>}
 */
async function findPending(client, migrations) {
  const history = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`);
  if (!history.rows[0].known) return migrations;
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  for (const row of rows) refuseUnlessOurs(row, migrations);
  return migrations.filter((migration) => !rows.some((row) => row.name === migration.name));
}

/**
 * @param {{ name: string, checksum: string, finished: boolean }} row
 * @param {Migration[]} migrations
 */
function refuseUnlessOurs(row, migrations) {
  const migration = migrations.find((candidate) => candidate.name === row.name);
  if (!migration) {
    throw new Failure(
      `The database was written by a newer version of Mốc 2030 (its migration ${row.name} is unknown here): update this checkout.`,
    );
  }
  if (!row.finished) {
    throw new Failure(
      `The migration ${row.name} failed when another program applied it: repair it with "prisma migrate resolve", then start again.`,
    );
  }
  if (migration.checksum !== row.checksum) {
    throw new Failure(
      `The migration ${row.name} was changed after this database had applied it: undo the change, or begin with an empty database.`,
    );
  }
}

/**
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, script, checksum }) {
  try {
    await client.query('BEGIN');
    await client.query(script);
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, clock_timestamp(), $3, 1)',
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (reason) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new Failure(
      `The migration ${name} could not be applied: ${reason instanceof Error ? reason.message : String(reason)}.`,
    );
  }
}
