import { promises, type Readable } from 'node:stream';
import { Client, type ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { copied, quoted, readMigrations, readTables, type TableShape } from './tables';

/** What a backup holds, table by table. */
export type Contents = {
  migrations: readonly string[];
  tables: readonly (TableShape & { rows: number })[];
  rowsOf: (table: TableShape) => Promise<Readable>;
  /** What the audit trail calls it. */
  name: string;
};

/**
 * Puts the contents of a backup in the place of all data, in one transaction: all or nothing. A database with accounts
 * or units is refused unless `replace`. A backup of fewer migrations fits; one of unknown migrations is refused.
 */
export async function restoreContents(
  contents: Contents,
  { replace }: { replace: boolean },
): Promise<Refusal | null> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const known = new Set(await readMigrations(client));
    const unknown = contents.migrations.find((migration) => !known.has(migration));
    if (unknown) return refuse('unknown-value', { path: 'migrations', detail: { migration: unknown } });
    await client.query('begin');
    if (!replace && !(await isEmpty(client))) return refuse('not-empty');
    await replaceAll(client, contents);
    await client.query('commit');
    return null;
  } finally {
    // Without a commit, closing rolls everything back.
    await client.end();
  }
}

async function isEmpty(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    `select exists (select from "Account") or exists (select from "Unit") as filled`,
  );
  return rows[0]?.filled === false;
}

async function replaceAll(client: ClientBase, contents: Contents): Promise<void> {
  const tables = await readTables(client);
  const names = tables.map(({ name }) => quoted(name));
  await client.query(`lock table ${names.join(', ')} in access exclusive mode`);
  const { rows } = await client.query(
    `select sum(structure)::text as structure, sum(figures)::text as figures, sum(register)::text as register from "AuditLane"`,
  );
  const ended = await client.query<{ tokenHash: string }>(
    `select "tokenHash" from "ApiToken" where "revokedAt" is not null`,
  );
  const lift = await removeForeignKeys(client);
  // History is frozen by triggers; they rest while it is put back.
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${names.join(', ')}`);
  for (const table of contents.tables) await copyTable(client, table, await contents.rowsOf(table));
  await endAccess(
    client,
    ended.rows.map(({ tokenHash }) => tokenHash),
  );
  await client.query(
    `update "AuditLane" set structure = structure + $1, figures = figures + $2, register = register + $3 where lane = 0`,
    [rows[0]?.structure ?? 0, rows[0]?.figures ?? 0, rows[0]?.register ?? 0],
  );
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  await lift();
  await setSequences(client);
  const after = JSON.stringify({ rows: contents.tables.reduce((sum, table) => sum + table.rows, 0) });
  await client.query(
    `select audit_append(null, 'npm run restore', 'backup.restored', 'backup', '1', $1, null, null, null, null, $2::jsonb, 'structure')`,
    [contents.name, after],
  );
}

async function copyTable(
  client: ClientBase,
  table: Contents['tables'][number],
  rows: Readable,
): Promise<void> {
  const copying = client.query(copyFrom(`copy ${copied(table)} from stdin`));
  await promises.pipeline(rows, copying);
  if (copying.rowCount !== table.rows)
    throw new Error(`${table.name}: ${copying.rowCount} rows instead of ${table.rows}`);
}

/** Tables refer to one another in circles, so the references are put back, and checked, when all rows are there. */
async function removeForeignKeys(client: ClientBase): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ owner: string; name: string; definition: string }>(
    `select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  for (const { owner, name } of rows)
    await client.query(`alter table ${owner} drop constraint ${quoted(name)}`);
  return async () => {
    for (const { owner, name, definition } of rows) {
      await client.query(`alter table ${owner} add constraint ${quoted(name)} ${definition}`);
    }
  };
}

/** What was ended since the backup must not come to life again; everyone signs in anew. */
async function endAccess(client: ClientBase, revokedTokens: readonly string[]): Promise<void> {
  await client.query(
    `update "ApiToken" set "revokedAt" = now() where "revokedAt" is null and "tokenHash" = any($1)`,
    [revokedTokens],
  );
  await client.query(`update "Session" set "endedAt" = now() where "endedAt" is null`);
  await client.query(`update "OneTimeLink" set "usedAt" = now() where "usedAt" is null`);
}

/** New rows are numbered after those that were put back. */
async function setSequences(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ owner: string; column: string; sequence: string }>(
    `select c.oid::regclass::text as owner, a.attname as column, pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0
       and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null`,
  );
  for (const { owner, column, sequence } of rows) {
    await client.query(
      `select setval($1, coalesce((select max(${quoted(column)}) from ${owner}), 0) + 1, false)`,
      [sequence],
    );
  }
}
