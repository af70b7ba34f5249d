import type { Readable } from 'node:stream';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copied, readMigrations, readTables, type TableShape } from './tables';

/** Everything as it stood at one instant, however long the reading takes and whatever is written meanwhile. */
export type Snapshot = {
  migrations: string[];
  tables: TableShape[];
  /** The rows of a table in PostgreSQL's own text format, one a line. */
  rowsOf: (table: TableShape) => Readable;
};

/** Reads the whole database in one transaction. */
export async function withSnapshot<T>(read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const [tables, migrations] = [await readTables(client), await readMigrations(client)];
    return await read({
      tables,
      migrations,
      rowsOf: (table) => client.query(copyTo(`copy ${copied(table)} to stdout`)),
    });
  } finally {
    await client.end();
  }
}
