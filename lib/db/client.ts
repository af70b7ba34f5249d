import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

/** Connections that one process may hold; the embedded server allows 100. */
const poolSize = 12;

/** Texts of statements that differ only in their values are few; one that never comes back need not be kept. */
const preparedAtMost = 500;
const prepared = new Map<string, string>();

/**
 * Stands in front of a statement whose best plan depends on its values: a search for a rare word and for a common one. It is
 * planned anew each time, which takes a millisecond; a plan kept for all values can take a thousand times longer.
 */
export const plannedAnew = '/* planned anew */';

/** The name under which the server keeps a statement's plan, per connection; an empty one is not kept. */
function nameOfStatement({ sql }: { sql: string }): string {
  if (sql.trimStart().startsWith(plannedAnew)) return '';
  const known = prepared.get(sql);
  if (known !== undefined || prepared.size >= preparedAtMost) return known ?? '';
  const name = `moc${prepared.size}`;
  prepared.set(sql, name);
  return name;
}

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set');
  const pool = {
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30000,
    statement_timeout: 30000,
  };
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameOfStatement });
  return new PrismaClient({ adapter });
}

// Development reloads modules; a client per reload would exhaust the server's connections.
const kept = globalThis as typeof globalThis & {
  databaseClient?: PrismaClient;
};

/** The one Prisma client of this process, made on first use. */
export function database(): PrismaClient {
  kept.databaseClient ??= connect();
  return kept.databaseClient;
}

/** Closes the connections; for commands and tests, which end. */
export async function disconnect(): Promise<void> {
  await kept.databaseClient?.$disconnect();
  kept.databaseClient = undefined;
}

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
/** Either the client or a transaction: what a reading function needs. */
export type Reader = PrismaClient | Transaction;
