import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

/** Connections that one process may hold; the embedded server allows 100. */
const poolSize = 12;

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set');
  const adapter = new PrismaPg({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30000,
    statement_timeout: 30000,
  });
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
