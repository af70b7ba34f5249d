import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { type Prisma, PrismaClient } from './generated/client';

/** Connections that one process may hold; the embedded server allows 100. */
const poolSize = 12;

/** Texts of statements that differ only in their values are few; one that never comes back need not be kept. */
const preparedAtMost = 500;

/**
 * Stands in front of a statement whose best plan depends on its values: a search for a rare word and for a common one. It is
 * planned anew each time, which takes a millisecond; a plan kept for all values can take a thousand times longer.
 */
export const plannedAnew = '/* planned anew */';

/** Names of statements by their text. They belong to the connections, which know each name for one text only. */
type Prepared = Map<string, string>;

/** The name under which the server keeps a statement's plan, per connection; an empty one is not kept. */
function nameOfStatement(prepared: Prepared, sql: string): string {
  if (sql.trimStart().startsWith(plannedAnew)) return '';
  const known = prepared.get(sql);
  if (known !== undefined || prepared.size >= preparedAtMost) return known ?? '';
  const name = `moc${prepared.size}`;
  prepared.set(sql, name);
  return name;
}

/** The connections of this process, and Prisma's client over them. */
type Connections = { readonly pool: Pool; readonly client: PrismaClient; readonly prepared: Prepared };

function connect(): Connections {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set');
  const pool = new Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30000,
    statement_timeout: 30000,
  });
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => undefined);
  const prepared: Prepared = new Map();
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => nameOfStatement(prepared, sql),
    disposeExternalPool: true,
  });
  return { pool, client: new PrismaClient({ adapter }), prepared };
}

// This module is there more than once: in the server, in each bundle of pages, and anew at every reload in development. Its
// connections are not, nor are the names that these know statements by.
const kept = globalThis as typeof globalThis & {
  databaseConnections?: Connections;
};

function connections(): Connections {
  kept.databaseConnections ??= connect();
  return kept.databaseConnections;
}

/** The one Prisma client of this process, made on first use. */
export const database = (): PrismaClient => connections().client;

/**
 * Runs one statement, a transaction by itself, without Prisma in between, which takes as long as the database does for what is
 * asked and written most often. Values come as the driver reads them: cast whole numbers to `int`. Throws the driver's errors.
 */
export async function runAtOnce<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { pool, prepared } = connections();
  const name = nameOfStatement(prepared, text);
  const { rows } = await pool.query<Row>({ text, values, ...(name && { name }) });
  return rows;
}

/** Closes the connections; for commands and tests, which end. */
export async function disconnect(): Promise<void> {
  const open = kept.databaseConnections;
  kept.databaseConnections = undefined;
  await open?.client.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
/** Either the client or a transaction: what a reading function needs. */
export type Reader = PrismaClient | Transaction;
