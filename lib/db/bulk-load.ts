import { Readable, promises as streams } from 'node:stream';
import { Client, type ClientBase, type QueryResultRow } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoted } from './backup/tables';
import type { Prisma } from './generated/client';

/** A connection on which far more is written than one row after the other could be. */
export type BulkLoad = {
  query<Row extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs a statement that was written for Prisma; answers how many rows it touched. */
  run(statement: Prisma.Sql): Promise<number>;
  /** Appends rows in PostgreSQL's text format: see `copyLine`. */
  copy(table: string, columns: readonly string[], lines: Buffer): Promise<void>;
  /**
   * Lets references, indexes and triggers of these tables rest, which are empty, and answers how to put them back: what takes
   * seconds for a full table takes minutes row by row.
   */
  rest(tables: readonly string[]): Promise<() => Promise<void>>;
};

/** Runs work in one transaction on a connection of its own: all or nothing. */
export async function loadInBulk<T>(work: (load: BulkLoad) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('begin');
    // For sorting a million names, on a machine of an office; given back when the transaction ends.
    await client.query(`set local maintenance_work_mem = '192MB'`);
    await client.query(`set local work_mem = '96MB'`);
    const done = await work(bulkOn(client));
    await client.query('commit');
    return done;
  } finally {
    // Without a commit, closing rolls everything back.
    await client.end();
  }
}

const bulkOn = (client: ClientBase): BulkLoad => ({
  query: async (sql, values) => (await client.query(sql, values ? [...values] : undefined)).rows,
  run: async ({ text, values }) => (await client.query(text, values)).rowCount ?? 0,
  copy: async (table, columns, lines) => {
    const into = `copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`;
    await streams.pipeline(Readable.from([lines]), client.query(copyFrom(into)));
  },
  rest: (tables) => letRest(client, tables),
});

/** One row for `copy`, of values in the order of its columns. */
export const copyLine = (values: readonly unknown[]): string => lineOf(values, (value) => value);

/** One row for `copy`: of each column what `of` says; nothing for null; text with what would end a field made harmless. */
export function lineOf<T>(columns: readonly T[], of: (column: T, index: number) => unknown): string {
  let line = '';
  for (let index = 0; index < columns.length; index += 1) {
    const value = of(columns[index] as T, index) ?? null;
    if (index > 0) line += '\t';
    line += value === null ? '\\N' : typeof value === 'string' ? escaped(value) : String(value);
  }
  return `${line}\n`;
}

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (letter) => escapes[letter] ?? letter) : text;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

async function letRest(client: ClientBase, tables: readonly string[]): Promise<() => Promise<void>> {
  const names = tables.map(quoted);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  const references = await definitions(
    client,
    `select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'f' and (conrelid = any($1::text[]::regclass[]) or confrelid = any($1::text[]::regclass[]))`,
    names,
  );
  for (const { owner, name } of references)
    await client.query(`alter table ${owner} drop constraint ${quoted(name)}`);
  // Emptied in this very transaction, they need no entry in the log before it commits.
  await client.query(`truncate ${names.join(', ')}`);
  const indexes = await definitions(
    client,
    `select indrelid::regclass::text as owner, indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = any($1::text[]::regclass[]) and not indisprimary
       and not exists (select from pg_constraint where conindid = indexrelid)`,
    names,
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  return async () => {
    for (const { definition } of indexes) await client.query(definition);
    for (const { owner, name, definition } of references)
      await client.query(`alter table ${owner} add constraint ${quoted(name)} ${definition}`);
    for (const name of names) {
      await client.query(`alter table ${name} enable trigger user`);
      await client.query(`analyze ${name}`);
    }
  };
}

type Definition = { owner: string; name: string; definition: string };

async function definitions(client: ClientBase, sql: string, names: readonly string[]): Promise<Definition[]> {
  return (await client.query<Definition>(sql, [names])).rows;
}
